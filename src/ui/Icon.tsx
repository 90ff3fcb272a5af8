const PATHS = {
  overview: "M3 3h5v5H3zM10 3h5v5h-5zM3 10h5v5H3zM10 10h5v5h-5z",
  region: "M9 16s5-4.6 5-8.5a5 5 0 0 0-10 0C4 11.4 9 16 9 16zM9 9.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z",
  chain: "M2.5 7h4v4h-4zM11.5 3h4v4h-4zM11.5 11h4v4h-4zM6.5 9c3 0 2-4 5-4M6.5 9c3 0 2 4 5 4",
  technology: "M3 4h6M6 8h6M9 12h6M3 2v13",
  application: "M3 4c5 0 7 4 12 4M3 9h12M3 14c5 0 7-4 12-4",
  chains: "M2.5 3h13v3.4h-13zM2.5 7.5h13v3.4h-13zM2.5 12h13v3.4h-13z",
  list: "M6.5 4.5h9M6.5 9h9M6.5 13.5h9M2.5 4.5h1M2.5 9h1M2.5 13.5h1",
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
  search: "M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10zM11.8 11.8 15.5 15.5",
  help: "M9 15.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM7 7.2C7 5 11 5 11 7.2 11 8.6 9 8.6 9 10.2M9 12.3v.6",
  table: "M2.5 3.5h13v11h-13zM2.5 7h13M2.5 10.8h13M7 3.5v11",
  map: "M2.5 5 7 3l4 2 4.5-2v10L11 15l-4-2-4.5 2zM7 3v10M11 5v10",
  download: "M9 2.5v9M5.5 8 9 11.5 12.5 8M3 15h12",
  open: "M6 12 12 6M7 5.5h5.5V11",
  close: "M4.5 4.5l9 9M13.5 4.5l-9 9",
  share: "M9 11V2.5M6 5.2 9 2.3l3 2.9M4 8.5v6.8h10V8.5",
  theme: "M9 15.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM9 2.5v13",
  filter: "M2.5 4h13L10.5 9.5v5l-3-1.6V9.5z",
  more: "M4 9h.1M9 9h.1M14 9h.1",
  up: "M4 11.5 9 6.5l5 5",
  down: "M4 6.5 9 11.5l5-5",
  plus: "M9 3.5v11M3.5 9h11",
  minus: "M3.5 9h11",
  fit: "M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4",
  box: "M3 3h12v12H3z",
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon, 18 px, in the colour of the text; decoration only, so the control beside it needs its own words. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === "more" ? 2.4 : 1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
