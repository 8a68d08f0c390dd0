import { Icon, useWords } from "@waypost/kit";
import type { PatientRow } from "@waypost/protocol";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { listPatients } from "../../api/desk";
import { asFailure, type Failure } from "../../api/failure";
import { useDesk } from "../../app/desk";
import { birthDay } from "../../parts/spelling";
import { Trouble } from "../../parts/Trouble";

const FEWEST_SIGNS = 2;
const PAUSE_MS = 200;

/** Finds a patient of the chart by name; the birth date comes from there. */
export function PatientField({ missing, pick }: { missing: boolean; pick(patient: PatientRow): void }) {
  const { t, language } = useWords();
  const { session } = useDesk();
  const [name, setName] = useState("");
  const [at, setAt] = useState(0);
  const { rows, failure } = usePatients(name);
  const here = rows?.[at];

  const pressed = (event: KeyboardEvent) => {
    if (!rows || rows.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const steps = event.key === "ArrowDown" ? 1 : rows.length - 1;
      setAt((at + steps) % rows.length);
    }
    if (event.key === "Enter" && here) {
      event.preventDefault();
      pick(here);
    }
  };
  return (
    <div className={missing ? "field field-error" : "field"}>
      <label htmlFor="patient">{t("invite-patient")}</label>
      <span className="hint" id="patient-hint">
        {t("invite-patient-hint")}
      </span>
      <input
        id="patient"
        className="input"
        role="combobox"
        aria-expanded={(rows?.length ?? 0) > 0}
        aria-controls="patients"
        aria-autocomplete="list"
        aria-activedescendant={here ? `patient-${here.patient_id}` : undefined}
        aria-invalid={missing}
        aria-describedby={missing ? "patient-missing" : "patient-hint"}
        autoComplete="off"
        value={name}
        onKeyDown={pressed}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setAt(0);
        }}
      />
      {missing && (
        <p className="error" id="patient-missing">
          <Icon name="warn" />
          {t("invite-patient-missing")}
        </p>
      )}
      <div className="picklist" id="patients" role="listbox" aria-label={t("invite-patients")}>
        {rows?.map((patient, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field
          <div
            key={patient.patient_id}
            id={`patient-${patient.patient_id}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onClick={() => pick(patient)}
          >
            <b>{patient.name}</b>
            <span>{t("invite-born", { day: birthDay(patient.birth_date, language) })}</span>
            {patient.registered && <span className="tag tag-kept">{t("invite-uses")}</span>}
          </div>
        ))}
      </div>
      <p className="hint" role="status">
        {rows?.length === 0 && t("invite-nobody")}
      </p>
      {failure && <Trouble failure={failure} timeZone={session.time_zone} />}
    </div>
  );
}

interface Found {
  rows: PatientRow[] | null;
  failure: Failure | null;
}

/** Asks after a short pause; only the newest question counts. */
function usePatients(typed: string): Found {
  const [found, setFound] = useState<Found>({ rows: null, failure: null });
  const current = useRef(0);
  const name = typed.trim();
  useEffect(() => {
    current.current += 1;
    const mine = current.current;
    if (name.length < FEWEST_SIGNS) {
      setFound({ rows: null, failure: null });
      return;
    }
    const timer = window.setTimeout(() => {
      listPatients(name).then(
        ({ rows }) => mine === current.current && setFound({ rows, failure: null }),
        (thrown: unknown) => mine === current.current && setFound({ rows: null, failure: asFailure(thrown) }),
      );
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [name]);
  return found;
}
