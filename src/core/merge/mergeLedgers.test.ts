import { snapshotOf, type SheetLike } from '../../../test/support/sheetOf';
import { recogniseLedgers } from '../ledger/recogniseLedgers';
import { applyPlan } from '../plan/applyPlan';
import type { Snapshot } from '../snapshot/snapshot';
import { mergeLedgers, type Merged } from './mergeLedgers';
import type { MergeSource } from './mergeSource';
import { schoolList } from './schoolList';

function source(file: string, ...sheets: readonly SheetLike[]): MergeSource {
  const snapshot = snapshotOf({ name: file, sheets });
  return { file, read: { snapshot, ledgers: recogniseLedgers(snapshot).ledgers } };
}

const east = source('东城小学.xlsx', {
  name: '台账',
  rows: [
    ['东城小学2024年秋季学期学生资助台账'],
    ['序号', '姓名', '身份证号', '学校名称', '年级', '困难类型', '校车'],
    [1, '王芳', '11010519491231002X', '东城小学', '三年级', '低保', '一号'],
    [2, '=李雷', 440524188001010000, '东城小学', '四年级', '脱贫户', null],
    ['合计', 2],
  ],
});
const west = source('西城小学.xlsx', {
  name: 'Sheet1',
  rows: [
    ['西城小学2024年秋季学期学生资助台账'],
    ['填报单位：西城小学'],
    ['学生姓名', '公民身份号码', '困难类型', '年级'],
    ['__proto__', '11010519491231002x', '特困', '一年级'],
  ],
});

const merge = (sources: readonly MergeSource[], expectedSchools: readonly string[] = []): Merged =>
  mergeLedgers(sources, { language: 'zh-CN', taken: ['说明'], expectedSchools });

function made(merged: Merged): Snapshot {
  const empty = snapshotOf({ sheets: [{ name: '说明', rows: [['说明']] }] });
  return applyPlan(empty, { id: 'merge', action: 'merge', changes: merged.sheets });
}

const plain = (merged: Merged, sheet: number): unknown[][] =>
  (merged.sheets[sheet]?.after?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? null));

describe('ledgers of several workbooks in one', () => {
  const merged = merge([east, west]);

  it('meet under the fields’ own titles, every record with its source', () => {
    expect(plain(merged, 0)).toEqual([
      ['2024年秋季学期学校台账（合并）'],
      [
        '序号',
        '姓名',
        '身份证号',
        '学校名称',
        '年级',
        '困难类型',
        '校车',
        '来源文件',
        '来源工作表',
        '来源行',
        '来源单位',
      ],
      [
        1,
        '王芳',
        '11010519491231002X',
        '东城小学',
        '三年级',
        '低保',
        '一号',
        '东城小学.xlsx',
        '台账',
        3,
        null,
      ],
      [
        2,
        '=李雷',
        440524188001010000,
        '东城小学',
        '四年级',
        '脱贫户',
        null,
        '东城小学.xlsx',
        '台账',
        4,
        null,
      ],
      [
        3,
        '__proto__',
        '11010519491231002x',
        '西城小学',
        '一年级',
        '特困',
        null,
        '西城小学.xlsx',
        'Sheet1',
        4,
        '西城小学',
      ],
    ]);
  });

  it('keeps texts texts and numbers numbers', () => {
    const row = merged.sheets[0]?.after?.rows[3] ?? [];
    expect([row[1]?.style?.numberFormat, row[2]?.style?.numberFormat]).toEqual(['@', 'General']);
    expect(row.every((cell) => cell?.formula === undefined)).toBe(true);
  });

  it('is recognised as a ledger again, with all its records', () => {
    const { ledgers } = recogniseLedgers(made(merged));
    expect(ledgers.map(({ kind, rows, term }) => [kind, rows.length, term])).toEqual([
      ['schoolLedger', 3, '2024-autumn'],
    ]);
  });

  it('tells what each file lacks', () => {
    expect(
      merged.outcomes.map(({ file, records, merged: done, remarks }) => [file, records, done, remarks]),
    ).toEqual([
      ['东城小学.xlsx', 2, true, ['没有认出的列：校车']],
      ['西城小学.xlsx', 1, true, ['没有学校列，学校名称取自填报单位']],
    ]);
  });
});

describe('what is told, never guessed', () => {
  it('a file that cannot be opened stops nothing', () => {
    const broken = { file: '坏.xlsx', refusal: { 'zh-CN': '这个文件已损坏。', en: 'damaged' } };
    const { outcomes, records } = merge([broken, east]);
    expect(outcomes[0]).toMatchObject({ file: '坏.xlsx', merged: false, remarks: ['这个文件已损坏。'] });
    expect(records).toBe(2);
  });

  it('schools of the list that have not handed in, by 学校 column or 填报单位', () => {
    expect(
      merge([east, west], ['东城小学', ' 西城小学 ', '南城小学', '南城小学', '']).missingSchools,
    ).toEqual(['南城小学']);
    expect(merge([], ['东城小学']).missingSchools).toEqual(['东城小学']);
  });

  it('the school of a ledger without that column is its 填报单位 when no ledger has the column', () => {
    expect(plain(merge([west]), 0)[2]).toEqual([
      1,
      '__proto__',
      '11010519491231002x',
      '特困',
      '一年级',
      '西城小学',
      '西城小学.xlsx',
      'Sheet1',
      4,
      '西城小学',
    ]);
  });

  it('amounts in 万元 come as 元, to the fen', () => {
    const roll = source('发放.xlsx', {
      name: '发放名册',
      rows: [
        ['助学金发放名册'],
        ['单位：万元'],
        ['姓名', '身份证号', '资助项目', '实发金额', '签字'],
        ['王芳', '11010519491231002X', '普通高中国家助学金', 0.03125, null],
      ],
    });
    const { outcomes, ...rest } = merge([roll]);
    expect(plain({ outcomes, ...rest }, 0)[2]?.[4]).toBe(312.5);
    expect(outcomes[0]?.remarks).toContain('金额单位是万元，已换算成元');
  });
});

it('a list of schools is read from a ledger or a plain list', () => {
  const list = snapshotOf({
    sheets: [
      {
        name: '名单',
        rows: [['全县学校'], ['序号', '学校名称'], [1, '东城小学'], [2, '西城小学'], [3, '东城 小学']],
      },
    ],
  });
  expect(schoolList(list)).toEqual(['东城小学', '西城小学']);
  expect(schoolList(snapshotOf({ sheets: [{ name: '空', rows: [] }] }))).toEqual([]);
});
