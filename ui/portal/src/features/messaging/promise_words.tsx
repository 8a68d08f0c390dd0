// The sentences of a promise: by when, to whom, and what each reader is there for.
import { Text, useWords } from "@waypost/kit";
import type { PromiseCardView, Recipient, StaffMember, Timestamp } from "@waypost/protocol";
import { now } from "../../app/clock";
import { useClinic } from "../../app/status";

/** What a sentence with "by …" needs in both languages. Other days than today always carry the date. */
export type ByWhen = {
  day: "today" | "other";
  /** "today, 4 pm", "Friday, May 14, 10 am" */
  when: string;
  /** "4 pm" */
  clock: string;
  /** In Spanish one o'clock has an article of its own. */
  hour: "one" | "other";
};

export function useByWhen(): (at: Timestamp) => ByWhen {
  const { times } = useClinic();
  return (at) => {
    const today = times.sameDay(at, now());
    const clock = times.time(at);
    return {
      day: today ? "today" : "other",
      when: today ? times.near(at, now()) : times.weekdayTime(at),
      clock,
      hour: /^1[ :]/.test(clock) ? "one" : "other",
    };
  };
}

/** A sentence with a name in bold and a due time. */
export function Due({ id, at, name }: { id: string; at: Timestamp; name: string }) {
  const byWhen = useByWhen();
  return (
    <Text id={id} args={{ name, ...byWhen(at) }} elems={{ time: <time dateTime={new Date(at).toISOString()} /> }} />
  );
}

/** "Ana Ruiz answers you by Friday, May 14, 10 am" */
export function PlateWords({ card }: { card: Pick<PromiseCardView, "answerer" | "team_name" | "due_at"> }) {
  const name = card.answerer?.name ?? card.team_name;
  if (card.due_at === null) return <Text id="plate-no-hour" args={{ name }} />;
  return <Due id="plate-promised" at={card.due_at} name={name} />;
}

/** "nurse, answers you" */
export function useReaderPart(): (reader: Recipient, card: PromiseCardView) => string {
  const { t } = useWords();
  return (reader, card) => {
    const away = card.away.find((one) => one.covered_by?.id === reader.staff.id);
    const near = reader.of_care_team && (reader.staff.role === "doctor" || reader.staff.role === "nurse");
    const role = near ? t("reader-your", { role: t(`role-${reader.staff.role}`) }) : t(`role-${reader.staff.role}`);
    if (reader.part === "covers" && away) return t("reader-for", { role, name: away.staff.short_name });
    if (reader.part === "reads" && !near) return role;
    return t(`reader-${reader.part}`, { role });
  };
}

/** "Send to Ana and Dr. Chen"; without names, what the button does instead. */
export function useSendWords(): (card: PromiseCardView | null, asking?: boolean) => string {
  const { t } = useWords();
  return (card, asking = false) => {
    if (!card && asking) return t("writer-send");
    if (!card || card.from_before) return t("writer-send-later");
    const [first, second, ...more] = card.recipients.map((reader) => reader.staff.short_name);
    if (!first) return t("writer-send-one", { name: card.team_name });
    if (!second) return t("writer-send-one", { name: first });
    if (more.length === 0) return t("writer-send-two", { first, second });
    return t("writer-send-more", { first, count: more.length + 1 });
  };
}

/** "Ana Ruiz, nurse" */
export function useNamed(): (staff: StaffMember) => string {
  const { t } = useWords();
  return (staff) => `${staff.name}, ${t(`role-${staff.role}`)}`;
}
