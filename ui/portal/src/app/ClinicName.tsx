import { Logo } from "@waypost/kit";
import { useStatus } from "./status";

/** The clinic's own sign, or Waypost's, and its name. */
export function ClinicName({ href }: { href?: string }) {
  const { clinic } = useStatus();
  const inside = (
    <>
      {clinic?.logo ? <img className="logo" src={clinic.logo} alt="" /> : <Logo />}
      <span>{clinic?.name ?? "Waypost"}</span>
    </>
  );
  if (href === undefined) return <span className="clinic">{inside}</span>;
  return (
    <a className="clinic" href={href}>
      {inside}
    </a>
  );
}
