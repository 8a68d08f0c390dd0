import type { Times } from "@waypost/kit";
import type { InboxResponse, SessionResponse } from "@waypost/protocol";
import { createContext, useContext } from "react";
import type { Appearance } from "./appearance";
import type { Asked } from "./asking";
import type { Drafts } from "./drafts";
import type { Route } from "./route";

/** What every screen of a signed-in person knows. */
export interface Desk {
  session: SessionResponse;
  appearance: Appearance;
  route: Route;
  go(to: Route): void;
  /** The clinic's clock. */
  now: number;
  times: Times;
  inbox: Asked<InboxResponse>;
  drafts: Drafts;
  /** Says in one line what just happened; read out, and it stays until it is closed. */
  say(line: string | null): void;
  said: string | null;
  offerPasskey(): void;
  signOut(): void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("outside of the Desk");
  return desk;
}
