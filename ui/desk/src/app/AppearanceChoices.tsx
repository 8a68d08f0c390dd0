import { useWords } from "@waypost/kit";
import { Choices } from "../parts/Choices";
import { type Appearance, THEMES } from "./appearance";

/** Language and colours, before and after signing in. */
export function AppearanceChoices({ appearance }: { appearance: Appearance }) {
  const { t } = useWords();
  return (
    <>
      <Choices
        legend={t("me-language")}
        value={appearance.language}
        options={[
          { value: "en", label: "English", lang: "en" },
          { value: "es", label: "Español", lang: "es" },
        ]}
        pick={appearance.setLanguage}
      />
      <Choices
        legend={t("me-theme")}
        value={appearance.theme}
        options={THEMES.map((theme) => ({ value: theme, label: t(`me-theme-${theme}`) }))}
        pick={appearance.setTheme}
      />
    </>
  );
}
