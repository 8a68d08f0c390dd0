import type { Scene } from "../fake";
import { at, clinic } from "../people";

export const scenes: Record<string, Scene> = {
  when: { hash: "#/when" },
  "when-closed": {
    hash: "#/when",
    status: { clinic: { ...clinic, open_now: { open: false, until: at(14, 8) } } },
  },
};
