import type { ComponentProps, MouseEvent } from "react";
import { useDesk } from "../app/desk";
import { pathOf, type Route } from "../app/route";

/** A link to another screen: a press stays on this page, a press with Ctrl opens a tab as everywhere. */
export function ScreenLink({ to, ...rest }: Omit<ComponentProps<"a">, "href" | "onClick"> & { to: Route }) {
  const { go } = useDesk();
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={pathOf(to)} onClick={press} />;
}
