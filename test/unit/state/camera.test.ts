import { describe, expect, it } from "vitest";
import { readCamera, writeCamera } from "../../../src/state/camera.ts";

describe("the camera in the hash", () => {
  it("reads back what it writes, rounded", () => {
    const text = writeCamera({ zoom: 9.123456, lat: 36.123456, lng: 117.98765432 });
    expect(text).toBe("#9.12/36.1235/117.9877");
    expect(readCamera(text)).toEqual({ zoom: 9.12, lat: 36.1235, lng: 117.9877 });
  });

  it.each(["", "#main", "#9/36", "#99/36/117", "#9/91/117", "#9/36/999", "#9/a/b"])(
    "takes %s for no camera",
    (hash) => {
      expect(readCamera(hash)).toBeUndefined();
    },
  );
});
