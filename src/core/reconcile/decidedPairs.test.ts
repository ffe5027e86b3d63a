import fc from 'fast-check';
import type { FieldId } from '../ledger/fields';
import { ledgerView } from '../ledger/ledgerView';
import { exampleLedger } from '../rules/exampleLedger';
import type { RuleEnvironment } from '../rules/rule';
import { exampleEnvironment } from '../rules/runExample';
import { Comparison } from './comparison';
import { recordFingerprint, type PairDecision } from './pairDecision';
import { Pool } from './pool';

type Row = Readonly<Partial<Record<FieldId, string>>>;

const pupil: Row = {
  name: '李明',
  idNumber: '532623201405120013',
  village: '上坝村',
  guardianName: '李国强',
  schoolName: '上坝小学',
};
const villager: Row = {
  name: '李明',
  idNumber: '532623201405120056',
  village: '上坝村',
  householdHead: '李国强',
};

function pool(
  kind: 'schoolLedger' | 'villageLedger',
  cells: readonly Row[],
  environment: RuleEnvironment = { ...exampleEnvironment },
): Pool {
  const view = ledgerView(exampleLedger({ kind, cells }, kind === 'schoolLedger' ? 1 : 2));
  return new Pool(kind, [view], 'unknown', undefined, environment);
}

function compare(
  left: readonly Row[],
  right: readonly Row[],
  decisions: readonly PairDecision[],
): Comparison {
  // Numbers and names go by numbers that hold within one run.
  const run = { ...exampleEnvironment };
  const [one, other] = [pool('schoolLedger', left, run), pool('villageLedger', right, run)];
  return new Comparison(one, other, () => undefined, decisions);
}

function decide(left: readonly Row[], right: readonly Row[], same: boolean, l = 0, r = 0): PairDecision {
  const print = (side: Pool, place: number): string => {
    const { view, row } = side.at(place);
    return recordFingerprint(view, row);
  };
  return {
    left: print(pool('schoolLedger', left), l),
    right: print(pool('villageLedger', right), r),
    same,
  };
}

describe('decided pairs', () => {
  test('undecided, the pair is put before a person', () => {
    expect(compare([pupil], [villager], []).matchOfLeft(0)).toMatchObject({ verdict: 'probable', right: 0 });
  });

  test('said to be one pupil', () => {
    const comparison = compare([pupil], [villager], [decide([pupil], [villager], true)]);
    expect(comparison.matchOfLeft(0)).toMatchObject({ verdict: 'same', basis: 'decided', right: 0 });
    expect(comparison.isSame(0)).toBe(true);
  });

  test('said to be two pupils: they stand apart, and the pair is remembered', () => {
    const comparison = compare([pupil], [villager], [decide([pupil], [villager], false)]);
    expect([comparison.rightOf(0), comparison.leftOf(0)]).toEqual([-1, -1]);
    expect(comparison.separated).toEqual([{ left: 0, right: 0 }]);
  });

  test('two records with one fingerprint cannot be told apart: nothing is taken for decided', () => {
    const bare = { ...villager, idNumber: '' };
    const decisions = [decide([pupil], [bare], true)];
    expect(compare([pupil], [bare], decisions).matchOfLeft(0)).toMatchObject({ basis: 'decided' });
    const twice = compare([pupil], [bare, bare], decisions);
    expect(twice.special.every(({ basis }) => basis !== 'decided')).toBe(true);
  });

  const fields = ['name', 'idNumber', 'village', 'guardianName', 'schoolName'] as const;
  const change = fc.record({
    field: fc.constantFrom(...fields),
    text: fc.constantFrom('王芳', '532623201308080020', '下坝村', ''),
  });

  test('a decision holds while neither record changes, and lapses when a key cell does', () => {
    fc.assert(
      fc.property(change, fc.boolean(), fc.boolean(), ({ field, text }, same, onRight) => {
        const decisions = [decide([pupil], [villager], same)];
        const side = onRight ? villager : pupil;
        fc.pre((side[field] ?? '') !== text && !(onRight && side[field] === undefined));
        const changed = { ...side, [field]: text };
        const [left, right] = onRight ? [[pupil], [changed]] : [[changed], [villager]];
        const after = compare(left, right, decisions);
        const fresh = compare(left, right, []);
        expect([...after.all()]).toEqual([...fresh.all()]);
        expect(after.separated).toEqual([]);
      }),
    );
  });

  test('rows that move, and cells that say nothing of who it is, change nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.constantFrom('一年级', '二年级'), (before, grade) => {
        const decisions = [decide([pupil], [villager], true)];
        const others = Array.from({ length: before }, (_, at) => ({
          name: `别人${'甲乙丙丁'.charAt(at)}`,
          idNumber: `53262320100101${String(at)}`,
          village: '下坝村',
        }));
        const comparison = compare([...others, { ...pupil, grade }], [villager], decisions);
        expect(comparison.matchOfLeft(before)).toMatchObject({ verdict: 'same', basis: 'decided', right: 0 });
      }),
    );
  });
});
