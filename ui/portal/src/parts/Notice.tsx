import { Icon, type IconName } from "@waypost/kit";
import type { ReactNode } from "react";

type Tone = "plain" | "gold" | "late" | "kept";

const ICONS: Record<Tone, IconName> = { plain: "help", gold: "clock", late: "warn", kept: "check" };

/**
 * A sentence about what is, and what to do. `loud` is read out at once; `still` is not read out by itself, because
 * it was there from the start or the place around it is.
 */
export function Notice(props: { tone?: Tone; icon?: IconName; loud?: boolean; still?: boolean; children: ReactNode }) {
  const { tone = "plain", icon, loud = false, still = false, children } = props;
  return (
    <div
      className={tone === "plain" ? "notice" : `notice notice-${tone}`}
      role={still ? undefined : loud ? "alert" : "status"}
    >
      <Icon name={icon ?? ICONS[tone]} className="i i-big" />
      <div className="stack-s">{children}</div>
    </div>
  );
}
