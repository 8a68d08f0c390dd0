// The first minutes: one useful step at a time on Messages, and the whole list in Settings.
import { Icon, useWords } from "@waypost/kit";
import { useEffect, useState } from "react";
import { go, hrefOf } from "../../app/route";
import { useSettings } from "../../app/settings";
import {
  FIRST_STEPS,
  type FirstStep,
  isDone,
  nextStep,
  openedHint,
  PRACTICE,
  putAwayHint,
  withHint,
} from "./first_steps";
import { placeOf, STEPS } from "./places";
import "./practice.css";
import { takeStopped } from "./stopped";

const TOAST_MS = 600_000;

/** The next useful step. Put away, there is no other one until Messages is opened again. */
export function FirstSteps({ steps = FIRST_STEPS }: { steps?: readonly FirstStep[] }) {
  const { t } = useWords();
  const { settings, save } = useSettings();
  const hints = settings.dismissed_hints;
  const [stopped, setStopped] = useState(takeStopped);
  const [away, setAway] = useState(false);
  const step = nextStep(steps, hints);
  if (stopped) return <Stopped close={() => setStopped(false)} />;
  const put = (hint: string) => save({ dismissed_hints: withHint(hints, hint) });
  const close = (closed: FirstStep) => {
    setAway(true);
    put(putAwayHint(closed));
    document.getElementById("h")?.focus();
  };
  const props = step && { opened: () => put(openedHint(step)), close: () => close(step) };
  return (
    <div className="first-steps">
      {!away && props && (step === PRACTICE ? <PracticeOffer {...props} /> : <StepCard step={step} {...props} />)}
      <p className="small soft" role="status">
        {away && t("first-step-away")}
      </p>
    </div>
  );
}

interface OfferProps {
  opened(): void;
  close(): void;
}

/** Practice is offered once, and never forced. */
export function PracticeOffer(props: OfferProps) {
  return <StepCard step={PRACTICE} className="notice notice-play" {...props} />;
}

function StepCard(props: OfferProps & { step: FirstStep; className?: string }) {
  const { step, className = "notice", opened, close } = props;
  const { t } = useWords();
  return (
    <section className={className} aria-labelledby={`first-step-${step.name}`}>
      <Icon name={step.icon} className="i i-big" />
      <div className="stack-s">
        <h2 className="h3like" id={`first-step-${step.name}`}>
          {t(`first-step-${step.name}`)}
        </h2>
        <p>{t(`first-step-${step.name}-why`)}</p>
        <p className="line">
          <a className="btn" href={hrefOf(step.to)} onClick={opened}>
            {t(`first-step-${step.name}-do`)}
          </a>
          <button type="button" className="btn btn-quiet" onClick={close}>
            {t("first-step-close")}
          </button>
        </p>
      </div>
    </section>
  );
}

/** Practice was stopped: undo instead of "Are you sure?". */
function Stopped({ close }: { close(): void }) {
  const { t } = useWords();
  // The place stands in the page before its words do, so that they are read out.
  const [said, setSaid] = useState(false);
  useEffect(() => {
    setSaid(true);
    const timer = window.setTimeout(close, TOAST_MS);
    return () => window.clearTimeout(timer);
  }, [close]);
  return (
    <div className="toastbox">
      <div className="toast" role="status">
        {said && (
          <>
            <span>{t("practice-stopped")}</span>
            <button type="button" className="btn" onClick={() => go(PRACTICE.to)}>
              <Icon name="undo" />
              {t("practice-stopped-undo")}
            </button>
            <button type="button" className="btn" onClick={close}>
              <Icon name="x" />
              {t("dialog-close")}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** Every first step, done or not: a quiet list for Settings. */
export function FirstStepsList({ steps = FIRST_STEPS }: { steps?: readonly FirstStep[] }) {
  const { t } = useWords();
  const { settings, save } = useSettings();
  const hints = settings.dismissed_hints;
  return (
    <section className="card" aria-labelledby="first-steps">
      <h2 className="label" id="first-steps">
        {t("first-steps")}
      </h2>
      <ul>
        {steps.map((step) => (
          <li className="set" key={step.name}>
            <span className="lab">
              <Icon name={step.icon} />
              <b>{t(`first-step-${step.name}-name`)}</b>
            </span>
            {isDone(step, hints) ? (
              <span className="saved">
                <Icon name="check" />
                {t("first-step-done")}
              </span>
            ) : (
              <a
                className="btn"
                href={hrefOf(step.to)}
                onClick={() => {
                  save({ dismissed_hints: withHint(hints, openedHint(step)) });
                  // On the screen where one is already, to its top.
                  document.getElementById("h")?.focus();
                }}
              >
                <Doing step={step} hints={hints} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Doing({ step, hints }: { step: FirstStep; hints: readonly string[] }) {
  const { t } = useWords();
  const place = placeOf(hints);
  if (step !== PRACTICE || place === 1) return t(`first-step-${step.name}-do`);
  return place > STEPS.length ? t("practice-go-on") : t("practice-go-on-at", { step: place });
}
