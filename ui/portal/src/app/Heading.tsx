import { type ReactNode, useEffect, useRef } from "react";

/** The one heading of a screen. A new screen takes the focus, so that it is read out first. */
export function Heading({ children, className, focus = true }: { children: ReactNode; className?: string; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus({ preventScroll: false });
  }, [focus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
