/** An object of parsed JSON, whose keys are not trusted. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An own property, never one of the prototype. */
export const own = (object: unknown, key: string): unknown =>
  isObject(object) ? Object.getOwnPropertyDescriptor(object, key)?.value : undefined;

/** A text property, trimmed; undefined where blank or no text. */
export function ownText(object: unknown, key: string): string | undefined {
  const value = own(object, key);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** Parsed JSON, or why it is none. UTF-8 only, with or without mark. */
export function parseJson(bytes: Uint8Array): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
