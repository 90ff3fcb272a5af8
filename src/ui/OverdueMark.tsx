import "./overdue-mark.css";

/** A filled triangle: overdue by its shape, whatever the colour. Words stand beside it. */
export function OverdueMark() {
  return (
    <svg className="overdue-mark" width={12} height={12} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M6 .8 11.6 11H.4z" />
      <path className="overdue-sign" d="M6 4.4v3.2M6 9.2v.6" />
    </svg>
  );
}
