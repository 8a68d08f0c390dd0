import { type ReactNode, useEffect, useRef } from "react";

/** The one heading of a screen; it gets the focus when the screen changes, unless a field has it. */
export function Heading(props: { id?: string; className?: string; focus?: boolean; children: ReactNode }) {
  const { id = "h", className, focus = true, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focus) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [focus]);
  return (
    <h1 ref={heading} id={id} className={className} tabIndex={-1}>
      {children}
    </h1>
  );
}
