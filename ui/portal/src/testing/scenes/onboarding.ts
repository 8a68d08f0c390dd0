import type { AppStatusView, BirthDateView, CodeCheckView } from "@waypost/protocol";
import { type Answers, field, refuse, type Scene } from "../fake";
import { at } from "../people";

/** Before anyone has registered on this computer. */
export const newHere: Partial<AppStatusView> = {
  state: "not_registered",
  given_name: null,
  patient_name: null,
  unlock: null,
  has_written: false,
};

/** Looks at a code and a date as simply as a picture needs. */
export const typing: Answers = {
  check_code: ({ code }) => checked(code),
  read_birth_date: ({ text }) => dated(text),
};

function checked(code: string): CodeCheckView {
  const letters = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const typed = letters.length;
  const grouped = letters.replace(/(.{4})(?=.)/g, "$1 ");
  if (typed === 0) return { state: "empty", typed, grouped };
  return { state: typed < 12 ? "too_short" : typed > 12 ? "too_long" : "good", typed, grouped };
}

function dated(text: string): BirthDateView {
  const [, month, day, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(text.replace(/\D/g, "")) ?? [];
  if (!year) return { date: null, out_of_range: false };
  return { date: `${year}-${month}-${day}`, out_of_range: Number(year) > 2027 };
}

const away = { connection: "offline", since: at(13, 9), last_sync_at: null } as const;

export const scenes: Record<string, Scene> = {
  welcome: { status: newHere, answers: typing },
  "welcome-typed": {
    status: newHere,
    answers: typing,
    act: async (user) => {
      await user.type(field("code"), "k7m42qrt9xda");
      await user.type(field("born"), "06141955");
    },
  },
  "welcome-prefilled": { status: { ...newHere, prefilled_code: "K7M4 2QRT 9XDA" }, answers: typing },
  "welcome-to-fix": {
    status: newHere,
    answers: typing,
    act: async (user) => {
      await user.type(field("code"), "k7m42qrt9xd");
      await user.type(field("born"), "june{Enter}");
    },
  },
  "welcome-refused": {
    status: newHere,
    answers: { ...typing, register: refuse("invitation_refused") },
    act: async (user) => {
      await user.type(field("code"), "k7m42qrt9xda");
      await user.type(field("born"), "06141956{Enter}");
    },
  },
  "welcome-refused-often": {
    status: newHere,
    answers: { ...typing, register: refuse("invitation_refused") },
    act: async (user) => {
      await user.type(field("code"), "k7m42qrt9xda");
      await user.type(field("born"), "06141956{Enter}{Enter}{Enter}");
    },
  },
  "welcome-offline": {
    status: { ...newHere, connection: away },
    answers: { ...typing, register: refuse("offline") },
    act: async (user) => {
      await user.type(field("code"), "k7m42qrt9xda");
      await user.type(field("born"), "06141955{Enter}");
    },
  },
  "welcome-silent": {
    status: { ...newHere, connection: { ...away, connection: "clinic_silent" } },
    answers: typing,
  },
  "pin-first": {
    status: { ...newHere, has_keychain: false },
    answers: typing,
    act: async (user) => {
      await user.type(field("code"), "k7m42qrt9xda");
      await user.type(field("born"), "06141955{Enter}");
    },
  },
  "practice-before": { status: newHere, hash: "#/practice" },
  registering: { status: { ...newHere, state: "registering" } },
  "registering-offline": { status: { ...newHere, state: "registering", connection: away } },
  "registering-silent": {
    status: { ...newHere, state: "registering", connection: { ...away, connection: "clinic_silent" } },
  },
  "no-clinic": { status: { ...newHere, state: "no_clinic", clinic: null } },
  "no-clinic-unreadable": {
    status: { ...newHere, state: "no_clinic", clinic: null },
    answers: { join_clinic: refuse("clinic_file_unreadable") },
    act: (user) => user.type(field("join"), "hello{Tab}{Enter}"),
  },
};
