// Every screen of the Desk in every state, for the look page.

import { configure, waitFor } from "@testing-library/dom";
import type { UserEvent } from "@testing-library/user-event";
import { type Answers, cut, type FakeClinic, refuse, waiting } from "./fake_clinic";
import { inbox, invitation, NOW, priya, session, thread } from "./people";

// A busy computer is no fault of a scene.
configure({ asyncUtilTimeout: 10_000 });

/** One screen in one state. */
export interface Scene {
  /** The address. */
  path?: string;
  answers?: Answers;
  /** Presses and types until the state is there. */
  act?(user: UserEvent, clinic: FakeClinic): Promise<void>;
}

const at = (number: number) => `/threads/01975f00-0000-7000-8000-${String(number).padStart(12, "0")}`;
/** A part of the page as soon as it is there, by a selector: the same in every language. */
const until = (selector: string) =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} on this screen`);
    return found;
  });
const press = async (user: UserEvent, selector: string) => user.click(await until(selector));
const type = async (user: UserEvent, selector: string, words: string) => user.type(await until(selector), words);
const pause = () => new Promise<void>((done) => window.setTimeout(done, 1_200));

const EASY = "Hello, Rosa. Your eye drops are ready at the Pine Street drug store on Friday. Safe travels! Ana";
const HARD =
  "Unfortunately the pharmaceutical distributor communicated an unanticipated interruption affecting ophthalmological preparations, necessitating alternative arrangements.";

async function send(user: UserEvent) {
  await until("#answer");
  await user.keyboard("{Control>}{Enter}{/Control}");
}

async function callWith(user: UserEvent, keys: string) {
  await until("#answer");
  await user.keyboard("{Alt>}p{/Alt}");
  await until("dialog[open]");
  if (keys !== "") await user.keyboard(keys);
}

async function pickRosa(user: UserEvent) {
  await type(user, "#patient", "ros");
  await press(user, "#patients [role=option]");
}
const print = (user: UserEvent) => press(user, "form .btn-main");
const openMenu = (user: UserEvent) => press(user, ".me-menu summary");

const signedOut = { "GET /session": refuse("signed_out") };

export const scenes: Record<string, Scene> = {
  inbox: {},
  "inbox-row": { act: (user) => user.keyboard("jjjjj") },
  "inbox-mine": { act: (user) => press(user, ".filters li:nth-child(2) button") },
  "inbox-nobody-found": { act: (user) => type(user, "#find", "zz") },
  "inbox-empty": { answers: { "GET /inbox": { ...inbox, rows: [] } } },
  "inbox-loading": { answers: { "GET /inbox": waiting }, act: pause },
  "inbox-offline": {
    act: async (user, clinic) => {
      clinic.answer("GET /inbox", cut);
      await user.keyboard("jt");
    },
  },
  "inbox-cut": { answers: { "GET /inbox": cut } },
  "inbox-administrator": {
    answers: { "GET /session": { ...session, staff: priya, may_answer: false, may_invite: false } },
  },
  "inbox-taken": { act: (user) => user.keyboard("jt") },
  thread: { path: at(105) },
  "thread-reason": { path: at(102), answers: { "POST /threads/:id/openings": refuse("reason_needed") } },
  "thread-with-reason": { path: at(102) },
  "thread-red-flag": { path: at(101) },
  "thread-helper": { path: at(106) },
  "thread-tried": { path: at(103) },
  "thread-not-heard": { path: at(108) },
  "thread-closed": { path: at(105), answers: { "POST /threads/:id/openings": thread(105, { state: "closed" }) } },
  "thread-newer": {
    path: at(105),
    answers: { "GET /inbox": { ...inbox, rows: inbox.rows.map((row) => ({ ...row, arrived_at: NOW + 60_000 })) } },
  },
  "thread-not-here": { path: at(999) },
  "thread-opening": { path: at(105), answers: { "POST /threads/:id/openings": waiting }, act: pause },
  "thread-answer": { path: at(105), act: (user) => type(user, "#answer", EASY) },
  "thread-answer-hard": { path: at(105), act: (user) => type(user, "#answer", HARD) },
  "thread-answer-missing": { path: at(105), act: send },
  "thread-answer-cut": {
    path: at(105),
    answers: { "POST /threads/:id/answers": cut },
    act: async (user) => {
      await type(user, "#answer", EASY);
      await send(user);
    },
  },
  "thread-answer-sent-before": {
    path: at(105),
    answers: { "POST /threads/:id/answers": refuse("id_conflict") },
    act: async (user) => {
      await type(user, "#answer", EASY);
      await send(user);
    },
  },
  "thread-answered": {
    path: at(105),
    act: async (user) => {
      await until("#answer");
      await user.keyboard("{Alt>}1{/Alt}");
      await send(user);
    },
  },
  "pass-on": { path: at(105), act: (user) => press(user, "form .btn-quiet") },
  "phone-card": { path: at(105), act: (user) => callWith(user, "") },
  "phone-card-talked": {
    path: at(105),
    act: (user) =>
      callWith(user, "1{Tab}{Tab}4{Tab}Your iron is a bit low. Take one iron pill a day. We test again in June."),
  },
  "phone-card-tried": { path: at(105), act: (user) => callWith(user, "2") },
  "phone-card-missing": { path: at(105), act: (user) => callWith(user, "1{Control>}{Enter}{/Control}") },
  invite: { path: "/invite" },
  "invite-finding": {
    path: "/invite",
    act: async (user) => {
      await type(user, "#patient", "ros");
      await until("#patients [role=option]");
    },
  },
  "invite-filled": { path: "/invite", act: pickRosa },
  "invite-in-spanish": {
    path: "/invite",
    act: async (user) => {
      await pickRosa(user);
      await press(user, "form input[value=es]");
    },
  },
  "invite-other-lines": {
    path: "/invite",
    act: async (user) => {
      await pickRosa(user);
      await press(user, ".more summary");
    },
  },
  "invite-missing": { path: "/invite", act: print },
  letter: {
    path: "/invite",
    answers: { "POST /invitations": invitation },
    act: async (user) => {
      await pickRosa(user);
      await print(user);
    },
  },
  "letter-in-spanish": {
    path: "/invite",
    answers: {
      "POST /invitations": {
        ...invitation,
        language: "es",
        lines:
          "Me dio gusto verle el lunes. Si algo de su pastilla no está claro, escriba.\n\nAna y yo leemos cada mensaje.",
      },
    },
    act: async (user) => {
      await pickRosa(user);
      await print(user);
    },
  },
  "sign-in": { answers: signedOut },
  "sign-in-link-refused": {
    answers: { ...signedOut, "POST /session/link": refuse("link_refused") },
    path: "/#link=used",
  },
  "sign-in-too-many": {
    answers: { ...signedOut, "POST /session/link": refuse("too_many_tries", { retry_at: NOW + 60_000 }) },
    path: "/#link=used",
  },
  "sign-in-idle": {
    path: at(105),
    act: async (user, clinic) => {
      await type(user, "#answer", EASY);
      clinic.answer("GET /inbox", refuse("signed_out"));
      window.dispatchEvent(new Event("online"));
    },
  },
  "sign-in-left": {
    act: async (user) => {
      await openMenu(user);
      await press(user, ".me-box .btn:last-child");
    },
  },
  "passkey-offer": {
    answers: { ...signedOut, "POST /session/link": { ...session, has_passkey: false } },
    path: "/#link=new",
  },
  menu: { act: openMenu },
  keys: { act: (user) => user.keyboard("?") },
  "went-wrong": {
    path: at(105),
    answers: { "POST /threads/:id/answers": refuse("internal", { incident: "a1b2c3d4e5f6" }) },
    act: async (user) => {
      await type(user, "#answer", EASY);
      await send(user);
    },
  },
};
