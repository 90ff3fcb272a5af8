import { emptySeries, measureOf, type Series, type Subject, seriesOf } from "./indicator-series.ts";
import type { Cut, IndicatorNode, IndicatorWorld, PartGroup, PartKind, Place } from "./indicator-tree.ts";
import type { Row, TableName } from "./schema.ts";

/**
 * The trees of one way of cutting: wholes that have no whole above them, in the order of the table. Parts are those
 * `parent_id` names; else, by same metric, unit and definition, the regions in a region or the chains of the city, and beneath
 * them firms, projects and parks. A firm of several chains stands alone, for it would be added twice.
 */
export function growIndicators(world: IndicatorWorld, cut: Cut): readonly IndicatorNode[] {
  return new Grower(world, cut).grow();
}

interface GrowingNode extends IndicatorNode {
  readonly groups: PartGroup[];
}

class Grower {
  private readonly world: IndicatorWorld;
  private readonly cut: Cut;
  private readonly all: readonly Series[];
  /** Series that stand in this tree. */
  private readonly shown: readonly Series[];
  /** The series of this tree each is a declared part of. */
  private readonly wholes: ReadonlyMap<string, Series>;
  private readonly nodes = new Map<string, GrowingNode>();
  private readonly regionsIn: ReadonlyMap<string, readonly Row<"regions">[]>;
  private readonly chainsIn: ReadonlyMap<string, readonly Row<"chains">[]>;
  private readonly byLine: ReadonlyMap<string, readonly Series[]>;

  constructor(world: IndicatorWorld, cut: Cut) {
    this.world = world;
    this.cut = cut;
    this.all = seriesOf(world.indicators, world.root);
    const wholes = declaredWholes(this.all);
    this.shown = this.all.filter((series) => this.isInCut(series, wholes));
    const isShown = new Set(this.shown);
    this.wholes = new Map([...wholes].filter(([, whole]) => isShown.has(whole)));
    this.regionsIn = groupBy(world.regions, ({ parent_id }) => parent_id ?? "");
    this.chainsIn = groupBy(world.chains, ({ parent_id }) => parent_id ?? "");
    this.byLine = groupBy(this.all, ({ line }) => line);
  }

  grow(): readonly IndicatorNode[] {
    const roots = [...groupBy(this.shown, measureOf).values()].flatMap((measure) => this.rootsOf(measure));
    const declared = this.shown.filter(({ key }) => this.wholes.has(key)).map((series) => this.node(series));
    const alone = this.hang(declared);
    return this.inOrder([...roots.filter(({ series }) => !this.wholes.has(series.key)), ...alone]);
  }

  /** Puts declared parts beneath their wholes. Those whose whole is not of this tree, or stands beneath them, are given back. */
  private hang(parts: readonly IndicatorNode[]): readonly IndicatorNode[] {
    const alone: IndicatorNode[] = [];
    const hung = new Map<GrowingNode, IndicatorNode[]>();
    const holds = (node: IndicatorNode, sought: IndicatorNode): boolean =>
      node === sought ||
      node.groups.some(({ nodes }) => nodes.some((part) => holds(part, sought))) ||
      (hung.get(node as GrowingNode) ?? []).some((part) => holds(part, sought));
    for (const part of parts) {
      const whole = this.nodes.get(this.wholes.get(part.series.key)?.key ?? "");
      if (whole === undefined || holds(part, whole)) alone.push(part);
      else hung.set(whole, [...(hung.get(whole) ?? []), part]);
    }
    for (const [whole, nodes] of hung) whole.groups.unshift(...declaredGroups(whole, nodes));
    return alone;
  }

  /** Regions and chains stand in their own tree, and where the pack names one part of the other; all else in both. */
  private isInCut(series: Series, wholes: ReadonlyMap<string, Series>): boolean {
    const { table, id } = series.subject;
    if ((table !== "regions" && table !== "chains") || id === this.world.root) return true;
    if ((table === "chains") === (this.cut === "chain")) return true;
    const whole = wholes.get(series.key);
    return whole !== undefined && whole.subject.id !== this.world.root && this.isInCut(whole, wholes);
  }

  private node(series: Series): GrowingNode {
    const made = this.nodes.get(series.key) ?? { series, groups: [] };
    this.nodes.set(series.key, made);
    return made;
  }

  /** One tree if the city has the measure or several of its parts do, else each by itself. */
  private rootsOf(series: readonly Series[]): readonly IndicatorNode[] {
    const [like] = series;
    if (like === undefined) return [];
    const measure = new Measure(series, like);
    const top = this.region(measure, this.world.root);
    const roots = top === undefined ? [] : promoted(top);
    for (const each of series) if (!measure.placed.has(each.key)) roots.push(this.alone(measure, each));
    return roots;
  }

  /** A series outside the tree of the city keeps what lies beneath it. */
  private alone(measure: Measure, series: Series): IndicatorNode {
    const { table, id } = series.subject;
    measure.placed.add(series.key);
    const made =
      table === "regions" ? this.region(measure, id) : table === "chains" ? this.chain(measure, id) : undefined;
    return made ?? this.node(series);
  }

  private region(measure: Measure, id: string): GrowingNode | undefined {
    const subject: Subject = { table: "regions", id };
    if (!measure.enter(subject)) return undefined;
    if (this.cut === "chain") {
      const tops = id === this.world.root ? (this.chainsIn.get("") ?? []) : [];
      return this.whole(measure, subject, this.parts(measure, "chain", tops));
    }
    const regions = id === "" ? [] : (this.regionsIn.get(id) ?? []);
    const isZone = ({ level }: Row<"regions">) => level === "zone";
    const plain = regions.filter((region) => !isZone(region));
    return this.whole(measure, subject, [
      ...this.parts(measure, "region", plain),
      ...this.parts(measure, "zone", regions.filter(isZone)),
      ...this.members(measure, (place) => place.region === id),
    ]);
  }

  private chain(measure: Measure, id: string): GrowingNode | undefined {
    const subject: Subject = { table: "chains", id };
    if (!measure.enter(subject)) return undefined;
    return this.whole(measure, subject, [
      ...this.parts(measure, "chain", id === "" ? [] : (this.chainsIn.get(id) ?? [])),
      ...this.members(measure, ({ chains }) => chains.length === 1 && chains[0] === id),
    ]);
  }

  private whole(measure: Measure, subject: Subject, groups: readonly PartGroup[]): GrowingNode | undefined {
    const own = measure.at(subject);
    if (own === undefined && groups.length === 0) return undefined;
    const made = this.node(own ?? emptySeries(measure.like, subject));
    measure.placed.add(made.series.key);
    made.groups.push(...groups);
    return made;
  }

  private parts(measure: Measure, kind: "region" | "zone" | "chain", rows: readonly { readonly id: string }[]) {
    const table = kind === "chain" ? "chains" : "regions";
    const make = (id: string) => (kind === "chain" ? this.chain(measure, id) : this.region(measure, id));
    const nodes = rows.flatMap(({ id }) => make(id) ?? []).filter(({ series }) => !this.wholes.has(series.key));
    if (nodes.length === 0) return [];
    const otherDefinitions = rows.flatMap(({ id }) => {
      const { key, line } = emptySeries(measure.like, { table, id });
      const same = this.byLine.get(line) ?? [];
      return same.some((series) => series.key === key) ? [] : same;
    });
    const group: PartGroup = {
      kind,
      isDeclared: false,
      isAdded: kind !== "zone",
      nodes,
      expected: rows.length,
      otherDefinitions,
    };
    return [group];
  }

  /** Firms, projects and parks of a place: a group for each, for a project's figure is in its firm's already. */
  private members(measure: Measure, belongs: (place: Place) => boolean): readonly PartGroup[] {
    return (["enterprises", "projects", "parks"] as const).flatMap((table) => {
      const found = measure
        .of(table)
        .filter(({ key, subject }) => !this.wholes.has(key) && belongs(this.world.placeOf(subject)));
      for (const { key } of found) measure.placed.add(key);
      if (found.length === 0) return [];
      const nodes = found.map((series) => this.node(series));
      const group: PartGroup = {
        kind: "member",
        isDeclared: false,
        isAdded: true,
        nodes,
        expected: undefined,
        otherDefinitions: [],
      };
      return [group];
    });
  }

  private inOrder(roots: readonly IndicatorNode[]): readonly IndicatorNode[] {
    const places = new Map(this.all.map(({ key }, place) => [key, place]));
    const placeOf = ({ series, groups }: IndicatorNode): number =>
      places.get(series.key) ?? Math.min(...groups.flatMap(({ nodes }) => nodes.map(placeOf)));
    return [...new Set(roots)].sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/** Series of one metric, unit and definition, by subject. */
class Measure {
  readonly like: Series;
  readonly placed = new Set<string>();
  private readonly entered = new Set<string>();
  private readonly bySubject: ReadonlyMap<string, Series>;
  private readonly byTable: ReadonlyMap<TableName, readonly Series[]>;

  constructor(series: readonly Series[], like: Series) {
    this.like = like;
    this.bySubject = new Map(series.map((each) => [nameOf(each.subject), each]));
    this.byTable = groupBy(series, ({ subject }) => subject.table);
  }

  at = (subject: Subject): Series | undefined => this.bySubject.get(nameOf(subject));
  of = (table: TableName): readonly Series[] => this.byTable.get(table) ?? [];

  /** False the second time: a region that lies in itself is entered once. */
  enter(subject: Subject): boolean {
    const name = nameOf(subject);
    const isNew = !this.entered.has(name);
    this.entered.add(name);
    return isNew;
  }
}

const nameOf = ({ table, id }: Subject): string => `${table}:${id}`;

/** A whole nobody states is worth a row only where several parts meet in it. */
function promoted(node: IndicatorNode): IndicatorNode[] {
  const parts = node.groups.flatMap(({ nodes }) => nodes);
  const [only] = parts;
  return node.series.rows.length > 0 || parts.length > 1 || only === undefined ? [node] : promoted(only);
}

/** Rows of one series that name each other are its periods, not parts; a part that would hold itself has no whole. */
function declaredWholes(all: readonly Series[]): ReadonlyMap<string, Series> {
  const seriesOfRow = new Map(all.flatMap((series) => series.rows.map((row) => [row.id, series] as const)));
  const wholes = new Map<string, Series>();
  for (const series of all) {
    const whole = series.rows
      .map(({ parent_id }) => seriesOfRow.get(parent_id ?? ""))
      .find((found) => found !== undefined && found.key !== series.key);
    if (whole === undefined) continue;
    let above: Series | undefined = whole;
    while (above !== undefined && above.key !== series.key) above = wholes.get(above.key);
    if (above === undefined) wholes.set(series.key, whole);
  }
  return wholes;
}

/** Parts the pack names, those of one kind together: by region and by chain are two ways of cutting. */
function declaredGroups({ series: whole }: IndicatorNode, nodes: readonly IndicatorNode[]): readonly PartGroup[] {
  const kindOf = ({ series: { subject } }: IndicatorNode): PartKind => {
    if (nameOf(subject) === nameOf(whole.subject)) return "measure";
    return subject.table === "regions" ? "region" : subject.table === "chains" ? "chain" : "member";
  };
  const groups = groupBy(nodes, (node) => `${kindOf(node)} ${node.series.subject.table}`);
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [
      {
        kind: kindOf(first),
        isDeclared: true,
        isAdded: true,
        nodes: same,
        expected: same.length,
        otherDefinitions: [],
      },
    ];
  });
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
