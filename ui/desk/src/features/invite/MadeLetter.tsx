import { Icon, useWords } from "@waypost/kit";
import type { InviteResponse } from "@waypost/protocol";
import { useEffect, useState } from "react";
import { useDesk } from "../../app/desk";
import { Heading } from "../../parts/Heading";
import { Notice } from "../../parts/Notice";
import { firstName } from "../../parts/spelling";
import { useKeys } from "../../parts/use_keys";

/** The letter is made: the code is on screen once, and the printer's window opens by itself. */
export function MadeLetter({ made, next }: { made: InviteResponse; next(): void }) {
  const { t } = useWords();
  const { appearance, times } = useDesk();
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const print = () => window.print();
  useEffect(() => window.print(), []);
  useKeys({ "Ctrl+p": print }, appearance.letterKeys);
  const copy = () => {
    navigator.clipboard.writeText(made.join_link).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    );
  };
  return (
    <section className="stack no-print" aria-labelledby="h">
      <Heading>{t("made-title", { name: firstName(made.patient_name) })}</Heading>
      <p>
        <span className="code">{made.code}</span>
      </p>
      <p>{t("made-until", { when: times.weekdayTime(made.valid_until) })}</p>
      <Notice icon="key" tone="gold">
        <p>{t("made-once")}</p>
      </Notice>
      <p className="line">
        <button type="button" className="btn btn-main btn-big" onClick={print}>
          <Icon name="print" />
          {t("made-print")} <kbd>Ctrl P</kbd>
        </button>
        <button type="button" className="btn" onClick={next}>
          {t("made-next")}
        </button>
      </p>
      <div className="stack-s">
        <p>{t("made-link-why")}</p>
        <p>
          <button type="button" className="btn" onClick={copy}>
            {t("made-link")}
          </button>
        </p>
        <p className="hint" role="status">
          {copied === "yes" && t("made-link-copied")}
          {copied === "no" && t("made-link-not-copied")}
        </p>
      </div>
    </section>
  );
}
