import { Icon, type IconName, useWords } from "@waypost/kit";
import { type ReactNode, useEffect, useRef } from "react";

/** A window above the page. Esc closes it and throws nothing away. `call` is about a telephone call. */
export function Dialog(props: {
  title: string;
  icon: IconName;
  tone?: "plain" | "call";
  close(): void;
  children: ReactNode;
}) {
  const { title, icon, tone = "plain", close, children } = props;
  const { t } = useWords();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={tone === "call" ? "dialog dialog-call" : "dialog"}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="dialog-head">
        <h2 id="dialog-title" className="lab">
          <Icon name={icon} className="i i-big" />
          {title}
        </h2>
        <button type="button" className="btn btn-bare" onClick={close}>
          <kbd>Esc</kbd> {t("dialog-close")}
        </button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
