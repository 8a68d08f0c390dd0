// What the window and the program around the screens must do, in the real window.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { startClinic } from "./clinic.mjs";
import { whoRemembers } from "./memory.mjs";
import { openWindow, PROGRAM } from "./window.mjs";

const PIN = "274951";

async function scene(play) {
  const clinic = await startClinic();
  const open = [];
  const openApp = async () => {
    const window = await openWindow({ dataFolder: clinic.appFolder, clinicFile: clinic.facts.clinic_file });
    open.push(window);
    return window;
  };
  try {
    await play({ clinic, openApp });
  } finally {
    for (const window of open) await window.close();
    await clinic.end();
  }
}

/** Types on the keyboard into a field until all of it has arrived. The words don't pass through the driver. */
async function typeByKeys(window, name, text) {
  const field = await window.find("textbox", name);
  await field.click();
  await window.typeKeys(text);
  const count = () => window.driver.executeScript((typed) => typed.value.length, field);
  await window.until(`${text.length} characters`, async () => (await count()) >= text.length);
}

/** Rosa gets in, writes and chooses a PIN, on the real keyboard: the driver would keep what passes through it. */
async function getInByKeys(window, clinic, words) {
  await typeByKeys(window, "The code from your letter", clinic.facts.invitation_code);
  await typeByKeys(window, "Your birth date", clinic.facts.birth_date);
  await window.press("button", "Open my message");
  await typeByKeys(window, "Write back", words);
  await window.press("button", "Send to");
  await window.press("radio", "No, only me");
  await typeByKeys(window, "Your PIN", PIN);
  await window.press("button", "Use this PIN");
  await window.find("link", "Messages");
}

export const shellStories = {
  "after the lock no memory and no file has her words": () =>
    scene(async ({ clinic, openApp }) => {
      const window = await openApp();
      const word = "kribbelsmoo";
      await getInByKeys(window, clinic, `I cough at night since the ${word}.`);
      const secrets = [word, "Rosa Delgado"];
      assert.notDeepEqual(await whoRemembers(window.app.pid, secrets), [], "an open app must have them");
      await window.keys("ctrl+l");
      await window.lockedAgain();
      await window.find("heading", "Locked");
      assert.deepEqual(await whoRemembers(window.app.pid, [...secrets, PIN]), []);
    }),

  "a page that falls over comes back, and the app goes on": () =>
    scene(async ({ openApp }) => {
      const window = await openApp();
      await window.find("textbox", "The code from your letter");
      process.kill(Number(window.page), "SIGKILL");
      await window.lockedAgain();
      await window.find("textbox", "The code from your letter");
    }),

  "a join link given to a second start reaches the app that runs": () =>
    scene(async ({ clinic, openApp }) => {
      const window = await openApp();
      await window.find("textbox", "The code from your letter");
      const second = spawn(PROGRAM, ["--data-folder", clinic.appFolder, clinic.facts.join_link], { stdio: "inherit" });
      const [code] = await once(second, "exit");
      assert.equal(code, 0);
      await window.see("All 12 are there");
    }),

  "the page goes nowhere, opens nothing and asks nobody else": () =>
    scene(async ({ clinic, openApp }) => {
      const window = await openApp();
      await window.find("textbox", "The code from your letter");
      const tried = await window.driver.executeAsyncScript(intrude, clinic.facts.desk_url);
      assert.deepEqual(tried, {
        fetch: "refused",
        image: "refused",
        inlineScript: "refused",
        newWindow: "refused",
        readFile: "refused",
        openWindow: "refused",
        prototype: "frozen",
      });
      await window.driver.executeScript((url) => window.location.assign(url), clinic.facts.desk_url);
      await window.find("textbox", "The code from your letter");
      assert.match(await window.driver.getCurrentUrl(), /^tauri:\/\/localhost/);
    }),

  "asked to end, it ends well, and the vault is locked at the next start": () =>
    scene(async ({ clinic, openApp }) => {
      const window = await openApp();
      await getInByKeys(window, clinic, "Good morning.");
      assert.equal(await window.close(), 0);
      const again = await openApp();
      await again.find("heading", "Locked");
    }),

  "bigger text makes the page narrower, now and at the next start": () =>
    scene(async ({ clinic, openApp }) => {
      const width = (window) => window.driver.executeScript(() => window.innerWidth);
      const window = await openApp();
      await getInByKeys(window, clinic, "Good morning.");
      assert.equal(await width(window), 1280);
      await window.keys("ctrl+plus");
      await window.until("bigger text", async () => (await width(window)) === 1024);
      await window.close();
      const again = await openApp();
      await again.find("heading", "Locked");
      await again.until("bigger text", async () => (await width(again)) === 1024);
    }),
};

/** Runs in the page: what a script could try that came in with a message. */
function intrude(url, done) {
  const outcome = (promise) =>
    promise.then(
      () => "went through",
      () => "refused",
    );
  const image = new Image();
  const loaded = new Promise((yes, no) => {
    image.onload = yes;
    image.onerror = no;
  });
  image.src = `${url}/icon.png`;
  const script = document.createElement("script");
  script.textContent = "window.intruded = true";
  document.body.append(script);
  const invoke = window.__TAURI_INTERNALS__.invoke;
  const frozen = Object.isFrozen(Object.prototype);
  Promise.all([
    outcome(fetch(url)),
    outcome(loaded),
    outcome(invoke("plugin:fs|read_text_file", { path: "/etc/hostname" })),
    outcome(invoke("plugin:webview|create_webview_window", { options: { label: "main-9", url } })),
  ]).then(([fetched, shown, read, opened]) =>
    done({
      fetch: fetched,
      image: shown,
      inlineScript: window.intruded ? "ran" : "refused",
      newWindow: window.open(url) ? "opened" : "refused",
      readFile: read,
      openWindow: opened,
      prototype: frozen ? "frozen" : "open",
    }),
  );
}
