import { type ReactNode, useEffect, useRef } from "react";

/** The one heading of a screen; it gets the focus when the screen changes. */
export function Heading({ id = "h", children }: { id?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} id={id} tabIndex={-1}>
      {children}
    </h1>
  );
}
