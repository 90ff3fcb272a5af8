import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** Leaves the number of tests passed and failed for scripts/test.mjs. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const passed = states.filter((state) => state === "passed").length;
    const target = process.env["ATLAS_COUNTS"];
    if (target !== undefined)
      writeFileSync(target, JSON.stringify({ passed, failed: states.length - passed + broken }));
  }
}
