// The two frames: start screens with the clinic on top, and the open app with its navigation column.
import { Icon, type IconName, Logo, useWords } from "@waypost/kit";
import type { Language } from "@waypost/protocol";
import type { ReactNode } from "react";
import { useAsk, useBridge } from "../backend/bridge";
import { useApp, useClinic, useRoute } from "./context";

export function StartFrame({ children, className = "" }: { children: ReactNode; className?: string }) {
  const { t } = useWords();
  const { clinic } = useClinic();
  return (
    <>
      <SkipLink />
      <div className="start">
        <header className="start-top">
          <span className="clinic">
            <Logo />
            <span>{clinic?.name ?? "Waypost"}</span>
          </span>
          <div className="line">
            {clinic && (
              <span>
                {t("call-for-help")} <span className="tel">{clinic.phone}</span>
              </span>
            )}
            <LanguageChoice />
          </div>
        </header>
        <main id="main" className={`start-main ${className}`}>
          {children}
        </main>
        <footer className="start-top small soft">
          <span>{t("not-for-emergencies", { number: clinic?.emergency_number ?? "911" })}</span>
        </footer>
      </div>
    </>
  );
}

function SkipLink() {
  const { t } = useWords();
  // A plain anchor would change the address that says which screen this is.
  return (
    <button type="button" className="skip" onClick={() => document.querySelector<HTMLElement>("#main h1")?.focus()}>
      {t("skip")}
    </button>
  );
}

function LanguageChoice() {
  const { t, language } = useWords();
  const { status, setStatus } = useApp();
  const { call } = useBridge();
  const choose = (chosen: Language) => {
    call("save_settings", { ...status.settings, language: chosen }).then(setStatus, () => undefined);
  };
  return (
    <nav className="lang" aria-label={t("language")}>
      {(["en", "es"] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-current={one === language ? "true" : undefined}
          onClick={() => choose(one)}
        >
          {one === "en" ? "English" : "Español"}
        </button>
      ))}
    </nav>
  );
}

const PLACES: { path: string; icon: IconName; word: string }[] = [
  { path: "", icon: "mail", word: "nav-messages" },
  { path: "when", icon: "sign", word: "nav-when" },
  { path: "opened", icon: "eye", word: "nav-opened" },
  { path: "settings", icon: "gear", word: "nav-settings" },
];

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const { clinic } = useClinic();
  const [place = ""] = useRoute();
  const inbox = useAsk("list_threads", {}, (event) => event.kind === "threads_changed");
  const count = inbox.data?.new_count ?? 0;
  const current = place === "thread" || place === "write" ? "" : place;
  const nav = (label: string) => (
    <nav aria-label={label}>
      <ul className="nav">
        {PLACES.map(({ path, icon, word }) => (
          <li key={path}>
            <a href={`#/${path}`} aria-current={path === current ? "page" : undefined}>
              <Icon name={icon} />
              {t(word)}
              {path === "" && count > 0 && (
                <span className="count">
                  {count}
                  <span className="vh"> {t("nav-new")}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
  const write = (
    <a className="btn btn-main btn-wide" href="#/write">
      <Icon name="pen" />
      {t("nav-write")}
    </a>
  );
  const home = (
    <a className="clinic" href="#/">
      <Logo />
      <span>{clinic?.name}</span>
    </a>
  );
  return (
    <>
      <SkipLink />
      <div className="frame">
        <header>
          <div className="topbar">
            {home}
            <details className="menu">
              <summary>
                <Icon name="down" />
                {t("nav-menu")}
              </summary>
              {write}
              {nav(t("nav-menu"))}
              <p>
                {t("call-the-clinic")}: <span className="tel">{clinic?.phone}</span>
              </p>
              <LockButton />
            </details>
          </div>
          <div className="side">
            {home}
            {write}
            {nav(t("nav-main"))}
            <div className="side-foot">
              <CallBox />
              <LockButton />
            </div>
          </div>
        </header>
        <main id="main" className="page">
          <OfflineNotice />
          {children}
        </main>
      </div>
    </>
  );
}

export function useOpenWords(): string {
  const { t } = useWords();
  const { clinic, times } = useClinic();
  const { status } = useApp();
  if (!clinic?.open_now.until) return "";
  const { open, until } = clinic.open_now;
  return open ? t("open-until", { when: times.time(until) }) : t("closed-until", { when: times.near(until, status.now) });
}

function CallBox() {
  const { t } = useWords();
  const { clinic } = useClinic();
  const open = useOpenWords();
  return (
    <p className="callbox">
      <span className="small">{t("call-the-clinic")}</span>
      <span className="tel">{clinic?.phone}</span>
      <span className="small soft">{open}</span>
    </p>
  );
}

function LockButton() {
  const { t } = useWords();
  const { call } = useBridge();
  const { reload } = useApp();
  return (
    <button type="button" className="btn btn-wide" onClick={() => call("lock", {}).then(reload, reload)}>
      <Icon name="lock" />
      {t("lock")}
    </button>
  );
}

function OfflineNotice() {
  const { t } = useWords();
  const { status } = useApp();
  const { clinic } = useClinic();
  const { connection } = status.connection;
  return (
    <div role="status" className="offline-place">
      {connection !== "online" && (
        <div className="notice notice-gold">
          <Icon name="cloudoff" className="i i-big" />
          <p>{t(`connection-${connection}`, { phone: clinic?.phone ?? "" })}</p>
        </div>
      )}
    </div>
  );
}
