// Screen 14. What is picked is saved at once.
import { Icon, type IconName, useWords } from "@waypost/kit";
import type { Language, TextSize, Theme } from "@waypost/protocol";
import type { ReactNode } from "react";
import { useSettings } from "../../app/settings";
import { useStatus } from "../../app/status";
import { call } from "../../backend";
import { Choices } from "../../parts/Choices";
import { Heading } from "../../parts/Heading";
import { Help } from "../../parts/Help";
import { Trouble } from "../../parts/Trouble";
import { FirstStepsList } from "../practice/FirstSteps";
import { KEYS } from "./keys";

const THEMES: readonly Theme[] = ["light", "dark", "strong", "system"];
const SIZES: readonly { size: TextSize; className: string }[] = [
  { size: "normal", className: "sz1" },
  { size: "big", className: "sz2" },
  { size: "very_big", className: "sz3" },
];
const LANGUAGES: readonly { value: Language; label: string; lang: string }[] = [
  { value: "en", label: "English", lang: "en" },
  { value: "es", label: "Español", lang: "es" },
];
const MINUTES = [5, 10, 15, 30] as const;

export function Settings() {
  const { t } = useWords();
  const { status, clinic, times, again } = useStatus();
  const { settings, error, save } = useSettings();
  const shared = status.unlock === "shared";
  const synced = status.connection.last_sync_at;
  return (
    <div className="col stack">
      <Heading>{t("settings-title")}</Heading>
      {error && <Trouble error={error} />}
      <section className="card" aria-labelledby="looks">
        <h2 className="label" id="looks">
          {t("settings-looks")}
        </h2>
        <Choices
          className="set"
          name={<Named icon="text" name={t("text-size")} />}
          value={settings.text_size}
          options={SIZES.map(({ size, className }) => ({
            value: size,
            label: (
              <span className={className}>
                A<span className="vh">, {t(`text-size-${size}`)}</span>
              </span>
            ),
          }))}
          pick={(size) => save({ text_size: size })}
        />
        <Choices
          className="set"
          name={<Named icon="eye" name={t("colors")} />}
          value={settings.theme}
          options={THEMES.map((theme) => ({ value: theme, label: t(`theme-${theme}`) }))}
          pick={(theme) => save({ theme })}
        />
        <Choices
          className="set"
          name={<Named icon="globe" name={t("language")} />}
          value={settings.language}
          options={LANGUAGES}
          pick={(language) => save({ language })}
        />
      </section>
      <section className="card" aria-labelledby="safe">
        <h2 className="label" id="safe">
          {t("settings-safe")}
        </h2>
        {shared ? (
          <div className="set">
            <Named icon="lock" name={t("lock-after")} more={t("lock-after-shared")} />
            <span>{t("minutes", { count: settings.lock_after_minutes })}</span>
          </div>
        ) : (
          <Choices
            className="set"
            name={<Named icon="lock" name={t("lock-after")} more={t("lock-after-saved")} />}
            value={String(settings.lock_after_minutes)}
            options={MINUTES.map((count) => ({ value: String(count), label: t("minutes", { count }) }))}
            pick={(count) => save({ lock_after_minutes: Number(count) })}
          />
        )}
        <div className="set">
          <Named icon="key" name={t("opens-with")} more={t(shared ? "opens-shared" : "opens-only-me")} />
          <button
            type="button"
            className="btn"
            onClick={() => {
              call("lock", {}).then(again, again);
            }}
          >
            {t("lock-now")}
          </button>
        </div>
        {shared && <Help about={t("opens-shared")}>{t("opens-shared-help")}</Help>}
      </section>
      <FirstStepsList />
      <section className="card" aria-labelledby="about">
        <h2 className="label" id="about">
          {t("settings-about")}
        </h2>
        <div className="set">
          <Named icon="sign" name={clinic?.name ?? ""} more={clinic?.phone ?? ""} />
          {synced !== null && (
            <span className="small soft">{t("about-synced", { time: times.near(synced, status.now) })}</span>
          )}
        </div>
        <details>
          <summary className="sum">
            <Icon name="down" />
            {t("keys-title")}
          </summary>
          <dl className="facts">
            {KEYS.map(({ keys, word }) => (
              <div key={word} className="contents">
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(word)}</dd>
              </div>
            ))}
          </dl>
        </details>
        <p className="small soft">{t("about-version", { version: __APP_VERSION__ })}</p>
      </section>
    </div>
  );
}

/** A setting's sign and name, and a line on what it does. */
function Named({ icon, name, more }: { icon: IconName; name: ReactNode; more?: string }) {
  return (
    <span className="lab">
      <Icon name={icon} />
      <span>
        <b>{name}</b>
        {more && <span className="small soft more">{more}</span>}
      </span>
    </span>
  );
}
