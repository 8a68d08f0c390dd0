import { Face, useWords } from "@waypost/kit";
import type { Audience, PromiseCardView, Recipient } from "@waypost/protocol";
import { useState } from "react";
import { useFresh } from "./fresh";
import { useReaderPart } from "./promise_words";

/** More readers than this are folded to three and "and 2 more". */
const SHOWN = 4;

/** Everyone who can read it now: face, name, role, and who answers. */
export function Readers({ card, pick }: { card: PromiseCardView; pick?: ((audience: Audience) => void) | undefined }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all || card.recipients.length <= SHOWN ? card.recipients : card.recipients.slice(0, SHOWN - 1);
  const hidden = card.recipients.length - shown.length;
  const fewer = card.audience === "fewer";
  const fresh = useFresh(card.recipients.map((reader) => reader.staff.id).join(" "));
  return (
    <div className="readers-row">
      <ul key={fresh.key} className={`readers ${fresh.className ?? ""}`} aria-label={t("readers")}>
        {shown.map((reader) => (
          <Reader key={reader.staff.id} reader={reader} card={card} />
        ))}
        {hidden > 0 && (
          <li>
            <button type="button" className="btn-link small" onClick={() => setAll(true)}>
              {t("readers-more", { count: hidden })}
            </button>
          </li>
        )}
      </ul>
      {pick && (fewer || card.recipients.length > 1) && (
        <button type="button" className="btn-link small" onClick={() => pick(fewer ? "usual" : "fewer")}>
          {t(fewer ? "readers-usual" : "readers-fewer")}
        </button>
      )}
    </div>
  );
}

function Reader({ reader, card }: { reader: Recipient; card: PromiseCardView }) {
  const part = useReaderPart();
  return (
    <li>
      <Face staff={reader.staff} size="s" />
      <span>
        <b>{reader.staff.name}</b>
        <span>{part(reader, card)}</span>
      </span>
    </li>
  );
}
