import { Icon, useWords } from "@waypost/kit";
import { type ReactNode, useId, useState } from "react";

/** "What is this?" beside an unfamiliar thing: opens two sentences in place. `about` names the thing. */
export function Help({ about, children }: { about: string; children: ReactNode }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <span className="help">
      <button
        type="button"
        className="btn-link lab"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="help" />
        <span>
          {t(open ? "help-close" : "help-open")}
          <span className="vh"> {about}</span>
        </span>
      </button>
      <span id={id} className="help-words" hidden={!open}>
        {children}
      </span>
    </span>
  );
}
