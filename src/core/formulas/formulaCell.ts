import type { FieldId } from '../ledger/fields';
import type { LedgerView } from '../rules/rule';
import type { Area } from '../snapshot/address';
import type { Grid } from '../snapshot/grid';
import type { ColumnIndexes } from './columnIndexes';
import type { Result } from './evaluate';
import type { FormulaNode } from './formulaTree';

/** A cell with a formula, and what is known round it. */
export interface FormulaCell {
  readonly view: LedgerView;
  readonly row: number;
  readonly column: number;
  /** Ledgers by their sheet's name in lower case. */
  readonly sheets: ReadonlyMap<string, readonly LedgerView[]>;
  readonly indexes: ColumnIndexes;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A formula that gives, or may give, something else than it seems to. */
export interface Trap {
  /** What is wrong with it: the message for a cell whose result is wrong. */
  readonly fault: TrapFault;
  /** What the right formula gives; undefined when that cannot be told. */
  readonly expected: Result;
  /** The column the formula compares or reads. */
  readonly about: number;
}

export type TrapFault =
  | 'count'
  | 'distinct'
  | 'lookup'
  | 'checkWeights'
  | 'checkOrder'
  | 'checkModulus'
  | 'checkOther'
  | 'agePosition'
  | 'ageYears'
  | 'ageDay';

/** The sheet an area lies on and what the column means there; undefined when that sheet holds no ledger. */
export function areaColumn(
  { view, sheets }: FormulaCell,
  node: FormulaNode | undefined,
): { readonly grid: Grid; readonly area: Area; readonly field: FieldId | undefined } | undefined {
  if (node?.kind !== 'area') return undefined;
  const here = node.sheet ?? view.ledger.sheet.name;
  const ledgers = node.sheet === undefined ? [view] : sheets.get(here.toLowerCase());
  const grid = ledgers?.[0]?.ledger.sheet.grid;
  if (!ledgers || !grid) return undefined;
  const { area } = node;
  const column = ledgers
    .flatMap(({ ledger }) => ledger.columns)
    .find((candidate) => candidate.column === area.left);
  return { grid, area, field: column?.field };
}

export function isOneColumn({ left, right }: Area): boolean {
  return left === right;
}

export function isOneCell(area: Area): boolean {
  return isOneColumn(area) && area.top === area.bottom;
}
