import { Icon } from "@waypost/kit";
import type { ReactNode } from "react";

/** Good news under a field; ties with it by `id`. Empty until there is some. */
export function Good({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span id={id} aria-live="polite">
      {children && (
        <span className="saved">
          <Icon name="check" />
          {children}
        </span>
      )}
    </span>
  );
}
