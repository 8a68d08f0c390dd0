import { ROOT } from "./request";

/** After a refusal the browser does not come back by itself. */
const ANEW_MS = 15_000;

/**
 * Calls back when a list may have changed: at each wake-up, and each time the line stands again, because wake-ups
 * may have been lost. Gives the function that ends it.
 */
export function onWake(changed: () => void): () => void {
  if (typeof EventSource === "undefined") return () => {};
  let source: EventSource;
  let timer: number | undefined;
  const listen = () => {
    source = new EventSource(`${ROOT}/wake`);
    source.addEventListener("open", changed);
    source.addEventListener("wake", changed);
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) timer = window.setTimeout(listen, ANEW_MS);
    });
  };
  listen();
  return () => {
    window.clearTimeout(timer);
    source.close();
  };
}
