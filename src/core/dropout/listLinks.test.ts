import fc from 'fast-check';
import { nameEvidence } from '../../app/nameEvidence';
import { checkCharacter } from '../id/checkCharacter';
import { ledgerView } from '../ledger/ledgerView';
import { matchRecords } from '../match/match';
import { matchRecord } from '../match/matchRecord';
import type { NameEvidence } from '../match/nameEvidence';
import { recordFingerprint, type PairDecision } from '../reconcile/pairDecision';
import { Pool } from '../reconcile/pool';
import { exampleLedger, type SmallLedger } from '../rules/exampleLedger';
import type { LedgerView } from '../rules/rule';
import { childPool } from './childPool';
import { ListLinks } from './listLinks';

type Cells = SmallLedger['cells'][number];
const environment = { asOf: '2024-11-01', term: undefined } as const;
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const given = '子涵欣怡浩然雨桐志强建国晓梅海燕文静俊杰';

function pupil(place: number): Cells & { readonly name: string; readonly idNumber: string } {
  const day = `20${String(10 + (place % 7))}${String(1 + (place % 12)).padStart(2, '0')}${String(10 + (place % 19))}`;
  const digits = `532623${day}${String(100 + place)}`;
  const at = (text: string, index: number): string => text.charAt(index % text.length);
  return {
    name: at(surnames, place) + at(given, place * 3 + 1) + at(given, place * 7 + 5),
    idNumber: digits + checkCharacter(digits),
    guardianName: at(surnames, place * 5) + at(given, place * 11),
    village: place % 2 === 0 ? '上坝村' : '下坝村',
  };
}

/** What became of a child's row in the list. */
type Slip = 'none' | 'digit' | 'name' | 'noNumber' | 'twice' | 'absent';
const slips: Readonly<Record<Slip, (row: ReturnType<typeof pupil>) => readonly Cells[]>> = {
  none: (row) => [row],
  digit: (row) => [
    {
      ...row,
      idNumber: `${row.idNumber.slice(0, 16)}${row.idNumber.charAt(16) === '1' ? '2' : '1'}${row.idNumber.charAt(17)}`,
    },
  ],
  name: (row) => [{ ...row, name: `${row.name.slice(0, 2)}鑫` }],
  noNumber: (row) => [
    {
      ...row,
      idNumber: null,
      birthDate: `${row.idNumber.slice(6, 10)}-${row.idNumber.slice(10, 12)}-${row.idNumber.slice(12, 14)}`,
    },
  ],
  twice: (row) => [row, row],
  absent: () => [],
};

function viewOf(cells: readonly Cells[], ordinal: number): LedgerView {
  const kind = ordinal === 1 ? 'officeList' : 'schoolLedger';
  return ledgerView(exampleLedger({ kind, sheet: String(ordinal), cells }, ordinal));
}

let names: NameEvidence | undefined;
beforeAll(async () => {
  names = await nameEvidence();
});

function linksOf(
  one: LedgerView,
  other: LedgerView,
  decisions: readonly PairDecision[] = [],
  known: () => NameEvidence | undefined = () => names,
): ListLinks {
  const poolOf = ({ ledger }: LedgerView, view: LedgerView) =>
    childPool(new Pool(ledger.kind, [view], 'unknown', undefined, environment), environment.asOf);
  const links = new ListLinks(
    poolOf(one, one),
    [...one.ledger.rows.keys()],
    poolOf(other, other),
    environment.asOf,
  );
  links.weigh({ names: known(), decisions });
  return links;
}

/** Row of the list, ? for one that may be, - for none. */
function told(links: ListLinks, places: number): readonly string[] {
  return Array.from({ length: places }, (_, place) => {
    const { same, undecided, maybe } = links.of(place);
    if (same.length > 0)
      return same
        .map(({ row }) => row)
        .sort((a, b) => a - b)
        .join();
    return undecided ? `?${String(maybe?.row ?? '')}` : '-';
  });
}

describe('ListLinks', () => {
  it('finds whom a comparison of everybody with everybody finds', () => {
    const children = fc.array(fc.constantFrom(...(Object.keys(slips) as Slip[])), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(children, fc.integer({ min: 0, max: 5 }), (all, strangers) => {
        const one = viewOf(
          all.map((_, at) => pupil(at)),
          1,
        );
        const more = Array.from({ length: strangers }, (_, at) => pupil(400 + at));
        const other = viewOf([...all.flatMap((slip, at) => slips[slip](pupil(at))), ...more], 2);
        fc.pre(other.ledger.rows.length > 0);
        const { matches } = matchRecords(
          one.ledger.rows.map((row) => matchRecord(one, row)),
          other.ledger.rows.map((row) => matchRecord(other, row)),
          names ? { names } : {},
        );
        const expected = all.map((_, left) => {
          const own = matches.filter((match) => match.left === left && match.right !== null);
          const same = own.filter(({ verdict }) => verdict === 'same');
          const row = (right: number | null): number => other.ledger.rows[right ?? -1] ?? -1;
          if (same.length > 0)
            return same
              .map(({ right }) => row(right))
              .sort((a, b) => a - b)
              .join();
          return own.length > 0 ? `?${String(row(own[0]?.right ?? null))}` : '-';
        });
        const links = linksOf(one, other);
        expect(told(links, all.length)).toEqual(expected);
        expect(links.strangers(() => true).length).toBe(
          matches.filter(({ verdict }) => verdict === 'rightOnly').length,
        );
      }),
      { numRuns: 150 },
    );
  });

  const [ming, other] = [pupil(1), pupil(2)];
  const renamed = { ...ming, name: '欧阳雪', guardianName: '欧阳山' };

  it('keeps what a person decided, whichever list was left', () => {
    const [one, list] = [viewOf([ming, other], 1), viewOf([renamed, other], 2)];
    expect(told(linksOf(one, list), 2)).toEqual(['?1', '2']);
    const prints = [one, list].map((view) => recordFingerprint(view, 1)) as [string, string];
    for (const [left, right] of [prints, [...prints].reverse() as [string, string]]) {
      expect(told(linksOf(one, list, [{ left, right, same: true }]), 2)).toEqual(['1', '2']);
      const apart = linksOf(one, list, [{ left, right, same: false }]);
      expect(told(apart, 2)).toEqual(['-', '2']);
      expect(apart.strangers(() => true)).toHaveLength(1);
    }
  });

  it('lets a decision lapse when the row changes', () => {
    const [one, list] = [viewOf([ming], 1), viewOf([renamed], 2)];
    const [left, right] = [recordFingerprint(one, 1), recordFingerprint(list, 1)];
    const changed = viewOf([{ ...renamed, village: '别处村' }], 2);
    expect(told(linksOf(one, changed, [{ left, right, same: true }]), 1)).toEqual(['?1']);
  });

  it('hears names and reads traditional characters where it is told how', () => {
    const birthDate = `${ming.idNumber.slice(6, 10)}-${ming.idNumber.slice(10, 12)}-${ming.idNumber.slice(12, 14)}`;
    const [one, list] = [
      viewOf([{ ...ming, name: '张伟国' }], 1),
      viewOf([{ name: '章炜國', birthDate, village: '下坝村', guardianName: null }], 2),
    ];
    expect(told(linksOf(one, list), 1)).toEqual(['?1']);
    expect(
      told(
        linksOf(one, list, [], () => undefined),
        1,
      ),
    ).toEqual(['-']);
  });
});
