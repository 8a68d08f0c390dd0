import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The Desk's page runs under `script-src 'self'; style-src 'self'`: everything is a file of its own.
export default defineConfig(({ mode }) => ({
  base: "/",
  plugins: [react()],
  build: {
    // The look page never lies beside the Desk.
    outDir: mode === "look" ? "../e2e/dist/desk" : "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: mode === "look" ? { input: "look.html" } : {},
  },
}));
