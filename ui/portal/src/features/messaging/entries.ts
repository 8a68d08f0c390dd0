// The entries of a conversation: pages joined, changes merged, and what is new in them.
import type { EntryView, MessageView, StaffMember, ThreadView, WayStepView } from "@waypost/protocol";

export function keyOf(entry: EntryView): string {
  return entry.kind === "message" ? entry.message.id : entry.card.id;
}

/** The newest page as it is now, behind the earlier pages that are already shown. */
export function withNewest(shown: ThreadView, newest: ThreadView): ThreadView {
  const first = newest.entries.at(0);
  const place = first ? shown.entries.findIndex((entry) => keyOf(entry) === keyOf(first)) : -1;
  // Nothing in common: whole pages are new, or taken away. The newest page stands for itself.
  if (place <= 0) return newest;
  return { ...newest, entries: [...shown.entries.slice(0, place), ...newest.entries], earlier: shown.earlier };
}

/** An earlier page, before what is shown. */
export function withEarlier(shown: ThreadView, page: ThreadView): ThreadView {
  const known = new Set(shown.entries.map(keyOf));
  const entries = page.entries.filter((entry) => !known.has(keyOf(entry)));
  return { ...shown, entries: [...entries, ...shown.entries], earlier: page.earlier };
}

export type News =
  | { kind: "answer"; staff: StaffMember }
  | { kind: "call"; staff: StaffMember }
  | { kind: "step"; step: WayStepView }
  | { kind: "earlier"; count: number };

/** What a reader should hear about: new entries of the clinic, and the newest step of one's own messages. */
export function newsOf(before: ThreadView, after: ThreadView): News[] {
  const known = new Map(before.entries.map((entry) => [keyOf(entry), entry]));
  return after.entries.flatMap((entry): News[] => {
    const old = known.get(keyOf(entry));
    if (entry.kind === "phone_card") return old ? [] : [{ kind: "call", staff: entry.card.staff }];
    const { author } = entry.message;
    if (!old) return author.kind === "staff" ? [{ kind: "answer", staff: author.staff }] : [];
    if (old.kind !== "message") return [];
    const step = newStep(old.message, entry.message);
    return step ? [{ kind: "step", step }] : [];
  });
}

function newStep(before: MessageView, after: MessageView): WayStepView | undefined {
  const done = (message: MessageView) => message.way.filter((step) => step.state === "done");
  return done(after).length > done(before).length ? done(after).at(-1) : undefined;
}
