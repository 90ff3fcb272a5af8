const PATHS = {
  overview: "M3 3h5v5H3zM10 3h5v5h-5zM3 10h5v5H3zM10 10h5v5h-5z",
  region: "M9 16s5-4.6 5-8.5a5 5 0 0 0-10 0C4 11.4 9 16 9 16zM9 9.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z",
  chain: "M2.5 7h4v4h-4zM11.5 3h4v4h-4zM11.5 11h4v4h-4zM6.5 9c3 0 2-4 5-4M6.5 9c3 0 2 4 5 4",
  technology: "M3 4h6M6 8h6M9 12h6M3 2v13",
  application: "M3 4c5 0 7 4 12 4M3 9h12M3 14c5 0 7-4 12-4",
  chains: "M2.5 3h13v3.4h-13zM2.5 7.5h13v3.4h-13zM2.5 12h13v3.4h-13z",
  list: "M6.5 4.5h9M6.5 9h9M6.5 13.5h9M2.5 4.5h1M2.5 9h1M2.5 13.5h1",
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
  return <LineIcon path={PATHS[name]} size={size} strokeWidth={name === "more" ? 2.4 : 1.4} />;
}

interface LineIconProps {
  readonly path: string;
  readonly size?: number;
  readonly strokeWidth?: number;
}

/** An icon by its path. */
export function LineIcon({ path, size = 18, strokeWidth = 1.4 }: LineIconProps) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={strokeWidth}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
