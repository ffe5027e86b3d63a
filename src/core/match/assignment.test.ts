import fc from 'fast-check';
import { assignBest, type Edge } from './assignment';

/** The largest sum of weights by trying everything. */
function bruteForce(
  edges: readonly Edge[],
  from = 0,
  left = new Set<number>(),
  right = new Set<number>(),
): number {
  const edge = edges[from];
  if (!edge) return 0;
  const without = bruteForce(edges, from + 1, left, right);
  if (edge.weight <= 0 || left.has(edge.left) || right.has(edge.right)) return without;
  const rest = bruteForce(edges, from + 1, new Set([...left, edge.left]), new Set([...right, edge.right]));
  return Math.max(without, edge.weight + rest);
}

const graph = fc
  .record({ lefts: fc.integer({ min: 1, max: 6 }), rights: fc.integer({ min: 1, max: 6 }) })
  .chain(({ lefts, rights }) =>
    fc
      .uniqueArray(
        fc.record({
          left: fc.integer({ min: 0, max: lefts - 1 }),
          right: fc.integer({ min: 0, max: rights - 1 }),
          weight: fc.integer({ min: -3, max: 12 }),
        }),
        { selector: ({ left, right }) => `${left} ${right}`, maxLength: 14 },
      )
      .map((edges) => ({ lefts, rights, edges })),
  );

describe('assignBest', () => {
  test('is as good as trying everything', () => {
    fc.assert(
      fc.property(graph, ({ lefts, rights, edges }) => {
        const { right, total } = assignBest(lefts, rights, edges);
        expect(total).toBe(bruteForce(edges));
        const used = [...right].filter((at) => at >= 0);
        expect(new Set(used).size).toBe(used.length);
        const sum = edges
          .filter((edge) => right[edge.left] === edge.right)
          .reduce((all, { weight }) => all + weight, 0);
        expect(sum).toBe(total);
      }),
      { numRuns: 2000 },
    );
  });

  test('slack is never more than forcing the edge costs', () => {
    fc.assert(
      fc.property(graph, ({ lefts, rights, edges }) => {
        const best = assignBest(lefts, rights, edges);
        for (const edge of edges) {
          const others = edges.filter(({ left, right }) => left !== edge.left && right !== edge.right);
          expect(best.slack(edge)).toBeLessThanOrEqual(best.total - edge.weight - bruteForce(others) + 1e-9);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('gives up the best pair when two others are worth more', () => {
    const edges = [
      { left: 0, right: 0, weight: 10 },
      { left: 0, right: 1, weight: 9 },
      { left: 1, right: 0, weight: 9 },
    ];
    expect([...assignBest(2, 2, edges).right]).toEqual([1, 0]);
  });

  test('thousands in a row', () => {
    const edges = Array.from({ length: 5000 }, (_, at) => [
      { left: at, right: at, weight: 5 },
      { left: at, right: at + 1, weight: 6 },
    ]).flat();
    expect(assignBest(5000, 5001, edges).total).toBe(30_000);
  });
});
