// Which screen: decided by the state of the account, then by the address.
import { type WordSources, WordsProvider } from "@waypost/kit";
import type { AppStatusView, IpcError } from "@waypost/protocol";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { asProblem, type Bridge, BridgeContext } from "../backend/bridge";
import { WhenToWrite } from "../features/guidance/WhenToWrite";
import { ChoosePin } from "../features/lock/ChoosePin";
import { Locked } from "../features/lock/Locked";
import { useIdleLock } from "../features/lock/useIdleLock";
import { Compose } from "../features/messaging/Compose";
import { Conversation } from "../features/messaging/Conversation";
import { Inbox } from "../features/messaging/Inbox";
import { FirstMessage } from "../features/onboarding/FirstMessage";
import { NoClinic } from "../features/onboarding/NoClinic";
import { Welcome } from "../features/onboarding/Welcome";
import { WhoOpened } from "../features/openlog/WhoOpened";
import { Settings } from "../features/settings/Settings";
import en from "../words/en.ftl?raw";
import es from "../words/es.ftl?raw";
import { AppContext, useApp, useRoute } from "./context";
import { Frame } from "./Frame";
import { Loading } from "./Loading";
import { Problem } from "./Problem";

const SOURCES: WordSources = { en, es };
const THEMES = { system: "auto", light: "light", dark: "dark", strong: "contrast" } as const;
const ZOOMS = { normal: 1, big: 1.25, very_big: 1.5 } as const;

export function App({ bridge }: { bridge: Bridge }) {
  const [status, setStatus] = useState<AppStatusView | null>(null);
  const [problem, setProblem] = useState<IpcError | null>(null);
  const reload = useCallback(() => {
    bridge.call("app_status", {}).then(setStatus, (error) => setProblem(asProblem(error)));
  }, [bridge]);

  useEffect(() => {
    reload();
    return bridge.listen((event) => {
      if (event.kind === "status_changed" || event.kind === "connection_changed" || event.kind === "join_link_opened") {
        reload();
      }
    });
  }, [bridge, reload]);

  const theme = status?.settings.theme ?? "system";
  const size = status?.settings.text_size ?? "normal";
  useEffect(() => {
    document.documentElement.dataset.theme = THEMES[theme];
  }, [theme]);
  useEffect(() => {
    // A window without a zoom (a test) keeps its size.
    bridge.setZoom(ZOOMS[size]).catch(() => undefined);
  }, [bridge, size]);

  const shared = useMemo(() => (status ? { status, setStatus, reload } : null), [status, reload]);
  const language = status?.settings.language ?? (navigator.language.startsWith("es") ? "es" : "en");
  return (
    <WordsProvider language={language} sources={SOURCES}>
      <BridgeContext.Provider value={bridge}>
        {shared ? (
          <AppContext.Provider value={shared}>
            <Screen />
          </AppContext.Provider>
        ) : (
          <main className="page">{problem ? <BareProblem problem={problem} /> : <Loading />}</main>
        )}
      </BridgeContext.Provider>
    </WordsProvider>
  );
}

/** Before there is a status there is no clinic to name either. */
function BareProblem({ problem }: { problem: IpcError }) {
  const status = { clinic: null } as AppStatusView;
  return (
    <AppContext.Provider value={{ status, setStatus: () => undefined, reload: () => undefined }}>
      <Problem problem={problem} />
    </AppContext.Provider>
  );
}

function Screen() {
  const { status } = useApp();
  const [later, setLater] = useState(false);
  switch (status.state) {
    case "no_clinic":
      return <NoClinic />;
    case "not_registered":
    case "registering":
      return <Welcome finishing={status.state === "registering"} />;
    case "no_pin_yet":
      if (!status.has_written && !later && status.first_thread_id) {
        return <FirstMessage threadId={status.first_thread_id} onLater={() => setLater(true)} />;
      }
      return <ChoosePin />;
    case "locked":
      return <Locked />;
    case "unlocked":
      return <Unlocked />;
  }
}

function Unlocked() {
  useIdleLock();
  const [place, id] = useRoute();
  return <Frame>{page(place, id)}</Frame>;
}

function page(place: string | undefined, id: string | undefined): ReactNode {
  switch (place) {
    case "thread":
      return id ? <Conversation key={id} threadId={id} /> : <Inbox />;
    case "write":
      return <Compose key={id ?? "new"} threadId={id ?? null} />;
    case "when":
      return <WhenToWrite />;
    case "opened":
      return <WhoOpened />;
    case "settings":
      return <Settings />;
    default:
      return <Inbox />;
  }
}


