import type { ThreadId } from "@waypost/protocol";
import { useCallback, useEffect, useState } from "react";

export type Route = { name: "inbox" } | { name: "thread"; id: ThreadId } | { name: "invite" };

/** The address of a screen. It holds ids only, never names or words. */
export function pathOf(route: Route): string {
  if (route.name === "thread") return `/threads/${route.id}`;
  return route.name === "invite" ? "/invite" : "/";
}

/** The screen of an address; anything unknown is the inbox. */
export function routeOf(path: string): Route {
  const id = /^\/threads\/([0-9a-f-]{36})$/.exec(path)?.[1];
  if (id) return { name: "thread", id };
  return path === "/invite" ? { name: "invite" } : { name: "inbox" };
}

/** Takes the one-time secret out of the address bar, so that it stays in no history. */
export function takeLink(): string | null {
  const link = new URLSearchParams(window.location.hash.slice(1)).get("link");
  if (window.location.hash) window.history.replaceState(null, "", window.location.pathname);
  return link;
}

export function useRoute(): [Route, (to: Route) => void] {
  const [route, setRoute] = useState<Route>(() => routeOf(window.location.pathname));
  useEffect(() => {
    const back = () => setRoute(routeOf(window.location.pathname));
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, []);
  const go = useCallback((to: Route) => {
    if (pathOf(to) !== window.location.pathname) window.history.pushState(null, "", pathOf(to));
    setRoute(to);
    window.scrollTo(0, 0);
  }, []);
  return [route, go];
}
