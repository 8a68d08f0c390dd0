// A phone call as a slip in the conversation, and the question whether it says what was heard.
import { Icon, useWords } from "@waypost/kit";
import type { HeardAnswer, PhoneCard } from "@waypost/protocol";
import { useClinic } from "../../app/status";
import { call } from "../../backend";
import { Trouble } from "../../parts/Trouble";
import { useSheetTime } from "./Sheet";
import { useOnce } from "./Unsent";
import { Words } from "./Words";

interface Props {
  card: PhoneCard;
  /** "Not what I heard": what was said is quoted above the box. */
  contradicted(card: PhoneCard): void;
  changed(): void;
  /** Takes the answer; left out, the clinic gets it. */
  take?(heard: HeardAnswer): Promise<unknown>;
}

export function PhoneSlip(props: Props) {
  const { card } = props;
  const { t } = useWords();
  const { clinic } = useClinic();
  const time = useSheetTime();
  const talked = card.outcome === "talked";
  const id = `m-${card.id}`;
  return (
    <article className="slip" aria-labelledby={id}>
      <h2 className="slip-head" id={id} tabIndex={-1}>
        <span className="lab">
          <Icon name="phone" />
          {t(talked ? "slip-called" : "slip-tried", { name: card.staff.name })}
        </span>
        <span className="small">
          {time(card.called_at)}
          {talked &&
            card.minutes > 0 &&
            `, ${t(card.minutes === 1 ? "slip-minute" : "slip-minutes", { minutes: card.minutes })}`}
        </span>
      </h2>
      <div className="slip-body">
        {!talked && <p>{t(`slip-${card.outcome}`, { phone: clinic?.phone ?? "" })}</p>}
        {card.said !== "" && (
          <div>
            <b>{t("slip-said")}</b>
            <Words body={card.said} />
          </div>
        )}
        {talked && <Question {...props} />}
      </div>
    </article>
  );
}

function Question({ card, contradicted, changed, take = (heard) => toClinic(card, heard) }: Props) {
  const { t } = useWords();
  const once = useOnce(changed);
  const answer = (heard: HeardAnswer) =>
    once.run(async () => {
      await take(heard);
      changed();
      if (heard === "not_heard") contradicted(card);
    });
  if (card.heard) {
    return (
      <p className="slip-ask">
        <b>{t("slip-you-said")}</b> {t(`slip-${card.heard}`)}
      </p>
    );
  }
  return (
    <>
      <div className="slip-ask">
        <b id={`q-${card.id}`}>{t("slip-question")}</b>
        <button type="button" className="btn" aria-describedby={`q-${card.id}`} onClick={() => answer("heard")}>
          <Icon name="check" />
          {t("slip-heard")}
        </button>
        <button type="button" className="btn" aria-describedby={`q-${card.id}`} onClick={() => answer("not_heard")}>
          <Icon name="x" />
          {t("slip-not_heard")}
        </button>
      </div>
      {once.error && <Trouble error={once.error} />}
    </>
  );
}

function toClinic(card: PhoneCard, heard: HeardAnswer): Promise<unknown> {
  return call("answer_phone_card", { phone_card_id: card.id, heard });
}
