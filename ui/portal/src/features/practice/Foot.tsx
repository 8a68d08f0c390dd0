import { Icon, useWords } from "@waypost/kit";
import { useEffect, useRef } from "react";

interface Props {
  /** What the main button does; left out while the main thing of the step is elsewhere on the page. */
  next?: (() => void) | undefined;
  /** The button that was pressed is gone: the focus comes here. */
  focus?: boolean;
  skip?: (() => void) | undefined;
  back?: (() => void) | undefined;
}

/** The buttons at the end of each step. */
export function Foot({ next, focus = false, skip, back }: Props) {
  const { t } = useWords();
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) main.current?.focus();
  }, [focus]);
  return (
    <p className="line">
      {next && (
        <button ref={main} type="button" className="btn btn-main" onClick={next}>
          {t("practice-next")}
        </button>
      )}
      {skip && (
        <button type="button" className="btn btn-quiet" onClick={skip}>
          {t("practice-skip")}
        </button>
      )}
      {back && (
        <button type="button" className="btn btn-quiet" onClick={back}>
          <Icon name="back" />
          {t("practice-back")}
        </button>
      )}
    </p>
  );
}
