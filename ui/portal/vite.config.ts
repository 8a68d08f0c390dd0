import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [react()],
  // Old Macs show nothing with a newer target; fonts stay files, because the policy allows no inline ones.
  build: { target: "safari15", assetsInlineLimit: 0, outDir: "dist", emptyOutDir: true, modulePreload: { polyfill: false } },
  server: { port: 5173, strictPort: true },
});
