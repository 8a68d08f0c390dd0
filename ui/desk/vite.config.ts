import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The Desk's page runs under `script-src 'self'; style-src 'self'`: everything is a file of its own.
export default defineConfig(({ mode }) => ({
  base: "/",
  plugins: [react()],
  build: {
    outDir: "dist",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: mode === "look" ? { input: "look.html" } : {},
  },
}));
