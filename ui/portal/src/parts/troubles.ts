import type { IconName } from "@waypost/kit";
import type { ErrorCode } from "@waypost/protocol";

/** The button that helps: ask again, back to Messages, or none besides the words. */
type Helps = "again" | "messages" | "none";

interface TroubleKind {
  icon: IconName;
  /** Passes by itself: gold, read out quietly. */
  passes?: true;
  helps: Helps;
}

const fix: TroubleKind = { icon: "warn", helps: "none" };
const gone: TroubleKind = { icon: "warn", helps: "messages" };
const retry: TroubleKind = { icon: "warn", helps: "again" };
const away: TroubleKind = { icon: "cloudoff", passes: true, helps: "again" };

/** Every closed code. Its words are `trouble-CODE`, `trouble-CODE-safe` and `trouble-CODE-do`. */
export const TROUBLES: Record<ErrorCode, TroubleKind> = {
  no_clinic: fix,
  clinic_file_unreadable: fix,
  clinic_file_changed: fix,
  code_typo: fix,
  birth_date_unreadable: fix,
  invitation_refused: fix,
  too_many_tries: { icon: "clock", helps: "none" },
  offline: away,
  clinic_silent: away,
  not_the_clinic: away,
  version_too_old: fix,
  device_revoked: fix,
  locked: { icon: "lock", helps: "again" },
  wrong_pin: fix,
  pin_shape: fix,
  keychain_unavailable: { icon: "key", helps: "again" },
  vault_damaged: retry,
  vault_too_new: fix,
  disk_full: retry,
  already_open: retry,
  empty: fix,
  too_long: fix,
  promise_changed: { icon: "people", helps: "again" },
  not_found: gone,
  too_late: gone,
  not_signed: { icon: "seal", helps: "again" },
  internal: retry,
};
