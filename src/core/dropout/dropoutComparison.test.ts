import fc from 'fast-check';
import { checkCharacter } from '../id/checkCharacter';
import { ledgerView } from '../ledger/ledgerView';
import { exampleLedger, type SmallLedger } from '../rules/exampleLedger';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import type { Snapshot } from '../snapshot/snapshot';
import type { Dropout } from './dropout';
import { DropoutComparison } from './dropoutComparison';
import { dropoutSheets } from './dropoutSheets';
import { dropoutStates, type StateId } from './dropoutStates';

type Cells = SmallLedger['cells'][number];
const environment: RuleEnvironment = { asOf: '2024-11-01', term: '2024-autumn' };

function compareDropout(views: readonly LedgerView[]): Dropout | undefined {
  return new DropoutComparison(views, environment, { names: () => undefined, decisions: [] }).result;
}

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const given = '子涵欣怡浩然雨桐志强建国晓梅海燕文静俊杰';

/** A child nobody else is: number and name by its place. */
function pupil(place: number): Cells & { readonly name: string } {
  const year = 2010 + (place % 8);
  const month = String(1 + (place % 8)).padStart(2, '0');
  const digits = `532623${String(year)}${month}1${String(place % 9)}${String(100 + place)}`;
  const at = (text: string, index: number): string => text.charAt(index % text.length);
  return {
    name: at(surnames, place) + at(given, place * 3 + 1) + at(given, place * 7 + 5),
    idNumber: digits + checkCharacter(digits),
    township: '石门寨镇',
    village: place % 2 === 0 ? '上坝村' : '下坝村',
  };
}

interface Child {
  readonly police: boolean;
  readonly enrolled: boolean;
  readonly present: boolean;
  readonly poor: boolean;
  readonly written: string | null | undefined;
}

const words = ['辍学', '疑似辍学', '休学', '异地就读', '死亡', '已劝返', '厌学在家', '送教上门', null];
const children = fc.array(
  fc.record<Child>({
    police: fc.boolean(),
    enrolled: fc.boolean(),
    present: fc.boolean(),
    poor: fc.boolean(),
    written: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.constantFrom(...words)),
  }),
  { minLength: 1, maxLength: 24 },
);
const lists = ['enrolment', 'inSchool', 'poverty', 'dropout'] as const;
const kept = fc.subarray([...lists]);

function ledgersOf(all: readonly Child[], keep: readonly string[]): readonly LedgerView[] {
  const of = (
    fits: (child: Child) => boolean,
    more: (child: Child) => Cells = () => ({}),
  ): readonly Cells[] => all.flatMap((child, at) => (fits(child) ? [{ ...pupil(at), ...more(child) }] : []));
  const school = (): Cells => ({ schoolName: '中心小学' });
  const made: readonly (SmallLedger & { readonly list: string })[] = [
    {
      list: 'base',
      kind: 'officeList',
      sheet: '公安',
      title: '公安局6-15周岁人口名单',
      cells: of((child) => child.police),
    },
    {
      list: 'enrolment',
      kind: 'enrolmentRoll',
      sheet: '学籍',
      title: '学籍名册',
      cells: of((child) => child.enrolled, school),
    },
    { list: 'inSchool', kind: 'schoolLedger', sheet: '在校', cells: of((child) => child.present, school) },
    {
      list: 'poverty',
      kind: 'officeList',
      sheet: '脱贫',
      title: '脱贫户名单',
      cells: of(
        (child) => child.poor,
        () => ({ householdType: '脱贫户' }),
      ),
    },
    {
      list: 'dropout',
      kind: 'dropoutLedger',
      sheet: '控辍',
      cells: of(
        (child) => child.written !== undefined,
        (child) => ({ dropoutState: child.written ?? null, evidence: null }),
      ),
    },
  ];
  return made
    .filter(({ list, cells }) => cells.length > 0 && (list === 'base' || keep.includes(list)))
    .map((small, at) => ledgerView(exampleLedger(small, at + 1)));
}

function snapshotOf(views: readonly LedgerView[]): Snapshot {
  return {
    name: '控辍.xlsx',
    sheets: views.map(({ ledger }) => ledger.sheet),
    names: [],
    styles: [],
    settings: new Map(),
    dateSystem: 1900,
    structureProtected: false,
  };
}

function stateOf(dropout: Dropout | undefined, name: string): StateId | undefined {
  return dropout?.children.find((child) => child.name === name)?.state;
}

describe('DropoutComparison', () => {
  it('gives every child of the base one state, whatever lists there are', () => {
    fc.assert(
      fc.property(children, kept, (all, keep) => {
        const views = ledgersOf(all, keep);
        const dropout = compareDropout(views);
        const base = all.filter(({ police }) => police).length;
        expect(dropout?.children.length ?? 0).toBe(base);
        for (const { state } of dropout?.children ?? []) expect(dropoutStates).toHaveProperty([state]);
        const sheets = dropout && dropoutSheets(dropout, snapshotOf(views), 'zh-CN');
        const sums = (sheets?.identities ?? []).flatMap(({ identities }) => identities);
        expect(sums.filter(({ name, holds }) => !holds && !name.startsWith('控辍保学台账'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('judges by the lists there are, and nobody by one that is missing', () => {
    fc.assert(
      fc.property(children, kept, (all, keep) => {
        const views = ledgersOf(all, keep);
        const dropout = compareDropout(views);
        const there = (list: 'enrolment' | 'inSchool' | 'poverty'): boolean =>
          (dropout?.lists[list].length ?? 0) > 0;
        for (const { state, comparison, poverty } of dropout?.children ?? []) {
          if (!there('inSchool')) expect(dropoutStates[state].group).not.toBe('atSchool');
          if (!there('enrolment')) expect(['unregistered', 'neverEnrolled']).not.toContain(state);
          if (!there('enrolment') || !there('inSchool')) expect(comparison).toBeUndefined();
          expect(poverty === undefined).toBe(!there('poverty'));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says the same of every child in whatever order the rows stand', () => {
    fc.assert(
      fc.property(children, kept, (all, keep) => {
        const views = ledgersOf(all, keep);
        const turned = views.map((view) =>
          ledgerView({ ...view.ledger, rows: [...view.ledger.rows].reverse() }),
        );
        const one = compareDropout(views);
        const other = compareDropout(turned);
        for (const { name, state } of one?.children ?? []) expect(stateOf(other, name)).toBe(state);
      }),
      { numRuns: 30 },
    );
  });

  it('is made piece by piece, and once for all who ask', () => {
    const all = Array.from({ length: 9 }, (): Child => {
      return { police: true, enrolled: true, present: true, poor: true, written: '休学' };
    });
    const views = ledgersOf(all, [...lists]);
    const knowledge = { names: () => undefined, decisions: [] };
    const comparison = new DropoutComparison(views, environment, knowledge);
    let pieces = 1;
    while (!comparison.advance()) pieces++;
    expect(pieces).toBeGreaterThan(2 * lists.length);
    const { result } = comparison;
    expect(result?.children).toHaveLength(9);
    expect(comparison.result).toBe(result);
    expect(new DropoutComparison(views, environment, knowledge).result).toEqual(result);
  });

  it('tells what went wrong to whoever asks for the result, not to whoever does a piece', () => {
    const [view] = ledgersOf(
      [{ police: true, enrolled: false, present: false, poor: false, written: null }],
      [],
    );
    if (!view) throw new Error('there is a base');
    const broken: LedgerView = Object.assign(Object.create(view) as LedgerView, {
      text: () => {
        throw new Error('cell');
      },
    });
    const comparison = new DropoutComparison([broken], environment, {
      names: () => undefined,
      decisions: [],
    });
    expect(comparison.advance()).toBe(true);
    expect(comparison.needsNames).toBe(false);
    expect(() => comparison.result).toThrow('cell');
  });

  it('never writes a zero for what a missing list would tell', () => {
    const all: Child[] = Array.from({ length: 6 }, () => ({
      police: true,
      enrolled: true,
      present: true,
      poor: false,
      written: undefined,
    }));
    for (const missing of lists) {
      const views = ledgersOf(
        [...all, { police: true, enrolled: true, present: true, poor: true, written: '休学' }],
        lists.filter((list) => list !== missing),
      );
      const dropout = compareDropout(views);
      if (!dropout) throw new Error('there is a base');
      const status = dropoutSheets(dropout, snapshotOf(views), 'zh-CN').sheets.find(
        ({ owned }) => owned === 'dropoutStatus',
      );
      const texts = (status?.after?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? ''));
      const lineOf = (state: string): readonly unknown[] => texts.find((row) => row[1] === state) ?? [];
      if (missing === 'poverty') expect(lineOf('在校')[4]).toBe('未比对');
      if (missing === 'inSchool') expect(lineOf('在校')[3]).toBe('未比对');
      if (missing === 'enrolment') expect(lineOf('在校无学籍')[3]).toBe('未比对');
      if (missing === 'enrolment' || missing === 'inSchool')
        expect(lineOf('疑似辍学').slice(3)).toEqual([
          '未比对',
          '未比对',
          expect.stringContaining('未比对：没有'),
        ]);
      if (missing === 'dropout') expect(lineOf('异地就读')[3]).toBe('未比对');
    }
  });
});
