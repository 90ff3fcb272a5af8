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
  test: /src\/(?!.*(early-requests|use-terms|column-labels|fields|list-definition|write-csv))(model|state|ui|i18n|data|app)\//,
  minShareCount: 5,
};

/** What loads a chunk: by itself, so that the first lines of the page run before the rest is there. */
const LOADER = { name: "loader", test: /vite\/preload-helper/, priority: 1 };

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

/** The page's code is asked for while the first lines are still being read, not after they ran. */
const preloadMount: Plugin = {
  name: "preload-mount",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const mount = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/src/mount.tsx"));
      if (mount === undefined) throw new Error("no chunk of src/mount.tsx");
      return [mount.fileName, ...mount.imports].map((file) => ({
        tag: "link",
        attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
        injectTo: "head" as const,
      }));
    },
  },
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
  plugins: [react(), copyPacks, policyInPage, preloadMount],
  build: {
    manifest: true,
    target: BROWSER_FLOOR,
    cssTarget: BROWSER_FLOOR,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [LOADER, SHARED] } } },
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
