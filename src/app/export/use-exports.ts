import { useMemo } from "react";
import type { FrameContext } from "../../ui/frame-context.ts";

/** Picture and rows of a view as files. */
export function useExports(): Pick<FrameContext, "onPicture" | "onRows"> {
  return useMemo(() => ({ onPicture: undefined, onRows: undefined }), []);
}
