// Practice: a pretend conversation that works without the clinic. Five steps and three questions; each can be
// skipped, and who leaves comes back to the same place. Nothing that is typed here leaves the page.
import { Icon, useWords } from "@waypost/kit";
import { useState } from "react";
import { go, hrefOf } from "../../app/route";
import { useSettings } from "../../app/settings";
import { Heading } from "../../parts/Heading";
import { Trouble } from "../../parts/Trouble";
import "../messaging/messaging.css";
import { doneHint, PRACTICE, putAwayHint, withHint } from "./first_steps";
import { InPlay } from "./InPlay";
import "./practice.css";
import { END, type Place, placeOf, QUESTIONS, STEPS, withPlace } from "./places";
import { Question } from "./Question";
import { STEP_SCREENS } from "./steps";
import { noteStopped } from "./stopped";

export function Practice() {
  const { t } = useWords();
  const { settings, error, save } = useSettings();
  const hints = settings.dismissed_hints;
  const [place, setPlace] = useState(() => placeOf(hints));
  const [words, setWords] = useState("");
  const move = (to: Place) => {
    setPlace(to);
    const kept = withPlace(hints, to);
    save({ dismissed_hints: to === END ? withHint(kept, doneHint(PRACTICE)) : kept });
  };
  const stop = () => {
    // Who has tried it and stops is not asked again.
    save({ dismissed_hints: withHint(withPlace(hints, place), putAwayHint(PRACTICE)) });
    noteStopped();
    go({ name: "messages" });
  };
  const next = () => move(place + 1);
  const back = place > 1 ? () => move(place - 1) : undefined;

  const step = STEPS[place - 1];
  const question = QUESTIONS[place - 1 - STEPS.length];
  if (!step && !question) return <End again={() => move(1)} />;
  const Step = step && STEP_SCREENS[step];
  return (
    <div className="col stack practice">
      <div className="band band-play">
        <span className="lab">
          <Icon name="play" className="i i-big" />
          <b className="lead">{t("practice-band")}</b>
        </span>
        <button type="button" className="btn push" onClick={stop}>
          <Icon name="x" />
          {t("practice-stop")}
        </button>
      </div>
      <StepLine place={place} />
      {Step && (
        <>
          <Heading key={step}>{t(`practice-${step}-title`, { name: t("practice-nurse") })}</Heading>
          <InPlay key={`${step} body`}>
            <Step words={words || t("practice-write-sample")} write={setWords} next={next} back={back} />
          </InPlay>
        </>
      )}
      {question && <Question key={question} name={question} next={next} back={() => move(place - 1)} />}
      {error && <Trouble error={error} />}
    </div>
  );
}

function StepLine({ place }: { place: Place }) {
  const { t } = useWords();
  return (
    <ol className="steps" aria-label={t("practice-steps")}>
      {STEPS.map((step, index) => {
        const did = index + 1 < place;
        return (
          <li key={step} className={did ? "did" : undefined} aria-current={index + 1 === place ? "step" : undefined}>
            <span className="n">{did ? <Icon name="check" /> : index + 1}</span>
            <span>
              {t(`practice-step-${step}`)}
              {did && <span className="vh">, {t("practice-did")}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function End({ again }: { again(): void }) {
  const { t } = useWords();
  return (
    <div className="col stack practice">
      <Heading>{t("practice-end-title")}</Heading>
      <p className="lead">{t("practice-end")}</p>
      <p className="line">
        <a className="btn btn-main" href={hrefOf({ name: "messages" })}>
          <Icon name="mail" />
          {t("practice-end-go")}
        </a>
        <button type="button" className="btn btn-quiet" onClick={again}>
          {t("practice-end-again")}
        </button>
      </p>
    </div>
  );
}
