// Drives the real app's window: starts it, finds things as a person does (role and name), types, takes pictures.
//
//   xtask/virtual-screen node my-test.mjs
//
//   const window = await openWindow({ dataFolder, clinicFile });
//   await window.type(await window.find("textbox", "Code"), "ABCD-EFGH-JKMN");
//   await window.press("button", "Next");
//   await window.close();
//
// What works with WebKitGTK 2.50 and its WebKitWebDriver:
// - The app is started by us, with TAURI_WEBVIEW_AUTOMATION=true (its web view may be driven) and
//   WEBKIT_INSPECTOR_SERVER=host:port (where it listens). The driver is started with --target=host:port and needs no
//   capabilities. Let the driver start the app (`webkitgtk:browserOptions`) and all ends with the first lock.
// - At the lock the app ends the page's process. For the driver that is a crash: it deletes its session, and every
//   call gives NoSuchSessionError. A new session on the same driver finds the fresh page; `until` does that by itself.
// - Ending a session leaves the app as it is. SIGTERM ends the app as closing its window does.
// - The driver's own pictures hang with the renderer that the app takes on computers without a graphics card
//   (WEBKIT_DISABLE_DMABUF_RENDERER=1). Pictures come from the X display.
// - Roles, names, clicks, keys and async scripts work; the page's policy (CSP) does not bind the driver's scripts, so
//   axe-core runs in the page.
// - The keys of xdotool need no window manager: the only window has the focus.
// - Two at once: each in a virtual screen of its own. With XDG_DATA_HOME set, the key store is apart as well.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Capabilities, error as errors, WebDriver } from "selenium-webdriver";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";

const { NoSuchSessionError } = errors;
const require = createRequire(import.meta.url);
const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The program. */
export const PROGRAM =
  process.env.WAYPOST_PROGRAM ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug/waypost");
/** Waiting longer than this for something on screen is a fault. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 50;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Opens the app's window. `env` is added to its environment. */
export async function openWindow({ dataFolder, clinicFile, display = process.env.DISPLAY, env = {} }) {
  if (!display) throw new Error("No screen. Run this inside of xtask/virtual-screen.");
  const target = `127.0.0.1:${await freePort()}`;
  const port = await freePort();
  const app = spawn(PROGRAM, ["--data-folder", dataFolder, ...(clinicFile ? [clinicFile] : [])], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      DISPLAY: display,
      TAURI_WEBVIEW_AUTOMATION: "true",
      WEBKIT_INSPECTOR_SERVER: target,
      ...env,
    },
  });
  const driven = spawn("WebKitWebDriver", [`--port=${port}`, `--target=${target}`, "--replace-on-new-session"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const window = new Window(app, driven, port, display);
  try {
    await window.attach();
    return window;
  } catch (error) {
    app.kill();
    driven.kill();
    throw error;
  }
}

class Window {
  /** Where the clicks go; another one after each lock. */
  driver = null;
  /** The process of the page that the driver was attached to. */
  page = null;
  /** When the app was started, in milliseconds since 1970. */
  startedAt = Date.now();

  constructor(app, driven, port, display) {
    this.app = app;
    this.driven = driven;
    this.port = port;
    this.display = display;
  }

  /** A new session of the driver, with the page that is there now. */
  async attach() {
    // The driver must see for itself that the page it knew is gone, or a new session waits for the old page.
    await this.driver?.getTitle().catch(() => undefined);
    this.driver = null;
    await this.until("the window", async () => {
      const driver = WebDriver.createSession(
        new Executor(new HttpClient(`http://127.0.0.1:${this.port}`)),
        new Capabilities(),
      );
      await driver.getSession();
      this.driver = driver;
      this.page = await this.pageProcess();
      return this.page !== null;
    });
  }

  /** Right after locking: waits until the page that held words is gone with its process. */
  async lockedAgain() {
    await this.until("a fresh page", async () => {
      const page = await this.pageProcess();
      return page !== null && page !== this.page;
    });
    await this.attach();
  }

  /** The process of the page that is there now. */
  async pageProcess() {
    const { stdout } = await run("ps", ["--ppid", String(this.app.pid), "-o", "pid=,comm="]);
    return /(\d+) WebKitWebProces/.exec(stdout)?.[1] ?? null;
  }

  /** The visible element with this role and name; waits for it. `name`: part of it, or a RegExp. */
  find(role, name) {
    const wanted = name instanceof RegExp ? { source: name.source, flags: name.flags } : { text: name };
    return this.until(`${role} "${name}"`, () => this.driver.executeScript(findInPage, role, wanted));
  }

  /** Waits until these words, or words like these, are on screen. */
  see(words) {
    const seen = (text) => (words instanceof RegExp ? words.test(text) : text.includes(words));
    return this.until(`"${words}"`, async () => seen(await this.text()));
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
      if (this.app.exitCode !== null) throw new Error(`The app ended (${this.app.exitCode}) before ${what} came`);
      try {
        const found = await look();
        if (found) return found;
      } catch (error) {
        trouble = error;
        if (this.driver && error instanceof NoSuchSessionError) await this.attach();
      }
      await pause(LOOK_MS);
    }
    const words = await this.driver?.executeScript(() => document.body.innerText).catch(() => null);
    throw new Error(`It never came: ${what}. On screen: ${words ?? "unknown"}`, { cause: trouble });
  }

  /** Ends the app as closing its window does; gives its exit code. */
  async close() {
    await this.driver?.quit().catch(() => undefined);
    const code = await this.end("SIGTERM");
    this.driven.kill();
    return code;
  }

  /** Ends the app's process with a signal. */
  async end(signal) {
    if (this.app.exitCode !== null || this.app.signalCode !== null) return this.app.exitCode;
    const ended = once(this.app, "exit");
    this.app.kill(signal);
    const [code] = await ended;
    return code;
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
