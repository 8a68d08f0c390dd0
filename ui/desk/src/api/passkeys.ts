import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import type { SessionResponse } from "@waypost/protocol";
import { Failure } from "./failure";
import { ask } from "./request";

interface Ceremony<T> {
  ceremony: string;
  options: { publicKey: T };
}

/** True when this browser knows passkeys. */
export const knowsPasskeys = (): boolean => browserSupportsWebAuthn();

/** Signs in with a passkey of this person. */
export async function signInWithPasskey(): Promise<SessionResponse> {
  const { ceremony, options } = await ask<Ceremony<PublicKeyCredentialRequestOptionsJSON>>(
    "POST",
    "/session/passkey/start",
  );
  const credential: AuthenticationResponseJSON = await startAuthentication({
    optionsJSON: options.publicKey,
  }).catch(stopped);
  return ask<SessionResponse>("POST", "/session/passkey/finish", { ceremony, credential });
}

/** Adds a passkey for the signed-in person. */
export async function addPasskey(): Promise<void> {
  const { ceremony, options } = await ask<Ceremony<PublicKeyCredentialCreationOptionsJSON>>("POST", "/passkeys/start");
  const credential: RegistrationResponseJSON = await startRegistration({
    optionsJSON: options.publicKey,
  }).catch(stopped);
  await ask<void>("POST", "/passkeys/finish", { ceremony, credential });
}

/** The browser says only that it did not work: the person stopped, or has no passkey here. */
function stopped(): never {
  throw new Failure("passkey_stopped");
}
