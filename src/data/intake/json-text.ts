/** A value of parsed JSON as a finding shows it: short, one level deep, and never by asking the value itself, which may be made to break that. */
export function jsonText(value: unknown, most = 50): string {
  if (value === undefined) return "∅";
  if (typeof value === "string") return JSON.stringify(value.slice(0, most)).slice(0, most);
  if (Array.isArray(value)) return `[${value.slice(0, 8).map(partText).join(",")}]`.slice(0, most);
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0 ? "{}" : "{…}";
  return String(value);
}

const partText = (part: unknown): string =>
  typeof part === "object" && part !== null
    ? "…"
    : typeof part === "string"
      ? JSON.stringify(part.slice(0, 20))
      : String(part);
