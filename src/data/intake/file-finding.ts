import type { Finding } from "../../model/finding.ts";

/** A finding of a file whose name the caller knows. */
export type FileFinding = Omit<Finding, "file">;
