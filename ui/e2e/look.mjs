// Pictures of every screen in every state, and what axe-core says about each (WCAG 2.0 to 2.2, A and AA, and the
// contrast of 7 : 1 that the house asks for).
//
//   node e2e/look.mjs portal|desk [--axe] [--pseudo] [--out DIR] [--scene PATTERN]
//
// With --pseudo, all words are in a pretend language (pseudo.mjs), and each page is looked at for text that is cut or
// stands in no file of words (misfits.mjs).
// It builds the app's look page, serves it on a free port and opens each scene. A look page keeps `window.scenes`
// (their names), takes `?scene=NAME&lang=es&theme=dark`, and sets `data-ready` on <html> once the state is there.
// Ends with 1 when axe finds something, a page fails, or a page scrolls sideways.
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { build } from "vite";
import { ALLOWED, misfits } from "./misfits.mjs";
import { MARKS, pseudoWords } from "./pseudo.mjs";

const require = createRequire(import.meta.url);
const UI = fileURLToPath(new URL("..", import.meta.url));

/**
 * Each scene is opened once in each language, and then seen in several windows and themes. The first look is checked
 * whole, another window too, another theme for its colors.
 */
const LOOKS = {
  en: [
    { width: 1280, height: 800, theme: "light", rules: "all" },
    { width: 1280, height: 800, theme: "dark", rules: "colors" },
    { width: 1280, height: 800, theme: "contrast", rules: "colors" },
  ],
  es: [
    { width: 320, height: 640, theme: "light", rules: "all" },
    { width: 1024, height: 700, theme: "light", rules: "none" },
  ],
};
const PSEUDO_LOOKS = {
  en: [
    { width: 1280, height: 800, theme: "light", rules: "none" },
    { width: 1024, height: 700, theme: "light", rules: "none" },
    { width: 320, height: 640, theme: "light", rules: "none" },
  ],
};
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const COLORS = ["color-contrast", "color-contrast-enhanced"];
const PATIENCE_MS = 180_000;
const KINDS = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    axe: { type: "boolean", default: false },
    pseudo: { type: "boolean", default: false },
    out: { type: "string" },
    scene: { type: "string" },
  },
});
const app = positionals[0];
if (app !== "portal" && app !== "desk") {
  process.stderr.write("Which app? node e2e/look.mjs portal|desk [--axe] [--pseudo] [--out DIR] [--scene PATTERN]\n");
  process.exit(2);
}

const looks = options.pseudo ? PSEUDO_LOOKS : LOOKS;
const folder = join(UI, "e2e/dist", options.pseudo ? `${app}-pseudo` : app);
await build({
  root: join(UI, app),
  mode: "look",
  logLevel: "warn",
  plugins: options.pseudo ? [pseudoWords()] : [],
  build: { outDir: folder, emptyOutDir: true },
});
const server = await serve(folder);
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
const axeSource = options.axe ? await readFile(require.resolve("axe-core/axe.min.js"), "utf8") : null;
const wanted = new RegExp(options.scene ?? "");
const faults = [];
let looked = 0;
try {
  for (const language of Object.keys(looks)) await lookThrough(language);
} finally {
  await browser.close();
  server.close();
}
process.stdout.write(`${app}: ${looked} pages looked at, ${faults.length} faults\n`);
for (const fault of faults) process.stdout.write(`  ${fault}\n`);
process.exitCode = faults.length > 0 || looked === 0 ? 1 : 0;

async function lookThrough(language) {
  const context = await browser.newContext({
    locale: `${language}-US`,
    timezoneId: "America/Chicago",
    reducedMotion: "reduce",
  });
  // A busy machine is slow, not wrong.
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const said = [];
  page.on("pageerror", (error) => said.push(error.message));
  page.on("console", (line) => {
    // A missing word is a warning of the word library.
    if (line.type() === "error" || line.text().includes("[@fluent/react]")) said.push(line.text());
  });
  await page.goto(`${origin}/look.html`);
  const scenes = await page.evaluate(() => window.scenes);
  for (const scene of scenes.filter((name) => wanted.test(name))) {
    said.length = 0;
    const [first] = looks[language];
    await page.setViewportSize({ width: first.width, height: first.height });
    // A blank page between: a new hash alone would not load the page again.
    await page.goto("about:blank");
    await page.goto(`${origin}/look.html?scene=${scene}&lang=${language}&theme=${first.theme}`, {
      waitUntil: "commit",
    });
    const found = await lookAt(page, scene, language);
    faults.push(...[...said, ...found].map((fault) => `${scene} (${language}): ${fault}`));
    looked += 1;
  }
  await context.close();
}

async function lookAt(page, scene, language) {
  const ready = await page.waitForSelector("html[data-ready]", { state: "attached" }).catch(() => null);
  if (!ready) return ["never got there"];
  await page.evaluate(() => document.fonts.ready);
  const found = [];
  for (const { width, height, theme, rules } of looks[language]) {
    await page.setViewportSize({ width, height });
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) found.push(`${width}: ${over} px too wide`);
    if (options.pseudo) {
      const seen = await page.evaluate(misfits, { ...MARKS, ...ALLOWED });
      found.push(...seen.map((fault) => `${width}: ${fault}`));
    }
    if (options.out) await picture(page, scene, `${width}-${theme}-${language}`);
    if (axeSource && rules !== "none") {
      found.push(...(await axe(page, rules === "all")).map((fault) => `${width} ${theme}: ${fault}`));
    }
  }
  return found;
}

async function picture(page, scene, folderName) {
  const to = join(options.out, folderName);
  await mkdir(to, { recursive: true });
  await page.screenshot({ path: join(to, `${scene}.png`), fullPage: true });
}

async function axe(page, whole) {
  await page.evaluate(axeSource);
  const run = whole
    ? { runOnly: { type: "tag", values: TAGS }, rules: { "color-contrast-enhanced": { enabled: true } } }
    : { runOnly: { type: "rule", values: COLORS } };
  const { violations } = await page.evaluate((how) => window.axe.run(document, how), run);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(" ")}`));
}

/** Serves the built files, and nothing above them. */
function serve(root) {
  const answering = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname));
    try {
      const body = await readFile(join(root, path));
      response
        .writeHead(200, {
          "content-type": KINDS[extname(path)] ?? "application/octet-stream",
          "cache-control": "max-age=3600",
        })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    answering.listen(0, "127.0.0.1", () => resolve(answering));
  });
}
