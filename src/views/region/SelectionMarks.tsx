import { PLATE, type Plate, type SelectionLayout } from "./selection.ts";

/** Lines of the selected row; dashed in, solid out, heavy where the supply is known, on a casing of paper. */
export function ArcLines({ arcs, notes }: Pick<SelectionLayout, "arcs" | "notes">) {
  return (
    <g className="arcs" aria-hidden="true">
      {arcs.map((arc) => (
        <path key={arc.id} className="casing" d={arc.d} />
      ))}
      {arcs.map(({ id, d, head, partner }) => (
        <g key={id} className={`arc ${partner.direction} ${partner.isKnown ? "known" : ""}`}>
          <path className="line" d={d} />
          <path className="head" d="M1 0l-9 -4v8z" transform={`translate(${head.x} ${head.y}) rotate(${head.angle})`} />
        </g>
      ))}
      {notes.map((note) => (
        <text key={note.id} className="arc-label halo" x={note.x} y={note.y} fontSize={12}>
          {note.text}
        </text>
      ))}
    </g>
  );
}

/** Name of the selected row at its place, facts beneath. */
export function SelectionPlate({ plate }: { readonly plate: Plate | undefined }) {
  if (plate === undefined) return null;
  const isEnd = plate.align === "end";
  const left = isEnd ? plate.fullWidth - plate.width : 0;
  return (
    <g className="selection-plate" aria-hidden="true">
      {plate.tether !== undefined && <path className="tether" d={plate.tether} />}
      <g transform={`translate(${plate.x} ${plate.y})`}>
        <rect x={left} width={plate.width} height={PLATE.height} />
        <text className="plate-name" x={left + plate.width / 2} y={16.6} fontSize={PLATE.text} textAnchor="middle">
          {plate.name}
        </text>
        {plate.facts.map((fact, index) => (
          <text
            key={fact}
            className="halo plate-fact"
            x={isEnd ? plate.fullWidth - 2 : 2}
            y={PLATE.height + (index + 1) * PLATE.fact}
            fontSize={12}
            textAnchor={plate.align}
          >
            {fact}
          </text>
        ))}
      </g>
    </g>
  );
}
