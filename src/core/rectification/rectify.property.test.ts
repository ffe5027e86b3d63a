import fc from 'fast-check';
import { snapshotOf } from '../../../test/support/sheetOf';
import type { CheckResult, Issue } from '../engine/result';
import { issueSheet } from '../issues/issueSheet';
import { applyPlan } from '../plan/applyPlan';
import type { SheetContent } from '../plan/plan';
import { GridBuilder } from '../snapshot/gridBuilder';
import { CellKind } from '../snapshot/grid';
import type { CellValue } from '../snapshot/grid';
import type { Sheet, Snapshot } from '../snapshot/snapshot';
import { packMemory, unpackMemory } from './packMemory';
import type { RectificationMemory } from './rectification';
import { rectify, type Rectified } from './rectify';
import { readIssueSheet } from './readIssueSheet';

const titles = new Map([
  ['phone-format', { 'zh-CN': '电话号码不对', en: 'Phone number' }],
  ['id-checksum', { 'zh-CN': '校验码不对', en: 'Check digit' }],
]);
const none: RectificationMemory = { lines: [], ledgers: [], strays: [] };
const book = snapshotOf({ sheets: [{ name: '台账', rows: [['姓名']] }] });

function issueAt(at: number): Issue {
  const cell = `A${String(at + 2)}`;
  return {
    id: (at * 7919 + 78_364_164_096).toString(36),
    rule: at % 3 === 0 ? 'id-checksum' : 'phone-format',
    severity: at % 3 === 0 ? 'error' : 'warning',
    ledger: 'l',
    sheetId: 'sheet1',
    sheet: '台账',
    row: at + 1,
    column: 0,
    cell,
    cells: [cell],
    places: [{ sheetId: 'sheet1', row: at + 1, column: 0 }],
    record: `schoolLedger:p${String(at)}`,
    found: `=HYPERLINK("x${String(at)}")`,
    message: `台账!${cell}：不对`,
    messageId: 'm',
    state: 'new',
  };
}

function resultOf(issues: readonly Issue[]): CheckResult {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const ledger = {
    id: 'l',
    sheet,
    kind: 'schoolLedger',
    headerRows: [0, 0],
    firstRow: 1,
    lastRow: 1,
    rows: [],
    columns: [],
    unmapped: [],
    totals: [],
    title: '',
    reportingUnit: '',
    term: undefined,
    moneyUnit: 1,
  } as const;
  return {
    ledgers: [ledger],
    coverage: [...titles.keys()].map((rule) => ({ rule, ledger: 'l', state: 'found', blocks: false })),
    issues,
    withheld: [],
    causes: [],
    ready: false,
    blocking: ['x'],
    term: undefined,
  };
}

function run(
  issues: readonly Issue[],
  memory: RectificationMemory,
  workbook: Snapshot | undefined,
): { rectified: Rectified; content: SheetContent; memory: RectificationMemory } {
  const sheet = workbook?.sheets[0];
  const reading = workbook && sheet && readIssueSheet(workbook, sheet);
  const result = resultOf(issues);
  const rectified = rectify({
    result,
    snapshot: book,
    memory,
    confirmations: [],
    reading,
    titles,
    asOf: '2024-10-15',
    term: undefined,
    language: 'zh-CN',
  });
  const content = issueSheet({
    result,
    lines: rectified.lines,
    strays: rectified.memory.strays,
    reading,
    titles,
    language: 'zh-CN',
    asOf: '2024-10-15',
    name: '问题清单',
  });
  return {
    rectified,
    content,
    memory: unpackMemory(JSON.parse(JSON.stringify(packMemory(rectified.memory)))),
  };
}

/** The sheet in a workbook of its own, as written. */
function written(content: SheetContent): Snapshot {
  const change = { type: 'sheet', owned: 'issueList', before: null, after: content } as const;
  return applyPlan({ ...book, sheets: [] }, { id: 'r', action: 'check', changes: [change] });
}

/** The sheet's cells below and including the header, to be edited as a person edits them. */
class Hand {
  rows: CellValue[][] = [];
  constructor(private readonly workbook: Snapshot) {
    const grid = this.sheet.grid;
    for (let row = 0; row < grid.rowCount; row++)
      this.rows.push(Array.from({ length: grid.columnCount }, (_, column) => grid.value(row, column)));
  }
  get sheet(): Sheet {
    const [sheet] = this.workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    return sheet;
  }
  get top(): number {
    return this.rows.findIndex((row) => row.includes('问题编号'));
  }
  column(header: string): number {
    return this.rows[this.top]?.indexOf(header) ?? -1;
  }
  get data(): CellValue[][] {
    return this.rows.slice(this.top + 1);
  }
  set data(data: CellValue[][]) {
    this.rows = [...this.rows.slice(0, this.top + 1), ...data];
  }
  done(name: string): Snapshot {
    const builder = new GridBuilder();
    this.rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        builder.set(row, column, value);
      });
    });
    return { ...this.workbook, sheets: [{ ...this.sheet, name, grid: builder.build() }] };
  }
}

function textIn(row: readonly CellValue[], column: number): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

interface Edits {
  readonly shift: number;
  readonly insertAt: number;
  readonly move: number;
  readonly deleted: number;
  readonly doubled: number;
  readonly wiped: number;
  readonly filled: number;
  readonly sort: 'id' | 'reverse' | 'none';
  readonly above: boolean;
  readonly hostile: string;
}

const edits: fc.Arbitrary<Edits> = fc.record({
  shift: fc.integer({ min: 1, max: 97 }),
  insertAt: fc.integer({ min: 0, max: 21 }),
  move: fc.integer({ min: 0, max: 20 }),
  deleted: fc.integer({ min: 3, max: 40 }),
  doubled: fc.integer({ min: 3, max: 40 }),
  wiped: fc.integer({ min: 3, max: 40 }),
  filled: fc.integer({ min: 2, max: 9 }),
  sort: fc.constantFrom('id' as const, 'reverse' as const, 'none' as const),
  above: fc.boolean(),
  hostile: fc.constantFrom(
    '=cmd|calc',
    '__proto__',
    'constructor',
    '@SUM(1)',
    '<b>',
    '-1+2',
    "'x",
    '甲校\n张老师',
  ),
});

/** Edits the sheet by hand; gives what was written beside each id in rows that stay. */
function editByHand(workbook: Snapshot, plan: Edits): { after: Snapshot; written: Map<string, string> } {
  const hand = new Hand(workbook);
  const id = hand.column('问题编号');
  const responsible = hand.column('责任学校/责任人');
  const measure = hand.column('整改措施');
  const notes = new Map<string, string>();
  hand.data.forEach((row, at) => {
    if ((at + plan.shift) % plan.filled !== 0) return;
    const text = `${plan.hostile}${String(at)}`;
    row[responsible] = text;
    notes.set(textIn(row, id), text);
  });
  hand.data = hand.data.flatMap((row, at) => {
    if ((at + plan.shift) % plan.deleted === 0) {
      notes.delete(textIn(row, id));
      return [];
    }
    if ((at + plan.shift) % plan.doubled === 1)
      return [row, row.map((cell, column) => (column === measure ? '复印' : cell))];
    return [row];
  });
  hand.data.forEach((row, at) => {
    // A number wiped out: the rest of the row tells which it was.
    if ((at + plan.shift) % plan.wiped === 2) row[id] = null;
  });
  if (plan.sort === 'reverse') hand.data = hand.data.reverse();
  if (plan.sort === 'id') hand.data = hand.data.sort((a, b) => (textIn(a, id) < textIn(b, id) ? -1 : 1));
  const header = hand.rows[hand.top];
  hand.rows = hand.rows.map((row) => {
    const next = [...row];
    const [moved] = next.splice(plan.move, 1);
    next.push(moved ?? null);
    next.splice(
      plan.insertAt,
      0,
      row === header
        ? '督办意见'
        : row[0] !== null && typeof row[0] === 'number'
          ? `意见${String(row[0])}`
          : null,
    );
    return next;
  });
  if (plan.above) hand.rows.splice(1, 0, ['请各校于十月底前整改']);
  return { after: hand.done('改了名的清单'), written: notes };
}

function idsOf(content: SheetContent): string[] {
  const top = content.rows.findIndex((row) => row.some((cell) => cell?.value === '问题编号'));
  const column = content.rows[top]?.findIndex((cell) => cell?.value === '问题编号') ?? -1;
  return content.rows.slice(top + 1).flatMap((row) => {
    const value = row[column]?.value;
    return typeof value === 'string' ? [value] : [];
  });
}

describe('rectify over a 问题清单 edited by hand', () => {
  const some = (count: number): Issue[] => Array.from({ length: count }, (_, at) => issueAt(at));

  it.each([
    [10_000, 3],
    [150, 60],
  ])('keeps every issue once and every entry, over %i issues', (count, numRuns) => {
    const issues = some(count);
    const first = run(issues, none, undefined);
    const sheet = written(first.content);
    fc.assert(
      fc.property(edits, fc.integer({ min: 2, max: 30 }), (plan, gone) => {
        const { after, written: notes } = editByHand(sheet, plan);
        const left = issues.filter((_, at) => at % gone !== 0);
        const open = new Set(left);
        const second = run(left, first.memory, after);
        const ids = idsOf(second.content);
        expect(ids.length).toBe(count);
        expect(new Set(ids)).toEqual(new Set(issues.map((issue) => issue.id)));
        expect(second.rectified.lines.length).toBe(count);
        expect(second.memory.strays).toEqual([]);
        const lines = new Map(second.rectified.lines.map(({ line }) => [line.id, line]));
        expect([...notes].filter(([id, text]) => lines.get(id)?.entries.responsible !== text.trim())).toEqual(
          [],
        );
        expect(second.rectified.fixed.length).toBe(count - left.length);
        expect(
          issues.filter((issue) => lines.get(issue.id)?.state !== (open.has(issue) ? 'open' : 'closed')),
        ).toEqual([]);
        if (plan.above) expect(second.content.rows[2]?.[0]?.value).toBe('请各校于十月底前整改');
        const extra = [...lines.values()].filter((line) => line.entries.extra.has('督办意见')).length;
        expect(extra).toBeGreaterThan(0);
        // Nothing a person typed is a formula; texts stay texts.
        const cells = second.content.rows.flat();
        expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
        expect(
          cells.filter(
            (cell) =>
              typeof cell?.value === 'string' &&
              cell.value.startsWith('=') &&
              cell.style?.numberFormat !== '@',
          ),
        ).toEqual([]);
        // A second run over what was written changes nothing.
        const third = run(left, second.memory, written(second.content));
        expect(idsOf(third.content)).toEqual(ids);
        expect(JSON.stringify(packMemory(third.memory))).toBe(JSON.stringify(packMemory(second.memory)));
        expect(third.rectified.fixed).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('knows the ledger again from the sheet alone when the state in the workbook is lost', () => {
    const issues = some(300);
    const first = run(issues, none, undefined);
    const hand = new Hand(written(first.content));
    const state = hand.column('状态');
    for (const row of hand.data) row[state] = '已整改待核';
    const left = issues.slice(0, 200);
    const second = run(left, none, hand.done('清单'));
    expect(new Set(idsOf(second.content))).toEqual(new Set(issues.map(({ id }) => id)));
    const states = second.rectified.lines.map(({ line }) => line.state);
    expect(states.filter((each) => each === 'closed').length).toBe(100);
    expect(second.rectified.issues.every((issue) => issue.state === 'open')).toBe(true);
  });

  it('keeps rows people added by hand, run after run', () => {
    const first = run(some(3), none, undefined);
    const hand = new Hand(written(first.content));
    const row: CellValue[] = [];
    row[hand.column('问题说明')] = '现场检查发现：公示栏未张贴';
    row[hand.column('责任学校/责任人')] = '青山小学';
    row[hand.column('问题编号')] = '督-1';
    hand.data = [...hand.data, Array.from(row, (cell: CellValue | undefined) => cell ?? null)];
    const second = run(some(3), first.memory, hand.done('清单'));
    const third = run(some(3), second.memory, written(second.content));
    for (const { content } of [second, third]) {
      const texts = content.rows.flat().map((cell) => cell?.value);
      expect(texts.filter((text) => text === '现场检查发现：公示栏未张贴').length).toBe(1);
      expect(texts.filter((text) => text === '督-1').length).toBe(1);
    }
    // Without a sheet they come back from memory.
    expect(run(some(3), third.memory, undefined).memory.strays.length).toBe(1);
  });

  it('reads the memory of a hostile workbook without harm', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unpackMemory(value).lines).toEqual([]);
      }),
    );
    const packed = packMemory(run(some(5), none, undefined).memory) as { rows: unknown[] };
    fc.assert(
      fc.property(fc.array(fc.array(fc.jsonValue())), (rows) => {
        expect(() => unpackMemory({ ...packed, rows })).not.toThrow();
      }),
    );
  });

  it('draws a list of states over every row and a blank grid stays blank', () => {
    const { content } = run(some(4), none, undefined);
    expect(content.lists?.[0]?.values).toEqual(['待整改', '已整改待核', '已销号', '情况属实']);
    expect(content.lists?.[0]?.area).toMatchObject({ top: 3, bottom: 6 });
    expect(written(content).sheets[0]?.grid.kind(3, 10)).toBe(CellKind.blank);
  });
});
