import { useWords } from "@waypost/kit";
import type { Colleague, PatientRow, StaffMember } from "@waypost/protocol";

/** Whose letter it is: the patient's doctor first. */
export function ClinicianField(props: {
  people: Colleague[];
  patient: PatientRow | null;
  clinician: StaffMember | null;
  missing: boolean;
  pick(clinician: StaffMember | null): void;
}) {
  const { people, patient, clinician, missing, pick } = props;
  const { t } = useWords();
  const doctor = patient?.clinician ?? null;
  const others = people.map(({ staff }) => staff).filter((staff) => staff.id !== doctor?.id);
  const staff = doctor === null ? others : [doctor, ...others];
  return (
    <div className={missing ? "field field-error" : "field"}>
      <label htmlFor="clinician">{t("invite-from")}</label>
      <select
        id="clinician"
        className="input"
        value={clinician?.id ?? ""}
        aria-invalid={missing}
        aria-describedby={missing ? "clinician-missing" : undefined}
        onChange={(event) => pick(staff.find((one) => one.id === event.currentTarget.value) ?? null)}
      >
        {clinician === null && <option value="">{t("invite-from-pick")}</option>}
        {staff.map((one) => (
          <option key={one.id} value={one.id}>
            {one.id === doctor?.id
              ? t("invite-from-own", { name: one.name })
              : t("invite-from-other", { name: one.name, role: t(`role-${one.role}`) })}
          </option>
        ))}
      </select>
      {missing && (
        <p className="error" id="clinician-missing">
          {t("invite-from-missing")}
        </p>
      )}
    </div>
  );
}
