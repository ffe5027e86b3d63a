import { explainRow, type RowExplanation } from '../core/policy/explainRow';
import { packs } from '../core/policy/packs';
import type { Analysis } from './analysis';
import type { WhatIf, WorkOptions } from './service';

/** Why the row at a place comes to what it comes to; undefined where no counted ledger has a record. */
export function explainPlace(
  analysis: Analysis,
  place: { readonly sheetId: string; readonly row: number },
  options: WorkOptions,
  whatIf: WhatIf,
): RowExplanation | undefined {
  const pack =
    (whatIf.standards === undefined ? undefined : packs.get(whatIf.standards)) ?? analysis.standards(options);
  const { subsidy } = analysis.money(options, analysis.standards(options));
  const view = analysis.views.find(
    ({ ledger }) =>
      ledger.sheet.id === place.sheetId &&
      subsidy.counted.includes(ledger.id) &&
      ledger.rows.includes(place.row),
  );
  if (!view) return undefined;
  const { language, term } = options;
  const supposed = whatIf.term !== undefined || pack !== analysis.standards(options);
  // The whole computation also knows what other rows of the pupil say; what is only supposed has no such rows.
  const outcome = supposed
    ? undefined
    : subsidy.rows.find((row) => row.ledger === view.ledger.id && row.row === place.row);
  return explainRow(view, place.row, pack, {
    language,
    ...(term === undefined ? {} : { term }),
    ...(whatIf.term === undefined ? {} : { whatIf: whatIf.term }),
    ...(outcome ? { outcome } : {}),
  });
}
