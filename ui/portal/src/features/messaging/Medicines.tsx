import { Icon, useWords } from "@waypost/kit";
import { useId } from "react";

/** For a refill: the clinic's list, so that nobody has to spell a medicine. One click writes it into the message. */
export function Medicines({ list, body, add }: { list: string[]; body: string; add(medicine: string): void }) {
  const { t } = useWords();
  const id = useId();
  const open = list.filter((medicine) => !isNamed(medicine, body));
  if (open.length === 0) return null;
  return (
    <fieldset className="medicines" aria-describedby={id}>
      <legend>{t("medicines-ask")}</legend>
      {open.map((medicine) => (
        <button key={medicine} type="button" className="btn" onClick={() => add(medicine)}>
          <Icon name="plus" />
          {medicine}
        </button>
      ))}
      <p className="small soft" id={id}>
        {t("medicines-from")}
      </p>
    </fieldset>
  );
}

/** The message with this medicine on a line of its own at the end. */
export function withMedicine(body: string, medicine: string): string {
  const before = body.trimEnd();
  return before === "" ? medicine : `${before}\n${medicine}`;
}

/** True when the message has the medicine's own word, however it is written. */
function isNamed(medicine: string, body: string): boolean {
  const [word = medicine] = medicine.split(/[\s,]+/);
  return body.toLocaleLowerCase().includes(word.toLocaleLowerCase());
}
