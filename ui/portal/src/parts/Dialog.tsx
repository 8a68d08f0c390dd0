import { Icon, type IconName, useWords } from "@waypost/kit";
import { type ReactNode, useEffect, useId, useRef } from "react";

/** A window above the page. Esc closes it and throws nothing away. */
export function Dialog(props: { title: string; icon: IconName; close(): void; children: ReactNode }) {
  const { title, icon, close, children } = props;
  const { t } = useWords();
  const id = useId();
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
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="dialog-head">
        <h2 id={id} className="lab">
          <Icon name={icon} className="i i-big" />
          {title}
        </h2>
        <button type="button" className="btn" onClick={close}>
          <kbd>Esc</kbd> {t("dialog-close")}
        </button>
      </div>
      <div className="dialog-body stack">{children}</div>
    </dialog>
  );
}
