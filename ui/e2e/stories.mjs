// What people do, in the real window against the real server, with the Desk in Chromium.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { startClinic } from "./clinic.mjs";
import { axeOf, openDesk } from "./desk.mjs";
import { spoken } from "./spoken.mjs";
import { openWindow } from "./window.mjs";

const PIN = "274951";
/** The invitation's conversation is called by its first words. */
const CONVERSATION = "It was good to see you";
const QUESTION = "Should I take the new pill in the morning or at night?";
const DANGER = {
  en: "I have crushing chest pain and my left arm is numb.",
  es: "Me duele el pecho y tengo el brazo dormido.",
};

/** A clinic, a window, and the Desk where it is wanted; all end with the story. */
async function scene(play, { withDesk = false } = {}) {
  const clinic = await startClinic();
  const open = [];
  const openApp = async (env) => {
    const window = await openWindow({
      dataFolder: clinic.appFolder,
      clinicFile: clinic.facts.clinic_file,
      env,
    });
    open.push(window);
    return window;
  };
  const desk = withDesk ? await openDesk(clinic.facts.sign_in_link) : null;
  try {
    await play({ clinic, desk, openApp });
  } finally {
    for (const window of open) await window.close().catch(() => undefined);
    await desk?.close();
    await clinic.end();
  }
}

async function getIn(window, clinic) {
  await window.type(await window.find("textbox", "The code from your letter"), clinic.facts.invitation_code);
  await window.type(await window.find("textbox", "Your birth date"), clinic.facts.birth_date);
  await window.press("button", "Open my message");
  await window.find("heading", "Rosa, you have a message");
}

async function writeFirst(window, words) {
  await window.type(await window.find("textbox", "Write back to Dr. Chen"), words);
  await window.see("answers you");
  await window.press("button", "Send to");
  await window.find("heading", "Lock your messages here");
}

async function lockIt(window, onlyMe) {
  if (onlyMe) await window.press("radio", "No, only me");
  await window.type(await window.find("textbox", "Your PIN"), PIN);
  await window.press("button", "Use this PIN");
  await window.find("heading", CONVERSATION);
}

async function clean(window, where) {
  assert.deepEqual(await window.axe(), [], `axe on ${where}`);
}

const openRosas = async (desk) => {
  await desk.page.getByRole("link", { name: "Rosa Delgado" }).first().click();
};

/** In her language: a stop at her own words, then all of practice, of which nothing reaches the clinic. */
function practice(language) {
  return scene(
    async ({ clinic, desk, openApp }) => {
      const say = await spoken(language);
      const window = await openApp();
      if (language === "es") await window.press("radio", "Español");
      await window.type(await window.find("textbox", say("code-label")), clinic.facts.invitation_code);
      await window.type(await window.find("textbox", say("born-label")), clinic.facts.birth_date);
      await window.press("button", say("welcome-open"));
      const box = await window.find("textbox", say("write-back"));
      await window.type(box, DANGER[language]);
      await window.see(say("stop-emergency"));
      await window.find("button", /911/);
      await clean(window, "the stop");
      await window.type(box, Key.chord(Key.CONTROL, "a"));
      await window.type(box, QUESTION);
      await window.see(say("stop-after-gone"));
      await window.press("button", say("writer-send-two"));
      await window.press("radio", say("others-no"));
      await window.type(await window.find("textbox", say("pin-new")), PIN);
      await window.press("button", say("choose-use"));

      await window.press("link", say("nav-practice"));
      await window.find("heading", say("practice-write-title"));
      await window.press("button", say("practice-use"));
      await clean(window, "practice");
      await window.press("button", say("writer-send-two"));
      for (const step of ["saved", "reached", "given", "opened"]) {
        await window.see(say(`practice-send-${step}`));
        await window.press("button", say("practice-next"));
      }
      await window.find("heading", say("practice-answer-title"));
      await clean(window, "practice's answer");
      await window.press("button", say("practice-next"));
      await window.find("heading", say("practice-call-title"));
      await window.press("button", say("slip-heard"));
      await clean(window, "practice's call");
      await window.press("button", say("practice-next"));
      await window.find("heading", say("practice-stop-title"));
      await window.press("button", say("practice-use"));
      await window.see(say("practice-real"));
      await window.see(say("stop-emergency"));
      await clean(window, "practice's stop");
      await window.press("button", say("stop-emergency-yes"));
      await window.press("button", say("practice-next"));
      for (const question of ["readers", "opened", "emergency"]) {
        await window.find("heading", say(`practice-ask-${question}`));
        await window.press("button", say(`practice-ask-${question}-wrong`));
        await window.see(say("practice-once-more"));
        await window.press("button", say(`practice-ask-${question}-right`));
        await window.see(say("practice-yes"));
        await clean(window, "practice's question");
        await window.press("button", say("practice-next"));
      }
      await window.find("heading", say("practice-end-title"));
      const rows = desk.page.locator("a.open");
      await rows.first().waitFor();
      assert.equal(await rows.count(), 1, "one conversation at the clinic, and none of practice");
      await openRosas(desk);
      await desk.page.getByText(QUESTION).waitFor();
      for (const unsent of [DANGER[language], say("practice-write-sample"), say("practice-stop-sample")]) {
        assert.equal(await desk.page.getByText(unsent).count(), 0, "nothing else came to the clinic");
      }
    },
    { withDesk: true },
  );
}

export const stories = {
  "rosa writes, ana opens and answers, rosa sees each step": () =>
    scene(
      async ({ clinic, desk, openApp }) => {
        const window = await openApp();
        await window.find("heading", "A message is waiting for you");
        await clean(window, "the first screen");
        await getIn(window, clinic);
        await clean(window, "the letter");
        await writeFirst(window, QUESTION);
        await window.see("Given to Ana");
        await clean(window, "the PIN");
        await lockIt(window, true);
        await window.press("link", "Messages");
        await window.find("heading", /^Messages$/);
        await clean(window, "Messages");
        await window.press("link", CONVERSATION);
        assert.deepEqual(await axeOf(desk.page), [], "axe on the Desk's inbox");
        await openRosas(desk);
        await desk.page.getByText(QUESTION).waitFor();
        await window.see("Opened by Ana");
        assert.deepEqual(await axeOf(desk.page), [], "axe on the Desk's conversation");
        await desk.page.getByRole("textbox", { name: /Your answer/ }).fill("In the morning is best.");
        await desk.page.keyboard.press("Control+Enter");
        await window.see("In the morning is best.");
        await window.see("Promise kept.");
        await clean(window, "the conversation");
        await window.press("link", "Who opened");
        await window.see("Ana Ruiz");
        await window.see("Checked");
        await clean(window, "who opened");
      },
      { withDesk: true },
    ),

  "a phone card is seen, contradicted, and comes back to the clinic": () =>
    scene(
      async ({ clinic, desk, openApp }) => {
        const window = await openApp();
        await getIn(window, clinic);
        await writeFirst(window, QUESTION);
        await lockIt(window, true);
        await openRosas(desk);
        await desk.page.getByText(QUESTION).waitFor();
        await desk.page.keyboard.press("Alt+p");
        await desk.page.getByRole("radio", { name: /We talked/ }).check();
        await desk.page.getByLabel("Minutes").fill("3");
        await desk.page.getByRole("textbox", { name: "What we said" }).fill("In the morning.");
        await desk.page.getByRole("button", { name: /Save/ }).click();
        await window.see("Ana Ruiz called you");
        await window.press("button", "Not what I heard");
        await window.find("textbox", "What did you hear?");
        await desk.page.getByText("Not what they heard").first().waitFor();
      },
      { withDesk: true },
    ),

  "written with the server stopped, closed, opened, and sent once": () =>
    scene(
      async ({ clinic, desk, openApp }) => {
        let window = await openApp();
        await getIn(window, clinic);
        await writeFirst(window, QUESTION);
        await lockIt(window, true);
        await clinic.stop();
        await window.type(await window.find("textbox", "Write back"), "May I drink coffee with the new pill?");
        await window.press("button", /Send to|Save and send later/);
        await window.see("Waiting to send");
        await window.close();
        window = await openApp();
        await window.find("heading", "Locked");
        await clean(window, "the lock");
        await window.type(await window.find("textbox", "Your PIN"), PIN);
        await window.press("button", "Open");
        await window.see("Waiting to send");
        await clinic.start();
        await window.press("link", CONVERSATION);
        await window.until("it was sent", async () => !(await window.text()).includes("Waiting to send"));
        assert.equal((await window.text()).split("coffee with the new pill").length - 1, 1, "once on her screen");
        await desk.page.reload();
        await openRosas(desk);
        const words = desk.page.getByText("May I drink coffee with the new pill?");
        await words.first().waitFor();
        assert.equal(await words.count(), 1, "once at the clinic");
      },
      { withDesk: true },
    ),

  "words of chest pain bring 911 before sending, and nothing stops her": () =>
    scene(
      async ({ clinic, desk, openApp }) => {
        const window = await openApp();
        await getIn(window, clinic);
        const field = await window.find("textbox", "Write back to Dr. Chen");
        await window.type(field, "I have crushing chest pain and my left arm is numb.");
        await window.see("Stop. This can be an emergency.");
        await clean(window, "the stop");
        await window.press("button", "I called 911");
        await window.see("You said that you called.");
        assert.equal(await desk.page.getByRole("link", { name: "Rosa Delgado" }).count(), 0, "nothing was sent");
      },
      { withDesk: true },
    ),

  "sent anyway, ana sees it on top with the words marked": () =>
    scene(
      async ({ clinic, desk, openApp }) => {
        const window = await openApp();
        await getIn(window, clinic);
        const field = await window.find("textbox", "Write back to Dr. Chen");
        await window.type(field, "I have crushing chest pain and my left arm is numb.");
        await window.see("Stop. This can be an emergency.");
        await window.press("button", "Send anyway");
        await window.find("heading", "Lock your messages here");
        await desk.page.getByText("It may be an emergency").first().waitFor();
        await openRosas(desk);
        await desk.page.locator("mark", { hasText: "chest pain" }).first().waitFor();
      },
      { withDesk: true },
    ),

  "in spanish, from the first screen to the lock": () =>
    scene(async ({ clinic, openApp }) => {
      const window = await openApp();
      await window.press("radio", "Español");
      await window.find("heading", /Hay un mensaje|mensaje/);
      await clean(window, "the first screen in Spanish");
      await window.type(await window.find("textbox", /código/), clinic.facts.invitation_code);
      await window.type(await window.find("textbox", /nacimiento/), clinic.facts.birth_date);
      await window.driver.executeScript(() => document.querySelector("form button[type=submit], .btn-main").click());
      await window.find("heading", /Rosa/);
      await clean(window, "the letter in Spanish");
    }),

  "her own words are stopped, and practice reaches nobody, in english": () => practice("en"),

  "her own words are stopped, and practice reaches nobody, in spanish": () => practice("es"),

  "a locked window has forgotten the words": () =>
    scene(async ({ clinic, openApp }) => {
      const window = await openApp();
      await getIn(window, clinic);
      await writeFirst(window, QUESTION);
      await lockIt(window, true);
      await window.press("button", "Lock");
      await window.lockedAgain();
      await window.find("heading", "Locked");
      assert.ok(!(await window.text()).includes("Rosa"), "no name on the lock");
      await window.type(await window.find("textbox", "Your PIN"), "111111");
      await window.press("button", "Open");
      await window.see("4 tries left");
    }),
};
