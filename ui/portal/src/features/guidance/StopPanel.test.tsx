import { screen, waitFor, within } from "@testing-library/react";
import type { Commands, GuidanceView } from "@waypost/protocol";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../testing/fake";
import { clinic, uuid } from "../../testing/people";
import { promising } from "../../testing/samples";
import { crisis, emergency, urgent } from "../../testing/scenes/guidance";
import { box, button, commands, show } from "../../testing/show";

const routine: GuidanceView = { level: "routine", rule: null, words: [] };
const signs: Answers = {
  ...promising,
  send_message: { message_id: uuid(900), thread_id: uuid(105) },
  check_guidance: ({ body }) => {
    if (body.includes("face droops")) return { level: "emergency", rule: "stroke", words: ["face droops"] };
    const found = [emergency, crisis, urgent].find((one) => one.words.every((words) => body.includes(words)));
    return found ?? routine;
  },
};
const chest = "Now my chest feels tight and my left arm is numb.";
const writeWith = async (body: string) => {
  const shown = show({ hash: "#/write", answers: signs });
  const area = await box();
  await button(/^Send to/);
  await shown.user.type(area, body);
  return { ...shown, area };
};
const sent = (fake: { asked: { name: string; form: unknown }[] }) =>
  fake.asked.filter((one) => one.name === "send_message").map((one) => one.form as Commands["send_message"]["args"]);

describe("a strong sign", () => {
  it("quotes the words, is read out at once, folds the promise, and leaves the cursor in the text", async () => {
    const { area } = await writeWith(chest);
    const alert = (await screen.findByText("Stop. This can be an emergency.")).closest("[role=alert]") as HTMLElement;
    const marks = [...alert.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks).toEqual(emergency.words);
    expect(within(alert).getByText("911")).toBeTruthy();
    expect(screen.queryByText("Our promise for this message", { selector: "h2" })).toBeNull();
    expect(await button("Send anyway")).toBeTruthy();
    expect(document.activeElement).toBe(area);
    expect(area.value).toBe(chest);
  });

  it("never keeps anybody from sending, and the clinic learns what was shown", async () => {
    const { fake, user } = await writeWith(chest);
    await user.click(await button("Send anyway"));
    await waitFor(() => expect(sent(fake)).toHaveLength(1));
    expect(sent(fake)[0]?.guidance).toEqual([{ rule: "chest_pain", level: "emergency", choice: "send_anyway" }]);
  });

  it("goes when the words go, says so politely, and tells the clinic nothing about them", async () => {
    const { fake, user, area } = await writeWith(chest);
    await screen.findByText("Stop. This can be an emergency.");
    await user.clear(area);
    await user.type(area, "Can I have more eye drops?");
    await waitFor(() => expect(screen.queryByText("Stop. This can be an emergency.")).toBeNull());
    const said = screen.getByText("You changed the words. The note about calling is gone.");
    expect(said.closest("[role=status]")).not.toBeNull();
    await user.click(await button(/^Send to/));
    await waitFor(() => expect(sent(fake)[0]?.guidance).toEqual([]));
  });

  it("that was answered is not told either, once its words are gone", async () => {
    const { fake, user, area } = await writeWith(chest);
    await user.click(await button("This is not happening now"));
    await user.clear(area);
    await user.type(area, "Can I have more eye drops?");
    await user.click(await button(/^Send to/));
    await waitFor(() => expect(sent(fake)[0]?.guidance).toEqual([]));
  });

  it("stays quiet once it was answered, until there is a new sign", async () => {
    const { user, area } = await writeWith(chest);
    await user.click(await button("This is not happening now"));
    expect(document.activeElement).toBe(area);
    await screen.findByText("Our promise for this message", { selector: "h2" });
    await user.type(area, " It was last year.");
    await screen.findByText(/Saved on this computer/);
    expect(screen.queryByText("Stop. This can be an emergency.")).toBeNull();
    await user.type(area, " Her face droops.");
    await screen.findByText("Stop. This can be an emergency.");
    expect(screen.getByText("face droops", { selector: "mark" })).toBeTruthy();
  });

  it("that nobody has seen yet is shown before the first press of Send", async () => {
    const { fake, user, area } = await writeWith("my chest feels tight and my left arm is numb");
    await user.click(await button(/^Send to/));
    await screen.findByText("Stop. This can be an emergency.");
    expect(commands(fake)).not.toContain("send_message");
    expect(document.activeElement).toBe(area);
    await user.click(await button("Send anyway"));
    await waitFor(() => expect(sent(fake)).toHaveLength(1));
  });

  it("about one's own life names 988 and is kind", async () => {
    const { user } = await writeWith("I don't want to be here any more.");
    await screen.findByText("Please talk to someone now");
    expect(screen.getByText("988")).toBeTruthy();
    expect(await button("Send it too")).toBeTruthy();
    await user.click(await button("I called or texted 988"));
    await screen.findByText("You said that you called. You can still write to us.");
  });
});

describe("a sign while fewer readers are picked", () => {
  it("offers all readers again", async () => {
    const { user, area } = await writeWith("My ear hurts.");
    await user.click(await button("Fewer readers"));
    await user.type(area, ` ${chest}`);
    await user.click(await button("Back to all readers"));
    expect(screen.queryByText("Back to all readers")).toBeNull();
    expect(await button("Send anyway")).toBeTruthy();
  });
});

describe("a crisis line that takes no texts", () => {
  it("is only to be called", async () => {
    const abroad = { ...clinic, emergency_number: "999", crisis_number: "116 123", crisis_texts: false };
    const { user } = show({ hash: "#/write", answers: signs, status: { clinic: abroad } });
    await user.type(await box(), "I don't want to be here any more.");
    await screen.findByText("116 123");
    expect(screen.getByText("Call, day and night, free")).toBeTruthy();
    expect(await button("I called 116 123")).toBeTruthy();
  });
});

describe("what the clinic adds", () => {
  it("stands below the app's own words for a call today, and never where it is 911 or 988", async () => {
    const { user, area } = await writeWith("I took my last blood thinner pill last night.");
    const own = await screen.findByText("Please call us today about this");
    const added = screen.getByText("No ride to us? Say so when you call.");
    expect(own.compareDocumentPosition(added) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await user.type(area, ` ${chest}`);
    await screen.findByText("911", { exact: false, selector: "strong" });
    expect(screen.queryByText("No ride to us? Say so when you call.")).toBeNull();
  });
});

describe("a sign for today", () => {
  it("leaves the promise and Send where they were", async () => {
    const { fake, user } = await writeWith("I took my last blood thinner pill last night.");
    const panel = await screen.findByText("Please call us today about this");
    expect(panel.closest("[role=status]")).not.toBeNull();
    expect(screen.getByText("Our promise for this message", { selector: "h2" })).toBeTruthy();
    await user.click(await button("I will call"));
    await user.click(await button(/^Send to/));
    await waitFor(() =>
      expect(sent(fake)[0]?.guidance).toEqual([{ rule: "last_blood_thinner", level: "urgent", choice: "will_call" }]),
    );
  });
});
