-- What a patient takes, as the clinic wrote it; one that was stopped keeps its line.

CREATE TABLE medicines (
  patient_id TEXT NOT NULL REFERENCES patients (id),
  name TEXT NOT NULL,
  clinic_id TEXT NOT NULL,
  staff_id TEXT REFERENCES staff_members (id),
  changed_at INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  PRIMARY KEY (patient_id, name)
) STRICT;
