import "@waypost/kit/kit.css";
import "./desk.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";

const root = document.getElementById("desk");
if (root) createRoot(root).render(<App />);
