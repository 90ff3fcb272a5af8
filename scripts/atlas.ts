import { check } from "./atlas/check.ts";
import { type Command, EXIT, languageOf, runMain, usageText } from "./atlas/command.ts";
import { convert } from "./atlas/convert.ts";
import { diff } from "./atlas/diff.ts";
import { newPack } from "./atlas/new.ts";
import { publish } from "./atlas/publish.ts";

const COMMANDS: Readonly<Record<string, Command>> = { new: newPack, check, publish, diff, convert };

const HELP = {
  usage: "npm run atlas -- <command> [options]",
  zh: "命令：\n{commands}\n\n每个命令加 --help 看用法，加 --lang en 用英文。",
  en: "Commands:\n{commands}\n\n<command> --help tells how it is used, --lang zh in Chinese.",
};

/** npm run atlas -- <command>: everything that is done with a pack outside the page. */
async function atlas([name, ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name ?? "") ? COMMANDS[name ?? ""] : undefined;
  if (command === undefined) {
    const isAsked = name === "--help" || name === "-h" || name === "help";
    (isAsked ? process.stdout : process.stderr).write(`${overview()}\n`);
    return isAsked ? EXIT.sound : EXIT.unusable;
  }
  if (!args.includes("--help") && !args.includes("-h")) return command.run(args);
  process.stdout.write(`${usageText(command.help, languageOf(args[args.indexOf("--lang") + 1] ?? ""))}\n`);
  return EXIT.sound;
}

function overview(): string {
  const list = (language: "zh" | "en") =>
    Object.entries(COMMANDS)
      .map(([name, { help }]) => `  ${name.padEnd(8)} ${help[language].trim().split("\n")[0]}`)
      .join("\n");
  const texts = [HELP.zh.replace("{commands}", list("zh")), HELP.en.replace("{commands}", list("en"))];
  return [HELP.usage, ...texts].join("\n\n");
}

await runMain(atlas);
