import { Icon, useWords } from "@waypost/kit";
import type { ThreadId } from "@waypost/protocol";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { setMedicine } from "../../api/desk";
import { useSending } from "../../app/asking";
import { useDesk } from "../../app/desk";
import { Trouble } from "../../parts/Trouble";

/** The patient's medicines. The patient picks from this list when a message asks for more of one. */
export function Medicines({ threadId, first, name }: { threadId: ThreadId; first: string[]; name: string }) {
  const { t } = useWords();
  const { session, say } = useDesk();
  const id = useId();
  const [list, setList] = useState(first);
  const [typed, type] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const sending = useSending();
  // A new look brings the list as it is now.
  useEffect(() => setList(first), [first]);

  const set = (medicine: string, taken: boolean) =>
    sending.send(
      () => setMedicine(threadId, { name: medicine, taken }),
      ({ medicines }) => {
        setList(medicines);
        if (taken) type((now) => (now.trim() === medicine ? "" : now));
        else box.current?.focus();
        say(t(taken ? "said-medicine-on" : "said-medicine-off", { medicine }));
      },
    );
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "") set(typed.trim(), true);
  };
  return (
    <section className="card stack-s" aria-labelledby={id}>
      <h2 className="promise-title" id={id}>
        {t("medicines-title", { name })}
      </h2>
      {list.length === 0 ? (
        <p>{t("medicines-none")}</p>
      ) : (
        <ul className="medicines">
          {list.map((medicine) => (
            <li key={medicine}>
              <span>{medicine}</span>
              <button
                type="button"
                className="btn-link"
                aria-label={t("medicines-off", { medicine })}
                disabled={sending.busy}
                onClick={() => set(medicine, false)}
              >
                <Icon name="x" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="stack-s" onSubmit={add}>
        <div className="field">
          <label htmlFor={`${id}-new`}>{t("medicines-new")}</label>
          <input
            ref={box}
            id={`${id}-new`}
            value={typed}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => type(event.target.value)}
          />
        </div>
        <button type="submit" className="btn" disabled={sending.busy}>
          {t("medicines-add")}
        </button>
      </form>
      {sending.failure && <Trouble failure={sending.failure} timeZone={session.time_zone} />}
    </section>
  );
}
