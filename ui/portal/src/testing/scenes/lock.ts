import type { AppStatusView, MessageView, ThreadView, WayStepView } from "@waypost/protocol";
import { type Answers, field, part, refuse, type Scene } from "../fake";
import { ana, at, firstThread, uuid } from "../people";

const offline = { connection: "offline", since: at(13, 9), last_sync_at: at(13, 9) } as const;
const locked: Partial<AppStatusView> = { state: "locked", given_name: null, patient_name: null };
const noPinYet: Partial<AppStatusView> = { state: "no_pin_yet", unlock: null };

const way: WayStepView[] = [
  { step: "saved", state: "done", staff: null, at: at(13, 9, 17) },
  { step: "reached", state: "done", staff: null, at: at(13, 9, 18) },
  { step: "given", state: "done", staff: ana, at: at(13, 9, 18) },
  { step: "opened", state: "next", staff: ana, at: null },
  { step: "answered", state: "later", staff: null, at: at(14, 16) },
];
const written: MessageView = {
  id: uuid(201),
  author: { kind: "patient", name: "Rosa Delgado" },
  own: true,
  body: "Thank you, Dr. Chen. I take the pill at night now.",
  at: at(13, 9, 17),
  state: "settled",
  way,
  plate: { state: "promised", answerer: ana, team_name: "Dr. Chen's team", due_at: at(14, 16) },
  changed_promise: null,
};
const thread: ThreadView = {
  thread_id: firstThread,
  title: "Hello from Dr. Chen",
  category: "health_question",
  audience: "usual",
  entries: [{ kind: "message", message: written }],
  earlier: null,
  closed: false,
  write_back_to: ana,
  draft: null,
};
const sent: Answers = {
  open_thread: thread,
  list_threads: {
    rows: [
      {
        thread_id: firstThread,
        group: "working",
        title: thread.title,
        staff: ana,
        team_name: "Dr. Chen's team",
        status: "promised",
        due_at: at(14, 16),
        at: at(13, 9, 17),
        is_new: false,
        has_draft: false,
      },
    ],
    new_count: 0,
  },
};
const wrongPin = refuse("wrong_pin", { field: "pin", tries_left: 4 });

const silent = { ...offline, connection: "clinic_silent" } as const;

export const scenes: Record<string, Scene> = {
  "choose-pin": { status: noPinYet, answers: sent },
  "choose-pin-typed": {
    status: noPinYet,
    answers: sent,
    act: async (user) => {
      await user.click(part("[value=only_me]"));
      await user.type(field("pin"), "481502");
    },
  },
  "choose-pin-easy": { status: noPinYet, answers: sent, act: (user) => user.type(field("pin"), "123456{Enter}") },
  "choose-pin-offline": {
    status: { ...noPinYet, connection: offline },
    answers: { ...sent, choose_pin: refuse("offline") },
    act: (user) => user.type(field("pin"), "481502{Enter}"),
  },
  "choose-pin-silent": {
    status: { ...noPinYet, connection: silent },
    answers: { ...sent, choose_pin: refuse("clinic_silent") },
    act: (user) => user.type(field("pin"), "481502{Enter}"),
  },
  locked: { status: locked },
  "locked-wrong": {
    status: locked,
    answers: { unlock: wrongPin },
    act: (user) => user.type(field("pin"), "111222{Enter}"),
  },
  "locked-waits": { status: { ...locked, unlock_not_before: at(13, 9, 31) } },
  "locked-wrong-waits": {
    status: locked,
    answers: { unlock: refuse("wrong_pin", { field: "pin", tries_left: 5, retry_at: at(13, 9, 31) }) },
    act: (user) => user.type(field("pin"), "111222{Enter}"),
  },
  "locked-shared-offline": { status: { ...locked, unlock: "shared", connection: offline } },
  "locked-shared-silent": { status: { ...locked, unlock: "shared", connection: silent } },
  "locked-forgot": {
    status: locked,
    act: (user) => user.click(part("[aria-controls=forgot]")),
  },
  "locked-no-keychain": {
    status: locked,
    answers: { unlock: refuse("keychain_unavailable") },
    act: (user) => user.type(field("pin"), "481502{Enter}"),
  },
};
