import { Icon, useWords } from "@waypost/kit";
import type { TextSize } from "@waypost/protocol";
import type { ReactNode } from "react";
import { call } from "../backend";
import { useAsk } from "../backend/bridge";
import { saveDrafts } from "../features/messaging/draft_saver";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { ClinicName } from "./ClinicName";
import { useKeys } from "./keys";
import { useOpenWords } from "./open_hours";
import { PLACES, placeOf } from "./places";
import { go, hrefOf, type Route } from "./route";
import { SkipLink } from "./SkipLink";
import { useSettings } from "./settings";
import { useStatus } from "./status";

const SIZES: readonly TextSize[] = ["normal", "big", "very_big"];
const BACK_FROM: ReadonlySet<Route["name"]> = new Set(["thread", "write", "find"]);
const MESSAGES = hrefOf({ name: "messages" });

/** The open app: navigation, the clinic's phone, and the screen beside it. */
export function Frame({ route, children }: { route: Route; children: ReactNode }) {
  const { t } = useWords();
  const { clinic, again } = useStatus();
  const settings = useSettings();
  const inbox = useAsk("list_threads", {});
  const news = inbox.value?.new_count ?? 0;
  const place = placeOf(route);
  const lock = () => {
    // What was typed a moment ago is kept before the key is gone.
    void saveDrafts()
      .then(() => call("lock", {}))
      .then(again, again);
  };
  const resize = (step: number) => {
    const size = SIZES[SIZES.indexOf(settings.settings.text_size) + step];
    if (size) settings.save({ text_size: size });
  };
  useKeys({
    "Ctrl+n": () => go({ name: "write" }),
    "Ctrl+f": () => go({ name: "find" }),
    "Ctrl+l": lock,
    "Ctrl+p": () => window.print(),
    f1: () => go({ name: "when" }),
    // One step back; what was typed is kept.
    ...(BACK_FROM.has(route.name) ? { escape: () => go({ name: "messages" }) } : {}),
    "Ctrl++": () => resize(1),
    "Ctrl+-": () => resize(-1),
    "Ctrl+0": () => settings.save({ text_size: "normal" }),
    ...Object.fromEntries(PLACES.map(({ route: to }, index) => [`Ctrl+${index + 1}`, () => go(to)])),
  });

  const write = (
    <a className="btn btn-main btn-wide" href={hrefOf({ name: "write" })}>
      <Icon name="pen" />
      {t("nav-write")}
    </a>
  );
  const nav = (label: string) => (
    <nav aria-label={label}>
      <ul className="nav">
        {PLACES.map(({ route: to, icon, word }) => (
          <li key={to.name}>
            <a href={hrefOf(to)} aria-current={to.name === place ? "page" : undefined}>
              <Icon name={icon} />
              {t(word)}
              {to.name === "messages" && news > 0 && (
                <span className="count">
                  {news}
                  <span className="vh"> {t("nav-new")}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
  const lockButton = (
    <button type="button" className="btn btn-wide" onClick={lock}>
      <Icon name="lock" />
      {t("lock-now")}
    </button>
  );
  return (
    <>
      <SkipLink />
      <div className="frame">
        <header>
          <div className="topbar">
            <ClinicName href={MESSAGES} />
            {/* Another screen: the menu is closed again. */}
            <details className="menu" key={hrefOf(route)}>
              <summary>
                <Icon name="down" />
                {t("nav-menu")}
              </summary>
              <div className="stack">
                {write}
                {nav(t("nav-menu"))}
                {clinic && (
                  <p>
                    {t("nav-call")}: <span className="tel">{clinic.phone}</span>
                  </p>
                )}
                {lockButton}
              </div>
            </details>
          </div>
          <div className="side">
            <ClinicName href={MESSAGES} />
            {write}
            {nav(t("nav-main"))}
            <div className="side-foot">
              <CallBox />
              {lockButton}
            </div>
          </div>
        </header>
        <main id="main" className="page" tabIndex={-1}>
          <ConnectionNotice />
          {settings.error && <Trouble error={settings.error} />}
          {children}
        </main>
      </div>
    </>
  );
}

function CallBox() {
  const { t } = useWords();
  const { clinic } = useStatus();
  const open = useOpenWords();
  if (!clinic) return null;
  return (
    <p className="callbox">
      <span className="small">{t("nav-call")}</span>
      <span className="tel">{clinic.phone}</span>
      <span className="small soft">{open}</span>
    </p>
  );
}

/** Offline, a silent clinic, or somebody in its place: what is, and that nothing is lost. */
function ConnectionNotice() {
  const { t } = useWords();
  const { status, clinic } = useStatus();
  const { connection } = status.connection;
  return (
    // The place stands in the page before its words do, so that they are read out.
    <div className="connection col" role="status">
      {connection !== "online" && (
        <Notice still tone="gold" icon="cloudoff">
          <p>
            <b>{t(`connection-${connection}`)}</b> {t(`connection-${connection}-do`, { phone: clinic?.phone ?? "" })}
          </p>
        </Notice>
      )}
    </div>
  );
}
