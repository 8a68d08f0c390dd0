// The invented clinic of tests and the look page. Nobody in it is real.
import type {
  Category,
  Promise as ClinicPromise,
  DeskEntry,
  InboxResponse,
  InboxRow,
  InviteResponse,
  PatientsResponse,
  PhoneCard,
  Role,
  SessionResponse,
  StaffMember,
  StepView,
  TeamResponse,
  ThreadResponse,
} from "@waypost/protocol";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Thursday, May 13, 2027, 9:14 am at the clinic. */
export const NOW = Date.UTC(2027, 4, 13, 14, 14);
const id = (number: number) => `01975f00-0000-7000-8000-${String(number).padStart(12, "0")}`;
const person = (number: number, name: string, short_name: string, role: Role): StaffMember => ({
  id: id(number),
  name,
  short_name,
  role,
  face: name
    .replace(/^Dr\. /, "")
    .toLowerCase()
    .replace(" ", "-"),
});

export const ana = person(1, "Ana Ruiz", "Ana", "nurse");
export const chen = person(2, "Dr. Grace Chen", "Dr. Chen", "doctor");
export const sato = person(3, "Dr. Mark Sato", "Dr. Sato", "doctor");
export const lena = person(4, "Lena Hart", "Lena", "medical_assistant");
export const ben = person(5, "Ben Okafor", "Ben", "front_desk");
export const priya = person(6, "Priya Shah", "Priya", "administrator");

export const session: SessionResponse = {
  staff: ana,
  clinic_name: "Riverside Family Clinic",
  time_zone: "America/Chicago",
  has_passkey: true,
  idle_until: NOW + 10 * MINUTE,
  now: NOW,
  may_invite: true,
  may_answer: true,
};

const rosa = { patient_id: id(11), name: "Rosa Delgado", birth_date: "1955-06-14", phone: "(414) 555-0107" };
const omar = { patient_id: id(12), name: "Omar Haddad", birth_date: "1971-02-03", phone: "(414) 555-0128" };

function row(number: number, who: { patient_id: string; name: string }, part: Partial<InboxRow>): InboxRow {
  return {
    thread_id: id(number),
    patient_id: who.patient_id,
    patient_name: who.name,
    caregiver_name: null,
    category: "health_question",
    red_flag: null,
    words: 31,
    language: "en",
    arrived_at: NOW - 20 * MINUTE,
    due_at: NOW + DAY,
    assigned_to: ana,
    opened_by_me: false,
    mine: true,
    contradicted: false,
    ...part,
  };
}

export const inbox: InboxResponse = {
  rows: [
    row(101, omar, {
      red_flag: "emergency",
      words: 12,
      due_at: NOW + 7 * MINUTE,
      arrived_at: NOW - 8 * MINUTE,
      assigned_to: null,
    }),
    row(102, omar, {
      red_flag: "crisis",
      words: 22,
      due_at: NOW + 20 * MINUTE,
      assigned_to: chen,
      mine: false,
      category: "private",
    }),
    row(103, rosa, { red_flag: "urgent", due_at: NOW + 46 * MINUTE, arrived_at: NOW - 2 * HOUR, category: "refill" }),
    row(104, rosa, {
      due_at: NOW - 17 * HOUR,
      arrived_at: NOW - 2 * DAY,
      category: "form",
      words: 18,
      assigned_to: ben,
      mine: false,
    }),
    row(105, rosa, {
      due_at: NOW + 46 * MINUTE,
      arrived_at: NOW - 17 * HOUR,
      category: "refill",
      words: 27,
      opened_by_me: true,
    }),
    row(106, rosa, {
      due_at: NOW + 4 * HOUR,
      arrived_at: NOW - 79 * MINUTE,
      words: 62,
      caregiver_name: "Maria",
      assigned_to: lena,
    }),
    row(107, omar, {
      due_at: NOW + 7 * HOUR,
      arrived_at: NOW - 27 * MINUTE,
      category: "visit",
      words: 15,
      language: "es",
      assigned_to: ben,
      mine: false,
    }),
    row(108, rosa, { due_at: NOW + 30 * HOUR, category: "test_result", words: 1, contradicted: true }),
    row(109, omar, {
      due_at: null,
      arrived_at: NOW - 5 * DAY,
      category: "private",
      words: 44,
      assigned_to: sato,
      opened_by_me: true,
    }),
  ],
  closed_today: 12,
  now: NOW,
};

export const team: TeamResponse = {
  people: [ana, ben, chen, sato, lena].map((staff) => ({
    staff,
    away_until: staff === sato ? NOW + 4 * DAY : null,
  })),
  pools: [
    { id: id(21), name: "Dr. Chen's team", member_ids: [ana.id, lena.id] },
    { id: id(22), name: "Dr. Sato's team", member_ids: [sato.id, chen.id] },
    { id: id(23), name: "the front desk", member_ids: [ben.id] },
  ],
};

export const patients: PatientsResponse = {
  rows: [
    { ...rosa, language: "en", registered: false, clinician: chen },
    { ...omar, language: "es", registered: true, clinician: sato },
  ],
};

export const invitation: InviteResponse = {
  invitation_id: id(31),
  code: "K7M4-2QRT-9XDA",
  join_link: "waypost://join/invented",
  valid_until: NOW + 30 * DAY,
  patient_name: rosa.name,
  clinician: chen,
  lines:
    "It was good to see you on Monday. Please write to me if anything about your new pill is not clear.\n\nAna and I read each message ourselves.",
  language: "en",
  clinic_name: session.clinic_name,
  clinic_phone: "(414) 555-0142",
  helper: ben,
};

function promise(category: Category, due_at: number | null): ClinicPromise {
  return {
    id: id(41),
    clinic_id: id(42),
    patient_id: rosa.patient_id,
    category,
    audience: "usual",
    recipients: [ana, lena, chen].map((staff, place) => ({
      staff,
      part: place === 0 ? "answers" : "reads",
      of_care_team: staff === chen,
    })),
    away: [],
    answerer: ana,
    team_name: "Dr. Chen's team",
    due_at,
    made_at: NOW - HOUR,
    valid_until: NOW + HOUR,
  };
}

const said = (
  number: number,
  body: string,
  ago: number,
  marks: [number, number][] = [],
  name = rosa.name,
): DeskEntry => ({
  kind: "message",
  id: id(number),
  author: { kind: "patient", name },
  body,
  at: NOW - ago,
  marks,
});

const card = (part: Partial<PhoneCard>): DeskEntry => ({
  kind: "phone_card",
  phone_card: {
    id: id(61),
    thread_id: id(103),
    patient_id: rosa.patient_id,
    staff: ana,
    called_at: NOW - 40 * MINUTE,
    minutes: 4,
    outcome: "talked",
    said: "Take one iron pill a day. We test again in June.",
    thread_seq: 2,
    heard: null,
    ...part,
  },
});

const steps = (ago: number): StepView[] => [
  { step: "reached", staff: null, at: NOW - ago },
  { step: "given", staff: ana, at: NOW - ago },
  { step: "opened", staff: ana, at: NOW },
];

export function thread(number: number, part: Partial<ThreadResponse> = {}): ThreadResponse {
  return {
    thread_id: id(number),
    patient: { ...rosa, language: "en" },
    category: "refill",
    state: "open",
    opened_at: NOW,
    opened_reason: "answers",
    entries: [
      said(
        51,
        "I am almost out of my eye drops. Can I get more before my trip on Saturday? I use the drug store on Pine Street.",
        17 * HOUR,
      ),
    ],
    promise: promise("refill", NOW + 46 * MINUTE),
    steps: steps(17 * HOUR),
    assigned_to: ana,
    medicines: ["Latanoprost eye drops, 1 drop at night", "Lisinopril 10 mg, 1 in the morning"],
    ...part,
  };
}

const chest =
  "I have pressure in my chest since last night, and it goes down my left arm. Should I still come on Monday?";
const marksOfChest: [number, number][] = [[7, 27]];
const doubted = card({ heard: "not_heard" });

export const threads: ThreadResponse[] = [
  thread(101, {
    patient: { ...omar, language: "en" },
    category: "health_question",
    entries: [said(52, chest, 8 * MINUTE, marksOfChest, omar.name)],
    promise: promise("health_question", NOW + 7 * MINUTE),
    steps: steps(8 * MINUTE),
    assigned_to: null,
  }),
  thread(102, { opened_reason: "safety_concern", category: "private", assigned_to: chen }),
  thread(103, {
    entries: [
      said(53, "My heart beats fast since the new pill. It comes and goes.", 2 * HOUR, [[3, 19]]),
      card({ outcome: "left_voicemail", minutes: 0, said: "Please call us back today." }),
    ],
  }),
  thread(105),
  thread(106, {
    category: "health_question",
    entries: [
      {
        kind: "message",
        id: id(54),
        author: { kind: "caregiver", name: "Maria", for_name: rosa.name },
        body: "My mother sleeps badly since the new pill.\n\nShe takes it at night. Is that right?",
        at: NOW - 79 * MINUTE,
        marks: [],
      },
    ],
    promise: promise("health_question", NOW + 30 * HOUR),
    assigned_to: lena,
  }),
  thread(108, {
    category: "test_result",
    entries: [
      said(55, "What does my iron test say?", 26 * HOUR),
      doubted,
      {
        kind: "message",
        id: id(56),
        author: { kind: "staff", staff: ana },
        body: "Hello, Rosa. I am sorry. I call you again today.",
        at: NOW - 10 * MINUTE,
        marks: [],
      },
    ],
    promise: promise("test_result", NOW + 30 * HOUR),
    steps: [...steps(26 * HOUR), { step: "phoned", staff: ana, at: NOW - 40 * MINUTE }],
  }),
];
