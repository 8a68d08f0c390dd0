import { Icon, useWords } from "@waypost/kit";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from "react";
import { AppearanceChoices } from "./AppearanceChoices";
import { useDesk } from "./desk";

/** The person's own menu: language, colours, keys, passkey, sign out. */
export function Me({ showKeys, children }: { showKeys(): void; children: ReactNode }) {
  const { appearance, session, offerPasskey, signOut } = useDesk();
  const { t } = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const left = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !menu.current?.contains(event.relatedTarget)) close();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    event.stopPropagation();
    close();
    menu.current?.querySelector("summary")?.focus();
  };
  return (
    <details className="me-menu" ref={menu} onBlur={left} onKeyDown={pressed}>
      <summary className="me">
        {children}
        <Icon name="down" />
      </summary>
      <div className="me-box stack">
        <AppearanceChoices appearance={appearance} />
        <label className="choice">
          <input
            type="checkbox"
            checked={appearance.letterKeys}
            onChange={(event) => appearance.setLetterKeys(event.currentTarget.checked)}
          />
          <span>{t("me-letter-keys")}</span>
        </label>
        <div className="stack-s">
          <button
            type="button"
            className="btn"
            onClick={() => {
              close();
              showKeys();
            }}
          >
            {t("me-all-keys")}
          </button>
          {!session.has_passkey && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                close();
                offerPasskey();
              }}
            >
              <Icon name="key" />
              {t("me-add-passkey")}
            </button>
          )}
          <button type="button" className="btn" onClick={signOut}>
            <Icon name="lock" />
            {t("me-sign-out")}
          </button>
        </div>
      </div>
    </details>
  );
}
