import { useState } from "react";

/** A line that changes after it was first shown gets a tint for a moment. */
export function useFresh(value: string): { key: number; className: string | undefined } {
  const [seen, setSeen] = useState({ value, changes: 0 });
  if (seen.value !== value) setSeen({ value, changes: seen.changes + 1 });
  return { key: seen.changes, className: seen.changes > 0 ? "fresh" : undefined };
}
