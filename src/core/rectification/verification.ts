import type { CheckResult } from '../engine/result';
import { ledgerKinds } from '../ledger/ledger';
import type { LocalText } from '../text/text';
import type { RectificationLine, RectificationMemory } from './rectification';
import { unverifiedWords } from './rectificationWords';

interface Runs {
  ran: number;
  unrun: number;
}

/** The kinds of ledger a record's or group's key names: `schoolLedger:…+villageLedger:…`. */
function kindsOf(record: string): ReadonlySet<string> {
  const stems = record.split('+');
  return new Set(
    ledgerKinds.filter((kind) =>
      stems.some((stem) => /^[:@]/.test(stem.slice(kind.length)) && stem.startsWith(kind)),
    ),
  );
}

/**
 * Tells of an issue that was not found again whether that means it is gone: only when its rule really ran on every
 * ledger of the kinds it concerns, the ledger it was in is still there (under whatever name), and nothing graver in the
 * same place hides it.
 * @returns undefined when it is gone; otherwise why that is not known
 */
export function verification(
  result: CheckResult,
  before: RectificationMemory,
): (line: Pick<RectificationLine, 'id' | 'rule' | 'record' | 'sheet'>) => LocalText | undefined {
  const kinds = new Map(result.ledgers.map(({ id, kind }) => [id, kind as string]));
  const runs = new Map<string, Map<string, Runs>>();
  for (const { rule, ledger, state } of result.coverage) {
    const byKind = runs.get(rule) ?? new Map<string, Runs>();
    runs.set(rule, byKind);
    const kind = kinds.get(ledger) ?? '';
    const count = byKind.get(kind) ?? { ran: 0, unrun: 0 };
    byKind.set(kind, count);
    if (state === 'passed' || state === 'found') count.ran += 1;
    else count.unrun += 1;
  }
  const now = new Set(result.ledgers.map(({ kind, sheet }) => `${kind} ${sheet.name}`));
  const names = new Set(result.ledgers.map(({ sheet }) => sheet.name));
  const earlier = new Set(before.ledgers.map(([kind, sheet]) => `${kind} ${sheet}`));
  // A ledger by a name not known before may be the one that is missing, renamed.
  const renamed = new Set(
    result.ledgers
      .filter(({ kind, sheet }) => !earlier.has(`${kind} ${sheet.name}`))
      .map(({ kind }) => kind as string),
  );
  const withheld = new Set(result.withheld);
  const found = (kind: string, sheet: string): boolean => now.has(`${kind} ${sheet}`) || renamed.has(kind);

  return ({ id, rule, record, sheet }) => {
    if (withheld.has(id)) return unverifiedWords.covered;
    const byKind = runs.get(rule);
    const concerned = kindsOf(record);
    if (concerned.size === 0) {
      // Known from the sheet only: every ledger the rule is meant for, and the sheet by its name.
      const counts = [...(byKind?.values() ?? [])];
      if (
        !counts.some(({ ran, unrun }) => ran > 0 && unrun === 0) ||
        counts.some(({ ran, unrun }) => ran > 0 && unrun > 0)
      )
        return unverifiedWords.rule;
      return names.has(sheet) ? undefined : unverifiedWords.ledger;
    }
    if (![...concerned].some((kind) => found(kind, sheet))) return unverifiedWords.ledger;
    const looked = [...concerned].every((kind) => {
      const count = byKind?.get(kind);
      return count !== undefined && count.ran > 0 && count.unrun === 0;
    });
    return looked ? undefined : unverifiedWords.rule;
  };
}
