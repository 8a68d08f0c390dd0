// The invented clinic for end-to-end runs: the real server on free ports, in a folder of its own.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM =
  process.env.WAYPOST_SERVER ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug/clinic-server");
const PATIENCE_MS = 60_000;

/** Starts a fresh clinic. `folder` also holds `app`, for the patient's data. */
export async function startClinic() {
  const folder = await mkdtemp(join(tmpdir(), "waypost-e2e-"));
  const clinic = new Clinic(folder);
  await clinic.start();
  return clinic;
}

class Clinic {
  constructor(folder) {
    this.folder = folder;
    this.appFolder = join(folder, "app");
  }

  /** Starts the server; the second time on the ports it had. */
  async start() {
    this.server = spawn(
      PROGRAM,
      [
        "demo",
        "--folder",
        join(this.folder, "clinic"),
        "--portal-listen",
        "127.0.0.1:0",
        "--desk-listen",
        "127.0.0.1:0",
      ],
      { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, RUST_LOG: "warn" } },
    );
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end) {
      if (this.server.exitCode !== null) throw new Error("the clinic's server ended at once");
      const text = await readFile(join(this.folder, "clinic/demo.json"), "utf8").catch(() => "null");
      const facts = JSON.parse(text);
      if (facts?.pid === this.server.pid) {
        this.facts = facts;
        return;
      }
      await pause(50);
    }
    throw new Error("the clinic's server did not get ready");
  }

  /** Stops the server politely. */
  async stop() {
    if (this.server.exitCode !== null) return;
    const ended = new Promise((done) => this.server.once("exit", done));
    this.server.kill("SIGTERM");
    await ended;
  }

  /** Stops the server and removes everything. */
  async end() {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
