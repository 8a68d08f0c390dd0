// A clinic of prepared answers in place of `fetch`, for tests and the look page. Never part of the Desk.
import type { ApiErrorBody, ApiErrorCode } from "@waypost/protocol";
import { ROOT } from "../api/request";
import { inbox, patients, session, team, threads } from "./people";

export interface Asked {
  /** "POST /threads/:id/answers" */
  name: string;
  id: string | null;
  body: unknown;
}

/** An answer: what comes back, a function of what was asked, or one of the special ones below. */
export type Answer = unknown | ((asked: Asked) => unknown);
export type Answers = Record<string, Answer>;

class Refused {
  readonly body: ApiErrorBody;
  constructor(body: ApiErrorBody) {
    this.body = body;
  }
}

/** The clinic says no. */
export const refuse = (code: ApiErrorCode, more: Partial<ApiErrorBody> = {}) => new Refused({ code, ...more });
/** The way to the clinic is cut. */
export const cut = () => {
  throw new TypeError("cut");
};
/** No answer yet. */
export const waiting = () => new Promise<never>(() => undefined);

export class FakeClinic {
  /** Everything that was asked, in order. */
  readonly asked: Asked[] = [];
  private answers: Answers;

  constructor(answers: Answers = {}) {
    this.answers = { ...usual(), ...answers };
  }

  /** Another answer from now on. */
  answer(name: string, answer: Answer): void {
    this.answers[name] = answer;
  }

  /** Bodies of all requests of a name. */
  sent<T>(name: string): T[] {
    return this.asked.filter((asked) => asked.name === name).map(({ body }) => body as T);
  }

  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const path = String(input).replace(ROOT, "").replace(/\?.*$/, "");
    const id = /^\/threads\/([^/]+)/.exec(path)?.[1] ?? null;
    const body = typeof init.body === "string" ? JSON.parse(init.body) : null;
    const asked = { name: `${init.method} ${path.replace(/^\/threads\/[^/]+/, "/threads/:id")}`, id, body };
    this.asked.push(asked);
    const known = this.answers[asked.name];
    const answer: unknown = typeof known === "function" ? await known(asked) : known;
    if (answer instanceof Refused) return json(answer.body, answer.body.code === "signed_out" ? 401 : 409);
    return answer === undefined ? new Response(null, { status: 204 }) : json(answer, 200);
  };
}

function json(body: unknown, status: number): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}

function usual(): Answers {
  const changed = (closes: (body: Record<string, unknown>) => boolean) => (asked: Asked) => ({
    thread_id: asked.id,
    state: closes(asked.body as Record<string, unknown>) ? "closed" : "open",
    assigned_to: session.staff,
  });
  return {
    "GET /session": session,
    "DELETE /session": undefined,
    "GET /inbox": inbox,
    "GET /team": team,
    "GET /patients": patients,
    "POST /threads/:id/openings": ({ id }: Asked) =>
      threads.find((thread) => thread.thread_id === id) ?? refuse("not_found"),
    "POST /threads/:id/answers": changed((body) => body.after === "close"),
    "POST /threads/:id/phone-cards": changed((body) => body.outcome === "talked"),
    "POST /threads/:id/assignment": changed(() => false),
    "POST /threads/:id/medicines": ({ id }: Asked) => ({
      medicines: threads.find((thread) => thread.thread_id === id)?.medicines ?? [],
    }),
  };
}
