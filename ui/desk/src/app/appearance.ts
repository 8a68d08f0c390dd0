import type { Language } from "@waypost/protocol";
import { useLayoutEffect, useState } from "react";

export const THEMES = ["auto", "light", "dark", "contrast"] as const;
export type DeskTheme = (typeof THEMES)[number];

export interface Appearance {
  language: Language;
  setLanguage(language: Language): void;
  theme: DeskTheme;
  setTheme(theme: DeskTheme): void;
  /** Single letters work as keys (WCAG 2.1.4: can be switched off). */
  letterKeys: boolean;
  setLetterKeys(on: boolean): void;
}

/** How this browser shows the Desk. Kept on the computer: no names, no words. */
export function useAppearance(): Appearance {
  const [language, setLanguage] = useKept<Language>("language", ["en", "es"], browserLanguage());
  const [theme, setTheme] = useKept<DeskTheme>("theme", THEMES, "auto");
  const [keys, setKeys] = useKept<"on" | "off">("keys", ["on", "off"], "on");
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return {
    language,
    setLanguage,
    theme,
    setTheme,
    letterKeys: keys === "on",
    setLetterKeys: (on) => setKeys(on ? "on" : "off"),
  };
}

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
}

function useKept<T extends string>(key: string, allowed: readonly T[], first: T): [T, (value: T) => void] {
  const name = `waypost-desk-${key}`;
  const [value, setValue] = useState<T>(() => {
    const kept = read(name);
    return allowed.find((known) => known === kept) ?? first;
  });
  const keep = (next: T) => {
    setValue(next);
    try {
      window.localStorage.setItem(name, next);
    } catch {
      // A browser that keeps nothing forgets the choice; nothing else is lost.
    }
  };
  return [value, keep];
}

function read(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}
