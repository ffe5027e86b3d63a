import type { Issue } from '../engine/result';
import type { Ledger } from '../ledger/ledger';
import { columnChanges } from '../plan/columnChanges';
import { placeColumns } from '../plan/columnPlacement';
import type { Change } from '../plan/plan';
import { rectificationStateWords } from '../rectification/rectificationWords';
import type { Snapshot } from '../snapshot/snapshot';
import type { Language, LocalText } from '../text/text';
import { severityWords } from './issueWords';

const words = {
  header: { 'zh-CN': '校验结果', en: 'Check result' },
  passed: { 'zh-CN': '通过', en: 'Passed' },
} satisfies Record<string, LocalText>;

/** Excel keeps at most 32,767 characters in a cell. */
const longest = 32_000;
const ids = ['checkResult'] as const;

function linesByRow(issues: readonly Issue[], language: Language): ReadonlyMap<string, string[]> {
  const byRow = new Map<string, string[]>();
  for (const issue of issues) {
    const word =
      issue.state === 'confirmed' ? rectificationStateWords.confirmed : severityWords[issue.severity];
    const line = `${word[language]}：${issue.message}`;
    for (const { sheetId, row } of issue.places) {
      const key = `${sheetId} ${String(row)}`;
      const lines = byRow.get(key) ?? [];
      if (!lines.includes(line)) lines.push(line);
      byRow.set(key, lines);
    }
  }
  return byRow;
}

/**
 * The changes that write or renew the 校验结果 column of each ledger: 通过, or the row's problems.
 * Protected and filtered sheets get none.
 */
export function resultColumns(
  snapshot: Snapshot,
  ledgers: readonly Ledger[],
  issues: readonly Issue[],
  language: Language,
): Change[] {
  const writable = ledgers.filter(
    (ledger) => !ledger.sheet.protected && !ledger.sheet.filter?.active && ledger.rows.length > 0,
  );
  const byRow = linesByRow(issues, language);
  const records = new Map(
    writable.map((ledger) => [ledger.id, { sheet: ledger.sheet.id, rows: new Set(ledger.rows) }]),
  );
  return columnChanges(snapshot, placeColumns(snapshot, writable, ids), ledgers, {
    ids,
    looks: { checkResult: { label: words.header[language], width: 40, format: '@' } },
    value: (id, row) => {
      const ledger = records.get(id);
      if (!ledger?.rows.has(row)) return null;
      const lines = byRow.get(`${ledger.sheet} ${String(row)}`);
      return (lines?.join('\n') ?? words.passed[language]).slice(0, longest);
    },
  });
}
