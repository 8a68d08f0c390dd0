import { useTimes, WordsProvider } from "@waypost/kit";
import type { SessionResponse } from "@waypost/protocol";
import { useCallback, useEffect, useRef, useState } from "react";
import { watchActivity } from "../api/activity";
import { endSession, listInbox, showSession, signInByLink } from "../api/desk";
import { asFailure, type Failure } from "../api/failure";
import { whenSignedOut } from "../api/request";
import { onWake } from "../api/wake";
import { Inbox } from "../features/inbox/Inbox";
import { Invite } from "../features/invite/Invite";
import { AddPasskey } from "../features/sign_in/AddPasskey";
import { type SignedOutWhy, SignIn } from "../features/sign_in/SignIn";
import { Thread } from "../features/thread/Thread";
import { words } from "../words/words";
import { type Appearance, useAppearance } from "./appearance";
import { useAsked } from "./asking";
import { setClock, useClinicNow } from "./clock";
import { type Desk, DeskContext } from "./desk";
import { Drafts } from "./drafts";
import { Frame } from "./Frame";
import { takeLink, useRoute } from "./route";
import { useStayingSignedIn } from "./staying";

type Stage =
  | { name: "asking" }
  | { name: "signed_out"; why: SignedOutWhy; failure: Failure | null }
  | { name: "signed_in"; session: SessionResponse; byLink: boolean };

/** Waypost Desk: who is signed in decides what there is. */
export function App() {
  const appearance = useAppearance();
  return (
    <WordsProvider language={appearance.language} sources={words}>
      <Door appearance={appearance} />
    </WordsProvider>
  );
}

function Door({ appearance }: { appearance: Appearance }) {
  const [stage, setStage] = useState<Stage>({ name: "asking" });
  const drafts = useRef(new Drafts()).current;
  const [route, go] = useRoute();

  const enter = useCallback(
    (session: SessionResponse, byLink: boolean) => {
      setClock(session.now);
      // Somebody else's place and words are not this person's.
      if (!drafts.belongTo(session.staff.id)) go({ name: "inbox" });
      setStage({ name: "signed_in", session, byLink });
    },
    [drafts, go],
  );
  const leave = useCallback((why: SignedOutWhy, failure: Failure | null = null) => {
    setStage({ name: "signed_out", why, failure });
  }, []);

  const idledOut = useCallback(() => setStage((before) => (before.name === "signed_in" ? idle : before)), []);

  useEffect(() => {
    whenSignedOut(idledOut);
    const link = takeLink();
    const asked = link === null ? showSession() : signInByLink(link).catch(stillIn);
    asked.then(
      (session) => enter(session, link !== null),
      (thrown: unknown) => {
        const failure = asFailure(thrown);
        leave("new", failure.code === "signed_out" ? null : failure);
      },
    );
  }, [enter, leave, idledOut]);
  useEffect(() => watchActivity(), []);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (drafts.unsent) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [drafts]);

  if (stage.name === "asking") return null;
  if (stage.name === "signed_out") {
    return (
      <SignIn
        why={stage.why}
        failure={stage.failure}
        unsent={drafts.unsent}
        appearance={appearance}
        enter={(session) => enter(session, false)}
      />
    );
  }
  const signOut = () => {
    drafts.clear();
    go({ name: "inbox" });
    // The page is closed at once; the clinic hears of it as soon as it can be reached.
    endSession().catch(() => undefined);
    leave("asked");
  };
  return (
    <Inside
      key={stage.session.staff.id}
      session={stage.session}
      byLink={stage.byLink}
      known={(session) => setStage({ ...stage, session })}
      {...{ appearance, drafts, route, go, signOut, idledOut }}
    />
  );
}

/** A used link harms nobody who is signed in already. */
function stillIn(refused: unknown): Promise<SessionResponse> {
  return showSession().catch(() => {
    throw refused;
  });
}

const idle: Stage = { name: "signed_out", why: "idle", failure: null };

type Outside = Pick<Desk, "appearance" | "drafts" | "route" | "go" | "session" | "signOut">;

function Inside(props: Outside & { byLink: boolean; known(session: SessionResponse): void; idledOut(): void }) {
  const { session, byLink, known, idledOut, ...outside } = props;
  const [offering, setOffering] = useState(byLink && !session.has_passkey);
  const [said, say] = useState<string | null>(null);
  const now = useClinicNow();
  const times = useTimes(session.time_zone);
  const inbox = useAsked(listInbox, session.may_answer);
  useStayingSignedIn(session.idle_until - session.now, idledOut);
  useEffect(() => {
    if (inbox.value) setClock(inbox.value.now);
  }, [inbox.value]);
  const { again } = inbox;
  useEffect(() => (session.may_answer ? onWake(again) : undefined), [again, session.may_answer]);
  const desk: Desk = { ...outside, session, now, times, inbox, said, say, offerPasskey: () => setOffering(true) };
  const added = () => {
    known({ ...session, has_passkey: true });
    setOffering(false);
  };
  return (
    <DeskContext value={desk}>
      <Frame>{offering ? <AddPasskey added={added} later={() => setOffering(false)} /> : <Screen {...desk} />}</Frame>
    </DeskContext>
  );
}

function Screen({ route, session }: Desk) {
  if (route.name === "thread" && session.may_answer) return <Thread key={route.id} threadId={route.id} />;
  if (route.name === "invite" && session.may_invite) return <Invite />;
  return <Inbox />;
}
