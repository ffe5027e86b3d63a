import { fieldTitles } from '../../core/ledger/fieldTitles';
import { mappingKey } from '../../core/ledger/mapColumns';
import { compactText } from '../../core/normalise/cleanText';
import { say } from '../../core/text/text';
import { WorkbookError } from '../../workbook/port';
import type { Analysis } from '../analysis';
import type { Request, WorkOptions } from '../service';
import { settingChange, stateKeys } from '../workbookState';
import type { PlanDraft } from './planDraft';
import { planWords } from './planWords';

/** Remembers in the workbook what a column means, or that it is to be left out. */
export function planMapping(
  draft: PlanDraft,
  analysis: Analysis,
  request: Request & { kind: 'map' },
  options: WorkOptions,
): void {
  const ledger = analysis.ledgers.find((candidate) => candidate.id === request.ledger);
  const column = [...(ledger?.columns ?? []), ...(ledger?.unmapped ?? [])].find(
    (each) => each.column === request.column,
  );
  if (!ledger || !column) return;
  const mapping = new Map(analysis.mapping);
  mapping.set(`${ledger.sheet.id}|${column.header}`, request.field);
  const change = settingChange(analysis.snapshot, stateKeys.mapping, [...mapping]);
  if (!change) return;
  const field = request.field ? fieldTitles[request.field][options.language] : '';
  const words = request.field ? planWords.map : planWords.ignore;
  draft.add(
    [change],
    say(words, options.language, { sheet: ledger.sheet.name, header: column.header, field }),
  );
}

/** Remembers which row of a sheet is its header, by what its cells mean; the texts say which row it is. */
export function planHeader(
  draft: PlanDraft,
  analysis: Analysis,
  { sheetId, row, columns }: Request & { kind: 'header' },
  options: WorkOptions,
): void {
  const { snapshot, others } = analysis;
  const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new WorkbookError('sheet-missing', { sheet: sheetId });
  const head = others.find((other) => other.sheet === sheet.name)?.head?.find((each) => each.row === row);
  const texts = new Map(head?.cells.map(({ column, text }) => [column, compactText(text)]));
  const mapping = new Map(analysis.mapping);
  let count = 0;
  for (const { column, field } of columns) {
    const text = texts.get(column);
    if (text === undefined) continue;
    mapping.set(mappingKey(sheet.id, text), field);
    count += 1;
  }
  const change = settingChange(snapshot, stateKeys.mapping, [...mapping]);
  if (!change || count === 0) return;
  draft.add([change], say(planWords.header, options.language, { sheet: sheet.name, row: row + 1, count }));
}
