// A backend of prepared answers, for tests and the look page. Never part of the app.

import type { UserEvent } from "@testing-library/user-event";
import type { AppStatusView, ErrorCode, Event, IpcError, Settings } from "@waypost/protocol";
import type { ReactElement } from "react";
import type { Backend, CommandName, Form, Reply } from "../backend";
import { unlocked } from "./people";

/** An answer: the reply, a function of the form, or an error to be thrown. */
export type Answer<K extends CommandName> = Reply<K> | ((form: Form<K>) => Reply<K> | Promise<Reply<K>>) | Refusal;
export type Answers = { [K in CommandName]?: Answer<K> };

/** One screen in one state. */
export interface Scene {
  /** What differs from `unlocked` of people.ts. */
  status?: Partial<AppStatusView>;
  answers?: Answers;
  /** The address, `#/when`. */
  hash?: string;
  /** Something else than the app, such as a part alone. */
  show?(): ReactElement;
  /** Presses and types until the state is there. */
  act?(user: UserEvent): Promise<void>;
}

export class Refusal {
  readonly error: IpcError;
  constructor(error: IpcError) {
    this.error = error;
  }
}

/** An answer that is an error. */
export function refuse(code: ErrorCode, more: Partial<IpcError> = {}): Refusal {
  return new Refusal({ code, field: null, retry_at: null, tries_left: null, incident: null, ...more });
}

/** Never answers: for what is seen while something loads. */
export const waiting = (): Promise<never> => new Promise(() => undefined);

export class FakeBackend implements Backend {
  status: AppStatusView;
  /** How often the window told that somebody uses it. */
  noted = 0;
  /** Every other command asked for, in order. */
  readonly asked: { name: CommandName; form: unknown }[] = [];
  private readonly answers: Answers;
  private readonly handlers = new Set<(event: Event) => void>();

  constructor(scene: Scene = {}) {
    this.status = { ...unlocked, ...scene.status };
    this.answers = { ...this.ownAnswers(), ...scene.answers };
  }

  async call<K extends CommandName>(name: K, form: Form<K>): Promise<Reply<K>> {
    if (name === "note_activity") {
      this.noted += 1;
      return {};
    }
    this.asked.push({ name, form });
    const answer: Answer<K> | undefined = this.answers[name];
    if (answer === undefined) throw refuse("internal", { incident: `no answer for ${name}` }).error;
    if (answer instanceof Refusal) throw answer.error;
    return typeof answer === "function" ? await answer(form) : answer;
  }

  onEvent(handler: (event: Event) => void): () => void {
    this.handlers.add(handler);
    return () => this.handlers.delete(handler);
  }

  emit(event: Event): void {
    for (const handler of this.handlers) handler(event);
  }

  /** Another answer from now on. */
  answer<K extends CommandName>(name: K, answer: Answers[K]): void {
    this.answers[name] = answer;
  }

  /** Changes the status and tells the window. */
  become(change: Partial<AppStatusView>): AppStatusView {
    this.status = { ...this.status, ...change };
    this.emit({ kind: "status_changed" });
    return this.status;
  }

  private ownAnswers(): Answers {
    return {
      app_status: () => this.status,
      save_settings: (settings: Settings) => this.become({ settings }),
      lock: () => {
        this.become({ state: "locked", given_name: null, patient_name: null });
        return {};
      },
      list_threads: { rows: [], new_count: 0 },
    };
  }
}

/** A field or button of the page by its id: the same in every language. */
export function field(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} on this screen`);
  return found;
}

/** The same by a selector. */
export function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} on this screen`);
  return found;
}

/** The same, as soon as it is there. */
export function until(selector: string): Promise<HTMLElement> {
  return new Promise((found) => {
    const look = () => {
      const there = document.querySelector<HTMLElement>(selector);
      if (there) {
        watch.disconnect();
        found(there);
      }
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
    look();
  });
}
