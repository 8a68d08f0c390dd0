import type { Category, EntryView, MessageView, ThreadView } from "@waypost/protocol";
import { type Answers, refuse, type Scene, until, waiting } from "../fake";
import { ana, at, ben, chen, clinic, firstThread, lena, NOW, sato, uuid } from "../people";
import {
  answer,
  call,
  card,
  conversation,
  cough,
  draftId,
  eyeDrops,
  invitation,
  letter,
  medicines,
  message,
  offline,
  online,
  own,
  phoneCard,
  preview,
  promising,
  readers,
  rows,
  runningWay,
  TEAM,
  thread,
  waitingWay,
} from "../samples";

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
const question = { ...card, asked: "health_question", category: "health_question" } as const;
const privateMatter = "I think I caught something from a new partner. Can I get tested?";
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
      preview_promise: preview(
        {
          ...card,
          category: "health_question",
          due_at: at(14, 16),
          away: [],
          recipients: [
            { staff: ana, part: "answers", of_care_team: false },
            { staff: chen, part: "reads", of_care_team: true },
          ],
        },
        "health_question",
      ),
    },
    act: async (user) =>
      user.type(await until("textarea"), "Thank you, Dr. Chen. Should I take the new pill in the morning or at night?"),
  },
  "first-message-offline": {
    status: { ...firstMinutes, connection: offline },
    answers: {
      ...writing,
      open_thread: invitation,
      preview_promise: preview(null, "health_question"),
    },
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
  "compose-medicines": {
    ...drafted("I need more of"),
    answers: { ...drafted("I need more of").answers, preview_promise: preview(card, "refill", { medicines }) },
  },
  "compose-held": {
    ...drafted(eyeDrops),
    answers: {
      ...drafted(eyeDrops).answers,
      preview_promise: preview({ ...card, asked: "visit", category: "health_question" }, "visit"),
    },
  },
  "compose-private": {
    ...drafted(privateMatter),
    answers: {
      ...drafted(privateMatter).answers,
      preview_promise: preview(question, "health_question", { offers_private: true }),
    },
  },
  "compose-fewer-offline": {
    ...drafted(privateMatter),
    status: { connection: offline },
    answers: {
      ...drafted(privateMatter).answers,
      preview_promise: ({ audience }) => preview(audience === "fewer" ? null : { ...card, from_before: true }),
    },
    act: async (user) => user.click(await until(".readers-row > button")),
  },
  "compose-fewer": {
    ...drafted(eyeDrops),
    act: async (user) => user.click(await until(".readers-row > button")),
  },
  "compose-many": {
    ...drafted(eyeDrops),
    answers: {
      ...drafted(eyeDrops).answers,
      preview_promise: preview({
        ...card,
        recipients: [
          ...readers,
          ...[lena, ben].map((staff) => ({ staff, part: "reads", of_care_team: false }) as const),
        ],
      }),
    },
  },
  "compose-asking": { hash: write, answers: { ...writing, preview_promise: waiting } },
  "compose-offline": {
    ...drafted(eyeDrops),
    status: { connection: offline },
    answers: { ...drafted(eyeDrops).answers, preview_promise: preview(null) },
  },
  "compose-from-before": {
    ...drafted(eyeDrops),
    status: { connection: offline },
    answers: {
      ...drafted(eyeDrops).answers,
      preview_promise: preview({ ...card, made_at: at(13, 9, 2), from_before: true }),
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
            staff: null,
            excerpt: "… new pill makes me cough at night. My …",
            at: own.at,
          },
          {
            thread_id: uuid(111),
            title: "Hello from Dr. Chen",
            staff: chen,
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
