// Locks when nobody has touched anything for the chosen time. What is being typed is saved as it is typed.
import { useEffect } from "react";
import { useApp } from "../../app/context";
import { useBridge } from "../../backend/bridge";

const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;

export function useIdleLock() {
  const { call } = useBridge();
  const { status, reload } = useApp();
  const minutes = status.settings.lock_after_minutes;
  useEffect(() => {
    let last = performance.now();
    const touched = () => {
      last = performance.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, touched, { passive: true });
    const timer = setInterval(() => {
      if (performance.now() - last < minutes * 60_000) return;
      // Leaving the field saves it.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      call("lock", {}).then(reload, reload);
    }, 5_000);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, touched);
    };
  }, [call, reload, minutes]);
}
