import type { UserEvent } from "@testing-library/user-event";
import { END } from "../../features/practice/places";
import { type Answers, refuse, type Scene, until } from "../fake";
import { ana, at, unlocked, uuid } from "../people";

/** The check on this computer, as far as practice needs it; the last word is in the pretend language of looks. */
export const checking: Answers = {
  check_guidance: ({ body }) =>
    /chest|pecho|çhéëšť/.test(body)
      ? { level: "emergency", rule: "chest_pain", words: [body.replace(/\.$/, "")] }
      : { level: "routine", rule: null, words: [] },
};

const answered: Answers = {
  list_threads: {
    rows: [
      {
        thread_id: uuid(100),
        group: "new",
        title: "Hello from Dr. Chen",
        staff: ana,
        team_name: null,
        status: "answered_you",
        due_at: null,
        at: at(13, 8, 50),
        is_new: true,
        has_draft: false,
      },
    ],
    new_count: 1,
  },
};

/** Practice at a step, as somebody comes back to it. */
function step(place: number, act?: Scene["act"], answers: Answers = checking): Scene {
  return {
    hash: "#/practice",
    answers,
    status: { settings: { ...unlocked.settings, dismissed_hints: place > 1 ? [`practice-step-${place}`] : [] } },
    ...(act ? { act } : {}),
  };
}

function messages(...hints: string[]): Scene {
  return { answers: answered, status: { settings: { ...unlocked.settings, dismissed_hints: hints } } };
}

const next = ".practice .in-play > p .btn-main";

async function press(user: UserEvent, ...selectors: string[]): Promise<void> {
  for (const selector of selectors) await user.click(await until(selector));
}

export const scenes: Record<string, Scene> = {
  "practice-write": step(1, (user) => press(user, ".writer button")),
  "practice-write-nothing": step(1, (user) => press(user, ".promise .btn-main")),
  "practice-send": step(2),
  "practice-send-opened": step(2, (user) => press(user, next, next, next)),
  "practice-answer": step(3),
  "practice-call": step(4),
  "practice-call-not-heard": step(4, (user) => press(user, ".slip-ask button:last-child")),
  "practice-stop": step(5, async (user) => {
    await press(user, ".writer button");
    await until(".stop");
  }),
  "practice-stop-empty": step(5),
  "practice-stop-sent": step(5, (user) => press(user, ".writer button", ".sendanyway .btn")),
  "practice-question": step(6),
  "practice-question-again": step(7, (user) => press(user, ".notice .btn:last-child")),
  "practice-question-right": step(8, (user) => press(user, ".notice .btn:nth-child(2)")),
  "practice-end": step(END - 1, async (user) => {
    await press(user, ".notice .btn:nth-child(2)", next);
    await until(".practice a.btn-main");
  }),
  "practice-offline": {
    ...step(1),
    status: { connection: { connection: "offline", since: at(13, 9), last_sync_at: null } },
  },
  "practice-place-not-kept": step(3, (user) => press(user, next), { ...checking, save_settings: refuse("disk_full") }),
  "practice-offer": messages(),
  "practice-offer-empty": {},
  "practice-offer-away": { ...messages(), act: (user) => press(user, ".first-steps .btn-quiet") },
  "practice-stopped": {
    ...step(3, (user) => press(user, ".band .btn", ".toast .btn:nth-of-type(1)", ".band .btn"), {
      ...checking,
      ...answered,
    }),
  },
  "first-look": messages("first-step-practice-done"),
  "first-when": messages("first-step-practice-done", "first-step-look-done"),
  "first-list": {
    hash: "#/settings",
    status: {
      settings: { ...unlocked.settings, dismissed_hints: ["practice-step-3", "first-step-look-done"] },
    },
  },
};
