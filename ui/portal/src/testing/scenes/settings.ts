import { part, refuse, type Scene } from "../fake";
import { unlocked } from "../people";

export const scenes: Record<string, Scene> = {
  settings: { hash: "#/settings", act: (user) => user.click(part(".sum")) },
  "settings-shared": { hash: "#/settings", status: { unlock: "shared" } },
  "settings-very-big": {
    hash: "#/settings",
    status: { settings: { ...unlocked.settings, text_size: "very_big" } },
  },
  "settings-not-saved": {
    hash: "#/settings",
    answers: { save_settings: refuse("disk_full") },
    act: (user) => user.click(part("[value=big]")),
  },
};
