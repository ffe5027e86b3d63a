import { fieldTitles } from '../../core/ledger/fieldTitles';
import { say } from '../../core/text/text';
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
