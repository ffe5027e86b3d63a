import type { Ledger } from '../../../src/core/ledger/ledger';
import { recogniseLedgers } from '../../../src/core/ledger/recogniseLedgers';
import { ownSheetAnchor } from '../../../src/core/plan/anchors';
import type { CellValue } from '../../../src/core/snapshot/grid';
import { snapshotOf, type SheetLike } from '../../support/sheetOf';
import { header, one, pupil, read } from './oneLedger';

function totals(ledger: Ledger): [string, string, number[]][] {
  return ledger.totals.map(({ label, level, covers }) => [label, level, [...covers]]);
}

describe('totals', () => {
  it('at the top cover all', () => {
    const ledger = one([header, ['合计', null, null, null, null, null, 1250], pupil(1), pupil(2)]);
    expect(ledger.rows).toEqual([2, 3]);
    expect(totals(ledger)).toEqual([['合计', 'total', [2, 3]]]);
  });
  it('小计 below each group, 合计 at the bottom', () => {
    const ledger = one([
      header,
      pupil(1),
      pupil(2),
      ['小计', null, null, null, null, null, 1250],
      pupil(3),
      ['小 计', null, null, null, null, null, 625],
      ['合　计', null, null, null, null, null, 1875],
    ]);
    expect(ledger.rows).toEqual([1, 2, 4]);
    expect(totals(ledger)).toEqual([
      ['小计', 'subtotal', [1, 2]],
      ['小计', 'subtotal', [4]],
      ['合计', 'total', [1, 2, 4]],
    ]);
  });
  it('小计 above each group', () => {
    const ledger = one([
      header,
      [null, '希望小学小计', null, null, null, null, 1250],
      pupil(1),
      pupil(2),
      [null, '光明小学小计', null, null, null, null, 625],
      pupil(3),
      ['总计', null, null, null, null, null, 1875],
    ]);
    expect(totals(ledger)).toEqual([
      ['希望小学小计', 'subtotal', [2, 3]],
      ['光明小学小计', 'subtotal', [5]],
      ['总计', 'total', [2, 3, 5]],
    ]);
  });
  it('合计 of each school and 总计 of all; 本页小计 by page', () => {
    const ledger = one([
      header,
      pupil(1),
      ['本页小计', null, null, null, null, null, 625],
      ['希望小学合计', null, null, null, null, null, 625],
      pupil(2),
      pupil(3),
      ['本页小计', null, null, null, null, null, 1250],
      ['光明小学合计', null, null, null, null, null, 1250],
      ['总计', null, null, null, null, null, 1875],
    ]);
    expect(totals(ledger)).toEqual([
      ['本页小计', 'page', [1]],
      ['希望小学合计', 'total', [1]],
      ['本页小计', 'page', [4, 5]],
      ['光明小学合计', 'total', [4, 5]],
      ['总计', 'total', [1, 4, 5]],
    ]);
  });
  it('in the name column, merged, spread over two cells, or without a label but with a sum', () => {
    const sums = (cells: CellValue[]): SheetLike['rows'] => [header, pupil(1), cells];
    expect(one(sums([null, '合计', null, null, null, null, 625])).totals).toHaveLength(1);
    expect(one(sums(['合计', null, null, null, null, null, 625]), { merges: ['A3:F3'] }).totals).toHaveLength(
      1,
    );
    expect(totals(one(sums(['合', '计', null, null, null, null, 625])))).toEqual([['合计', 'total', [1]]]);
    expect(one(sums(['合计（人）：1人', null, null, null, null, null, 625])).totals).toHaveLength(1);
    expect(one(sums(['合计', '1人', null, null, null, null, 625])).totals).toHaveLength(1);
    expect(one(sums(['合计', 1, null, null, null, null, 625])).totals).toHaveLength(1);
    const formula = one([
      header,
      pupil(1),
      [null, null, null, null, null, null, { value: 625, formula: 'SUM(G2:G2)' }],
    ]);
    expect([formula.rows, formula.totals.length]).toEqual([[1], 1]);
  });
  it('a school or class whose name has 计 is no total', () => {
    const ledger = one([
      header,
      [1, '王芳', '110105201501011001', '会计学校', '会计一班'],
      ['2', '计小合', '110105201501011002', '会计学校'],
    ]);
    expect([ledger.rows, ledger.totals]).toEqual([[1, 2], []]);
  });
});

describe('rows that are no records', () => {
  it('blank rows, sections, notes, signatures, examples, prepared rows', () => {
    const ledger = one([
      header,
      ['例', '张三', '110105201501010000', '希望小学', '三年级', '寄宿生生活补助', 625],
      pupil(1),
      [],
      [null, '  '],
      ['三年级（2）班'],
      pupil(2),
      [3],
      [4],
      ['注：本表一式两份'],
      ['1.按学期填报。'],
      ['审核人：李四', null, '填表人：王五', null, '联系电话：13800000000'],
      ['单位负责人', null, '财务负责人', null, '填表人'],
    ]);
    expect(ledger.rows).toEqual([2, 6]);
    expect(ledger.lastRow).toBe(6);
  });
  it('records without a name or an ID stay records', () => {
    const nameless = [null, null, null, '希望小学', '四年级', '寄宿生生活补助', 625];
    const ledger = one([header, pupil(1), [2, '李明'], [3, null, '110105201501011003'], nameless]);
    expect(ledger.rows).toEqual([1, 2, 3, 4]);
  });
  it('a line of labels above the header and a sealed line below are neither header nor record', () => {
    const ledger = one([
      ['某县教育局'],
      ['2024年秋季学期学生资助台账'],
      ['学校：', '希望小学', '年级：', '三年级', '班级：', '1班'],
      ['姓名', '身份证号', '年级', '资助金额'],
      ['王芳', '110105201501011001', '三年级', 625],
      ['1.按学期填报'],
      ['希望小学（盖章）', null, null, '2024年9月10日'],
    ]);
    expect(ledger).toMatchObject({
      title: '某县教育局 2024年秋季学期学生资助台账',
      reportingUnit: '希望小学',
      headerRows: [3, 3],
      rows: [4],
      term: '2024-autumn',
    });
  });
  it('a record after a note is still a record', () => {
    expect(one([header, pupil(1), ['注：以下为补报'], pupil(2)]).rows).toEqual([1, 3]);
  });
  it('hidden and filtered rows are records', () => {
    const ledger = one([header, pupil(1), pupil(2)], {
      hiddenRows: [2],
      filter: { area: 'A1:G3', active: true },
    });
    expect(ledger.rows).toEqual([1, 2]);
  });
  it('a column of numbers and a row of units belong to the header', () => {
    const ledger = one([header, [1, 2, 3, 4, 5, 6, 7], pupil(1)]);
    expect([ledger.headerRows, ledger.rows]).toEqual([[0, 1], [2]]);
  });
});

describe('several blocks', () => {
  const title = (text: string): CellValue[] => [text];
  it('a repeated header of a new page belongs to the same ledger', () => {
    const ledger = one([
      title('希望小学发放表'),
      header,
      pupil(1),
      title('希望小学发放表（续）'),
      header,
      pupil(2),
    ]);
    expect(ledger.rows).toEqual([2, 5]);
  });
  it('another title begins another ledger', () => {
    const { ledgers } = read({
      name: '台账',
      rows: [
        title('希望小学发放表'),
        header,
        pupil(1),
        ['合计', null, null, null, null, null, 625],
        [],
        title('光明小学发放表'),
        header,
        pupil(2),
      ],
    });
    expect(ledgers.map(({ title: name, rows, id }) => [name, rows, id])).toEqual([
      ['希望小学发放表', [2], 'sheet1#0'],
      ['光明小学发放表', [7], 'sheet1#1'],
    ]);
  });
  it('other columns begin another ledger', () => {
    const { ledgers } = read({
      name: '台账',
      rows: [
        header,
        pupil(1),
        [],
        ['编号', '学校', '学生姓名', '身份证号码', '困难类型'],
        [1, '希望小学', '李明', '110105201501011009', '低保'],
      ],
    });
    expect(ledgers.map(({ rows }) => rows)).toEqual([[1], [4]]);
  });
  it('side by side, with and without a gap', () => {
    const names = ['序号', '姓名', '年级'];
    const rows = (gap: CellValue[]): CellValue[][] => [
      ['某校资助名单'],
      [...names, ...gap, ...names],
      [1, '王芳', '三年级', ...gap, 3, '李明', '四年级'],
      [2, '赵强', '三年级', ...gap],
    ];
    for (const gap of [[], [null]]) {
      const { ledgers } = read({ name: '台账', rows: rows(gap) });
      expect(ledgers.map((ledger) => [ledger.rows, ledger.columns.map(({ column }) => column)])).toEqual([
        [
          [2, 3],
          [0, 1, 2],
        ],
        [[2], [3, 4, 5].map((column) => column + gap.length)],
      ]);
    }
  });
  it('a statistic table above a list does not swallow it', () => {
    const { ledgers, others } = read({
      name: '控辍保学',
      rows: [
        ['XX村控辍保学情况统计表'],
        [
          '序号',
          '自然村（屯）',
          '应接受义务教育人数',
          '已接受人数',
          null,
          '未接受人数',
          null,
          '辍学率（%）',
          '备注',
        ],
        [null, null, null, null, '其中:享受政策人数', null, '其中:因经济困难辍学人数', null, null],
        [1, '上屯', 20, 20, 5, 0, 0, 0],
        ['合计', null, 20, 20, 5, 0, 0, 0],
        ['辍学学生名单'],
        ['姓名', '出生年月', '户主姓名', '辍学原因', '入户劝返次数', '备注'],
        ['王芳', '2012-05', '王强', '厌学', 3],
      ],
    });
    expect(others).toEqual([]);
    expect(ledgers.map(({ kind, rows, title: name }) => [kind, rows, name])).toEqual([
      ['dropoutLedger', [7], '辍学学生名单'],
    ]);
  });
});

describe('sheets that are no ledgers', () => {
  it.each<[string, CellValue[][], string]>([
    [
      'village statistics',
      [
        ['序号', '自然村（屯）', '应接受义务教育人数', '已接受人数', '辍学率（%）', '备注'],
        [1, '上屯', 20, 20, 0],
      ],
      '统计表，没有逐人记录',
    ],
    [
      'policy statistics',
      [
        ['贫困家庭学生享受政策情况统计表'],
        ['项目', '学前教育', '义务教育', '普通高中', '合计', '备注'],
        ['贫困家庭学生数', 1, 2, 3, 6],
        ['资助人数', 1, 2, 3, 6],
      ],
      '统计表，没有逐人记录',
    ],
    [
      'payment summary',
      [
        ['学校', '人数', '标准(元/生·学期)', '金额(元)', '功能分类'],
        ['希望小学', 20, 625, 12500, '2050202'],
      ],
      '统计表，没有逐人记录',
    ],
    [
      'list of schools',
      [
        ['学校名称', '学校标识码', '联系电话'],
        ['希望小学', '2111000001', '123'],
      ],
      '表头里没有姓名或身份证号，不是逐人的台账',
    ],
    [
      'form',
      [
        ['学生资助申请表'],
        ['姓名', null, '性别', null, '民族', null],
        ['身份证号', null, '学籍号', null, '联系电话', null],
        ['家庭住址'],
      ],
      '单人表格，不是台账',
    ],
    [
      'notice',
      [['公示'], ['姓名', '性别', '班级', '困难等级'], ['王芳', '女', '三（1）班', '困难']],
      '公示名单（不含身份证号），不作为台账校验',
    ],
    ['words', [['随便写点什么'], ['再写一点']], '没有找到表头'],
    ['nothing', [], '空表'],
  ])('%s', (_, rows, reason) => {
    const { ledgers, others } = read({ name: 'Sheet1', rows });
    expect(ledgers).toEqual([]);
    expect(others.map((other) => other.reason['zh-CN'])).toEqual([reason]);
  });
  it('hidden sheets, and ours', () => {
    const { ledgers, others } = recogniseLedgers(
      snapshotOf({
        sheets: [
          { name: '旧台账', visibility: 'hidden', rows: [header, pupil(1)] },
          { name: '问题清单', rows: [header, pupil(1)] },
        ],
        names: [{ name: ownSheetAnchor('issueList'), sheet: '问题清单', area: 'A1' }],
      }),
    );
    expect(ledgers).toEqual([]);
    expect(others.map(({ sheet }) => sheet)).toEqual(['旧台账', '问题清单']);
  });
});
