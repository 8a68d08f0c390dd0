import { useWords } from "@waypost/kit";

/** First Tab: past the navigation. A link to `#main` would change the address that names the screen. */
export function SkipLink() {
  const { t } = useWords();
  return (
    <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
      {t("skip")}
    </button>
  );
}
