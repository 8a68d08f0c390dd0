// Start to the first screen that can be typed into, beside Chromium's second start with an empty page.
// Median of five. Prints one line of JSON.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startClinic } from "./clinic.mjs";
import { openWindow } from "./window.mjs";

const ROUNDS = 5;
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

const clinic = await startClinic();
const profile = await mkdtemp(join(tmpdir(), "waypost-start-"));
const app = [];
const browser = [];
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    const opened = await openWindow({
      dataFolder: join(clinic.folder, `start-${round}`),
      clinicFile: clinic.facts.clinic_file,
    });
    await opened.find("textbox", "The code from your letter");
    app.push(Date.now() - opened.startedAt);
    await opened.close();
    const began = Date.now();
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      headless: false,
      args: ["--no-sandbox"],
    });
    await context.pages()[0].setContent("<input autofocus>");
    // The first start makes the profile; only later ones count.
    if (round > 0) browser.push(Date.now() - began);
    await context.close();
  }
} finally {
  await rm(profile, { recursive: true, force: true });
  await clinic.end();
}
process.stdout.write(`${JSON.stringify({ app_ms: median(app), chromium_ms: median(browser), rounds: ROUNDS })}\n`);
