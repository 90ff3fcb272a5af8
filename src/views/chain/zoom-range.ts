/** Times the size the chain opened with. */
export const ZOOM_RANGE = { least: 0.5, most: 3 } as const;

export const clampZoom = (zoom: number): number => Math.min(ZOOM_RANGE.most, Math.max(ZOOM_RANGE.least, zoom));
