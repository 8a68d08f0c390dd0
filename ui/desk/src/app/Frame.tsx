import { Face, Icon, Logo, useWords } from "@waypost/kit";
import { type ReactNode, useState } from "react";
import { ScreenLink } from "../parts/ScreenLink";
import { useKeys } from "../parts/use_keys";
import { useDesk } from "./desk";
import { KeyList } from "./KeyList";
import { Me } from "./Me";
import type { Route } from "./route";

/** The dark bar on top, and the screen under it. */
export function Frame({ children }: { children: ReactNode }) {
  const { session, inbox, appearance, go, said, say } = useDesk();
  const { t } = useWords();
  const [keysShown, setKeysShown] = useState(false);
  const invite = () => {
    if (session.may_invite) go({ name: "invite" });
  };
  useKeys({ i: invite, "?": () => setKeysShown(true) }, appearance.letterKeys);
  const open = inbox.value?.rows.length ?? 0;
  return (
    <>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <header className="deskbar no-print">
        <span className="clinic">
          <Logo />
          <span>
            {t("desk-name")}
            <small>{session.clinic_name}</small>
          </span>
        </span>
        <nav aria-label={t("nav-label")}>
          <ul>
            <li>
              <Tab to={{ name: "inbox" }}>
                {t("nav-inbox")}
                {open > 0 && (
                  <span className="n">
                    {open}
                    <span className="vh"> {t("nav-to-do")}</span>
                  </span>
                )}
              </Tab>
            </li>
            {session.may_invite && (
              <li>
                <Tab to={{ name: "invite" }}>{t("nav-invite")}</Tab>
              </li>
            )}
          </ul>
        </nav>
        <Me showKeys={() => setKeysShown(true)}>
          <Face staff={session.staff} size="xs" />
          <span>
            {session.staff.name}
            <small>{t(`role-${session.staff.role}`)}</small>
          </span>
        </Me>
      </header>
      <main id="main" className="dpage" tabIndex={-1}>
        <div className="saidline" role="status">
          {said !== null && (
            <span className="toast no-print">
              <span>{said}</span>
              <button type="button" className="btn" onClick={() => say(null)}>
                <Icon name="check" />
                {t("said-close")}
              </button>
            </span>
          )}
        </div>
        {children}
      </main>
      {keysShown && <KeyList close={() => setKeysShown(false)} />}
    </>
  );
}

function Tab({ to, children }: { to: Route; children: ReactNode }) {
  const { route } = useDesk();
  const here = route.name === to.name || (route.name === "thread" && to.name === "inbox");
  return (
    <ScreenLink to={to} aria-current={here ? "page" : undefined}>
      {children}
    </ScreenLink>
  );
}
