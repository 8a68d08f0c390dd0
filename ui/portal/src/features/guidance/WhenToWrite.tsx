// Screen 13: when to write, when to call; the clinic's own numbers; prints on one page.
import { Icon, useWords } from "@waypost/kit";
import { useClinic } from "../../app/context";
import { useOpenWords } from "../../app/Frame";
import { Heading } from "../../app/Heading";
import { useHours } from "../onboarding/useHours";

const ARMS = [
  { id: "write", icon: "mail", plate: "plate plate-go", lines: 5 },
  { id: "call", icon: "phone", plate: "plate", lines: 3 },
  { id: "emergency", icon: "stop", plate: "plate plate-stop", lines: 4 },
  { id: "crisis", icon: "heart", plate: "plate plate-care", lines: 2 },
] as const;

export function WhenToWrite() {
  const { t } = useWords();
  const { clinic } = useClinic();
  const open = useOpenWords();
  const hours = useHours();
  const args = {
    phone: clinic?.phone ?? "",
    emergency: clinic?.emergency_number ?? "911",
    crisis: clinic?.crisis_number ?? "988",
    open,
  };
  return (
    <div className="col-w stack">
      <div className="head">
        <Heading>{t("when-title")}</Heading>
        <button type="button" className="btn" onClick={() => window.print()}>
          <Icon name="print" />
          {t("print")}
        </button>
      </div>
      <p className="lead read">{t("when-lead")}</p>
      <div className="signpost">
        {ARMS.map(({ id, icon, plate, lines }) => (
          <section className="arm" key={id} aria-labelledby={`when-${id}`}>
            <h2 className={plate} id={`when-${id}`}>
              <Icon name={icon} />
              <span>
                {t(`when-${id}`, args)}
                <small>{t(`when-${id}-how`, args)}</small>
              </span>
            </h2>
            <ul>
              {Array.from({ length: lines }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences
                <li key={index}>{t(`when-${id}-${index + 1}`)}</li>
              ))}
              {id === "call" && clinic?.nurse_line && <li>{t("when-nurse-line", { phone: clinic.nurse_line })}</li>}
            </ul>
          </section>
        ))}
      </div>
      <p className="soft">
        {clinic?.name}: <span className="tel">{clinic?.phone}</span>. {hours}
      </p>
    </div>
  );
}
