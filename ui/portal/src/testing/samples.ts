// Messages, cards and rows of invented people, for tests and scenes.
import type {
  Category,
  EntryView,
  MessageView,
  PhoneCard,
  PromiseCardView,
  PromisePreviewView,
  Recipient,
  StaffMember,
  ThreadRowView,
  ThreadView,
  WayStepKind,
  WayStepView,
} from "@waypost/protocol";
import type { Answers } from "./fake";
import { ana, at, ben, chen, firstThread, lena, NOW, priya, sato, uuid } from "./people";

export const TEAM = "Dr. Chen's team";
export const cough = uuid(101);
export const draftId = uuid(105);
export const thread = { hash: `#/thread/${cough}` };
export const online = { connection: "online", since: at(13, 8), last_sync_at: at(13, 9, 14) } as const;
export const offline = { connection: "offline", since: at(13, 9), last_sync_at: at(12, 18, 20) } as const;

// ---- what is shown ------------------------------------------------------------------------------------------

export const readers: Recipient[] = [
  { staff: ana, part: "answers", of_care_team: false },
  { staff: sato, part: "covers", of_care_team: false },
  { staff: priya, part: "reads", of_care_team: false },
];

export const card: PromiseCardView = {
  promise_id: uuid(300),
  asked: "refill",
  category: "refill",
  category_picked: false,
  audience: "usual",
  recipients: readers,
  away: [{ staff: chen, until: at(17, 8), covered_by: sato }],
  answerer: ana,
  team_name: TEAM,
  due_at: at(14, 10),
  made_at: NOW,
  from_before: false,
};

export const fewer: PromiseCardView = {
  ...card,
  promise_id: uuid(301),
  audience: "fewer",
  recipients: readers.slice(0, 1),
  away: [],
  due_at: null,
};

/** The list of a clinic. */
export const medicines = [
  "Latanoprost eye drops, 1 drop at night",
  "Lisinopril 10 mg, 1 in the morning",
  "Metformin 500 mg, 2 a day",
];

/** What is worked out for a draft: these names, this topic. */
export function preview(
  shown: PromiseCardView | null,
  category: Category = "refill",
  more: Partial<PromisePreviewView> = {},
): PromisePreviewView {
  return { card: shown, category, medicines: [], offers_private: false, ...more };
}

/** Signs a card for whatever is asked. */
export const promising: Answers = {
  preview_promise: ({ audience, category }) => {
    const shown = audience === "fewer" ? fewer : card;
    const topic = category ?? card.category;
    return preview({ ...shown, asked: topic, category: topic, category_picked: category !== null }, topic);
  },
  check_guidance: { level: "routine", rule: null, words: [] },
  save_draft: (form) => ({ ...form, thread_id: form.thread_id ?? draftId, saved_at: NOW }),
};

export function step(kind: WayStepKind, when: number | null, staff: StaffMember | null = null): WayStepView {
  return { step: kind, state: when === null ? "later" : "done", staff, at: when };
}

export const answeredWay: WayStepView[] = [
  step("saved", at(12, 16, 41)),
  step("reached", at(12, 16, 41)),
  step("given", at(12, 16, 42), ana),
  step("opened", at(13, 8, 15), ana),
  step("answered", at(13, 8, 50), ana),
];

export const runningWay: WayStepView[] = [
  ...answeredWay.slice(0, 3),
  { step: "opened", state: "next", staff: ana, at: null },
  step("answered", null),
];

export const waitingWay: WayStepView[] = [
  step("saved", at(13, 9, 18)),
  { step: "reached", state: "next", staff: null, at: null },
  step("given", null),
  step("opened", null),
  step("answered", null),
];

export const own: MessageView = {
  id: uuid(201),
  author: { kind: "patient", name: "Rosa Delgado" },
  own: true,
  body: "The new blood pressure pill makes me cough at night. My throat is dry too. Should I keep taking it?",
  at: at(12, 16, 41),
  state: "settled",
  way: answeredWay,
  plate: { state: "kept", answerer: ana, team_name: TEAM, due_at: at(13, 10) },
  changed_promise: null,
};

export const phoneCard: PhoneCard = {
  id: uuid(202),
  thread_id: cough,
  patient_id: uuid(1),
  staff: ana,
  called_at: at(13, 8, 32),
  minutes: 4,
  outcome: "talked",
  said: "The old pill can cause a cough. Dr. Sato picked a new one. Take the old pill tonight. Start the new one on Saturday morning.",
  thread_seq: 2,
  heard: null,
};

export const answer: MessageView = {
  id: uuid(203),
  author: { kind: "staff", staff: ana },
  own: false,
  body: "It was good to talk with you, Rosa. Your new pill will be at the Pine Street drug store tomorrow, Friday, after 10 am.\n\nIf your lips or face swell, call 911. If anything is not clear, write to me here or call (414) 555-0142.",
  at: at(13, 8, 50),
  state: "settled",
  way: [],
  plate: null,
  changed_promise: null,
};

export const message = (shown: MessageView): EntryView => ({ kind: "message", message: shown });
export const call = (shown: PhoneCard): EntryView => ({ kind: "phone_card", card: shown });

export const conversation: ThreadView = {
  thread_id: cough,
  title: "Cough at night with the new pill",
  category: "health_question",
  audience: "usual",
  entries: [message(own), call(phoneCard), message(answer)],
  earlier: null,
  closed: false,
  write_back_to: ana,
  draft: null,
};

export const letter: MessageView = {
  ...answer,
  id: uuid(200),
  author: { kind: "staff", staff: chen },
  body: "It was good to see you on Monday. Please write to me if anything about your new pill is not clear.\n\nAna and I read each message ourselves.",
  at: at(4, 9, 30),
};

export const invitation: ThreadView = {
  ...conversation,
  thread_id: firstThread,
  title: "Hello from Dr. Chen",
  entries: [message(letter)],
  write_back_to: chen,
};

function row(number: number, group: ThreadRowView["group"], more: Partial<ThreadRowView>): ThreadRowView {
  return {
    thread_id: uuid(number),
    group,
    title: null,
    staff: ana,
    team_name: TEAM,
    status: "answered_you",
    due_at: null,
    at: at(13, 8, 50),
    is_new: group === "new",
    has_draft: more.status === "draft",
    ...more,
  };
}

export const rows: ThreadRowView[] = [
  row(101, "new", { title: "Cough at night with the new pill" }),
  row(102, "new", { title: "Your blood test from Monday", staff: lena, status: "called_you", at: at(12, 15, 10) }),
  row(103, "new", { title: "Ride to the hospital", staff: ben, status: "tried_to_call", at: at(12, 11) }),
  row(104, "working", {
    title: "Form for my parking permit",
    staff: sato,
    status: "promised",
    due_at: at(12, 16),
    at: at(10, 9),
  }),
  row(106, "working", {
    title: "Move my visit to the morning",
    staff: ben,
    status: "promised",
    due_at: at(13, 16),
    at: at(12, 18, 20),
  }),
  row(107, "working", { title: "A question for few eyes", status: "reached", at: at(11, 14, 5), has_draft: true }),
  row(105, "not_sent", { title: "More eye drops before my trip", staff: null, status: "draft", at: at(13, 9, 2) }),
  row(108, "not_sent", { title: "My knee after the fall", staff: null, status: "waiting", at: at(13, 9, 1) }),
  row(109, "not_sent", { title: "Blood sugar list", staff: null, status: "needs_look", at: at(13, 9) }),
  row(110, "not_sent", { title: "All my old papers", staff: null, status: "refused", at: at(12, 20) }),
  row(111, "answered", { title: "Hello from Dr. Chen", staff: chen, at: at(7, 11, 20) }),
  row(112, "answered", { title: "Ride to the eye clinic", staff: null, status: "done", at: at(4, 14, 5) }),
];

// ---- what is done -------------------------------------------------------------------------------------------

export const eyeDrops =
  "I am almost out of my eye drops. Can I get more before my trip on Saturday? I use the drug store on Pine Street.";
