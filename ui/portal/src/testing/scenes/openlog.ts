import type { OpeningView, OpenLogView, StaffMember } from "@waypost/protocol";
import { refuse, type Scene, until, waiting } from "../fake";
import { ana, at, ben, lena, sato, uuid } from "../people";

const hash = "#/openings";

function opening(staff: StaffMember | null, title: string, when: number, more: Partial<OpeningView> = {}): OpeningView {
  return {
    title,
    thread_id: uuid(101),
    staff,
    account_name: staff ? null : "Rosa",
    this_computer: false,
    reason: staff ? "answers" : "own_computer",
    at: when,
    checked: true,
    ...more,
  };
}

export const log: OpenLogView = {
  state: "checked",
  checked_at: at(13, 9, 14),
  since: at(6, 10),
  count: 31,
  openings: [
    opening(lena, "Your blood test from Monday", at(13, 9, 5), { reason: "patient_called" }),
    opening(ben, "Move my visit to the morning", at(13, 8, 58)),
    opening(null, "Cough at night", at(13, 8, 51), { this_computer: true }),
    opening(sato, "Cough at night", at(13, 8, 22), { reason: "asked_to_help" }),
    opening(ana, "Cough at night", at(13, 8, 15), { checked: false }),
    opening(null, "Ride to the eye clinic", at(9, 16, 30)),
    opening(sato, "Ride to the eye clinic", at(9, 11), { reason: "covers" }),
  ],
  gap_at: null,
};

const offline = { connection: "offline", since: at(13, 9), last_sync_at: at(12, 18, 20) } as const;

export const scenes: Record<string, Scene> = {
  openings: { hash, answers: { list_openings: log } },
  "openings-all": {
    hash,
    answers: { list_openings: log },
    act: async (user) => user.click(await until(".own-computers button")),
  },
  "openings-how": {
    hash,
    answers: { list_openings: log },
    act: async (user) => user.click(await until("details summary.sum")),
  },
  "openings-gap": { hash, answers: { list_openings: { ...log, state: "gap", gap_at: 27 } } },
  "openings-not-yet": {
    hash,
    answers: { list_openings: { ...log, state: "not_yet", checked_at: null, since: null, count: 0, openings: [] } },
  },
  "openings-offline": {
    hash,
    status: { connection: offline },
    answers: { list_openings: { ...log, checked_at: at(12, 18, 20) }, check_open_log: refuse("offline") },
    act: async (user) => user.click(await until(".seal-box > button")),
  },
  "openings-loading": { hash, answers: { list_openings: waiting } },
};
