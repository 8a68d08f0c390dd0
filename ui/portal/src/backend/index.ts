// The only door to the Rust side: commands, the one event, the zoom. Nothing else imports the Tauri API.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { EVENT_NAME, type Event } from "@waypost/protocol";
import type { Bridge } from "./bridge";

export const bridge: Bridge = {
  call: (name, form) => invoke(name, { form }),
  listen: (heard) => {
    const listening = listen<Event>(EVENT_NAME, (event) => heard(event.payload));
    return () => {
      listening.then((stop) => stop());
    };
  },
  setZoom: (factor) => getCurrentWebview().setZoom(factor),
};
