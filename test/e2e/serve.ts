import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site, with its closing slash. */
    site: string;
    /** Folder of the built site. */
    dist: string;
  }
}

/** Serves the built site under the headers a server should send; builds it first where it is not there. ATLAS_DIST: a folder other than dist. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const dist = resolve(process.env["ATLAS_DIST"] ?? "dist");
  if (!existsSync(join(dist, "index.html"))) await build({ logLevel: "warn", build: { outDir: dist } });
  const server = await preview({
    build: { outDir: dist },
    preview: { port: 0, strictPort: false },
    logLevel: "silent",
  });
  const site = server.resolvedUrls?.local[0];
  if (site === undefined) throw new Error("preview has no address");
  project.provide("site", site);
  project.provide("dist", dist);
  return () => server.close();
}
