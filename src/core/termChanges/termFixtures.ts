import { checkCharacter } from '../id/checkCharacter';
import type { FieldId } from '../ledger/fields';
import type { LedgerKind, Term } from '../ledger/ledger';
import { ledgerView } from '../ledger/ledgerView';
import { nationalPack } from '../policy/nationalPack';
import { exampleLedger } from '../rules/exampleLedger';
import type { LedgerView } from '../rules/rule';
import type { CellValue } from '../snapshot/grid';
import { compareTermLedgers } from './compareTermLedgers';
import type { PupilChange, TermChanges } from './termChanges';
import { termSides } from './termSides';

export type Cells = Readonly<Partial<Record<FieldId, CellValue>>>;

/** A number with its right check character, from 17 digits. */
export const id = (digits: string): string => digits + checkCharacter(digits);

/** A boarder of 三年级 in 脱贫户. */
export const pupil: Cells = {
  name: '李明华',
  idNumber: id('53272520150304001'),
  schoolName: '上坝小学',
  stage: '小学',
  grade: '三年级',
  boarding: '寄宿',
  hardshipCategory: '脱贫户',
  enrolmentStatus: '在读',
  bankCard: '6217001234567890123',
};

export const other: Cells = {
  ...pupil,
  name: '王小芳',
  idNumber: id('53272520140712004'),
  bankCard: '6217001234567890131',
};

let sheets = 0;

export function view(cells: readonly Cells[], term?: Term, kind: LedgerKind = 'schoolLedger'): LedgerView {
  return ledgerView(exampleLedger({ cells, kind, ...(term ? { term } : {}) }, ++sheets));
}

/** Two ledgers compared under the national standards. */
export function compare(
  before: LedgerView | readonly LedgerView[],
  now: LedgerView | readonly LedgerView[],
): TermChanges {
  const list = (given: LedgerView | readonly LedgerView[]): readonly LedgerView[] =>
    'ledger' in given ? [given] : given;
  const sides = termSides(list(now), list(before), undefined);
  if (typeof sides === 'string') throw new Error(sides);
  return compareTermLedgers(sides, {
    language: 'zh-CN',
    asOf: '2025-04-01',
    packs: { before: nationalPack, now: nationalPack },
  });
}

/** What became of one pupil, in short: `grade repeated`, `amount policy`, … */
export function told({ state, changes, reason, doubt }: PupilChange): readonly string[] {
  const kinds = changes.map((change) =>
    change.kind === 'amount'
      ? `amount ${change.why} ${change.before ?? '?'}→${change.after ?? '?'}`
      : change.kind === 'grade'
        ? `grade ${change.progress ?? ''}`
        : change.kind,
  );
  return [
    ...(state === 'kept' ? [] : [`${state} ${reason?.kind ?? ''}`]),
    ...kinds,
    ...(doubt === undefined ? [] : ['doubt']),
  ];
}
