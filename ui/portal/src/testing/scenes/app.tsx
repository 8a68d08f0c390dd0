import type { ErrorCode } from "@waypost/protocol";
import { Help } from "../../parts/Help";
import { Trouble } from "../../parts/Trouble";
import { TROUBLES } from "../../parts/troubles";
import { part, refuse, type Scene, until, waiting } from "../fake";
import { at } from "../people";

const since = at(13, 9);
const when = "#/when";

/** Every error in words, one below the other. */
function AllTroubles() {
  return (
    <div className="col stack">
      <h1 data-prepared="">Troubles</h1>
      {(Object.keys(TROUBLES) as ErrorCode[]).map((code) => (
        <Trouble
          key={code}
          error={refuse(code, { incident: code === "internal" ? "4471" : null }).error}
          again={nothing}
        />
      ))}
      <p data-prepared="">
        <Help about="Help">Two sentences in place. They stay until they are closed.</Help>
      </p>
    </div>
  );
}
const nothing = () => {};

export const scenes: Record<string, Scene> = {
  offline: { hash: when, status: { connection: { connection: "offline", since, last_sync_at: since } } },
  "clinic-silent": { hash: when, status: { connection: { connection: "clinic_silent", since, last_sync_at: since } } },
  "not-the-clinic": {
    hash: when,
    status: { connection: { connection: "not_the_clinic", since, last_sync_at: since } },
  },
  menu: { hash: when, act: (user) => user.click(part("summary")) },
  starting: {
    answers: { app_status: waiting },
    act: async () => {
      await until(".ghost");
    },
  },
  "vault-damaged": { answers: { app_status: refuse("vault_damaged") } },
  "vault-too-new": { answers: { app_status: refuse("vault_too_new") } },
  "already-open": { answers: { app_status: refuse("already_open") } },
  troubles: { show: () => <AllTroubles />, act: (user) => user.click(part(".help button")) },
};
