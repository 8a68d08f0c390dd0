import type { OpeningReason } from "@waypost/protocol";

/** What a person without a part in the promise may say, in the order of the keys 1 to 3. */
export const PICKED = ["asked_to_help", "patient_called", "safety_concern"] as const;
export type Picked = (typeof PICKED)[number];

/** The reason that has to be given again for a new look; `null` when the clinic knows it. */
export function pickedReason(reason: OpeningReason): Picked | null {
  return PICKED.find((picked) => picked === reason) ?? null;
}
