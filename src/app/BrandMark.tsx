/** The sign of the product: a node and two it flows to, one of them an empty place. */
export function BrandMark() {
  return (
    <svg className="icon brand-mark" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M6 12c6 0 5-6 11-6M6 12c6 0 5 6 11 6" />
      <circle cx="6" cy="12" r="3.4" />
      <circle cx="18" cy="6" r="2.8" />
      <circle cx="18" cy="18" r="2.8" />
    </svg>
  );
}
