import { useWords } from "@waypost/kit";

/** Ready answers: a press writes one into the answer, where it can be changed. */
export function QuickReplies({ replies, insert }: { replies: string[]; insert(reply: string): void }) {
  const { t } = useWords();
  return (
    <fieldset className="quick quick-two">
      <legend className="flabel">{t("quick-title")}</legend>
      {replies.map((reply, place) => (
        <button key={reply} type="button" onClick={() => insert(reply)}>
          <kbd>Alt {place + 1}</kbd>
          <span>
            <b>{t(`quick-${reply}`)}</b>
          </span>
        </button>
      ))}
    </fieldset>
  );
}
