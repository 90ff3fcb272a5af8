import { existsSync } from "node:fs";
import { build, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site, with its closing slash. */
    site: string;
  }
}

/** Serves the built site under the headers a server should send; builds it first where it is not there. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync("dist/index.html")) await build({ logLevel: "warn" });
  const server = await preview({ preview: { port: 0, strictPort: false }, logLevel: "silent" });
  const site = server.resolvedUrls?.local[0];
  if (site === undefined) throw new Error("preview has no address");
  project.provide("site", site);
  return () => server.close();
}
