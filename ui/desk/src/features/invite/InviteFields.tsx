import { Icon, useWords } from "@waypost/kit";
import type { InviteRequest, InviteResponse, Language, PatientRow, StaffMember } from "@waypost/protocol";
import { useRef, useState } from "react";
import { invite, listTeam } from "../../api/desk";
import { asFailure } from "../../api/failure";
import { newId } from "../../api/id";
import { useAsked, useSending } from "../../app/asking";
import { useDesk } from "../../app/desk";
import { Choices } from "../../parts/Choices";
import { Heading } from "../../parts/Heading";
import { Meter } from "../../parts/Meter";
import { birthDay, firstName } from "../../parts/spelling";
import { Trouble } from "../../parts/Trouble";
import { useKeys } from "../../parts/use_keys";
import { ClinicianField } from "./ClinicianField";
import { type InviteForm, keepLines, usualLines } from "./form";
import { LinesField } from "./LinesField";
import { PatientField } from "./PatientField";

type Missing = "patient" | "clinician" | "lines";

/** The four fields: patient, clinician, lines, language. */
export function InviteFields(props: {
  form: InviteForm;
  setForm(form: InviteForm): void;
  made(answer: InviteResponse): void;
}) {
  const { form, setForm, made } = props;
  const { t, language: page } = useWords();
  const { session, drafts, appearance } = useDesk();
  const team = useAsked(listTeam);
  const sending = useSending();
  const [missing, setMissing] = useState<Missing | null>(null);
  const fields = useRef<HTMLFormElement>(null);
  const { patient, clinician, lines, language } = form;

  const change = (part: Partial<InviteForm>) => {
    if (sending.busy) return;
    setMissing(null);
    setForm({ ...form, ...part });
  };
  /** Lines nobody has changed follow the clinician and the language. */
  const linesFor = (nextClinician: StaffMember | null, nextLanguage: Language) => {
    const untouched = lines === "" || (clinician !== null && lines === usualLines(drafts, clinician, language));
    return untouched && nextClinician ? usualLines(drafts, nextClinician, nextLanguage) : lines;
  };
  const pickPatient = (next: PatientRow) => {
    const from = next.clinician ?? clinician;
    change({ patient: next, clinician: from, language: next.language, lines: linesFor(from, next.language) });
  };
  const make = () => {
    const gap = !patient ? "patient" : !clinician ? "clinician" : lines.trim() === "" ? "lines" : null;
    setMissing(gap);
    if (gap || !patient || !clinician) {
      fields.current?.querySelector<HTMLElement>(`#${gap}`)?.focus();
      return;
    }
    const request = {
      invitation_id: newId(),
      patient_id: patient.patient_id,
      clinician_id: clinician.id,
      lines: lines.trim(),
      language,
    };
    sending.send(
      () => inviteOnce(request),
      (answer) => {
        keepLines(drafts, clinician, language, lines.trim());
        made(answer);
      },
    );
  };
  useKeys({ "Ctrl+p": make, "Ctrl+Enter": make }, appearance.letterKeys);

  return (
    <form className="stack no-print" ref={fields} onSubmit={(event) => event.preventDefault()} aria-labelledby="h">
      <div className="stack-s">
        <Heading>{t("invite-title")}</Heading>
        <p className="soft">{t("invite-why")}</p>
      </div>
      {patient === null ? (
        <PatientField missing={missing === "patient"} pick={pickPatient} />
      ) : (
        <section className="field" aria-labelledby="picked">
          <span className="flabel" id="picked">
            {t("invite-patient")}
          </span>
          <div className="card spread">
            <span>
              <b>{patient.name}</b>, {t("invite-born", { day: birthDay(patient.birth_date, page) })}
            </span>
            <button type="button" className="btn" onClick={() => change({ patient: null })}>
              {t("invite-other")}
            </button>
          </div>
          <p className="saved">
            <Icon name="check" />
            {t(patient.registered ? "invite-in-use" : "invite-in-chart", { name: firstName(patient.name) })}
          </p>
        </section>
      )}
      <ClinicianField
        people={team.value?.people ?? []}
        patient={patient}
        clinician={clinician}
        missing={missing === "clinician"}
        pick={(next) => change({ clinician: next, lines: linesFor(next, language) })}
      />
      <LinesField
        lines={lines}
        language={language}
        missing={missing === "lines"}
        write={(next) => change({ lines: next })}
        meter={<Meter text={lines} language={language} />}
      />
      <Choices
        legend={t("invite-language")}
        value={language}
        options={[
          { value: "en", label: t("language-en") },
          { value: "es", label: t("language-es") },
        ]}
        pick={(next) => change({ language: next, lines: linesFor(clinician, next) })}
      />
      {(sending.failure ?? team.failure) && (
        <Trouble failure={asFailure(sending.failure ?? team.failure)} timeZone={session.time_zone} />
      )}
      <p className="line">
        <button type="button" className="btn btn-main btn-big" aria-disabled={sending.busy} onClick={make}>
          <Icon name="print" />
          {t(sending.busy ? "invite-making" : "invite-print")} <kbd>Ctrl P</kbd>
        </button>
      </p>
      <p className="soft lab">
        <Icon name="key" />
        <span>{t("invite-code-note")}</span>
      </p>
    </form>
  );
}

/**
 * A code can't be read a second time. When the answer to a try was lost, the clinic knows its id already: a new id
 * makes a new code and ends the lost one.
 */
function inviteOnce(request: InviteRequest): Promise<InviteResponse> {
  return invite(request).catch((thrown: unknown) => {
    if (asFailure(thrown).code !== "id_conflict") throw thrown;
    return invite({ ...request, invitation_id: newId() });
  });
}
