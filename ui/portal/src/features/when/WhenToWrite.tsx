// Screen 13: when to write, when to call; the clinic's own numbers and hours. It prints on one page.
import { Icon, type IconName, useWords } from "@waypost/kit";
import { now } from "../../app/clock";
import { articleOf } from "../../app/open_hours";
import { useStatus } from "../../app/status";
import { Heading } from "../../parts/Heading";
import { useHours } from "./hours";

interface Arm {
  name: "write" | "call" | "emergency" | "crisis";
  icon: IconName;
  plate: string;
  lines: readonly string[];
}

const ARMS: readonly Arm[] = [
  {
    name: "write",
    icon: "mail",
    plate: "plate plate-go",
    lines: ["when-write-refill", "when-write-result", "when-write-visit", "when-write-question", "when-write-form"],
  },
  {
    name: "call",
    icon: "phone",
    plate: "plate",
    lines: ["when-call-new", "when-call-ran-out", "when-call-wrong"],
  },
  {
    name: "emergency",
    icon: "stop",
    plate: "plate plate-stop",
    lines: ["when-emergency-chest", "when-emergency-stroke", "when-emergency-bleeding", "when-emergency-swelling"],
  },
  {
    name: "crisis",
    icon: "heart",
    plate: "plate plate-care",
    lines: ["when-crisis-self", "when-crisis-other"],
  },
];

export function WhenToWrite() {
  const { t, language } = useWords();
  const { clinic, times } = useStatus();
  const hours = useHours();
  const args = {
    phone: clinic?.phone ?? "",
    emergency: clinic?.emergency_number ?? "911",
    crisis: clinic?.crisis_number ?? "988",
    texts: String(clinic?.crisis_texts ?? true),
  };
  const until = clinic?.open_now.until ?? null;
  const callHow = () => {
    if (until === null) return args.phone;
    if (!clinic?.open_now.open) return t("when-call-closed", { ...args, time: times.near(until, now()) });
    const time = times.time(until);
    return t("when-call-open", { ...args, time, hour: articleOf(time) });
  };
  return (
    <div className="col-w stack when">
      <div className="stack-s">
        <div className="head">
          <Heading>{t("when-title")}</Heading>
          <button type="button" className="btn no-print" onClick={() => window.print()}>
            <Icon name="print" />
            {t("when-print")}
          </button>
        </div>
        <p className="lead read">{t("when-lead")}</p>
      </div>
      <div className="signpost">
        {ARMS.map(({ name, icon, plate, lines }) => (
          <section className="arm" key={name} aria-labelledby={`when-${name}`}>
            <h2 className={plate} id={`when-${name}`}>
              <Icon name={icon} />
              <span>
                {t(`when-${name}`, args)}
                <small>{name === "call" ? callHow() : t(`when-${name}-how`)}</small>
              </span>
            </h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{t(line)}</li>
              ))}
              {name === "call" && clinic?.nurse_line && (
                <li>
                  {t("when-nurse-line")} <span className="tel">{clinic.nurse_line}</span>
                </li>
              )}
              {name === "call" && clinic?.advice && <li>{clinic.advice[language]}</li>}
            </ul>
          </section>
        ))}
      </div>
      {clinic && (
        <p>
          <b>{clinic.name}</b>, <span className="tel">{clinic.phone}</span>. {hours}
        </p>
      )}
    </div>
  );
}
