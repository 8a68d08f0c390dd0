import type {
  Category,
  EntryView,
  MessageView,
  PhoneCard,
  PromiseCardView,
  Recipient,
  StaffMember,
  ThreadRowView,
  ThreadView,
  WayStepKind,
  WayStepView,
} from "@waypost/protocol";
import { type Answers, refuse, type Scene, until, waiting } from "../fake";
import { ana, at, ben, chen, clinic, firstThread, lena, NOW, priya, sato, uuid } from "../people";

export const TEAM = "Dr. Chen's team";
const cough = uuid(101);
const draftId = uuid(105);
export const thread = { hash: `#/thread/${cough}` };
const online = { connection: "online", since: at(13, 8), last_sync_at: at(13, 9, 14) } as const;
const offline = { connection: "offline", since: at(13, 9), last_sync_at: at(12, 18, 20) } as const;

// ---- what is shown ------------------------------------------------------------------------------------------

const readers: Recipient[] = [
  { staff: ana, part: "answers", of_care_team: false },
  { staff: sato, part: "covers", of_care_team: false },
  { staff: priya, part: "reads", of_care_team: false },
];

export const card: PromiseCardView = {
  promise_id: uuid(300),
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

const fewer: PromiseCardView = {
  ...card,
  promise_id: uuid(301),
  audience: "fewer",
  recipients: readers.slice(0, 1),
  away: [],
  due_at: null,
};

/** Signs a card for whatever is asked. */
export const promising: Answers = {
  preview_promise: ({ audience, category }) => {
    const shown = audience === "fewer" ? fewer : card;
    const topic = category ?? card.category;
    return { card: { ...shown, category: topic, category_picked: category !== null }, category: topic };
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

const waitingWay: WayStepView[] = [
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
const call = (shown: PhoneCard): EntryView => ({ kind: "phone_card", card: shown });

export const conversation: ThreadView = {
  thread_id: cough,
  title: "Cough at night with the new pill",
  category: "health_question",
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

const invitation: ThreadView = {
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
  row(107, "working", { title: "A question for few eyes", status: "reached", at: at(11, 14, 5) }),
  row(105, "not_sent", { title: "More eye drops before my trip", staff: null, status: "draft", at: at(13, 9, 2) }),
  row(108, "not_sent", { title: "My knee after the fall", staff: null, status: "waiting", at: at(13, 9, 1) }),
  row(109, "not_sent", { title: "Blood sugar list", staff: null, status: "needs_look", at: at(13, 9) }),
  row(110, "not_sent", { title: "All my old papers", staff: null, status: "refused", at: at(12, 20) }),
  row(111, "answered", { title: "Hello from Dr. Chen", staff: chen, at: at(7, 11, 20) }),
  row(112, "answered", { title: "Ride to the eye clinic", staff: null, status: "done", at: at(4, 14, 5) }),
];

// ---- what is done -------------------------------------------------------------------------------------------

const eyeDrops =
  "I am almost out of my eye drops. Can I get more before my trip on Saturday? I use the drug store on Pine Street.";

/** The list behind every screen, as the frame asks for it. */
const listed: Answers = { list_threads: { rows, new_count: 3 } };
const writing: Answers = { ...listed, ...promising };
const write = "#/write";
const firstMinutes: Scene["status"] = {
  state: "no_pin_yet",
  first_thread_id: firstThread,
  has_written: false,
  unlock: null,
};

const draft = (body: string) => ({
  thread_id: draftId,
  body,
  caret: body.length,
  category: null,
  audience: "usual" as const,
  saved_at: NOW,
});
const drafted = (body: string): Scene => ({
  hash: `#/write/${draftId}`,
  answers: { ...writing, open_thread: { ...conversation, thread_id: draftId, entries: [], draft: draft(body) } },
});
const open = (entries: EntryView[], more: Partial<ThreadView> = {}): Scene => ({
  ...thread,
  answers: { ...writing, open_thread: { ...conversation, entries, ...more } },
});
const unsent = (state: MessageView["state"], more: Partial<MessageView> = {}): Scene =>
  open([message({ ...own, state, at: at(13, 9, 18), way: waitingWay, plate: null, ...more })]);
const category = (name: Category) => `[aria-pressed]:nth-of-type(${name === "visit" ? 3 : 1})`;

export const scenes: Record<string, Scene> = {
  "first-message": {
    status: firstMinutes,
    answers: {
      ...writing,
      open_thread: invitation,
      preview_promise: {
        card: {
          ...card,
          category: "health_question",
          due_at: at(14, 16),
          away: [],
          recipients: [
            { staff: ana, part: "answers", of_care_team: false },
            { staff: chen, part: "reads", of_care_team: true },
          ],
        },
        category: "health_question",
      },
    },
    act: async (user) =>
      user.type(await until("textarea"), "Thank you, Dr. Chen. Should I take the new pill in the morning or at night?"),
  },
  "first-message-offline": {
    status: { ...firstMinutes, connection: offline },
    answers: { ...writing, open_thread: invitation, preview_promise: { card: null, category: "health_question" } },
  },
  inbox: { answers: listed },
  "inbox-empty": {},
  "inbox-loading": {
    answers: { list_threads: waiting },
    act: async () => {
      await until(".ghost");
    },
  },
  "inbox-offline": { answers: listed, status: { connection: offline } },
  "inbox-fault": { answers: { list_threads: refuse("vault_damaged") } },
  conversation: open(conversation.entries),
  "conversation-running": open([
    message({
      ...own,
      way: runningWay,
      plate: { state: "promised", answerer: ana, team_name: TEAM, due_at: at(13, 16) },
    }),
  ]),
  "conversation-late": open([
    message({
      ...own,
      at: at(10, 9),
      way: runningWay,
      plate: { state: "promised", answerer: sato, team_name: TEAM, due_at: at(12, 16) },
    }),
  ]),
  "conversation-tried": open([
    message(own),
    call({ ...phoneCard, outcome: "left_voicemail", minutes: 0, said: "" }),
    call({ ...phoneCard, id: uuid(204), outcome: "no_answer", minutes: 0, said: "" }),
    call({ ...phoneCard, id: uuid(205), outcome: "wrong_number", minutes: 0, said: "" }),
  ]),
  "conversation-heard": open([message(own), call({ ...phoneCard, heard: "heard" })], { closed: true }),
  "conversation-not-heard": {
    ...open(conversation.entries),
    answers: { ...open(conversation.entries).answers, answer_phone_card: {} },
    act: async (user) => user.click(await until(".slip-ask button:last-of-type")),
  },
  "conversation-earlier": open(conversation.entries, { earlier: 40 }),
  "conversation-letter": open([message(letter), message(own), message(answer)]),
  "conversation-helper": open([
    message({ ...own, author: { kind: "caregiver", name: "Maria", for_name: "Rosa" } }),
    message(answer),
  ]),
  "conversation-waiting": { ...unsent("waiting"), status: { connection: offline } },
  "conversation-needs-look": unsent("needs_look", { changed_promise: { ...card, recipients: readers.slice(0, 2) } }),
  "conversation-refused": unsent("refused"),
  "conversation-gone": { ...thread, answers: { ...writing, open_thread: refuse("not_found") } },
  compose: { hash: write, answers: writing, act: async (user) => user.type(await until("textarea"), eyeDrops) },
  "compose-empty": {
    hash: write,
    answers: writing,
    act: async (user) => user.click(await until(".promise-foot button")),
  },
  "compose-draft": drafted(eyeDrops),
  "compose-topics": { ...drafted(eyeDrops), act: async (user) => user.click(await until(".topic button")) },
  "compose-picked": {
    ...drafted(eyeDrops),
    act: async (user) => {
      await user.click(await until(".topic button"));
      await user.click(await until(`.topic-choices ${category("visit")}`));
    },
  },
  "compose-fewer": {
    ...drafted(eyeDrops),
    act: async (user) => user.click(await until(".readers-row > button")),
  },
  "compose-many": {
    ...drafted(eyeDrops),
    answers: {
      ...drafted(eyeDrops).answers,
      preview_promise: {
        card: {
          ...card,
          recipients: [
            ...readers,
            ...[lena, ben].map((staff) => ({ staff, part: "reads", of_care_team: false }) as const),
          ],
        },
        category: "refill",
      },
    },
  },
  "compose-asking": { hash: write, answers: { ...writing, preview_promise: waiting } },
  "compose-offline": {
    ...drafted(eyeDrops),
    status: { connection: offline },
    answers: { ...drafted(eyeDrops).answers, preview_promise: { card: null, category: "refill" } },
  },
  "compose-from-before": {
    ...drafted(eyeDrops),
    status: { connection: offline },
    answers: {
      ...drafted(eyeDrops).answers,
      preview_promise: { card: { ...card, made_at: at(13, 9, 2), from_before: true }, category: "refill" },
    },
  },
  "compose-closed": {
    ...drafted(eyeDrops),
    status: { connection: online, clinic: { ...clinic, open_now: { open: false, until: at(14, 8) } } },
  },
  "compose-changed": {
    ...drafted(eyeDrops),
    answers: { ...drafted(eyeDrops).answers, send_message: refuse("promise_changed") },
    act: async (user) => user.click(await until(".promise-foot button")),
  },
  "compose-disk-full": {
    hash: write,
    answers: { ...writing, save_draft: refuse("disk_full") },
    act: async (user) => {
      await user.type(await until("textarea"), "My ear hurts.");
      await user.click(await until(".promise-foot button"));
    },
  },
  "compose-help": { ...drafted(eyeDrops), act: async (user) => user.click(await until(".promise-head .help button")) },
  find: {
    hash: "#/find",
    answers: {
      ...listed,
      search_messages: {
        found: [
          {
            thread_id: cough,
            title: conversation.title,
            excerpt: "… new pill makes me cough at night. My …",
            at: own.at,
          },
          {
            thread_id: uuid(111),
            title: "Hello from Dr. Chen",
            excerpt: "… about your new pill is not clear.",
            at: letter.at,
          },
        ],
      },
    },
    act: async (user) => {
      await user.type(await until("[type=search]"), "pill{Enter}");
      await until("main .row");
    },
  },
  "find-nothing": {
    hash: "#/find",
    answers: { ...listed, search_messages: { found: [] } },
    act: async (user) => {
      await user.type(await until("[type=search]"), "knee{Enter}");
    },
  },
};
