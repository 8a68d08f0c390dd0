// The address of a screen, behind `#`. It holds ids only, never names or words.
import type { ThreadId } from "@waypost/protocol";
import { useMemo, useSyncExternalStore } from "react";

export type Route =
  | { name: "messages" }
  | { name: "thread"; id: ThreadId }
  /** With an id: go on with that draft. */
  | { name: "write"; id?: ThreadId }
  | { name: "openings" }
  | { name: "when" }
  | { name: "practice" }
  | { name: "settings" }
  | { name: "find" };

const PLAIN = ["messages", "openings", "when", "practice", "settings", "find"] as const;

/** For the `href` of a link. */
export function hrefOf(route: Route): string {
  if (route.name === "thread") return `#/thread/${route.id}`;
  if (route.name === "write") return route.id ? `#/write/${route.id}` : "#/write";
  return `#/${route.name}`;
}

/** The screen of an address; anything unknown is Messages. */
export function routeOf(hash: string): Route {
  const [, name, id] = /^#\/([a-z]+)(?:\/([0-9a-f-]{36}))?$/.exec(hash) ?? [];
  if (name === "thread" && id) return { name, id };
  if (name === "write") return id ? { name, id } : { name };
  const plain = PLAIN.find((known) => known === name);
  return { name: plain ?? "messages" };
}

export function go(route: Route): void {
  window.location.hash = hrefOf(route);
}

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}
