import { Logo, useWords } from "@waypost/kit";
import type { IpcError } from "@waypost/protocol";
import { Heading } from "../parts/Heading";
import { Loading } from "../parts/Loading";
import { Trouble } from "../parts/Trouble";

/** Before the status is known there is no clinic to name: a moment's wait, or what is in the way. */
export function Before({ error, again }: { error: IpcError | null; again(): void }) {
  const { t } = useWords();
  return (
    <div className="start">
      <header className="start-top">
        <span className="clinic">
          <Logo />
          <span>Waypost</span>
        </span>
      </header>
      <main id="main" className="start-main lock-main" tabIndex={-1}>
        <div className="lockbox stack">
          {error ? (
            <>
              <Heading>{t("before-title")}</Heading>
              <Trouble error={error} again={again} />
            </>
          ) : (
            <Loading line="loading-page" />
          )}
        </div>
      </main>
    </div>
  );
}
