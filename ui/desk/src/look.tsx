// The look page: every screen in every state, in a plain browser, with prepared answers and a fixed day.
// `look.html?scene=NAME&lang=es&theme=dark`; without a scene, the list of them.
import "@waypost/kit/kit.css";
import "./desk.css";
import userEvent from "@testing-library/user-event";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { FakeClinic } from "./testing/fake_clinic";
import { scenes } from "./testing/scenes";

const asked = new URLSearchParams(window.location.search);
const root = document.getElementById("desk");
const scene = scenes[asked.get("scene") ?? ""];

declare global {
  interface Window {
    /** Names of all scenes, for the script that takes the pictures. */
    scenes: string[];
  }
}
window.scenes = Object.keys(scenes).sort();

if (root && scene) {
  const theme = asked.get("theme") ?? "light";
  window.localStorage.setItem("waypost-desk-language", asked.get("lang") ?? "en");
  window.localStorage.setItem("waypost-desk-theme", theme === "strong" ? "contrast" : theme);
  const clinic = new FakeClinic(scene.answers);
  window.fetch = clinic.fetch;
  window.print = () => {};
  // No wake-ups here: what is prepared stays.
  Reflect.deleteProperty(window, "EventSource");
  window.history.replaceState(null, "", scene.path ?? "/");
  createRoot(root).render(<App />);
  settle().then(async () => {
    await scene.act?.(userEvent.setup({ delay: null }), clinic);
    await settle();
    document.documentElement.dataset.ready = "true";
  });
} else if (root) {
  createRoot(root).render(
    <main className="dpage">
      <ul className="stack">
        {window.scenes.map((one) => (
          <li key={one}>
            <a href={`?scene=${one}`}>{one}</a>
          </li>
        ))}
      </ul>
    </main>,
  );
}

/** A few frames later, all prepared answers are on screen. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 10; frame += 1) {
    await new Promise((done) => requestAnimationFrame(() => window.setTimeout(done)));
  }
}
