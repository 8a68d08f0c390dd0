import type { InviteResponse, SessionResponse } from "@waypost/protocol";
import { useEffect, useState } from "react";
import { useDesk } from "../../app/desk";
import { type InviteForm, keepForm, keptForm } from "./form";
import { InviteFields } from "./InviteFields";
import type { LetterWords } from "./Letter";
import { LetterPreview, LetterPrint } from "./LetterPreview";
import { MadeLetter } from "./MadeLetter";

/** Invites a patient in four fields, and prints the letter with the code. */
export function Invite() {
  const { session, drafts, appearance, now } = useDesk();
  const [form, setForm] = useState(() => keptForm(drafts, appearance.language));
  const [made, setMade] = useState<InviteResponse | null>(null);
  const [writtenAt] = useState(now);
  useEffect(() => keepForm(drafts, form), [drafts, form]);

  const letter = letterOf(form, made, { session, writtenAt });
  const language = made?.language ?? form.language;
  const next = () => {
    setMade(null);
    setForm({ patient: null, clinician: null, lines: "", language: appearance.language });
  };
  return (
    <div className="dgrid dgrid-invite">
      {made ? <MadeLetter made={made} next={next} /> : <InviteFields form={form} setForm={setForm} made={setMade} />}
      <LetterPreview letter={letter} language={language} />
      {made && letter && <LetterPrint letter={letter} language={language} />}
    </div>
  );
}

/** What the letter says: from the clinic's answer once it is made, from the form before. */
function letterOf(
  form: InviteForm,
  made: InviteResponse | null,
  at: { session: SessionResponse; writtenAt: number },
): LetterWords | null {
  const { session, writtenAt } = at;
  const patientName = made?.patient_name ?? form.patient?.name;
  const clinician = made?.clinician ?? form.clinician;
  if (patientName === undefined || clinician === null) return null;
  return {
    patientName,
    clinician,
    lines: made?.lines ?? form.lines,
    linesLanguage: made?.language ?? form.language,
    clinicName: session.clinic_name,
    timeZone: session.time_zone,
    writtenAt,
    made,
  };
}
