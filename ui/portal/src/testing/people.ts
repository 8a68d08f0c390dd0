// Invented people, an invented clinic, and a day of their own: Thursday, May 13, 2027, 9:20 am in Chicago.
import type { AppStatusView, ClinicView, Role, StaffMember, Timestamp } from "@waypost/protocol";

const ZONE_HOURS = 5;

/** An hour at the clinic in May 2027: `at(13, 9, 20)`. */
export function at(day: number, hour: number, minute = 0): Timestamp {
  return Date.UTC(2027, 4, day, hour + ZONE_HOURS, minute);
}

export const NOW = at(13, 9, 20);

function person(number: number, name: string, shortName: string, role: Role): StaffMember {
  const face = name.replace("Dr. ", "").toLowerCase().replace(" ", "-");
  return { id: uuid(number), name, short_name: shortName, role, face };
}

/** A fixed id for people, conversations and messages of scenes. */
export function uuid(number: number): string {
  return `0196c000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

export const ana = person(1, "Ana Ruiz", "Ana", "nurse");
export const chen = person(2, "Dr. Grace Chen", "Dr. Chen", "doctor");
export const sato = person(3, "Dr. Mark Sato", "Dr. Sato", "doctor");
export const lena = person(4, "Lena Hart", "Lena", "nurse");
export const ben = person(5, "Ben Okafor", "Ben", "front_desk");
export const priya = person(6, "Priya Shah", "Priya", "medical_assistant");

/** The conversation that the invitation began. */
export const firstThread = uuid(100);

export const clinic: ClinicView = {
  name: "Riverside Family Clinic",
  phone: "(414) 555-0142",
  nurse_line: "(414) 555-0199",
  advice: { en: "No ride to us? Say so when you call.", es: "¿No tiene cómo venir? Dígalo al llamar." },
  time_zone: "America/Chicago",
  open_now: { open: true, until: at(13, 17) },
  emergency_number: "911",
  crisis_number: "988",
  crisis_texts: true,
  accent: null,
  logo: null,
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 480, closes: 1020 })),
};

/** Rosa's app, open, on her own computer. */
export const unlocked: AppStatusView = {
  state: "unlocked",
  clinic,
  settings: { language: "en", theme: "system", text_size: "normal", lock_after_minutes: 5, dismissed_hints: [] },
  given_name: "Rosa",
  patient_name: "Rosa Delgado",
  prefilled_code: null,
  unlock: "only_me",
  unlock_not_before: null,
  has_keychain: true,
  first_thread_id: null,
  has_written: true,
  connection: { connection: "online", since: at(13, 8), last_sync_at: at(13, 9, 14) },
  now: NOW,
};
