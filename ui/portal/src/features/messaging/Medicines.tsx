import { Icon, useWords } from "@waypost/kit";
import { useId } from "react";

/** For a refill: the clinic's list, so that nobody has to spell a medicine. One click writes it into the message. */
export function Medicines({ list, body, add }: { list: string[]; body: string; add(medicine: string): void }) {
  const { t } = useWords();
  const id = useId();
  const open = list.filter((medicine) => !isNamed(medicine, list, body));
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

/** True when the message has the whole line, or the medicine's own word where no other line begins with it. */
function isNamed(medicine: string, list: string[], body: string): boolean {
  const words = body.toLocaleLowerCase();
  const own = firstWord(medicine);
  if (words.includes(medicine.toLocaleLowerCase())) return true;
  return (
    list.every((other) => other === medicine || firstWord(other) !== own) &&
    words.split(/[^\p{L}\p{N}]+/u).includes(own)
  );
}

function firstWord(medicine: string): string {
  return (
    medicine
      .toLocaleLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .find((word) => word !== "") ?? ""
  );
}
