// Drives the real app's window: starts it, finds things as a person does (role and name), types, takes pictures.
//
//   xtask/virtual-screen node my-test.mjs
//
//   const window = await openWindow({ dataFolder, clinicFile });
//   await window.type(await window.find("textbox", "Code"), "ABCD-EFGH-JKMN");
//   await window.press("button", "Next");
//   await window.close();
import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Builder, Capabilities } from "selenium-webdriver";

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug/waypost");
/** Waiting longer than this for something on screen is a fault. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 50;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Opens the app's window. `env` is added to its environment. */
export async function openWindow({ dataFolder, clinicFile, display = process.env.DISPLAY, env = {} }) {
  if (!display) throw new Error("No screen. Run this inside of xtask/virtual-screen.");
  const port = await freePort();
  const driven = spawn("WebKitWebDriver", [`--port=${port}`], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      DISPLAY: display,
      TAURI_AUTOMATION: "true",
      TAURI_WEBVIEW_AUTOMATION: "true",
      ...env,
    },
  });
  try {
    await answering(port, driven);
    const args = ["--data-folder", dataFolder, ...(clinicFile ? [clinicFile] : [])];
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(new Capabilities({ "webkitgtk:browserOptions": { binary: PROGRAM, args } }))
      .build();
    return new Window(driver, driven, display);
  } catch (error) {
    driven.kill();
    throw error;
  }
}

class Window {
  constructor(driver, driven, display) {
    this.driver = driver;
    this.driven = driven;
    this.display = display;
  }

  /** The visible element with this role and name; waits for it. `name`: part of it, or a RegExp. */
  find(role, name) {
    const wanted = name instanceof RegExp ? { source: name.source, flags: name.flags } : { text: name };
    return this.until(`${role} "${name}"`, () => this.driver.executeScript(findInPage, role, wanted));
  }

  /** Waits until these words are on screen. */
  see(words) {
    return this.until(`"${words}"`, async () => (await this.text()).includes(words));
  }

  /** All the words on screen. */
  text() {
    return this.driver.executeScript(() => document.body.innerText.replace(/\s+/g, " "));
  }

  /** Presses what has this role and name. */
  async press(role, name) {
    await (await this.find(role, name)).click();
  }

  /** Types into a field, after what is there. */
  async type(field, text) {
    await field.sendKeys(text);
  }

  /** Presses keys on the real keyboard, in the words of xdotool: "Tab", "ctrl+l". */
  async keys(...combinations) {
    await run("xdotool", ["key", "--clearmodifiers", ...combinations], { env: this.screen() });
  }

  /** Types on the real keyboard into whatever has the focus. */
  async typeKeys(text) {
    await run("xdotool", ["type", "--delay", "12", text], { env: this.screen() });
  }

  /** A picture of the whole screen. */
  async picture(path) {
    await run("import", ["-window", "root", path], { env: this.screen() });
  }

  /** What axe-core finds wrong on this screen: one line for each element. */
  async axe() {
    await this.driver.executeScript(await readFile(require.resolve("axe-core/axe.min.js"), "utf8"));
    const violations = await this.driver.executeAsyncScript((tags, done) => {
      const options = {
        runOnly: { type: "tag", values: tags },
        rules: { "color-contrast-enhanced": { enabled: true } },
      };
      window.axe.run(document, options).then(
        (found) => done(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])),
        (error) => done([["axe failed", [String(error)]]]),
      );
    }, TAGS);
    return violations.flatMap(([id, targets]) => targets.map((target) => `${id} at ${target}`));
  }

  /** Looks again and again until there is something; a page that is just being replaced is no fault. */
  async until(what, look) {
    const end = Date.now() + PATIENCE_MS;
    let trouble = null;
    while (Date.now() < end) {
      try {
        const found = await look();
        if (found) return found;
      } catch (error) {
        trouble = error;
      }
      await pause(LOOK_MS);
    }
    throw new Error(`It never came: ${what}. On screen: ${await this.text().catch(() => "nothing")}`, {
      cause: trouble,
    });
  }

  /** Ends the app. */
  async close() {
    await this.driver.quit().finally(() => this.driven.kill());
  }

  screen() {
    return { ...process.env, DISPLAY: this.display };
  }
}

/** Runs in the page. */
function findInPage(role, wanted) {
  const OF_ROLE = {
    button: "button, summary, [role=button]",
    link: "a[href]",
    heading: "h1, h2, h3, h4",
    textbox: "textarea, input:not([type=radio], [type=checkbox], [type=button])",
    radio: "input[type=radio], [role=radio]",
    checkbox: "input[type=checkbox]",
  };
  const textOf = (element) => (element.innerText ?? "").replace(/\s+/g, " ").trim();
  const nameOf = (element) => {
    const by = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    const labels = by.length > 0 ? by.map((id) => document.getElementById(id)) : [...(element.labels ?? [])];
    const said = labels.flatMap((label) => (label ? [textOf(label)] : [])).join(" ");
    return element.getAttribute("aria-label") ?? (said || textOf(element));
  };
  const fits = (name) =>
    wanted.source ? new RegExp(wanted.source, wanted.flags).test(name) : name.includes(wanted.text);
  const found = [...document.querySelectorAll(OF_ROLE[role] ?? `[role=${role}]`)];
  return found.find((element) => element.getClientRects().length > 0 && fits(nameOf(element))) ?? null;
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function answering(port, driven) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (driven.exitCode !== null) throw new Error("WebKitWebDriver ended at once; is webkit2gtk-driver installed?");
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await pause(LOOK_MS);
  }
  throw new Error("WebKitWebDriver does not answer");
}
