import { LineIcon } from "./Icon.tsx";

const PATHS = {
  agenda: "M3 4h9M3 8h6M3 12h4M13 9v5M10.5 11.5h5",
  dossier: "M4 2.5h7l3 3v10H4zM11 2.5v3h3M6.5 9h5M6.5 12h5",
  projects: "M2.5 3.5h3.5v11H2.5zM7.3 3.5h3.5v7H7.3zM12 3.5h3.5v4H12z",
  indicators: "M3 15V9.5M7 15V6M11 15v-4M15 15V3",
  tasks: "M3 4.5l1.4 1.4L7 3.3M9 4.8h6M3 9.5l1.4 1.4L7 8.3M9 9.8h6M3 14.2h.1M9 14.2h6",
  demands: "M2.5 3.5h13v8.5H9l-3.5 3v-3h-3z",
  echelon: "M2.5 15h13M4 15v-3.5h10V15M6 11.5V8h6v3.5M8 8V4.5h2V8",
  checklist: "M3 3.5h3v3H3zM8.5 5h7M3 11.5h3v3H3zM8.5 13h7",
  pool: "M3 15.5V6l6-3.5L15 6v9.5zM7 15.5v-4h4v4",
  resources: "M9 3 2.5 6.3 9 9.6l6.5-3.3zM5 8v4.2c2 2 6 2 8 0V8",
  roles: "M9 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 15.5c0-6 11-6 11 0",
  analysis: "M2.5 15.5h13M5 12.5a1 1 0 1 0 0-.1zM8.5 8a1.4 1.4 0 1 0 0-.1zM13 5a1.8 1.8 0 1 0 0-.1z",
  changes: "M3 6h10M10.5 3.5 13 6l-2.5 2.5M15 12H5M7.5 9.5 5 12l2.5 2.5",
  check: "M3 2.5h12v13H3zM6 9.3l2.2 2.2L12.2 7",
} as const;

/** Icons of the views that are no maps: the way to them is drawn a moment after the maps. */
export const WorkIcon = ({ name }: { readonly name: keyof typeof PATHS }) => <LineIcon path={PATHS[name]} />;
