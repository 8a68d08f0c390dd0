import { Icon, useWords } from "@waypost/kit";
import type { InboxRow } from "@waypost/protocol";
import type { RefObject } from "react";
import { useDesk } from "../../app/desk";
import { ScreenLink } from "../../parts/ScreenLink";
import { isOn, LISTS, type List } from "./which_rows";

/** The lists with their counts, a field to find a name, and the way to an invitation. */
export function Lists(props: {
  rows: InboxRow[];
  list: List;
  pick(list: List): void;
  words: string;
  setWords(words: string): void;
  find: RefObject<HTMLInputElement | null>;
}) {
  const { rows, list, pick, words, setWords, find } = props;
  const { now, times, session } = useDesk();
  const { t } = useWords();
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor="find">{t("find")}</label>
        <input
          id="find"
          ref={find}
          className="input"
          type="search"
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <nav className="filters" aria-label={t("lists-label")}>
        <ul>
          {LISTS.map((one) => (
            <li key={one}>
              <button type="button" aria-pressed={one === list} onClick={() => pick(one)}>
                {t(`list-${one}`)}
                <span className="n">{rows.filter((row) => isOn(one, row, { now, times })).length}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {session.may_invite && (
        <ScreenLink to={{ name: "invite" }} className="btn btn-wide">
          <Icon name="mail" />
          {t("nav-invite")} <kbd>I</kbd>
        </ScreenLink>
      )}
    </div>
  );
}
