let lastActive = Date.now();

/** Notes that the person pressed a key or moved. */
export function noteActivity(): void {
  lastActive = Date.now();
}

/** Whole seconds since the person last pressed a key or moved. */
export function idleSeconds(): number {
  return Math.max(0, Math.round((Date.now() - lastActive) / 1000));
}

/** Listens for keys and movement; gives the function that stops it. */
export function watchActivity(): () => void {
  const kinds = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
  for (const kind of kinds) window.addEventListener(kind, noteActivity, { passive: true });
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, noteActivity);
  };
}
