import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, transformWithOxc } from "vite";
import { defineConfig } from "vitest/config";
import { writeSiteData } from "./scripts/atlas/site-data.ts";
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from "./scripts/security-headers.ts";

/** The oldest browsers seen in offices (trust.md §5). */
const BROWSER_FLOOR = ["chrome86", "edge86", "firefox114", "safari15"];
/**
 * What our own code is written down to. These know every syntax the floor lacks but one, static blocks, which only MapLibre has; and
 * class fields, which the floor does know, are not made into WeakMaps for the sake of a fault in corners nobody here goes near. What
 * was built is parsed for what the floor cannot read (`scripts/size.ts`).
 */
const TARGET = ["chrome98", "edge98", "firefox114", "safari16"];

/** Runs before the rest is there, and what begins the rest. */
const FIRST_LINES = /\/src\/(main\.ts|mount\.tsx|polyfills\.ts|state\/early-requests\.ts|app\/view-code\.ts)$/;

type Modules = { getModuleInfo(id: string): { importers: readonly string[] } | null };

/** Tells whether a module is the entry or one that it cannot run without, however deep. */
function isNeededBy(entry: string): (id: string, modules: Modules) => boolean {
  const needed = new Set<string>();
  return (id, modules) => {
    const seen = new Set<string>();
    const isNeeded = (module: string): boolean => {
      if (module.endsWith(entry) || needed.has(module)) return true;
      if (seen.has(module)) return false;
      seen.add(module);
      return modules.getModuleInfo(module)?.importers.some(isNeeded) ?? false;
    };
    const is = isNeeded(id);
    if (is) needed.add(id);
    return is;
  };
}

const isOfPage = isNeededBy("/src/mount.tsx");
const isOfFirstMap = isNeededBy("/src/app/first-map/first-map.ts");

/** What every page runs: one file, so that no names cross between files and it is packed as one. */
const PAGE = {
  debugName: "page",
  name: (id: string, modules: Modules) => (!FIRST_LINES.test(id) && isOfPage(id, modules) ? "page" : null),
  priority: 2,
};

/** What both the page and the first regional map need. */
const READER = {
  debugName: "reader",
  name: (id: string, modules: Modules) =>
    !FIRST_LINES.test(id) && isOfFirstMap(id, modules) && isOfPage(id, modules) ? "reader" : null,
  priority: 4,
};

/** The rest of what the first regional map needs. */
const FIRST_MAP = {
  debugName: "map",
  name: (id: string, modules: Modules) => (!FIRST_LINES.test(id) && isOfFirstMap(id, modules) ? "map" : null),
  priority: 3,
};

/** What most views share goes into one file: fewer requests and better packed than a file for each. The maps come without what only the work views share. */
const isOfMaps = isNeededBy("/src/views/chain/ChainView.tsx");
const SHARED = {
  debugName: "base",
  name: (id: string, modules: Modules) => (isOfMaps(id, modules) ? "base" : "work"),
  test: /src\/(?!.*(early-requests|view-code|use-terms|column-labels|headers|fields|list-definition|write-csv))(model|state|ui|i18n|data|app)\//,
  minShareCount: 5,
};

/** What loads a chunk: by itself, so that the first lines of the page run before the rest is there. */
const LOADER = { name: "loader", test: /vite\/preload-helper|state\/early-requests|app\/view-code/, priority: 5 };

const root = fileURLToPath(new URL(".", import.meta.url));

/** The public part of the packs lies beside the page, read at run time: a replaced table shows without a rebuild. */
function publishPacks(): Plugin {
  let folder = "";
  return {
    name: "publish-packs",
    apply: "build",
    configResolved: ({ build }) => {
      folder = resolve(root, build.outDir, "data");
    },
    closeBundle: () => writeSiteData(`${root}data`, folder),
  };
}

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

/** Files every page has before it asks for another; no list of what to fetch need name them. */
const ALWAYS_THERE = /\/(page|reader|loader|rolldown-runtime)-[\w-]+\.(js|css)$/;

/** The largest file: asked for by the first lines beside `mount`, since the first map's files go before it. */
const PAGE_CODE = /\/page-[\w-]+\.js$/;

/** What the first lines run is asked for while they are still being read, not after they ran. */
const preloadMount: Plugin = {
  name: "preload-mount",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const mount = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/src/mount.tsx"));
      if (mount === undefined) throw new Error("no chunk of src/mount.tsx");
      const isEarly = ({ name, fileName }: { name: string; fileName: string }) =>
        name === "loader" || name === "reader" || mount.imports.includes(fileName);
      const needed = chunks.filter((chunk) => chunk === mount || isEarly(chunk));
      const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      if (styles.length === 0) throw new Error("no style sheet of the page");
      // The largest files, and run last: what asks for the data goes before them on a slow line.
      const priority = (file: string) => (/\/(page|reader)-[\w-]+\.js$/.test(file) ? { fetchpriority: "low" } : {});
      const link = (rel: string, file: string) => ({
        tag: "link",
        attrs: { rel, crossorigin: true, href: `./${file}`, ...priority(file) },
        injectTo: "head" as const,
      });
      return [
        ...styles.map((file) => link("stylesheet", file)),
        {
          tag: "link",
          attrs: { rel: "preload", as: "fetch", crossorigin: true, href: "./data/packs.json" },
          injectTo: "head",
        },
        ...needed.filter(({ name }) => name !== "page").map(({ fileName }) => link("modulepreload", fileName)),
      ];
    },
  },
};

/** MapLibre is written for newer browsers than the floor. */
const lowerMap: Plugin = {
  name: "lower-map",
  apply: "build",
  async transform(code, id) {
    if (!id.includes("/node_modules/maplibre-gl/") || !/\.m?js$/.test(id)) return undefined;
    const { code: lowered } = await transformWithOxc(code, id, { lang: "js", target: BROWSER_FLOOR, sourcemap: false });
    // maplibre-gl declares its worker free of side effects, so it would be dropped: a blank map without an error.
    return { code: lowered, map: null, moduleSideEffects: id.includes("maplibre-gl-worker") ? true : null };
  },
};

/** Parts of the query library that the site never uses, and that its client would bring along: 2.6 kB gzip of every first page. */
const UNUSED_QUERIES: Readonly<Record<string, string>> = {
  "mutationCache.js": "export class MutationCache { clear() {} findAll() { return []; } resumePausedMutations() {} }",
  "infiniteQueryBehavior.js": `const never = () => { throw new Error("infinite queries are left out of this site") };
    export { never as infiniteQueryBehavior, never as hasNextPage, never as hasPreviousPage };`,
};

const leaveOutUnusedQueries: Plugin = {
  name: "leave-out-unused-queries",
  apply: "build",
  transform(_, id) {
    const name = /\/@tanstack\/query-core\/build\/modern\/(\w+\.js)$/.exec(id)?.[1] ?? "";
    const code = Object.hasOwn(UNUSED_QUERIES, name) ? UNUSED_QUERIES[name] : undefined;
    return code === undefined ? undefined : { code, map: null };
  },
};

/** The same of the worker while developing. */
const keepMapWorker: Plugin = {
  name: "keep-map-worker",
  apply: "serve",
  transform(code, id) {
    return id.includes("maplibre-gl-worker") ? { code, map: null, moduleSideEffects: true } : undefined;
  },
};

export default defineConfig({
  base: "./",
  plugins: [react(), publishPacks(), policyInPage, preloadMount, lowerMap, leaveOutUnusedQueries],
  build: {
    manifest: true,
    target: TARGET,
    cssTarget: BROWSER_FLOOR,
    chunkSizeWarningLimit: 1200,
    modulePreload: {
      polyfill: false,
      resolveDependencies: (of, needed) =>
        needed.filter((file) => !ALWAYS_THERE.test(file) || (/\/mount-/.test(of) && PAGE_CODE.test(file))),
    },
    rolldownOptions: { output: { codeSplitting: { groups: [LOADER, READER, FIRST_MAP, PAGE, SHARED] } } },
  },
  worker: { format: "es", plugins: () => [lowerMap, keepMapWorker] },
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
