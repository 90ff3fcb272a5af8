/** Milliseconds after which a browser has surely taken the file over. */
const KEPT_FOR = 60_000;

/** Hands a file to the browser's downloads. In a sandboxed frame without allow-downloads the browser drops it without a word to the page. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
