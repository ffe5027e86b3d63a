import { say } from '../../text/text';
import { columnName, quoteSheet } from '../../snapshot/address';
import { FlatSheet, flatFirstLine, type FlatColumn } from '../../summary/flatSheet';
import { looks, textCell } from '../../summary/looks';
import { dayText, reportingUnitOf } from '../../summary/summaryTexts';
import type { SheetCell } from '../../plan/plan';
import type { CellStyle } from '../../snapshot/snapshot';
import { termTitle } from '../../policy/term';
import type { BaseChild, Dropout } from '../dropout';
import { dropoutReasons } from '../dropoutReasons';
import { childrenColumns, type ChildColumn } from './childrenColumns';
import { dropoutSheetNames, type DropoutSheetId } from './dropoutSheetNames';

/** What every sheet about drop-outs is made from. */
export interface DropoutSheetContext {
  readonly dropout: Dropout;
  /** Sheet names by id. */
  readonly names: ReadonlyMap<DropoutSheetId, string>;
}

export const label = looks.label;
export const small = { ...looks.label, fontSize: 10 } as const;
export const centred = { ...looks.label, horizontal: 'center' } as const;

/** Where nothing is written. */
export const notWritten = '未填';

export function sheetNameOf({ names }: DropoutSheetContext, id: DropoutSheetId): string {
  return names.get(id) ?? dropoutSheetNames[id];
}

/** 2024年秋季学期, or nothing where no term is told. */
export function termWords({ term }: Dropout): string {
  return term ? termTitle(term, 'zh-CN') : '';
}

/** A sheet with title and caption; every sheet says on which day it was made. */
export function flatSheet(
  { dropout }: DropoutSheetContext,
  columns: readonly FlatColumn[],
  title: string,
): FlatSheet {
  const unit = reportingUnitOf(dropout.lists.base.map(({ ledger }) => ledger));
  return new FlatSheet(columns, `${termWords(dropout)}${title}`, [
    `填报单位（盖章）：${unit}`,
    `填报时间：${dayText(dropout.asOf)}`,
    '单位：人',
  ]);
}

/** A column of the sheet of all children, as a formula range. */
export function childRange(context: DropoutSheetContext, column: ChildColumn): string {
  const name = columnName(childrenColumns.findIndex(({ id }) => id === column));
  const first = flatFirstLine + 1;
  const last = flatFirstLine + Math.max(1, context.dropout.children.length);
  return `${quoteSheet(sheetNameOf(context, 'dropoutChildren'))}!$${name}$${String(first)}:$${name}$${String(last)}`;
}

/** Text that criteria take literally: something Chinese, no wildcards, no operators. */
export function isPlain(text: string): boolean {
  return (
    /^[\p{L}（《“【]/u.test(text) &&
    /\p{Script=Han}/u.test(text) &&
    !/[~*?"]/.test(text) &&
    text.length <= 200
  );
}

export function numberCell(
  value: number,
  formula?: string,
  style: Partial<CellStyle> = looks.count,
): SheetCell {
  return { value, style, ...(formula === undefined ? {} : { formula }) };
}

/** A link to the child's row in the list. */
export function rowLink({ view, row }: Pick<BaseChild, 'view' | 'row'>): SheetCell {
  return {
    value: `第${String(row + 1)}行`,
    style: looks.rowsLink,
    link: { sheet: view.ledger.sheet.id, row, column: 0 },
  };
}

export function reasonText({ reason, data }: BaseChild): string {
  return say(dropoutReasons[reason], 'zh-CN', data);
}

/** A cell of plain text; a blank one holds nothing, as it will be read back. */
export function textOrBlank(text: string, style: Partial<CellStyle>): SheetCell {
  return text === '' ? { value: null, style } : textCell(text, style);
}
