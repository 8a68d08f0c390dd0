// The five posts of one's own message, from signed receipts.
import { useWords, Way } from "@waypost/kit";
import type { MessageView, WayStepView } from "@waypost/protocol";
import { useApp, useClinic } from "../../app/context";

export function MessageWay({ message }: { message: MessageView }) {
  const { t } = useWords();
  const { times } = useClinic();
  const { status } = useApp();
  const label = (step: WayStepView) => {
    if (step.step === "reached" && step.state !== "done") return t("step-waiting");
    const named = step.step === "given" || step.step === "opened";
    if (!named) return t(`step-${step.step}`);
    return step.staff ? t(`step-${step.step}`, { name: step.staff.short_name }) : t(`step-${step.step}-team`);
  };
  const time = (step: WayStepView) => {
    if (step.state !== "done" || !step.at) return step.state === "next" ? t("step-not-yet") : "";
    return times.sameDay(step.at, message.at) ? times.time(step.at) : capital(times.near(step.at, status.now));
  };
  return (
    <Way posts={message.way.map((step) => ({ key: step.step, state: step.state, label: label(step), time: time(step) }))} />
  );
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
