import type { FieldId } from '../../core/ledger/fields';
import { writeAtOnce } from '../commands/steps';
import type { PaneContext } from '../state/store';
import { headerRowText } from './headerRowText';

/** What was chosen for a column. */
export interface NamedColumn {
  readonly column: number;
  readonly field: FieldId;
}

/** Why a choice cannot be used yet; undefined when it can. `twice`: the field chosen for two columns. */
export function choiceProblem(
  columns: readonly NamedColumn[],
): { readonly kind: 'who' } | { readonly kind: 'twice'; readonly field: FieldId } | undefined {
  const fields = columns.map(({ field }) => field);
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  if (twice !== undefined) return { kind: 'twice', field: twice };
  const person = fields.includes('name') || fields.includes('idNumber');
  return person && fields.length >= 2 ? undefined : { kind: 'who' };
}

/** Keeps in the workbook which row of a sheet is its header, and tells whether the sheet is a ledger now. */
export async function nameHeader(
  context: PaneContext,
  sheet: { readonly id: string; readonly name: string },
  row: number,
  columns: readonly NamedColumn[],
): Promise<void> {
  if (!(await writeAtOnce(context, { kind: 'header', sheetId: sheet.id, row, columns }))) return;
  const found = context.state().overview?.ledgers.some(({ sheetId }) => sheetId === sheet.id) === true;
  context.dispatch({
    type: 'noticed',
    notice: { text: found ? headerRowText.done : headerRowText.still, data: { sheet: sheet.name } },
  });
}
