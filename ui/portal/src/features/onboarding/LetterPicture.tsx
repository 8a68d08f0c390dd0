import { Face, Icon, useWords } from "@waypost/kit";
import { useStatus } from "../../app/status";

/** Where the code stands on the letter. Only a picture: the words beside it say the same. */
export function LetterPicture() {
  const { t } = useWords();
  const { clinic } = useStatus();
  return (
    <figure className="stack-s mid" aria-hidden="true">
      <div className="paper mini">
        <div className="line">
          <Face staff={{ name: "", face: "grace-chen" }} />
          <b>{clinic?.name}</b>
        </div>
        <div className="bar w92" />
        <div className="bar w80" />
        <div className="bar w92" />
        <div className="bar w50" />
        <p className="line">
          <span className="code">K7M4 2QRT 9XDA</span>
        </p>
        <p className="point">
          <Icon name="back" className="i up" />
          {t("code-is-here")}
        </p>
        <div className="bar w65" />
        <div className="bar w80" />
      </div>
    </figure>
  );
}
