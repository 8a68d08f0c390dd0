// The main job in the real window and in Chromium, counted by what this script did: Rosa gets in and writes, Ana
// opens and answers, Rosa sees every step.
//
//   xtask/virtual-screen node ui/e2e/journey.mjs [--json] [--check] [--pictures DIR]
//
// With --check it ends with 1 when a number is over its limit of 4 screens, 2 typed fields and 24 presses.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startClinic } from "./clinic.mjs";
import { openDesk } from "./desk.mjs";
import { openWindow } from "./window.mjs";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    pictures: { type: "string" },
  },
});
const PICTURES = options.pictures ?? fileURLToPath(new URL("../../target/journey", import.meta.url));
const WORDS = "May I drink coffee with the new pill, or is tea better?";
const ANSWER = "Coffee is fine, Rosa. Take the pill with water first.";
const PIN = "274951";

/** Does what a person does, and counts it. */
class Count {
  constructor(window) {
    this.window = window;
    this.screens = new Set();
    this.fields = new Set();
    this.counts = { keystrokes: 0, clicks: 0, text_keystrokes: 0, pin_keystrokes: 0 };
    this.pictures = [];
  }

  /** Waits for a screen by its heading. */
  async screen(heading) {
    await this.window.find("heading", heading);
    this.screens.add(heading);
  }

  /** Types on the real keyboard into whatever has the focus. */
  async type(text, counter) {
    // Keys arrive a moment after they were pressed.
    const field = await this.window.until("a field that has the focus and is empty", () =>
      this.window.driver.executeScript(() => {
        const focused = document.activeElement;
        if (!focused?.matches("input, textarea") || focused.value !== "") return null;
        return focused.id || focused.name || focused.tagName;
      }),
    );
    if (counter === "keystrokes") this.fields.add(field);
    await this.window.typeKeys(text);
    this.counts[counter] += text.length;
    const letters = (words) => words.replace(/[^\p{L}\p{N}]/gu, "");
    await this.window.until("the typed letters", async () => {
      const value = await this.window.driver.executeScript(() => document.activeElement?.value ?? "");
      return letters(value) === letters(text);
    });
  }

  async press(key) {
    await this.window.keys(key);
    this.counts.keystrokes += 1;
  }

  async click(role, name) {
    await this.window.press(role, name);
    this.counts.clicks += 1;
  }

  path(name) {
    const path = join(PICTURES, `${name}.png`);
    this.pictures.push(path);
    return path;
  }

  picture(name) {
    return this.window.picture(this.path(name));
  }

  figures() {
    return { screens: this.screens.size, typed_fields: this.fields.size, ...this.counts };
  }
}

const clinic = await startClinic();
let window = null;
let desk = null;
try {
  await mkdir(PICTURES, { recursive: true });
  desk = await openDesk(clinic.facts.sign_in_link);
  window = await openWindow({ dataFolder: clinic.appFolder, clinicFile: clinic.facts.clinic_file });
  const count = new Count(window);

  await count.screen("A message is waiting for you");
  await count.picture("01-code-and-birth-date");
  await count.type(clinic.facts.invitation_code.replaceAll("-", ""), "keystrokes");
  await count.press("Tab");
  await count.type(clinic.facts.birth_date.replaceAll("/", ""), "keystrokes");
  await count.press("Return");

  await count.screen("Rosa, you have a message");
  await count.type(WORDS, "text_keystrokes");
  await window.see("answers you");
  await count.picture("02-letter-and-promise");
  const began = Date.now();
  await count.click("button", "Send to");
  await desk.page.getByRole("link", { name: "Rosa Delgado" }).first().waitFor();
  const sendToVisible = Date.now() - began;
  const sent = count.figures();

  await count.screen("Lock your messages here");
  await window.see("Reached the clinic");
  await count.picture("03-pin");
  await (await window.find("textbox", "Your PIN")).click();
  await count.type(PIN, "pin_keystrokes");
  await count.click("button", "Use this PIN");
  await window.find("heading", "It was good to see you");
  await count.picture("04-after-the-pin");

  await desk.page.screenshot({ path: count.path("20-desk-inbox") });
  await desk.page.getByRole("link", { name: "Rosa Delgado" }).first().click();
  await desk.page.getByText(WORDS).waitFor();
  await window.see("Opened by Ana");
  await count.picture("06-opened-by-ana");
  await desk.page.screenshot({ path: count.path("21-desk-conversation") });
  await desk.page.getByRole("textbox", { name: /Your answer/ }).fill(ANSWER);
  const answered = Date.now();
  await desk.page.keyboard.press("Control+Enter");
  await window.see(ANSWER);
  const answerToVisible = Date.now() - answered;
  await count.picture("06-answered");

  const figures = {
    ...sent,
    send_to_visible_ms: sendToVisible,
    answer_to_visible_ms: answerToVisible,
    screenshots: count.pictures,
  };
  const presses = figures.keystrokes + figures.clicks;
  if (options.check && (figures.screens > 4 || figures.typed_fields > 2 || presses > 24)) {
    process.stdout.write(
      `Over the limit: ${figures.screens} screens, ${figures.typed_fields} fields, ${presses} presses\n`,
    );
    process.exitCode = 1;
  }
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : readable(figures));
} finally {
  await window?.close();
  await desk?.close();
  await clinic.end();
}

function readable(figures) {
  const { screenshots, ...rest } = figures;
  const lines = Object.entries(rest).map(([name, value]) => `${name.padEnd(20)} ${value}`);
  return `${lines.join("\n")}\nPictures: ${screenshots.join(", ")}\n`;
}
