import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from "./scripts/security-headers.ts";

/** trust.md §5: the oldest browsers seen in offices. */
const BROWSER_FLOOR = ["chrome86", "edge86", "firefox114", "safari15"];

/** What most views share goes into one file: fewer requests and better packed than a file for each. */
const SHARED = {
  name: "base",
  test: /src\/(?!.*(use-terms|column-labels|fields|list-definition|write-csv))(model|state|ui|i18n|data|app)\//,
  minShareCount: 5,
};

const root = fileURLToPath(new URL(".", import.meta.url));

/** The pack folder lies beside the page, read at run time: a replaced table shows without a rebuild. */
const copyPacks: Plugin = {
  name: "copy-packs",
  apply: "build",
  closeBundle() {
    cpSync(`${root}data`, `${root}dist/data`, { recursive: true });
  },
};

/** For hosts that set no headers. frame-ancestors works as a header only. */
const policyInPage: Plugin = {
  name: "policy-in-page",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
      injectTo: "head-prepend",
    },
  ],
};

/** maplibre-gl declares its worker free of side effects, so it would be dropped: a blank map without an error. */
const keepMapWorker: Plugin = {
  name: "keep-map-worker",
  transform(code, id) {
    return id.includes("maplibre-gl-worker") ? { code, map: null, moduleSideEffects: true } : undefined;
  },
};

export default defineConfig({
  base: "./",
  plugins: [react(), copyPacks, policyInPage],
  build: {
    manifest: true,
    target: BROWSER_FLOOR,
    cssTarget: BROWSER_FLOOR,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } },
  },
  worker: { format: "es", plugins: () => [keepMapWorker] },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1", headers: SECURITY_HEADERS, cors: { origin: "*" } },
  test: {
    reporters: process.env["ATLAS_COUNTS"] === undefined ? ["default"] : ["default", "./scripts/count-reporter.ts"],
    projects: [
      { extends: true, test: { name: "unit", include: ["test/unit/**/*.test.{ts,tsx}"], environment: "node" } },
      {
        extends: true,
        test: {
          name: "component",
          include: ["test/component/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["test/component/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.e2e.ts"],
          environment: "node",
          globalSetup: ["test/e2e/serve.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
