// Builds the site and serves it on this machine; prints its address.
import { build, preview } from "vite";

await build({ logLevel: "warn" });
const server = await preview({
  preview: { port: Number(process.env.PORT ?? 4173), open: process.env.CI === undefined && process.stdout.isTTY },
});
console.log("\n  链图 Chain Atlas");
for (const url of server.resolvedUrls?.local ?? []) console.log(`  ${url}`);
console.log("\n  Ctrl+C stops it.");
