import { useEffect, useRef } from "react";

export type KeyActions = Record<string, () => void>;

/**
 * Keys of a screen. Keys without Ctrl or Alt work only while no field has the focus and no dialog is open, and
 * single signs only while the person has not switched them off. On macOS, Ctrl is Cmd.
 */
export function useKeys(actions: KeyActions, lettersOn: boolean): void {
  const latest = useRef({ actions, lettersOn });
  latest.current = { actions, lettersOn };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const plain = !name.includes("+");
      if (plain && (isTyping(event.target) || dialogOpen())) return;
      if (name.length === 1 && !latest.current.lettersOn) return;
      const action = latest.current.actions[name];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  // With Alt some keyboards write other signs: then the key's place counts.
  const place = event.altKey ? /^(?:Key|Digit)(.)$/.exec(event.code)?.[1] : undefined;
  const key = place ?? event.key;
  const marks = [
    event.ctrlKey || event.metaKey ? "Ctrl+" : "",
    event.altKey ? "Alt+" : "",
    event.shiftKey && key.length > 1 ? "Shift+" : "",
  ];
  return marks.join("") + (key.length === 1 ? key.toLowerCase() : key);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function dialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
