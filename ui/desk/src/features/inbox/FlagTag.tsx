import { Icon, type IconName, useWords } from "@waypost/kit";

const FLAGS: Record<string, { tag: string; row: string; icon: IconName }> = {
  emergency: { tag: "tag tag-stop", row: "is-stop", icon: "stop" },
  crisis: { tag: "tag tag-call", row: "is-crisis", icon: "heart" },
  urgent: { tag: "tag tag-late", row: "is-today", icon: "phone" },
};

/** The class of a row with a red flag. */
export function flagRow(level: string | null): string | undefined {
  return level === null ? undefined : FLAGS[level]?.row;
}

/** What the clinic's computer found in the words, as a tag. */
export function FlagTag({ level }: { level: string | null }) {
  const { t } = useWords();
  const flag = level === null ? undefined : FLAGS[level];
  if (!flag) return null;
  return (
    <span className={flag.tag}>
      <Icon name={flag.icon} />
      {t(`flag-${level}`)}
    </span>
  );
}
