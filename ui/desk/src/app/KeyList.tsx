import { useWords } from "@waypost/kit";
import { Dialog } from "../parts/Dialog";

const KEYS = [
  ["J", "K", "keys-move"],
  ["Enter", "", "keys-open"],
  ["T", "", "keys-take"],
  ["/", "", "keys-find"],
  ["R", "", "keys-answer"],
  ["Alt 1 … 9", "", "keys-quick"],
  ["Ctrl Enter", "", "keys-send-close"],
  ["Ctrl Shift Enter", "", "keys-send-open"],
  ["Alt P", "P", "keys-phone"],
  ["1 … 4", "", "keys-outcome"],
  ["I", "", "keys-invite"],
  ["Ctrl P", "", "keys-print"],
  ["Esc", "", "keys-back"],
  ["?", "", "keys-all"],
] as const;

/** All keys of the Desk. */
export function KeyList({ close }: { close(): void }) {
  const { t } = useWords();
  return (
    <Dialog title={t("keys-title")} icon="help" close={close}>
      <dl className="facts">
        {KEYS.map(([first, second, meaning]) => (
          <div key={meaning} className="contents">
            <dt>
              <kbd>{first}</kbd> {second && <kbd>{second}</kbd>}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{t("keys-note")}</p>
    </Dialog>
  );
}
