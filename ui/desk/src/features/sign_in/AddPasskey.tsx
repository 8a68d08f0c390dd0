import { Icon, useWords } from "@waypost/kit";
import { addPasskey, knowsPasskeys } from "../../api/passkeys";
import { useSending } from "../../app/asking";
import { Heading } from "../../parts/Heading";
import { Notice } from "../../parts/Notice";
import { Trouble } from "../../parts/Trouble";

/** Offered once after signing in with a link: next time a finger, a face or a PIN is enough. */
export function AddPasskey({ added, later }: { added(): void; later(): void }) {
  const { t } = useWords();
  const sending = useSending();
  const known = knowsPasskeys();
  return (
    <section className="doorbox stack" aria-labelledby="h">
      <Heading>{t("passkey-title")}</Heading>
      <p>{t("passkey-why")}</p>
      <p className="lab">
        <Icon name="lock" />
        <span>{t("passkey-where")}</span>
      </p>
      {sending.failure && <Trouble failure={sending.failure} />}
      {!known && (
        <Notice tone="gold" icon="key">
          <p>{t("sign-in-no-passkeys")}</p>
        </Notice>
      )}
      <p className="line">
        {known && (
          <button
            type="button"
            className="btn btn-main btn-big"
            aria-disabled={sending.busy}
            onClick={() => !sending.busy && sending.send(addPasskey, added)}
          >
            <Icon name="key" />
            {t("passkey-add")}
          </button>
        )}
        <button type="button" className="btn" onClick={later}>
          {t("passkey-later")}
        </button>
      </p>
    </section>
  );
}
