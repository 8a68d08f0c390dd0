import { Text, useWords } from "@waypost/kit";
import type { Category, PromiseCardView } from "@waypost/protocol";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

const CATEGORIES: readonly Category[] = ["refill", "test_result", "visit", "health_question", "form", "private"];

/** "It looks like: a refill. Change": what it is about, and one click for another topic. */
export function Topic({ card, pick }: { card: PromiseCardView; pick(category: Category): void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const changer = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    if (open) list.current?.querySelector<HTMLButtonElement>("[aria-pressed='true']")?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    changer.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return (
    <div className="topic small">
      <Text id={card.category_picked ? "topic-picked" : "topic-looks"} args={{ topic: t(`category-${card.asked}`) }} />
      <button
        ref={changer}
        type="button"
        className="btn-link"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t("topic-change")}
      </button>
      {card.category !== card.asked && <p>{t("topic-held", { name: card.answerer?.short_name ?? card.team_name })}</p>}
      <fieldset ref={list} id={id} className="topic-choices" hidden={!open} onKeyDown={onKey}>
        <legend className="vh">{t("topic-ask")}</legend>
        {CATEGORIES.map((category) => (
          <button
            key={category}
            type="button"
            className="btn"
            aria-pressed={category === card.asked}
            onClick={() => {
              pick(category);
              close();
            }}
          >
            {t(`category-${category}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
