import { useEffect, useState } from "react";

let ahead = 0;

/** Sets the Desk's clock by the clinic's. */
export function setClock(clinicNow: number): void {
  ahead = clinicNow - Date.now();
}

/** The clinic's clock now, in milliseconds since 1970. */
export function clinicNow(): number {
  return Date.now() + ahead;
}

const TICK_MS = 10_000;

/** The clinic's clock, shown anew every few seconds. */
export function useClinicNow(): number {
  const [now, setNow] = useState(clinicNow);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(clinicNow()), TICK_MS);
    return () => window.clearInterval(timer);
  }, []);
  return Math.max(now, clinicNow());
}
