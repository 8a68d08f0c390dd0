import type { Times } from "@waypost/kit";
import type { InboxRow } from "@waypost/protocol";

/** The lists beside the inbox. Each is a look at the same rows, in the clinic's order. */
export const LISTS = ["everyone", "mine", "red_flags", "late", "today", "unread"] as const;
export type List = (typeof LISTS)[number];

interface At {
  now: number;
  times: Times;
}

/** True when a row stands on a list. */
export function isOn(list: List, row: InboxRow, { now, times }: At): boolean {
  switch (list) {
    case "everyone":
      return true;
    case "mine":
      return row.mine;
    case "red_flags":
      return row.red_flag !== null;
    case "late":
      return row.due_at !== null && row.due_at < now;
    case "today":
      return row.due_at !== null && times.sameDay(row.due_at, now);
    case "unread":
      return !row.opened_by_me;
  }
}

/** True when the patient's name holds the words, whatever the accents and capitals. */
export function isFound(row: InboxRow, words: string): boolean {
  return plain(row.patient_name).includes(plain(words));
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
