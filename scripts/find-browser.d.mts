/** Path of a Chromium, Chrome or Edge on this machine: CHROME_PATH first; undefined where there is none. */
export function findBrowser(): string | undefined;
