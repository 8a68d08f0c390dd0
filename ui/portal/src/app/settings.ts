import type { IpcError, Settings } from "@waypost/protocol";
import { useCallback, useState } from "react";
import { asError, call } from "../backend";
import { useStatus } from "./status";

export interface SettingsSaving {
  settings: Settings;
  error: IpcError | null;
  /** Saved at once. */
  save(change: Partial<Settings>): void;
}

export function useSettings(): SettingsSaving {
  const { status, put } = useStatus();
  const { settings } = status;
  const [error, setError] = useState<IpcError | null>(null);
  const save = useCallback(
    (change: Partial<Settings>) => {
      call("save_settings", { ...settings, ...change }).then(
        (changed) => {
          setError(null);
          put(changed);
        },
        (thrown: unknown) => setError(asError(thrown)),
      );
    },
    [settings, put],
  );
  return { settings, error, save };
}
