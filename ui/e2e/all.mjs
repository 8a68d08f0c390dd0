// Every end-to-end story, one after the other, each with a clinic of its own.
//
//   xtask/virtual-screen node ui/e2e/all.mjs [NAME]
import { shellStories } from "./shell.mjs";
import { stories } from "./stories.mjs";

const only = process.argv[2];
let passed = 0;
let failed = 0;
for (const [name, story] of Object.entries({ ...stories, ...shellStories })) {
  if (only && !name.includes(only)) continue;
  const began = Date.now();
  try {
    await story();
    passed += 1;
    process.stdout.write(`passed  ${name} (${Math.round((Date.now() - began) / 1000)} s)\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`FAILED  ${name}\n${error?.stack ?? error}\n`);
  }
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
