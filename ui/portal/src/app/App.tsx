// Which screen: the state of the account decides first, then the address.
import { useWords } from "@waypost/kit";
import type { AppStatusView, ThreadId } from "@waypost/protocol";
import { useEffect, useState } from "react";
import { ChoosePin } from "../features/lock/ChoosePin";
import { Locked } from "../features/lock/Locked";
import { Compose } from "../features/messaging/Compose";
import { Conversation } from "../features/messaging/Conversation";
import { Find } from "../features/messaging/Find";
import { FirstMessage } from "../features/messaging/FirstMessage";
import { Inbox } from "../features/messaging/Inbox";
import { NoClinic } from "../features/onboarding/NoClinic";
import { Registering } from "../features/onboarding/Registering";
import { Welcome } from "../features/onboarding/Welcome";
import { Openings } from "../features/openlog/Openings";
import { Practice } from "../features/practice/Practice";
import { Settings } from "../features/settings/Settings";
import { WhenToWrite } from "../features/when/WhenToWrite";
import { useAppearance } from "./appearance";
import { Before } from "./Before";
import { Frame } from "./Frame";
import { type Route, useRoute } from "./route";
import { StartFrame } from "./StartFrame";
import { StatusProvider, useStatus } from "./status";
import { useActivity } from "./useActivity";

export function App() {
  return (
    <StatusProvider before={(error, again) => <Before error={error} again={again} />}>
      <Door />
    </StatusProvider>
  );
}

function Door() {
  const { status, clinic } = useStatus();
  useAppearance(status.settings, clinic);
  useActivity(status.state === "unlocked");
  // In the first minutes the invitation comes before everything else; after that it is a row of Messages.
  const [firstMinutes, setFirstMinutes] = useState(status.state !== "unlocked");
  const invited = invitationOf(status);
  const first = firstMinutes && invited !== null && <First threadId={invited} later={() => setFirstMinutes(false)} />;
  useEffect(() => {
    if (status.state === "locked") setFirstMinutes(false);
  }, [status.state]);
  switch (status.state) {
    case "no_clinic":
      return <NoClinic />;
    case "not_registered":
      return <Newcomer />;
    case "registering":
      return <Registering />;
    case "locked":
      return <Locked />;
    case "no_pin_yet":
      return first || <ChoosePin />;
    case "unlocked":
      return first || <Inside />;
  }
}

/** Before the first message: the code, or a look around first. */
function Newcomer() {
  const route = useRoute();
  if (route.name !== "practice") return <Welcome />;
  return (
    <StartFrame>
      <Practice />
    </StartFrame>
  );
}

/** The letter and the answer. Whoever does not want to write now goes on without. */
function First({ threadId, later }: { threadId: ThreadId; later(): void }) {
  const { t } = useWords();
  return (
    <StartFrame
      className="two-r"
      foot={
        <button type="button" className="btn-link" onClick={later}>
          {t("write-later")}
        </button>
      }
    >
      <FirstMessage threadId={threadId} />
    </StartFrame>
  );
}

/** The thread of the invitation, as long as nothing was written there. */
function invitationOf(status: AppStatusView): ThreadId | null {
  return status.has_written ? null : status.first_thread_id;
}

function Inside() {
  const route = useRoute();
  return (
    <Frame route={route}>
      <Screen route={route} />
    </Frame>
  );
}

function Screen({ route }: { route: Route }) {
  switch (route.name) {
    case "messages":
      return <Inbox />;
    case "find":
      return <Find />;
    case "thread":
      return <Conversation key={route.id} threadId={route.id} />;
    case "write":
      return <Compose key={route.id ?? "new"} threadId={route.id ?? null} />;
    case "openings":
      return <Openings />;
    case "when":
      return <WhenToWrite />;
    case "practice":
      return <Practice />;
    case "settings":
      return <Settings />;
  }
}
