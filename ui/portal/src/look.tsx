// The look page: every screen in every state, in a plain browser, with prepared answers and a fixed day.
// `look.html?scene=NAME&lang=es&theme=dark`; without a scene, the list of them.
import "@waypost/kit/kit.css";
import "./app/app.css";
import userEvent from "@testing-library/user-event";
import type { Language, TextSize, Theme } from "@waypost/protocol";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { useAppearance } from "./app/appearance";
import { setClock } from "./app/clock";
import { StatusProvider, useStatus } from "./app/status";
import { setBackend } from "./backend";
import { FakeBackend, type Scene } from "./testing/fake";
import { NOW, unlocked } from "./testing/people";
import { scenes } from "./testing/scenes";

const ZOOM: Record<TextSize, string> = { normal: "1", big: "1.25", very_big: "1.5" };

const asked = new URLSearchParams(window.location.search);
const root = document.getElementById("root");
const name = asked.get("scene") ?? "";
const scene = scenes[name];

declare global {
  interface Window {
    /** Names of all scenes, for the script that takes the pictures. */
    scenes: string[];
  }
}
window.scenes = Object.keys(scenes).sort();

if (root && scene) {
  setClock(() => NOW);
  const settings = {
    ...(scene.status?.settings ?? unlocked.settings),
    language: (asked.get("lang") ?? "en") as Language,
    theme: (asked.get("theme") ?? scene.status?.settings?.theme ?? "light") as Theme,
  };
  const fake = new FakeBackend({ ...scene, status: { ...scene.status, settings } });
  // In the app the window itself zooms.
  fake.onEvent(() => {
    document.documentElement.style.zoom = ZOOM[fake.status.settings.text_size];
  });
  document.documentElement.style.zoom = ZOOM[settings.text_size];
  setBackend(fake);
  window.location.hash = scene.hash ?? "";
  createRoot(root).render(scene.show ? <Alone>{scene.show()}</Alone> : <App />);
  reach(scene).then(
    () => {
      document.documentElement.dataset.ready = "true";
    },
    (thrown: unknown) => {
      console.error(`scene ${name}:`, thrown);
      document.documentElement.dataset.ready = "false";
    },
  );
} else if (root) {
  createRoot(root).render(
    <main className="page">
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

/** A part alone, with the words and the status around it. */
function Alone({ children }: { children: ReactNode }) {
  return (
    <StatusProvider before={() => null}>
      <Appearance />
      <main className="page">{children}</main>
    </StatusProvider>
  );
}

function Appearance() {
  const { status, clinic } = useStatus();
  useAppearance(status.settings, clinic);
  return null;
}

const FRAMES = 300;

/** Waits for the screen, and presses and types until its state is there. */
async function reach(wanted: Scene): Promise<void> {
  for (let frame = 0; frame < FRAMES && !document.querySelector("h1, [role=status]"); frame += 1) await nextFrame();
  await settle();
  await wanted.act?.(userEvent.setup({ delay: null }));
  await settle();
}

/** A few frames later, all prepared answers are on screen. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await nextFrame();
}

function nextFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => window.setTimeout(done)));
}
