import type { Issue } from '../engine/result';
import type { Ledger } from '../ledger/ledger';
import { ownColumns } from '../plan/ownColumns';
import type { Change } from '../plan/plan';
import type { Snapshot } from '../snapshot/snapshot';
import type { Language, LocalText } from '../text/text';
import { severityWords } from './issueWords';

const words = {
  header: { 'zh-CN': '校验结果', en: 'Check result' },
  passed: { 'zh-CN': '通过', en: 'Passed' },
} satisfies Record<string, LocalText>;

/** Excel keeps at most 32,767 characters in a cell. */
const longest = 32_000;

/** The changes that write or renew the 校验结果 column of each ledger: 通过, or the row's problems. */
export function resultColumns(
  snapshot: Snapshot,
  ledgers: readonly Ledger[],
  issues: readonly Issue[],
  language: Language,
): Change[] {
  const byRow = new Map<string, string[]>();
  for (const issue of issues) {
    for (const { sheetId, row } of issue.places) {
      const key = `${sheetId} ${String(row)}`;
      const text = `${severityWords[issue.severity][language]}：${issue.message}`;
      const lines = byRow.get(key) ?? [];
      if (!lines.includes(text)) lines.push(text);
      byRow.set(key, lines);
    }
  }
  return ledgers.flatMap((ledger, ordinal) => {
    if (ledger.sheet.protected || ledger.sheet.filter?.active || ledger.rows.length === 0) return [];
    const values = new Map(
      ledger.rows.map((row) => [
        row,
        (byRow.get(`${ledger.sheet.id} ${String(row)}`)?.join('\n') ?? words.passed[language]).slice(
          0,
          longest,
        ),
      ]),
    );
    const style = { numberFormat: '@', border: true, vertical: 'middle' } as const;
    return ownColumns(snapshot, ledger, ordinal, ledgers, [
      { id: 'checkResult', header: words.header[language], values, width: 40, style },
    ]);
  });
}
