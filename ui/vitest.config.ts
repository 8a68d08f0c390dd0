import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// A computer in the clinic's own time zone.
process.env.TZ = "America/Chicago";

export default defineConfig({
  plugins: [react()],
  define: { __APP_VERSION__: JSON.stringify("0.0.0") },
  test: {
    environment: "happy-dom",
    include: ["{kit,portal,desk}/src/**/*.test.{ts,tsx}", "e2e/*.test.mjs"],
    setupFiles: ["./vitest.setup.ts"],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
