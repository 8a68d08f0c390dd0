import type { InviteResponse } from "@waypost/protocol";
import { useEffect, useState } from "react";
import { useDesk } from "../../app/desk";
import { keepForm, keptForm } from "./form";
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

  const letter: LetterWords = {
    patientName: made?.patient_name ?? form.patient?.name ?? "…",
    clinician: made?.clinician ?? form.clinician,
    lines: made?.lines ?? form.lines,
    clinicName: made?.clinic_name ?? session.clinic_name,
    timeZone: session.time_zone,
    writtenAt,
    made,
  };
  const language = made?.language ?? form.language;
  const next = () => {
    setMade(null);
    setForm({ patient: null, clinician: null, lines: "", language: appearance.language });
  };
  return (
    <div className="dgrid dgrid-invite">
      {made ? <MadeLetter made={made} next={next} /> : <InviteFields form={form} setForm={setForm} made={setMade} />}
      <LetterPreview letter={letter} language={language} />
      {made && <LetterPrint letter={letter} language={language} />}
    </div>
  );
}
