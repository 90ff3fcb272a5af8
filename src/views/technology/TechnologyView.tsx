export function TechnologyView() {
  return null;
}
