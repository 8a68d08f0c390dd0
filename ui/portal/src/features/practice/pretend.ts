// The pretend team, and what it does: the same views that the clinic's real people fill, made up on this computer.
import { useWords } from "@waypost/kit";
import type {
  ClinicView,
  HeardAnswer,
  MessageView,
  PhoneCard,
  PromiseCardView,
  StaffMember,
  Timestamp,
  WayStepKind,
} from "@waypost/protocol";
import { useState } from "react";
import { now } from "../../app/clock";
import { useStatus } from "../../app/status";
import { useNow } from "../../backend/bridge";

/** The posts of a message that is answered in writing. */
export const WAY: readonly WayStepKind[] = ["saved", "reached", "given", "opened", "answered"];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Between morning and noon in the Americas, on the next day that the clinic is open, the day after this one or later. */
export function nextOpenDay(at: Timestamp, clinic: ClinicView | null): Timestamp {
  const first = Math.ceil(at / DAY_MS) * DAY_MS + 17 * HOUR_MS;
  const days = clinic?.hours.map(({ weekday }) => weekday) ?? [];
  const week = Array.from({ length: 7 }, (_, later) => first + later * DAY_MS);
  return week.find((day) => clinic && days.includes(weekdayOf(day, clinic.time_zone))) ?? first;
}

/** 1 = Monday to 7 = Sunday. */
function weekdayOf(at: Timestamp, timeZone: string): number {
  const day = new Intl.DateTimeFormat("en-US", { timeZone, weekday: "short" }).format(at);
  return ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(day) + 1;
}

export interface Pretend {
  nurse: StaffMember;
  card: PromiseCardView;
  /** One's own message, with so many posts done. */
  mine(body: string, done: number): MessageView;
  answer: MessageView;
  call(heard: HeardAnswer | null): PhoneCard;
}

export function usePretend(): Pretend {
  const { t } = useWords();
  const { status, clinic } = useStatus();
  const at = useNow();
  const [due] = useState(() => nextOpenDay(now(), clinic));
  const nurse: StaffMember = {
    id: "pretend-nurse",
    name: t("practice-nurse"),
    short_name: t("practice-nurse-short"),
    role: "nurse",
    face: "pretend-nurse",
  };
  const doctor: StaffMember = {
    id: "pretend-doctor",
    name: t("practice-doctor"),
    short_name: t("practice-doctor-short"),
    role: "doctor",
    face: "pretend-doctor",
  };
  const promise = { answerer: nurse, team_name: "", due_at: due };
  const message = { at, state: "settled", plate: null, changed_promise: null } as const;
  return {
    nurse,
    card: {
      ...promise,
      promise_id: "pretend",
      asked: "health_question",
      category: "health_question",
      category_picked: false,
      audience: "usual",
      recipients: [
        { staff: nurse, part: "answers", of_care_team: false },
        { staff: doctor, part: "reads", of_care_team: false },
      ],
      away: [],
      made_at: at,
      from_before: false,
    },
    mine: (body, done) => ({
      ...message,
      id: "pretend-mine",
      author: { kind: "patient", name: status.patient_name ?? "" },
      own: true,
      body,
      way: WAY.map((step, index) => ({
        step,
        state: index < done ? "done" : index === done ? "next" : "later",
        staff: nurse,
        at: index < done ? at : null,
      })),
      plate: { ...promise, state: done === WAY.length ? "kept" : "promised" },
    }),
    answer: {
      ...message,
      id: "pretend-answer",
      author: { kind: "staff", staff: nurse },
      own: false,
      body: t("practice-answer-words"),
      way: [],
    },
    call: (heard) => ({
      id: "pretend-call",
      thread_id: "pretend",
      patient_id: "pretend",
      staff: nurse,
      called_at: at,
      minutes: 2,
      outcome: "talked",
      said: t("practice-call-words"),
      thread_seq: 3,
      heard,
    }),
  };
}
