import { ROOT } from "./request";

/** Calls back when a list changed. The browser connects again by itself; gives the function that ends it. */
export function onWake(changed: () => void): () => void {
  if (typeof EventSource === "undefined") return () => {};
  const source = new EventSource(`${ROOT}/wake`);
  source.addEventListener("wake", changed);
  return () => source.close();
}
