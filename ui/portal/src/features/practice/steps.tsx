// The five steps. Each shows the real parts of the app with the pretend team in them.
import { Face, Icon, useWords } from "@waypost/kit";
import type { HeardAnswer, MessageView } from "@waypost/protocol";
import { type ReactNode, useRef, useState } from "react";
import { useStatus } from "../../app/status";
import { Help } from "../../parts/Help";
import { Notice } from "../../parts/Notice";
import { isStrong, StopPanel } from "../guidance/StopPanel";
import { type Guided, useGuidance } from "../guidance/useGuidance";
import { PhoneSlip } from "../messaging/PhoneSlip";
import { PromiseCard } from "../messaging/PromiseCard";
import { useSendWords } from "../messaging/promise_words";
import { SendAnyway } from "../messaging/SendAnyway";
import { OwnSheet, StaffSheet } from "../messaging/Sheet";
import { Box } from "./Box";
import { Foot } from "./Foot";
import type { StepName } from "./places";
import { usePretend, WAY } from "./pretend";

export interface StepProps {
  /** What was written in the first step; the sample when that was skipped. */
  words: string;
  write(words: string): void;
  next(): void;
  back?: (() => void) | undefined;
}

export const STEP_SCREENS: Record<StepName, (props: StepProps) => ReactNode> = {
  write: WriteStep,
  send: SendStep,
  answer: AnswerStep,
  call: CallStep,
  stop: StopStep,
};

function WriteStep({ write, next, back }: StepProps) {
  const { t } = useWords();
  const { card } = usePretend();
  const sendWords = useSendWords();
  const [body, setBody] = useState("");
  const [missing, setMissing] = useState(false);
  const guided = useGuidance(body);
  const box = useRef<{ focus(): void }>(null);
  const send = async () => {
    if (body.trim() === "") {
      setMissing(true);
      box.current?.focus();
      return;
    }
    // As in real life: a sign that was not on screen yet is shown first.
    if (await guided.look(body)) return;
    write(body);
    next();
  };
  return (
    <>
      <p className="lead">{t("practice-write-lead")}</p>
      <div className="writer">
        <Box
          handle={box}
          sample={t("practice-write-sample")}
          body={body}
          missing={missing}
          change={(typed) => {
            setBody(typed);
            setMissing(false);
          }}
          enter={send}
        />
        <Sign guided={guided} answered={() => box.current?.focus()} send={send} />
        {!isStrong(guided.shown) && (
          <PromiseCard card={card}>
            <button type="button" className="btn btn-main btn-big" onClick={send}>
              {sendWords(card)}
            </button>
          </PromiseCard>
        )}
      </div>
      <Foot skip={next} back={back} />
    </>
  );
}

function SendStep({ words, next, back }: StepProps) {
  const { t } = useWords();
  const { mine } = usePretend();
  const [done, setDone] = useState(1);
  // The last post is the next step of practice.
  const last = done === WAY.length - 1;
  return (
    <>
      <ol className="trail">
        <OwnEntry message={mine(words, done)} />
      </ol>
      <p className="lead" role="status">
        {t(`practice-send-${WAY[done - 1]}`)}
      </p>
      <Foot next={last ? next : () => setDone(done + 1)} skip={last ? undefined : next} back={back} />
    </>
  );
}

function AnswerStep({ words, next, back }: StepProps) {
  const { t } = useWords();
  const { nurse, mine, answer } = usePretend();
  return (
    <>
      <p className="lead">{t("practice-answer-lead")}</p>
      <ol className="trail">
        <OwnEntry message={mine(words, WAY.length)} />
        <Entry staff={nurse}>
          <StaffSheet message={answer} />
        </Entry>
      </ol>
      <Foot next={next} back={back} />
    </>
  );
}

function CallStep({ next, back }: StepProps) {
  const { t } = useWords();
  const { nurse, call } = usePretend();
  const [heard, setHeard] = useState<HeardAnswer | null>(null);
  return (
    <>
      <p className="lead">{t("practice-call-lead")}</p>
      <ol className="trail">
        <Entry staff={nurse}>
          <PhoneSlip card={call(heard)} take={async (answer) => setHeard(answer)} contradicted={none} changed={none} />
        </Entry>
      </ol>
      <p>
        <Help about={t("slip-question")}>{t("practice-call-help")}</Help>
      </p>
      <p role="status">{heard && t(`practice-call-${heard}`)}</p>
      <Foot next={heard ? next : undefined} focus={heard !== null} skip={heard ? undefined : next} back={back} />
    </>
  );
}
const none = () => {};

function StopStep({ next, back }: StepProps) {
  const { t } = useWords();
  const [body, setBody] = useState("");
  const [sent, setSent] = useState(false);
  const guided = useGuidance(body);
  const { shown, after } = guided;
  const answered = shown === null && after !== null;
  const send = () => {
    guided.answer("send_anyway");
    setSent(true);
  };
  return (
    <>
      <p className="lead">{t("practice-stop-lead")}</p>
      <div className="writer">
        <Box sample={t("practice-stop-sample")} body={body} change={setBody} enter={none} />
        <Sign guided={guided} answered={none} send={send} />
        <p role="status">{sent && t("practice-stop-sent")}</p>
      </div>
      {(shown || after) && (
        <Notice still icon="sign">
          <p>
            <b>{t("practice-stop-call")}</b> {t("practice-stop-anyway")}
          </p>
        </Notice>
      )}
      <Foot
        next={answered ? next : undefined}
        focus={answered && after !== "gone"}
        skip={answered ? undefined : next}
        back={back}
      />
    </>
  );
}

/** When to call instead, and under a strong sign Send anyway. The numbers are the real ones, and say so. */
function Sign({ guided, answered, send }: { guided: Guided; answered(): void; send(): void }) {
  const { t } = useWords();
  const { card } = usePretend();
  const button = useRef<HTMLButtonElement>(null);
  const { shown } = guided;
  return (
    <>
      <div role="status">
        {shown && (
          <p className="lab">
            <Icon name="play" />
            <b>{t("practice-real")}</b>
          </p>
        )}
      </div>
      <div>
        <StopPanel
          guided={guided}
          answer={(choice) => {
            guided.answer(choice);
            answered();
          }}
        />
      </div>
      {shown && isStrong(shown) && (
        <SendAnyway level={shown.level} promised={{ state: "shown", card }} busy={false} send={send} button={button} />
      )}
    </>
  );
}

function OwnEntry({ message }: { message: MessageView }) {
  const { status } = useStatus();
  return (
    <Entry staff={{ name: status.patient_name ?? "", face: "" }}>
      <OwnSheet message={message} />
    </Entry>
  );
}

function Entry({ staff, children }: { staff: { name: string; face: string }; children: ReactNode }) {
  return (
    <li>
      <span className="face-col">
        <Face staff={staff} />
      </span>
      {children}
    </li>
  );
}
