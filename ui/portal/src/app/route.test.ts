import { expect, it } from "vitest";
import { hrefOf, type Route, routeOf } from "./route";

const id = "0196c000-0000-7000-8000-000000000100";

it("finds every screen again by its address", () => {
  const routes: Route[] = [
    { name: "messages" },
    { name: "thread", id },
    { name: "write" },
    { name: "write", id },
    { name: "openings" },
    { name: "when" },
    { name: "settings" },
    { name: "find" },
  ];
  for (const route of routes) expect(routeOf(hrefOf(route))).toEqual(route);
});

it("shows Messages for anything else", () => {
  for (const hash of ["", "#/", "#/thread", "#/thread/rosa", "#/nothing", "#main"]) {
    expect(routeOf(hash)).toEqual({ name: "messages" });
  }
});
