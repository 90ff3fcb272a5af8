export function ChainPicker() {
  return null;
}
