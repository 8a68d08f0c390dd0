// What every screen shares: the status, the clinic's times, the way to other screens.
import type { AppStatusView, ClinicView } from "@waypost/protocol";
import { type Times, useTimes } from "@waypost/kit";
import { createContext, useContext, useSyncExternalStore } from "react";

export type AppShared = {
  status: AppStatusView;
  setStatus: (status: AppStatusView) => void;
  reload: () => void;
};

export const AppContext = createContext<AppShared | null>(null);

export function useApp(): AppShared {
  const shared = useContext(AppContext);
  if (!shared) throw new Error("no app");
  return shared;
}

/** The clinic's own hours; before a clinic is known, this computer's. */
export function useClinic(): { clinic: ClinicView | null; times: Times } {
  const { status } = useApp();
  const zone = status.clinic?.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { clinic: status.clinic, times: useTimes(zone) };
}

function subscribe(changed: () => void) {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** Parts of the address after `#/`: `["thread", "<id>"]`. */
export function useRoute(): string[] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return hash.replace(/^#\/?/, "").split("/").filter(Boolean);
}

export function go(path: string) {
  window.location.hash = `#/${path}`;
}
