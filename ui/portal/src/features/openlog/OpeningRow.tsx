import { Face, Icon, Text, useWords } from "@waypost/kit";
import type { OpeningView } from "@waypost/protocol";
import { hrefOf } from "../../app/route";
import { useClinic } from "../../app/status";
import { When } from "../../parts/When";

/** One opening: who, what, why, when, and whether its line was checked. */
export function OpeningRow({ opening }: { opening: OpeningView }) {
  const { t } = useWords();
  const { times } = useClinic();
  const { staff } = opening;
  return (
    <li>
      {staff ? (
        <Face staff={staff} />
      ) : (
        <span className="face mono-face" aria-hidden="true">
          <Icon name="computer" />
        </span>
      )}
      <div>
        <p>
          <Who opening={opening} /> <a href={hrefOf({ name: "thread", id: opening.thread_id })}>{opening.title}</a>
        </p>
        <p className="why">{t(`why-${opening.reason}`, { name: staff?.short_name ?? "" })}</p>
      </div>
      <p className="mark">
        <When at={opening.at}>{times.time(opening.at)}</When>
        <br />
        {opening.checked ? (
          <span className="saved">
            <Icon name="check" />
            {t("opening-checked")}
          </span>
        ) : (
          <span className="soft">{t("opening-not-checked")}</span>
        )}
      </p>
    </li>
  );
}

function Who({ opening }: { opening: OpeningView }) {
  const { t } = useWords();
  const { staff, account_name: account } = opening;
  if (staff) return <Text id="opening-staff" args={{ name: staff.name, role: t(`role-${staff.role}`) }} />;
  if (opening.this_computer) return <Text id="opening-this-computer" />;
  return <Text id="opening-computer" args={{ name: account ?? t("opening-somebody") }} />;
}
