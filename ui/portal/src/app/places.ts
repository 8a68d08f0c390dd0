import type { IconName } from "@waypost/kit";
import type { Route } from "./route";

interface Place {
  route: Route;
  icon: IconName;
  word: string;
}

/** The places of the navigation, in the order of Ctrl 1, 2, 3 … */
export const PLACES: readonly Place[] = [
  { route: { name: "messages" }, icon: "mail", word: "nav-messages" },
  { route: { name: "when" }, icon: "sign", word: "nav-when" },
  { route: { name: "openings" }, icon: "eye", word: "nav-openings" },
  { route: { name: "practice" }, icon: "play", word: "nav-practice" },
  { route: { name: "settings" }, icon: "gear", word: "nav-settings" },
];

/** The place that a screen belongs to; writing is its own button. */
export function placeOf(route: Route): Route["name"] {
  return route.name === "thread" || route.name === "find" ? "messages" : route.name;
}
