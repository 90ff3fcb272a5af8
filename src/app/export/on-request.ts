import { PrintedFilter } from "./PrintedFilter.tsx";
import { savePicture } from "./save-picture.ts";
import { saveRows } from "./save-rows.ts";

/** What leaves the screen, in one file: fetched where a picture or rows are asked for, or a filter may come to be printed. */
export const ON_REQUEST = { PrintedFilter, savePicture, saveRows } as const;
