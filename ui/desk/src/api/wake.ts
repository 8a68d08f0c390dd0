import { ROOT } from "./request";

/** After a refusal the browser does not come back by itself. */
const ANEW_MS = 15_000;

/**
 * Calls back when a list may have changed: at each wake-up, each time the line stands again, because wake-ups may
 * have been lost, and when it breaks, so that a list says that it is old. Gives the function that ends it.
 */
export function onWake(changed: () => void): () => void {
  if (typeof EventSource === "undefined") return () => {};
  let source: EventSource;
  let timer: number | undefined;
  let stands = false;
  const listen = () => {
    source = new EventSource(`${ROOT}/wake`);
    source.addEventListener("wake", changed);
    source.addEventListener("open", () => {
      stands = true;
      changed();
    });
    source.addEventListener("error", () => {
      if (stands) changed();
      stands = false;
      if (source.readyState === EventSource.CLOSED) timer = window.setTimeout(listen, ANEW_MS);
    });
  };
  listen();
  return () => {
    window.clearTimeout(timer);
    source.close();
  };
}
