// Practice was stopped a moment ago: Messages says so once, with a way back.
let stopped = false;

export function noteStopped(): void {
  stopped = true;
}

/** True once after each stop. */
export function takeStopped(): boolean {
  const before = stopped;
  stopped = false;
  return before;
}
