// Shared shapes: the face, the sign, the plate, the way.
import type { ReactNode } from "react";
import { FACES } from "./faces";
import { Icon } from "./Icon";

type Size = "xs" | "s" | "m" | "l" | "xl";

function initials(name: string): string {
  const words = name
    .replace(/^Dr[a]?\.\s*/, "")
    .split(/\s+/)
    .filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.at(0) ?? "").join("");
}

/** A photo stands beside its name, so screen readers skip it. */
export function Face({ staff, size = "m" }: { staff: { name: string; face: string }; size?: Size }) {
  const className = size === "m" ? "face" : `face face-${size}`;
  const drawn = FACES[staff.face];
  if (drawn) {
    return (
      <svg className={className} viewBox="9 5 62 62" aria-hidden="true" focusable="false">
        {drawn}
      </svg>
    );
  }
  return (
    <span className={`${className} mono-face`} aria-hidden="true">
      {initials(staff.name)}
    </span>
  );
}

export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect x="8" y="3" width="5" height="34" rx="2.5" className="logo-post" />
      <path d="M5 8.5h22.5L36 16l-8.5 7.5H5z" className="logo-plate" />
      <path d="M5 8.5l11.500 8 11-8" className="logo-fold" />
    </svg>
  );
}

export type PlateTone = "promised" | "kept" | "late";

const PLATE_ICON = { promised: "clock", kept: "check", late: "warn" } as const;

/** A promise: gold while it runs, green when kept, rust when late. */
export function Plate(props: { tone?: PlateTone; small?: boolean; live?: boolean; children: ReactNode }) {
  const { tone = "promised", small = false, live = false, children } = props;
  const className = ["plate", small && "plate-small", tone !== "promised" && `plate-${tone}`].filter(Boolean).join(" ");
  return (
    <span className={className} {...(live ? { "aria-live": "polite" as const } : {})}>
      <Icon name={PLATE_ICON[tone]} />
      <span>{children}</span>
    </span>
  );
}

export type WayPost = { key: string; state: "done" | "next" | "later"; label: string; time: ReactNode };

const WAY_CLASS = { done: undefined, next: "next", later: "todo" } as const;
const WAY_ICON = { done: "check", next: "clock", later: undefined } as const;

/** What has really happened, post by post. */
export function Way({ posts }: { posts: WayPost[] }) {
  const current = posts.findLast((post) => post.state === "done")?.key;
  return (
    <div className="way-box">
      <ol className="way">
        {posts.map((post) => {
          const icon = WAY_ICON[post.state];
          return (
            <li
              key={post.key}
              className={WAY_CLASS[post.state]}
              aria-current={post.key === current ? "step" : undefined}
            >
              <span className="dot">{icon && <Icon name={icon} />}</span>
              <b>{post.label}</b>
              <span className="t">{post.time}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
