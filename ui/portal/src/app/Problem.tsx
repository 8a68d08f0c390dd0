// What happened, what is safe, what to do: for every closed code.
import { Icon, useWords } from "@waypost/kit";
import type { IpcError } from "@waypost/protocol";
import { useClinic } from "./context";

export function useProblemText(): (problem: IpcError) => string {
  const { t } = useWords();
  const { clinic, times } = useClinic();
  return (problem) => {
    const args = {
      phone: clinic?.phone ?? "",
      when: problem.retry_at ? times.near(problem.retry_at, Date.now()) : "",
      tries: problem.tries_left ?? 0,
      number: problem.incident ?? "",
    };
    if (problem.code === "wrong_pin" && problem.retry_at) return t("problem-wrong_pin-wait", args);
    if (problem.code === "too_many_tries" && !problem.retry_at) return t("problem-invitation_refused", args);
    return t(`problem-${problem.code}`, args);
  };
}

export function Problem({ problem }: { problem: IpcError }) {
  const text = useProblemText();
  return (
    <div className="notice notice-late" role="alert">
      <Icon name="warn" className="i i-big" />
      <p>{text(problem)}</p>
    </div>
  );
}

/** Under a field. */
export function FieldError({ id, text }: { id: string; text: string | null }) {
  return (
    <span id={id} aria-live="polite">
      {text && (
        <span className="error">
          <Icon name="warn" />
          {text}
        </span>
      )}
    </span>
  );
}
