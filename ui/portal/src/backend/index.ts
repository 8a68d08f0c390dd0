// The only door to the Rust side: the window's commands and its one event. Nothing else imports the Tauri API.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { type Commands, EVENT_NAME, type Event, type IpcError } from "@waypost/protocol";

export type CommandName = keyof Commands;
export type Form<K extends CommandName> = Commands[K]["args"];
export type Reply<K extends CommandName> = Commands[K]["reply"];

/** What stands behind the window. Tests and the look page put another one in its place. */
export interface Backend {
  call<K extends CommandName>(name: K, form: Form<K>): Promise<Reply<K>>;
  /** Gives the function that stops listening. */
  onEvent(handler: (event: Event) => void): () => void;
}

const tauri: Backend = {
  call: (name, form) => invoke(name, { form }),
  onEvent: (handler) => {
    const listening = listen<Event>(EVENT_NAME, (event) => handler(event.payload));
    return () => {
      // Without an event system there is nothing to stop.
      listening.then((stop) => stop()).catch(() => undefined);
    };
  },
};

let backend: Backend = tauri;

export function setBackend(other: Backend): void {
  backend = other;
}

/** Asks the Rust side. What it throws is always an `IpcError`. */
export async function call<K extends CommandName>(name: K, form: Form<K>): Promise<Reply<K>> {
  try {
    return await backend.call(name, form);
  } catch (thrown) {
    throw asError(thrown);
  }
}

/** Listens to what the Rust side tells by itself; gives the function that stops it. */
export function onEvent(handler: (event: Event) => void): () => void {
  return backend.onEvent(handler);
}

/** Everything thrown becomes an error with a closed code. */
export function asError(thrown: unknown): IpcError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) return thrown as IpcError;
  return { code: "internal", field: null, retry_at: null, tries_left: null, incident: null };
}
