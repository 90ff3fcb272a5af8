import fc from "fast-check";
import { expect, test } from "vitest";
import { crossings, orderColumns } from "../../../../src/views/application/order.ts";

test("ribbons that can be untangled are", () => {
  const routes = [
    ["a", "y"],
    ["b", "x"],
    ["c", "y"],
  ];
  expect(
    crossings(
      [
        ["a", "b", "c"],
        ["y", "x"],
      ],
      routes,
    ),
  ).toBe(1);
  const columns = orderColumns(routes);
  expect(crossings(columns, routes)).toBe(0);
});

test("what does not cross stays in the order given", () => {
  expect(
    orderColumns([
      ["a", "x"],
      ["b", "x"],
      ["c", "z"],
    ]),
  ).toEqual([
    ["a", "b", "c"],
    ["x", "z"],
  ]);
  expect(orderColumns([])).toEqual([]);
});

const routes = fc.array(
  fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("p", "q", "r"), fc.constantFrom("x", "y", "z")),
  { minLength: 1, maxLength: 12 },
);

test("every card stands once in its column, and never more ribbons cross than at the start", () => {
  fc.assert(
    fc.property(routes, (all) => {
      const columns = orderColumns(all);
      const start = [0, 1, 2].map((column) => [...new Set(all.map((route) => route[column] ?? ""))]);
      expect(columns.map((cards) => [...cards].sort())).toEqual(start.map((cards) => [...cards].sort()));
      expect(crossings(columns, all)).toBeLessThanOrEqual(crossings(start, all));
    }),
  );
});
