import { type ReactNode, useEffect, useRef } from "react";

let started = false;

/**
 * The one heading of a screen. It gets the focus when the screen changes; the first screen after the start keeps it
 * where it is, and so does one whose field takes it (`focus={false}`).
 */
export function Heading(props: { id?: string; className?: string; focus?: boolean; children: ReactNode }) {
  const { id = "h", className, focus = true, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus && started) heading.current?.focus({ preventScroll: true });
    if (started) window.scrollTo(0, 0);
    started = true;
  }, [focus]);
  return (
    <h1 ref={heading} id={id} className={className} tabIndex={-1}>
      {children}
    </h1>
  );
}
