import type {
  AnswerRequest,
  AssignTo,
  InboxResponse,
  InviteRequest,
  InviteResponse,
  MedicineRequest,
  MedicinesResponse,
  OpeningReason,
  PatientsResponse,
  PhoneCardRequest,
  SessionResponse,
  TeamResponse,
  ThreadChangedResponse,
  ThreadId,
  ThreadResponse,
} from "@waypost/protocol";
import { ask } from "./request";

const thread = (id: ThreadId) => `/threads/${encodeURIComponent(id)}`;

export const showSession = () => ask<SessionResponse>("GET", "/session");

export const endSession = () => ask<void>("DELETE", "/session");

export const signInByLink = (link: string) => ask<SessionResponse>("POST", "/session/link", { link });

export const listInbox = () => ask<InboxResponse>("GET", "/inbox");

/** Records the opening; the words come back only after that. */
export const openThread = (id: ThreadId, reason: OpeningReason | null) =>
  ask<ThreadResponse>("POST", `${thread(id)}/openings`, { reason });

export const sendAnswer = (id: ThreadId, request: AnswerRequest) =>
  ask<ThreadChangedResponse>("POST", `${thread(id)}/answers`, request);

export const savePhoneCard = (id: ThreadId, request: PhoneCardRequest) =>
  ask<ThreadChangedResponse>("POST", `${thread(id)}/phone-cards`, request);

/** On the patient's list, or off it. */
export const setMedicine = (id: ThreadId, request: MedicineRequest) =>
  ask<MedicinesResponse>("POST", `${thread(id)}/medicines`, request);

export const assignThread = (id: ThreadId, to: AssignTo) =>
  ask<ThreadChangedResponse>("POST", `${thread(id)}/assignment`, { to });

export const listTeam = () => ask<TeamResponse>("GET", "/team");

export const listPatients = (name: string) =>
  ask<PatientsResponse>("GET", `/patients?name=${encodeURIComponent(name)}`);

export const invite = (request: InviteRequest) => ask<InviteResponse>("POST", "/invitations", request);
