import { useEffect } from "react";
import { idleSeconds } from "../api/activity";
import { showSession } from "../api/desk";
import { clinicNow } from "./clock";

const LOOK_MS = 20_000;

/**
 * Keeps a person signed in who is at work, and finds out when nobody is any more: asking for the session says how
 * long nothing was pressed, and the answer "signed out" closes the page.
 */
export function useStayingSignedIn(idleUntil: number): void {
  useEffect(() => {
    let until = idleUntil;
    const look = () => {
      const active = idleSeconds() * 1000 < LOOK_MS;
      if (!active && clinicNow() < until) return;
      showSession().then(
        (session) => {
          until = session.idle_until;
        },
        // Signed out is heard by the door; a cut way is asked again.
        () => undefined,
      );
    };
    const timer = window.setInterval(look, LOOK_MS);
    return () => window.clearInterval(timer);
  }, [idleUntil]);
}
