export function RegionView() {
  return null;
}
