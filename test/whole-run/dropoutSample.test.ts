import { readFileSync } from 'node:fs';
import type { Dropout } from '../../src/core/dropout/dropout';
import { DropoutComparison } from '../../src/core/dropout/dropoutComparison';
import { dropoutSheets } from '../../src/core/dropout/dropoutSheets';
import { dropoutStates } from '../../src/core/dropout/dropoutStates';
import { checkViews } from '../../src/core/engine/runRules';
import { ledgerView } from '../../src/core/ledger/ledgerView';
import { recogniseLedgers } from '../../src/core/ledger/recogniseLedgers';
import { rules } from '../../src/core/rules/registry';
import type { LedgerView, RuleEnvironment } from '../../src/core/rules/rule';
import type { Snapshot } from '../../src/core/snapshot/snapshot';
import type { AnswerKey } from '../../src/tools/samples/key';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';

const file = 'assets/samples/enrolment-dropout';
const key = JSON.parse(readFileSync(`${file}.key.json`, 'utf8')) as AnswerKey;
const ruleIds = ['dropout-suspected', 'dropout-base-mismatch', 'evidence-missing', 'dropout-state-missing'];
const own = rules.filter(({ meta }) => ruleIds.includes(meta.id));

async function read(): Promise<Snapshot> {
  const book = await XlsxWorkbook.open(new Uint8Array(readFileSync(`${file}.xlsx`)), 'sample', codecNode);
  return book.read();
}

function compareDropout(views: readonly LedgerView[], environment: RuleEnvironment): Dropout | undefined {
  return new DropoutComparison(views, environment, { names: () => undefined, decisions: [] }).result;
}

/** The sample, without one of its sheets. */
function viewsWithout(snapshot: Snapshot, sheet: string): readonly LedgerView[] {
  const sheets = snapshot.sheets.filter(({ name }) => name !== sheet);
  return recogniseLedgers({ ...snapshot, sheets }, new Map()).ledgers.map((ledger) => ledgerView(ledger));
}

describe('the drop-out sample', () => {
  it.each(['2024-09-02', '2024-11-20', '2025-03-01', '2026-11-22'])(
    'has the planted states on %s',
    async (asOf) => {
      const dropout = compareDropout(viewsWithout(await read(), ''), { asOf, term: undefined });
      const states: Record<string, number> = {};
      for (const { state } of dropout?.children ?? []) {
        const { title } = dropoutStates[state];
        states[title] = (states[title] ?? 0) + 1;
      }
      expect(dropout?.children).toHaveLength(key.dropout?.base ?? 0);
      expect(states).toEqual(key.dropout?.states);
    },
  );

  it.each([
    ['学籍名册', '没有学籍名册', ['dropout-suspected']],
    ['在校学生名册', '没有在校名册', ['dropout-suspected']],
    ['控辍保学台账', '没有控辍保学台账', ['dropout-base-mismatch']],
    ['公安6-15周岁名单', '没有公安', ['dropout-suspected', 'dropout-base-mismatch']],
    ['脱贫户名单', '没有脱贫户名单', []],
  ])('without %s says “%s” and still foots', async (sheet, reason, skipped) => {
    const snapshot = await read();
    const views = viewsWithout(snapshot, sheet);
    const environment = { asOf: '2024-11-20', term: undefined };
    const { coverage } = checkViews(views, own, environment, 'zh-CN');
    for (const rule of skipped) {
      const told = coverage.filter((entry) => entry.rule === rule && entry.state !== 'found');
      expect(told.filter(({ state }) => state === 'passed')).toEqual([]);
      // Whoever is on no roll at all is still found without the in-school roll.
      if (sheet !== '在校学生名册')
        expect(told.map((entry) => entry.reason?.['zh-CN'] ?? '').join()).toContain(reason);
    }
    const dropout = compareDropout(views, environment);
    if (!dropout) {
      expect(sheet).toBe('公安6-15周岁名单');
      return;
    }
    const made = dropoutSheets(dropout, snapshot, 'zh-CN');
    const [first] = made.identities.flatMap(({ identities }) => identities);
    expect(first).toMatchObject({ holds: true, left: String(key.dropout?.base) });
    const texts = made.sheets
      .filter(({ owned }) => owned === 'dropoutStatus')
      .flatMap(({ after }) => after?.rows ?? [])
      .flatMap((row) => row.map((cell) => (typeof cell?.value === 'string' ? cell.value : '')));
    expect(
      texts.filter((text) => text.startsWith('未比对：') && text.includes(reason)).length,
    ).toBeGreaterThan(0);
  });
});
