// Looks for words in the memory of a running program and of the programs it started.
import { execFile } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const PAGE = 4096;
/** Entries of /proc/PID/pagemap that are read at once; eight bytes each. */
const ENTRIES = 65_536;

/** Which of these words are in memory, and where: `WebKitWebProcess: "cough"`. */
export async function whoRemembers(program, words) {
  const { stdout } = await run("ps", ["-o", "pid=,comm=", "-p", String(program), "--ppid", String(program)]);
  const found = [];
  for (const line of stdout.trim().split("\n")) {
    const [pid, name] = line.trim().split(/\s+/);
    const remembered = new Set();
    for await (const part of memoryOf(pid)) {
      for (const word of words) {
        if (part.includes(word) || part.includes(Buffer.from(word, "utf16le"))) remembered.add(word);
      }
    }
    found.push(...[...remembered].map((word) => `${name}: "${word}"`));
  }
  return found;
}

/** All that is in memory, run of pages by run of pages. Most of what a web view reserves never is. */
async function* memoryOf(pid) {
  const maps = await readFile(`/proc/${pid}/maps`, "utf8");
  const memory = await open(`/proc/${pid}/mem`);
  const pages = await open(`/proc/${pid}/pagemap`);
  try {
    for (const [, from, to] of maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+ *(?!\[v)/gm)) {
      let start = Number.parseInt(from, 16);
      const end = Number.parseInt(to, 16);
      while (start < end) {
        const count = Math.min((end - start) / PAGE, ENTRIES);
        const entries = Buffer.alloc(count * 8);
        await pages.read(entries, 0, entries.length, (start / PAGE) * 8);
        for (const [first, length] of presentRuns(entries, count)) {
          const part = Buffer.alloc(length * PAGE);
          // A page may be given back meanwhile.
          const read = await memory.read(part, 0, part.length, start + first * PAGE).catch(() => null);
          if (read) yield part.subarray(0, read.bytesRead);
        }
        start += count * PAGE;
      }
    }
  } finally {
    await memory.close();
    await pages.close();
  }
}

/** Runs of pages that are in memory or swapped out: the two highest bits of an entry. */
function* presentRuns(entries, count) {
  let first = null;
  for (let place = 0; place <= count; place += 1) {
    const present = place < count && entries[place * 8 + 7] >= 0x40;
    if (present) first ??= place;
    else if (first !== null) {
      yield [first, place - first];
      first = null;
    }
  }
}
