export function ChainsView() {
  return null;
}
