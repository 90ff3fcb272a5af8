// A real browser for the journeys: the one there is, else Debian's where this may be installed, else the exact command to run.
import { spawnSync } from "node:child_process";
import { findBrowser } from "./find-browser.mjs";

const PACKAGES = ["chromium", "fonts-noto-cjk"];
const run = (...command) => spawnSync(command[0], command.slice(1), { stdio: "inherit" }).status === 0;

function install() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  return run("apt-get", "update") && run("apt-get", "install", "-y", "--no-install-recommends", ...PACKAGES);
}

const browser = findBrowser() ?? (process.env.CHROME_PATH ? undefined : install() ? findBrowser() : undefined);
if (browser === undefined) {
  console.error(
    process.env.CHROME_PATH
      ? `CHROME_PATH=${process.env.CHROME_PATH} is no program. Set it to a Chromium, Chrome or Edge, or unset it.`
      : `No Chromium, Chrome or Edge found. Install one and run again:\n  Debian, Ubuntu:  sudo apt-get install -y ${PACKAGES.join(" ")}\n  macOS:           brew install --cask google-chrome\n  Windows:         winget install Google.Chrome\nor set CHROME_PATH to its program.`,
  );
  process.exitCode = 1;
} else {
  console.log(`browser: ${browser}`);
}
