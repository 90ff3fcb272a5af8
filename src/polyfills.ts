// Chromium 86–92 and Safari 15 lack these; maplibre-gl 6 uses them (trust.md §5).
if (typeof Object.hasOwn !== "function") {
  Object.defineProperty(Object, "hasOwn", {
    configurable: true,
    writable: true,
    value: (object: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(object, key) !== undefined,
  });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

for (const prototype of [Array.prototype, String.prototype, Object.getPrototypeOf(Int8Array.prototype) as object]) {
  if (!("at" in prototype)) Object.defineProperty(prototype, "at", { configurable: true, writable: true, value: at });
}
