import { check } from "./atlas/check.ts";
import { runMain } from "./atlas/command.ts";

await runMain(check.run);
