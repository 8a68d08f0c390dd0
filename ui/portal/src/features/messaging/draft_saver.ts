// Keeps what is typed: one save after the other, at every pause and at least once a second.
import type { Audience, Category, DraftView, IpcError, SaveDraftForm, ThreadId, Timestamp } from "@waypost/protocol";
import { asError } from "../../backend";

/** Words not sent yet, and what belongs to them. */
export interface Written {
  body: string;
  /** Cursor, in UTF-16 units. */
  caret: number;
  /** Picked by the person; `null`: worked out. */
  category: Category | null;
  audience: Audience;
}

export interface Kept {
  /** When the words were saved; `null`: there are none. */
  at: Timestamp | null;
  error: IpcError | null;
}

/** A pause of this length saves. */
export const PAUSE_MS = 400;
/** Typing without a pause saves this often. */
export const LONGEST_MS = 1_000;
/** After a save that failed. */
export const RETRY_MS = 5_000;

interface Outside {
  save(form: SaveDraftForm): Promise<DraftView>;
  tell(kept: Kept): void;
}

const living = new Set<DraftSaver>();

/** Saves all that is typed on this screen: before the lock, and before a conversation is read anew. Never waits long. */
export async function saveDrafts(): Promise<void> {
  const saves = [...living].map((saver) => saver.save());
  if (saves.length === 0) return;
  const enough = new Promise<void>((done) => window.setTimeout(done, LONGEST_MS));
  await Promise.race([Promise.all(saves), enough]);
}

/** Of one text box. No save overtakes another, and the newest words always win. */
export class DraftSaver {
  private threadId: ThreadId | null;
  private latest: Written;
  private saved: Written;
  private readonly outside: Outside;
  private pause: number | undefined;
  private longest: number | undefined;
  private running: Promise<void> = Promise.resolve();
  private busy = false;
  private wanted = false;
  private over = false;
  private failure: IpcError | null = null;

  constructor(threadId: ThreadId | null, first: Written, outside: Outside) {
    this.threadId = threadId;
    this.latest = first;
    this.saved = first;
    this.outside = outside;
  }

  begin(): void {
    living.add(this);
  }

  /** Saves what is left, and ends. */
  end(): void {
    void this.save().finally(() => living.delete(this));
  }

  /** The words were sent or taken away: what is still on its way ends, nothing more is saved. */
  drop(): void {
    this.over = true;
    this.stopClocks();
  }

  change(written: Written): void {
    const moved = onlyMoved(this.latest, written);
    this.latest = written;
    // A cursor that moves is kept with the next save; it is not worth one of its own.
    if (this.over || moved || !this.unsaved) return;
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => void this.save(), PAUSE_MS);
    this.longest ??= window.setTimeout(() => void this.save(), LONGEST_MS);
  }

  /** Saves now. Ends when all that was typed until now is kept, or could not be. */
  save(): Promise<void> {
    this.stopClocks();
    this.wanted = true;
    if (!this.busy) this.running = this.run();
    return this.running;
  }

  /** The conversation of the words, once they are kept; throws what kept them from it. */
  async settle(): Promise<ThreadId | null> {
    await this.save();
    if (this.failure) throw this.failure;
    return this.threadId;
  }

  private async run(): Promise<void> {
    this.busy = true;
    this.failure = null;
    while (this.wanted && this.unsaved && !this.over && !this.failure) {
      this.wanted = false;
      const written = this.latest;
      try {
        const draft = await this.outside.save({ thread_id: this.threadId, ...written });
        this.threadId = draft.thread_id;
        this.saved = written;
        this.outside.tell({ at: written.body === "" ? null : draft.saved_at, error: null });
      } catch (thrown) {
        this.failure = asError(thrown);
        this.outside.tell({ at: null, error: this.failure });
        if (!this.over) this.longest ??= window.setTimeout(() => void this.save(), RETRY_MS);
      }
    }
    this.busy = false;
  }

  private get unsaved(): boolean {
    const { latest, saved } = this;
    // Before the first word there is nothing to keep, and nothing to take away.
    if (this.threadId === null && latest.body === "") return false;
    return !onlyMoved(latest, saved) || latest.caret !== saved.caret;
  }

  private stopClocks(): void {
    window.clearTimeout(this.pause);
    window.clearTimeout(this.longest);
    this.pause = undefined;
    this.longest = undefined;
  }
}

function onlyMoved(one: Written, other: Written): boolean {
  return one.body === other.body && one.category === other.category && one.audience === other.audience;
}
