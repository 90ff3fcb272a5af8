import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Language } from "../../src/i18n/text.ts";

/** 0: done, nothing wrong; 1: done, with errors in the data, or refused; 2: could not be done or not understood. */
export const EXIT = { sound: 0, errors: 1, unusable: 2 } as const;

/** What `--help` says of a command. */
export interface Help {
  readonly usage: string;
  readonly zh: string;
  readonly en: string;
}

export interface Command {
  readonly help: Help;
  /** Does it; the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Options and file names of a command line; undefined where it is not understood. */
export function readArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The language asked for; undefined where it is none of ours. */
export function languageOf(text: string): Language | undefined {
  if (text === "zh" || text === "zh-CN") return "zh-CN";
  return text === "en" ? "en" : undefined;
}

/** How a command is used, in both languages unless one is asked for. */
export function usageText({ usage, zh, en }: Help, language?: Language): string {
  const texts = language === undefined ? [zh, en] : [language === "en" ? en : zh];
  return [usage, ...texts].map((text) => text.trim()).join("\n\n");
}

/** Prints how a command is used where it was not understood. */
export function misused(help: Help): number {
  process.stderr.write(`${usageText(help)}\n`);
  return EXIT.unusable;
}

export function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return EXIT.unusable;
}

/** Runs a command as the whole of this process: what nobody foresaw is one line, and a reader that stops early (`| head`) is no fault. */
export async function runMain(command: (args: readonly string[]) => Promise<number>): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  process.exitCode = await command(process.argv.slice(2)).catch((error: unknown) =>
    complain(error instanceof Error ? error.message : String(error)),
  );
}
