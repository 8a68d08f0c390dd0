// Every prepared screen by name. One file per feature gives its `scenes`; a name is what `?scene=` opens.
import type { Scene } from "../fake";

const files = import.meta.glob<{ scenes: Record<string, Scene> }>(["./*.ts", "./*.tsx", "!./index.ts"], {
  eager: true,
});

export const scenes: Record<string, Scene> = Object.assign({}, ...Object.values(files).map((file) => file.scenes));
