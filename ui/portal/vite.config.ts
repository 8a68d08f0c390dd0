import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import manifest from "./package.json" with { type: "json" };

export default defineConfig(({ mode }) => {
  const look = mode === "look";
  return {
    base: "./",
    define: { __APP_VERSION__: JSON.stringify(manifest.version) },
    plugins: [react()],
    build: {
      // Old Macs show nothing with a newer target; fonts stay files, because the policy allows no inline ones.
      target: "safari15",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The look page never lies beside the app.
      outDir: look ? "../e2e/dist/portal" : "dist",
      emptyOutDir: true,
      rolldownOptions: look ? { input: "look.html" } : {},
    },
    server: { port: 5173, strictPort: true },
  };
});
