import { matchRecords } from '../../../core/match/match';
import { measureMatch } from './measureMatch';
import { plantLists } from './plantLists';

const lists = plantLists({ left: 400, right: 400, shared: 0.8 }, { left: 'school', right: 'village' }, 31);

describe('planted lists', () => {
  test('the matcher sees no answers', () => {
    const fields = new Set(lists.left.records.flatMap((record) => Object.keys(record)));
    expect(fields.has('person')).toBe(false);
    expect(fields.has('slips')).toBe(false);
  });

  test('the same seed gives the same lists', () => {
    const again = plantLists(
      { left: 400, right: 400, shared: 0.8 },
      { left: 'school', right: 'village' },
      31,
    );
    expect(again).toEqual(lists);
  });
});

describe('measureMatch', () => {
  const { matches } = matchRecords(lists.left.records, lists.right.records);

  test('counts every pupil of both lists', () => {
    const { pairs, silentTies } = measureMatch(lists, matches);
    expect(pairs.there).toBeGreaterThan(250);
    expect(pairs.right / pairs.there).toBeGreaterThan(0.97);
    expect(silentTies).toBe(0);
  });

  test('a wrong pair, a missed pair and a silent tie are seen', () => {
    const turned = matches.map((match) =>
      match.right === null ? match : { ...match, right: (match.right + 1) % lists.right.records.length },
    );
    const { pairs, troubles } = measureMatch(lists, turned);
    expect(pairs.right).toBeLessThan(pairs.there * 0.05);
    expect(troubles.length).toBeGreaterThan(200);
    const silent = matches.map((match) =>
      match.verdict === 'ambiguous' ? { ...match, verdict: 'leftOnly' as const } : match,
    );
    const undecided = lists.left.answers.some(({ undecidable }) => undecidable);
    expect(measureMatch(lists, silent).silentTies > 0).toBe(undecided);
  });
});
