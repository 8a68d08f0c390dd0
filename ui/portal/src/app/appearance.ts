import type { ClinicView, Settings, Theme } from "@waypost/protocol";
import { useLayoutEffect } from "react";

/** The kit's name of each theme. */
const THEMES: Record<Theme, string> = { system: "auto", light: "light", dark: "dark", strong: "contrast" };

/** Puts the chosen theme and the clinic's accent on the page. The window itself zooms the text. */
export function useAppearance(settings: Settings, clinic: ClinicView | null): void {
  const accent = clinic?.accent ?? null;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = THEMES[settings.theme];
  }, [settings.theme]);
  useLayoutEffect(() => {
    if (accent) document.documentElement.style.setProperty("--accent", accent);
    else document.documentElement.style.removeProperty("--accent");
  }, [accent]);
}
