import { useWords } from "@waypost/kit";
import type { ReactNode } from "react";
import { Choices } from "../parts/Choices";
import { Trouble } from "../parts/Trouble";
import { ClinicName } from "./ClinicName";
import { SkipLink } from "./SkipLink";
import { useSettings } from "./settings";
import { useStatus } from "./status";

/** The frame before the app is open: the clinic on top, help by phone, the language. `children` fill the page. */
export function StartFrame(props: { className?: string; foot?: ReactNode; children: ReactNode }) {
  const { className = "", foot, children } = props;
  const { t, language } = useWords();
  const { clinic } = useStatus();
  const settings = useSettings();
  return (
    <>
      <SkipLink />
      <div className="start">
        <header className="start-top">
          <ClinicName />
          <div className="line">
            {clinic && (
              <span>
                {t("help-call")} <span className="tel">{clinic.phone}</span>
              </span>
            )}
            <Choices
              quiet
              name={t("language")}
              value={language}
              options={[
                { value: "en", label: "English", lang: "en" },
                { value: "es", label: "Español", lang: "es" },
              ]}
              pick={(chosen) => settings.save({ language: chosen })}
            />
          </div>
          {settings.error && <Trouble error={settings.error} />}
        </header>
        <main id="main" className={`start-main ${className}`} tabIndex={-1}>
          {children}
        </main>
        <footer className="start-top small soft">
          <span>{t("not-for-emergencies", { number: clinic?.emergency_number ?? "911" })}</span>
          {foot}
        </footer>
      </div>
    </>
  );
}
