import { useWords } from "@waypost/kit";
import { StartFrame } from "../../app/StartFrame";
import { useStatus } from "../../app/status";
import { ConnectionLine } from "../../parts/ConnectionLine";
import { Heading } from "../../parts/Heading";

/** A registration that was begun, and finishes by itself. */
export function Registering() {
  const { t } = useWords();
  const { clinic } = useStatus();
  return (
    <StartFrame className="lock-main">
      <div className="lockbox stack">
        <Heading>{t("registering-title")}</Heading>
        <p className="lead">{t("registering-lead")}</p>
        <ConnectionLine word="registering-offline" />
        {clinic && (
          <p className="soft">
            {t("registering-call")} <span className="tel">{clinic.phone}</span>.
          </p>
        )}
      </div>
    </StartFrame>
  );
}
