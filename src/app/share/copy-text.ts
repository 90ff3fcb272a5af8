interface Selectable {
  select(): void;
  focus(): void;
}

/** Copies a text, by the clipboard where the page may, else from the field it stands in. False: it is selected, for the reader to copy. */
export async function copyText(text: string, field: Selectable): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  }
}
