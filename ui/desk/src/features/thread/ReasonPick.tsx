import { Icon, useWords } from "@waypost/kit";
import { useDesk } from "../../app/desk";
import { Heading } from "../../parts/Heading";
import { firstName } from "../../parts/spelling";
import { useKeys } from "../../parts/use_keys";
import { PICKED, type Picked } from "./reasons";

/** Before the words: a person without a part in the promise says why. */
export function ReasonPick({ name, pick, back }: { name: string | null; pick(reason: Picked): void; back(): void }) {
  const { t } = useWords();
  const { appearance } = useDesk();
  const keys = Object.fromEntries(PICKED.map((reason, place) => [String(place + 1), () => pick(reason)]));
  useKeys(keys, appearance.letterKeys);
  return (
    <section className="doorbox stack" aria-labelledby="h">
      <Heading>{t("reason-title")}</Heading>
      <p>
        {name === null ? t("reason-why-unnamed") : t("reason-why", { full: name, name: firstName(name) })}{" "}
        {t("reason-seen")}
      </p>
      <ul className="quick">
        {PICKED.map((reason, place) => (
          <li key={reason}>
            <button type="button" onClick={() => pick(reason)}>
              <kbd>{place + 1}</kbd>
              <span>{t(`reason-pick-${reason}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="btn" onClick={back}>
          <Icon name="back" />
          {t("nav-inbox")}
        </button>
      </p>
    </section>
  );
}
