import type { GuidanceView } from "@waypost/protocol";
import { type Scene, until } from "../fake";
import { at, clinic } from "../people";
import { card, preview, promising } from "../samples";

const write = "#/write";

export const emergency: GuidanceView = {
  level: "emergency",
  rule: "chest_pain",
  words: ["my chest feels tight", "my left arm is numb"],
};
export const crisis: GuidanceView = {
  level: "crisis",
  rule: "not_be_here",
  words: ["I don't want to be here any more"],
};
export const urgent: GuidanceView = {
  level: "urgent",
  rule: "last_blood_thinner",
  words: ["my last blood thinner pill last night"],
};

function sign(body: string, found: GuidanceView, more: Partial<Scene> = {}): Scene {
  return {
    hash: write,
    answers: {
      ...promising,
      check_guidance: found,
      // A sign brings the short promise.
      preview_promise: preview({ ...card, due_at: found.level === "urgent" ? card.due_at : at(13, 9, 45) }),
    },
    act: async (user) => {
      await user.type(await until("textarea"), body);
      await until(".stop");
    },
    ...more,
  };
}

const chest =
  "Since this morning my chest feels tight and my left arm is numb. I also need more eye drops before Saturday.";
const tired = "I am so tired of all this. I don't want to be here any more. Please cancel my visit.";
const thinner = "I took my last blood thinner pill last night. Can I get more next week?";

export const scenes: Record<string, Scene> = {
  "stop-911": sign(chest, emergency),
  "stop-988": sign(tired, crisis),
  "stop-today": sign(thinner, urgent),
  "stop-today-closed": sign(thinner, urgent, {
    status: { clinic: { ...clinic, open_now: { open: false, until: at(14, 8) } } },
  }),
  "stop-911-offline": sign(chest, emergency, {
    status: { connection: { connection: "offline", since: at(13, 9), last_sync_at: null } },
    answers: {
      ...promising,
      check_guidance: emergency,
      preview_promise: preview(null),
    },
  }),
  "stop-fewer": sign(chest, emergency, {
    act: async (user) => {
      await user.click(await until(".readers-row > button"));
      await user.type(await until("textarea"), chest);
      await until(".stop");
    },
  }),
  "stop-988-abroad": sign(tired, crisis, {
    status: { clinic: { ...clinic, emergency_number: "999", crisis_number: "116 123", crisis_texts: false } },
  }),
  "stop-answered": {
    ...sign(chest, emergency),
    act: async (user) => {
      await user.type(await until("textarea"), chest);
      await until(".stop");
      await user.click(await until(".stop button:last-of-type"));
    },
  },
};
