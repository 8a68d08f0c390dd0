// What every screen knows: where the account stands, the clinic, its hours, the language.
import { makeTimes, type Times, useWords, WordsProvider } from "@waypost/kit";
import type { AppStatusView, ClinicView, IpcError, Language } from "@waypost/protocol";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Asked, useAsk } from "../backend/bridge";
import { words } from "../words/words";

export interface Known {
  status: AppStatusView;
  clinic: ClinicView | null;
  /** Days and hours at the clinic; without a clinic, those of this computer. */
  times: Times;
  /** Takes the status that a command gave. */
  put(status: AppStatusView): void;
  /** Asks for the status. */
  again(): void;
}

const Context = createContext<Known | null>(null);

export function useStatus(): Known {
  const known = useContext(Context);
  if (!known) throw new Error("outside of StatusProvider");
  return known;
}

/** The clinic and its hours; works before the status is known, too. */
export function useClinic(): Pick<Known, "clinic" | "times"> {
  const known = useContext(Context);
  const { t, language } = useWords();
  return useMemo(() => known ?? { clinic: null, times: makeTimes(systemZone(), language, t) }, [known, language, t]);
}

/** Asks for the status and shows the page once it is there; `before` is shown until then. */
export function StatusProvider(props: {
  before(error: IpcError | null, again: () => void): ReactNode;
  children: ReactNode;
}) {
  const asked = useAsk("app_status", {});
  const language = asked.value?.settings.language ?? systemLanguage();
  return (
    <WordsProvider language={language} sources={words}>
      {asked.value ? (
        <Shown asked={asked} status={asked.value}>
          {props.children}
        </Shown>
      ) : (
        props.before(asked.error, asked.again)
      )}
    </WordsProvider>
  );
}

/** A part of the page that knows otherwise, such as the hours in practice. */
export function StatusIn({ known, children }: { known: Known; children: ReactNode }) {
  return <Context value={known}>{children}</Context>;
}

function Shown(props: { asked: Asked<AppStatusView>; status: AppStatusView; children: ReactNode }) {
  const { status } = props;
  const { put, again } = props.asked;
  const { t, language } = useWords();
  const zone = status.clinic?.time_zone ?? systemZone();
  const known = useMemo(
    () => ({ status, clinic: status.clinic, times: makeTimes(zone, language, t, systemZone()), put, again }),
    [status, zone, language, t, put, again],
  );
  return <Context value={known}>{props.children}</Context>;
}

function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
}

/** The time zone of this computer. */
export function systemZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
