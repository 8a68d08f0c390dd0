import { PLACES } from "../../app/places";

/** The keys of the app, as they stand in Settings. */
export const KEYS = [
  { keys: "Ctrl N", word: "key-write" },
  { keys: "Ctrl Enter", word: "key-send" },
  { keys: `Ctrl 1 … ${PLACES.length}`, word: "key-places" },
  { keys: "Ctrl F", word: "key-find" },
  { keys: "F1", word: "key-when" },
  { keys: "Ctrl P", word: "key-print" },
  { keys: "Ctrl + −", word: "key-size" },
  { keys: "Ctrl L", word: "key-lock" },
] as const;
