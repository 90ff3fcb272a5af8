import type { Language } from "../../i18n/text.ts";
import type { CheckReport, FindingGroup, Narrowing } from "./report-items.ts";

/** A file as the clerk gave it: its path in the folder she dropped, and its bytes, read only in the worker. */
export interface DroppedFile {
  readonly path: string;
  readonly content: Blob;
}

/** The published pack that fills in tables the clerk did not give. */
export interface PublishedPack {
  readonly id: string;
  /** Address of its folder, with the closing slash. */
  readonly url: string;
}

export interface ReadRequest {
  readonly kind: "read";
  readonly files: readonly DroppedFile[];
  /** What a person said a file's encoding is, by the file's path as given. */
  readonly encodings: Readonly<Record<string, string>>;
  readonly published: PublishedPack | undefined;
  /** Whether tables that were not given are taken from the published pack; undefined: as fits what was given. */
  readonly isFilled: boolean | undefined;
}

export const DOWNLOADS = ["pack", "rejected", "report"] as const;
export type Download = (typeof DOWNLOADS)[number];

/** What the page asks besides reading. */
export type Question =
  | { readonly kind: "narrow"; readonly narrowing: Narrowing; readonly language: Language }
  | { readonly kind: "cells"; readonly file: string; readonly rows: readonly number[] }
  | { readonly kind: "preview" }
  | { readonly kind: "download"; readonly what: Download; readonly language: Language };

/** Original cells of one row. */
export interface WrittenRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Reply {
  readonly narrow: readonly FindingGroup[];
  readonly cells: {
    readonly header: readonly string[];
    readonly rows: readonly WrittenRow[];
  };
  readonly preview: {
    readonly files: ReadonlyMap<string, Uint8Array>;
    /** What a person said, by the file's name in the pack. */
    readonly encodings: Readonly<Record<string, string>>;
  };
  readonly download: Uint8Array;
}

export type CheckRequest = ReadRequest | ({ readonly ask: number } & Question);

export interface CheckProgress {
  readonly step: "open" | "read" | "check";
  readonly file: string;
  readonly rows: number;
  readonly done: number;
  readonly total: number;
}

export type CheckAnswer =
  /** The session runs; not in a worker where `isHere`. */
  | { readonly kind: "ready"; readonly isHere?: true }
  | ({ readonly kind: "progress" } & CheckProgress)
  | { readonly kind: "report"; readonly report: CheckReport }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "reply"; readonly ask: number; readonly reply: unknown }
  | { readonly kind: "refused"; readonly ask: number; readonly reason: string };
