// Find in messages: the newest that fit, with a few words around them.
import { Face, Icon, useWords } from "@waypost/kit";
import { useEffect, useId, useRef, useState } from "react";
import { now } from "../../app/clock";
import { hrefOf } from "../../app/route";
import { useClinic } from "../../app/status";
import { useAsk } from "../../backend/bridge";
import { Heading } from "../../parts/Heading";
import { Trouble } from "../../parts/Trouble";
import { capital, When } from "../../parts/When";
import "./messaging.css";

const PAUSE_MS = 300;

export function Find() {
  const { t } = useWords();
  const { times } = useClinic();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [words, setWords] = useState("");
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const timer = window.setTimeout(() => setWords(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);

  const asked = useAsk("search_messages", { words }, { wanted: words !== "" });
  const found = words === "" || asked.loading ? null : (asked.value?.found ?? null);
  return (
    <div className="col stack">
      <Heading focus={false}>{t("find-title")}</Heading>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          setWords(typed.trim());
        }}
      >
        <label htmlFor={id}>{t("find-label")}</label>
        <span className="hint" id={`${id}-hint`}>
          {t("find-hint")}
        </span>
        <input
          ref={field}
          id={id}
          type="search"
          className="input"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
      {asked.error && words !== "" && <Trouble error={asked.error} again={asked.again} />}
      <p role="status" className={found?.length === 0 ? undefined : "vh"}>
        {found && t("find-count", { count: found.length })}
      </p>
      {found && found.length > 0 && (
        <ul className="rows">
          {found.map((one) => (
            <li key={`${one.thread_id} ${one.at}`} className="row">
              {one.staff ? (
                <Face staff={one.staff} />
              ) : (
                <span className="face mono-face" aria-hidden="true">
                  <Icon name="pen" />
                </span>
              )}
              <h2 className="h4like">
                <a href={hrefOf({ name: "thread", id: one.thread_id })}>{one.title}</a>
              </h2>
              <p className="glance">
                <span>
                  <b>{one.staff?.name ?? t("find-you")}:</b> {one.excerpt}
                </span>
              </p>
              <p className="side-when">
                <When at={one.at}>{capital(times.near(one.at, now()))}</When>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
