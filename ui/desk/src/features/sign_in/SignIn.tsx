import { Icon, Logo, useWords } from "@waypost/kit";
import type { SessionResponse } from "@waypost/protocol";
import type { Failure } from "../../api/failure";
import { knowsPasskeys, signInWithPasskey } from "../../api/passkeys";
import { AppearanceChoices } from "../../app/AppearanceChoices";
import type { Appearance } from "../../app/appearance";
import { useSending } from "../../app/asking";
import { Heading } from "../../parts/Heading";
import { Notice } from "../../parts/Notice";
import { Trouble } from "../../parts/Trouble";

/** New at the door, sent out after 10 quiet minutes, or gone by choice. */
export type SignedOutWhy = "new" | "idle" | "asked";

/** The door of the Desk: a passkey, or a link from the IT person. No password anywhere. */
export function SignIn(props: {
  why: SignedOutWhy;
  failure: Failure | null;
  unsent: boolean;
  appearance: Appearance;
  enter(session: SessionResponse): void;
}) {
  const { why, failure, unsent, appearance, enter } = props;
  const { t } = useWords();
  const sending = useSending();
  const trouble = sending.failure ?? (sending.busy ? null : failure);
  return (
    <div className="start">
      <header className="start-top">
        <span className="clinic">
          <Logo />
          <span>{t("desk-name")}</span>
        </span>
        <div className="line">
          <AppearanceChoices appearance={appearance} />
        </div>
      </header>
      <main className="start-main" id="main">
        <section className="doorbox stack" aria-labelledby="h">
          <Heading>{t("sign-in-title")}</Heading>
          {why === "idle" && (
            <Notice tone="gold" icon="lock">
              <p>{t("sign-in-idle")}</p>
              {unsent && <p>{t("sign-in-unsent")}</p>}
            </Notice>
          )}
          {why === "asked" && !trouble && (
            <Notice tone="kept">
              <p>{t("sign-in-left")}</p>
            </Notice>
          )}
          {trouble && <Trouble failure={trouble} />}
          {knowsPasskeys() ? (
            <>
              <p>{t("sign-in-passkey-hint")}</p>
              <p className="line">
                <button
                  type="button"
                  className="btn btn-main btn-big"
                  aria-disabled={sending.busy}
                  onClick={() => !sending.busy && sending.send(signInWithPasskey, enter)}
                >
                  <Icon name="key" />
                  {t("sign-in-passkey")}
                </button>
              </p>
            </>
          ) : (
            <Notice tone="gold" icon="key">
              <p>{t("sign-in-no-passkeys")}</p>
            </Notice>
          )}
          <section className="card stack-s" aria-labelledby="link">
            <h2 className="h3like" id="link">
              {t("sign-in-link-title")}
            </h2>
            <p>{t("sign-in-link")}</p>
          </section>
        </section>
      </main>
    </div>
  );
}
