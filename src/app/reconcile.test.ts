import { readFileSync } from 'node:fs';
import { packs } from '../core/policy/packs';
import { pairSheetId } from '../core/reconcile/pairSheetWords';
import { ownSheets } from '../core/plan/anchors';
import type { Snapshot } from '../core/snapshot/snapshot';
import { cellText } from '../core/rules/cellText';
import { codecNode } from '../workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../workbook/xlsx/xlsxWorkbook';
import { reportReconciliation } from './report/reportReconciliation';
import type { ReconcileLine } from './reconcileView';
import { Session } from './session';

const options = { language: 'zh-CN', asOf: '2024-11-01' } as const;
const all = { from: 0, count: 10_000 } as const;

async function open(): Promise<{ book: XlsxWorkbook; session: Session }> {
  const pack = packs.get('national');
  if (!pack) throw new Error('no national pack');
  const bytes = new Uint8Array(readFileSync('assets/samples/township.xlsx'));
  const book = await XlsxWorkbook.open(bytes, 'township.xlsx', codecNode);
  return { book, session: new Session(book, { pack, now: () => '2024-11-01T08:00:00.000Z' }) };
}

async function run(session: Session, request: Parameters<Session['prepare']>[0]): Promise<readonly string[]> {
  const preview = await session.prepare(request, options);
  await session.apply(preview.planId);
  return preview.lines;
}

function pairSheet(snapshot: Snapshot): NonNullable<ReturnType<Snapshot['sheets']['at']>> {
  const sheet = ownSheets(snapshot).get(pairSheetId);
  if (!sheet) throw new Error('no sheet of pairs');
  return sheet;
}

/** Row of a pair on our sheet, and its columns. */
function findRow(
  snapshot: Snapshot,
  wanted: (texts: readonly string[]) => boolean,
): { row: number; headers: readonly string[] } {
  const { grid } = pairSheet(snapshot);
  const texts = (row: number): string[] =>
    Array.from({ length: grid.columnCount }, (_, column) => cellText(grid, row, column));
  const rows = Array.from({ length: grid.rowCount }, (_, row) => texts(row));
  const header = rows.findIndex((row) => row.includes('结论'));
  const row = rows.findIndex((each, at) => at > header && wanted(each));
  return { row, headers: rows[header] ?? [] };
}

const openPair = (lines: readonly ReconcileLine[]): ReconcileLine => {
  const found = lines.find(({ verdict, left, right }) => verdict === 'probable' && left && right);
  if (!found) throw new Error('no open pair');
  return found;
};

describe('reconciling the township', () => {
  it('gives pages of verdicts with counts of the whole, and the waterfall of a pair', async () => {
    const { session } = await open();
    const whole = await session.reconcile(all, options);
    expect(whole.results).toMatchObject({ missedAid: 2, wrongAid: 1, paidTwice: 1 });
    expect(whole.lists).toEqual([
      { sheet: '脱贫户名单', keeper: 'poverty', office: '乡村振兴（扶贫）部门', date: '2024-09-30' },
    ]);
    const page = await session.reconcile({ results: ['missedAid'], from: 1, count: 1 }, options);
    expect(page.total).toBe(2);
    expect(page.lines).toHaveLength(1);
    expect(page.verdicts).toEqual(whole.verdicts);
    const { left, right } = openPair(whole.lines);
    if (!left || !right) throw new Error('no pair');
    const explained = await session.explainPair(left, right, options);
    const sum = (explained?.reasons ?? []).reduce(
      (total, { weight }) => total + weight,
      explained?.prior ?? 0,
    );
    expect(sum).toBeCloseTo(explained?.score ?? Number.NaN, 6);
  });

  it('remembers what a person decided until a record changes', async () => {
    const { book, session } = await open();
    const before = openPair((await session.reconcile(all, options)).lines);
    const { left, right } = before;
    if (!left || !right) throw new Error('no pair');
    await run(session, { kind: 'decidePair', left, right, same: true });
    const verdictOf = async (): Promise<string | undefined> =>
      (await session.reconcile(all, options)).lines.find(
        (line) =>
          line.left?.row === left.row &&
          line.left.ledger === left.ledger &&
          line.right?.ledger === right.ledger,
      )?.verdict;
    expect(await verdictOf()).toBe('same');
    const sheet = (await book.read()).sheets.find(({ id }) => id === left.sheetId);
    const column = (await session.overview(options)).ledgers
      .find(({ id }) => id === left.ledger)
      ?.columns.find(({ field }) => field === 'guardianName')?.column;
    if (!sheet || column === undefined) throw new Error('no guardian');
    await run(session, { kind: 'edit', sheetId: sheet.id, row: left.row, column, text: '张三丰' });
    expect(await verdictOf()).toBe('probable');
  });

  it('reads conclusions written on the sheet, keeps them on the next, and takes them back when cleared', async () => {
    const { book, session } = await open();
    await run(session, { kind: 'reconcile' });
    const place = findRow(await book.read(), (texts) => texts.includes('很可能同一人'));
    const conclude = async (text: string): Promise<void> => {
      const snapshot = await book.read();
      const { headers } = place;
      const name = findRow(snapshot, (texts) => texts.at(-1) === number);
      await run(session, {
        kind: 'edit',
        sheetId: pairSheet(snapshot).id,
        row: name.row,
        column: headers.indexOf('结论'),
        text,
      });
    };
    const number = cellText(pairSheet(await book.read()).grid, place.row, place.headers.indexOf('比对编号'));
    expect(number).toMatch(/^[0-9a-z]+-[0-9a-z]+$/);
    const probable = async (): Promise<number> => (await session.reconcile(all, options)).verdicts.probable;
    const count = await probable();
    await conclude('不是同一人');
    expect(await probable()).toBe(count - 1);
    await run(session, { kind: 'reconcile' });
    expect(await probable()).toBe(count - 1);
    await conclude('');
    expect(await probable()).toBe(count);
  });

  it('compares the frozen list with the present one', async () => {
    const { session } = await open();
    await run(session, { kind: 'reconcile' });
    const { ledgers } = await session.overview(options);
    const list = ledgers.find(({ kind }) => kind === 'officeList');
    const name = list?.columns.find(({ field }) => field === 'name')?.column;
    const id = list?.columns.find(({ field }) => field === 'idNumber')?.column;
    if (!list || name === undefined || id === undefined) throw new Error('no list');
    await run(session, {
      kind: 'edit',
      sheetId: list.sheetId,
      row: list.lastRow,
      column: name,
      text: '赵新来',
    });
    await run(session, {
      kind: 'edit',
      sheetId: list.sheetId,
      row: list.lastRow,
      column: id,
      text: '532725201501010016',
    });
    await run(session, { kind: 'reconcile' });
    const { snapshot } = await session.analyse();
    const { grid } = pairSheet(snapshot);
    const notes = Array.from({ length: 8 }, (_, row) => cellText(grid, row, 0)).join('\n');
    expect(notes).toMatch(/与 2024-09-30 冻结的名单比：新增 1 人（赵新来），减少 1 人/);
  });

  it('compares with a further workbook and says which file a row is of', async () => {
    const { book } = await open();
    const other = await book.read();
    const { session } = await open();
    session.compareWith([{ name: '名单.xlsx', snapshot: other }]);
    await session.checked(options);
    const matches = reportReconciliation(await session.analyse(), options, true);
    const across = matches.filter(({ right }) => right?.sheet === '[名单.xlsx]村级台账');
    expect(across.filter(({ verdict }) => verdict === 'same').length).toBeGreaterThan(100);
    expect(matches.some(({ left }) => left?.sheet.startsWith('[') === true)).toBe(false);
  });

  it('has no results where the lists are absent', async () => {
    const pack = packs.get('national');
    if (!pack) throw new Error('no national pack');
    const bytes = new Uint8Array(readFileSync('assets/samples/clean-school.xlsx'));
    const book = await XlsxWorkbook.open(bytes, 'clean.xlsx', codecNode);
    const session = new Session(book, { pack, now: () => '' });
    const { coverage } = await session.check(options);
    for (const rule of ['wrong-aid', 'match-review', 'ledgers-disagree'])
      expect(
        coverage.filter((entry) => entry.rule === rule).map(({ state, blocks }) => [state, blocks]),
      ).toEqual([['skipped', false]]);
    expect((await session.reconcile(all, options)).total).toBe(0);
    const preview = await session.prepare({ kind: 'reconcile' }, options);
    expect(preview.lines.join()).toMatch('没有可以比对的表');
  });
});
