const ID = "first-map";

/** Puts the first map over the page that is still being built. */
export function holdFirstMap(element: HTMLElement): void {
  element.id = ID;
  document.body.append(element);
}

/** Takes the first map away: the page has one of its own, or something else to say. */
export function endFirstMap(): void {
  document.getElementById(ID)?.remove();
}
