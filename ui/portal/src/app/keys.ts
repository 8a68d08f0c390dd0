import { useEffect, useRef } from "react";

export type KeyActions = Record<string, () => void>;

/** Keys with Ctrl (on macOS, Cmd), F1 and Escape, by name: `Ctrl+n`, `Ctrl+1`, `f1`. No single letters. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === "Escape" && isTyping(event.target)) return;
      const action = latest.current[nameOf(event)];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  if (event.altKey) return "";
  if (!event.ctrlKey && !event.metaKey) return event.shiftKey ? "" : event.key.toLowerCase();
  // The digit's place on the keyboard: with some layouts a digit needs Shift.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (digit) return `Ctrl+${digit}`;
  if (event.key === "+" || event.key === "=") return "Ctrl++";
  return event.shiftKey && event.key !== "_" ? "" : `Ctrl+${event.key.toLowerCase()}`;
}

/** Esc belongs to the field that is typed in. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}
