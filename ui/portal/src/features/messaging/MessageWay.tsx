// The five posts of one's own message. A post is done only by the clinic's signed word; the first by this computer's.
import { useWords, Way } from "@waypost/kit";
import type { MessageView, WayStepView } from "@waypost/protocol";
import { now } from "../../app/clock";
import { useClinic } from "../../app/status";
import { capital, When } from "../../parts/When";

export function MessageWay({ message }: { message: MessageView }) {
  const { t } = useWords();
  const { times } = useClinic();
  const label = useStepWords();
  const time = ({ state, at }: WayStepView) => {
    if (state !== "done" || at === null) return state === "next" ? t("step-not-yet") : "";
    // The sheet's head says whose hours these are.
    const { bare } = times;
    return <When at={at}>{times.sameDay(at, message.at) ? bare.time(at) : capital(bare.near(at, now()))}</When>;
  };
  return (
    <Way
      posts={message.way.map((step) => ({ key: step.step, state: step.state, label: label(step), time: time(step) }))}
    />
  );
}

/** "Given to Ana"; a message that has not reached the clinic yet waits. */
export function useStepWords(): (step: WayStepView) => string {
  const { t } = useWords();
  return ({ step, state, staff }) => {
    if (step === "reached" && state === "next") return t("way-waiting");
    if (step !== "given" && step !== "opened") return t(`step-${step}`);
    return staff ? t(`step-${step}`, { name: staff.short_name }) : t(`step-${step}-team`);
  };
}
