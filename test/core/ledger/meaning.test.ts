import fc from 'fast-check';
import type { FieldId } from '../../../src/core/ledger/fields';
import { recogniseLedgers } from '../../../src/core/ledger/recogniseLedgers';
import { ownColumnAnchor } from '../../../src/core/plan/anchors';
import type { CellValue } from '../../../src/core/snapshot/grid';
import { snapshotOf, type SheetLike } from '../../support/sheetOf';
import { header, one, pupil, read } from './oneLedger';

it('our own columns are no part of the ledger', () => {
  const rows = [
    ['台账'],
    header.concat('校验结果', '资助项目'),
    ...[pupil(1), pupil(2)].map((cells) => [...cells, '有问题', '某项目']),
  ];
  const snapshot = snapshotOf({
    sheets: [{ name: '台账', rows }],
    names: [
      { name: ownColumnAnchor('checkResult', 0), sheet: '台账', area: 'H2' },
      { name: ownColumnAnchor('programme', 0), sheet: '台账', area: 'I2' },
    ],
  });
  const [ledger] = recogniseLedgers(snapshot).ledgers;
  expect(ledger?.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(ledger?.unmapped).toEqual([]);
});

describe('mapping by hand', () => {
  const rows = [
    ['孩儿', '身份证号', '年级', '学校', '说啥'],
    ['王芳', '110105201501011001', '三年级', '希望小学', 'x'],
  ];
  it('names what was not understood, and takes the person’s word', () => {
    expect(one(rows).unmapped.map(({ header: text }) => text)).toEqual(['孩儿', '说啥']);
    const mapping = new Map<string, FieldId | null>([
      ['sheet1|孩儿', 'name'],
      ['sheet1|说啥', null],
      ['sheet1|年级', 'class'],
    ]);
    const [ledger] = recogniseLedgers(snapshotOf({ sheets: [{ name: '台账', rows }] }), mapping).ledgers;
    expect(ledger?.unmapped).toEqual([]);
    expect(ledger?.columns.map(({ field }) => field)).toEqual(['name', 'idNumber', 'class', 'schoolName']);
  });
  it('tells duplicates, and a plain word goes before a weak one', () => {
    const ledger = one([
      ['姓名', '身份证号', '金额', '实发金额', '联系电话', '手机号'],
      ['王芳', '110105201501011001', 5, 5, '1', '2'],
    ]);
    expect(ledger.columns.find(({ field }) => field === 'paidAmount')?.column).toBe(3);
    expect(ledger.unmapped).toEqual([
      { header: '金额', column: 2, duplicateOf: 'paidAmount' },
      { header: '手机号', column: 5, duplicateOf: 'phone' },
    ]);
  });
  it('survives hostile headers', () => {
    const ledger = one([
      ['__proto__', 'constructor', '姓名', '身份证号', 'toString'],
      ['a', 'b', '王芳', '110105201501011001', 'c'],
    ]);
    expect(ledger.unmapped.map(({ header: text }) => text)).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

describe('what the lines above say', () => {
  it.each<[string, string, number]>([
    ['填报单位（盖章）：希望小学    填报时间：2024年9月    单位：万元', '希望小学', 10000],
    ['填报单位:希望小学 单位:元', '希望小学', 1],
    ['学校（公章）：希望小学   填表人：王五', '希望小学', 1],
    ['单位名称：光明镇中心校', '光明镇中心校', 1],
    ['填报时间：2024年9月', '', 1],
  ])('%s', (line, unit, money) => {
    expect(one([['资助台账'], [line], header, pupil(1)])).toMatchObject({
      reportingUnit: unit,
      moneyUnit: money,
      title: '资助台账',
    });
  });
  it('in separate cells too', () => {
    const ledger = one([
      ['资助台账'],
      ['填报单位：', '希望小学', null, '填报时间：', '2024年9月', '单位：', '万元'],
      header,
      pupil(1),
    ]);
    expect(ledger).toMatchObject({ reportingUnit: '希望小学', moneyUnit: 10000 });
  });
});

describe('term', () => {
  it.each<[string, string, string | undefined]>([
    ['2024年秋季学期资助台账', 'Sheet1', '2024-autumn'],
    ['2024-2025学年第一学期资助台账', 'Sheet1', '2024-autumn'],
    ['2024—2025学年度第二学期资助台账', 'Sheet1', '2025-spring'],
    ['2024—2025学年（上学期）', 'Sheet1', '2024-autumn'],
    ['2024学年第二学期', 'Sheet1', '2025-spring'],
    ['资助台账', '2024年春', '2024-spring'],
    ['二〇二四年秋季学期资助台账', 'Sheet1', '2024-autumn'],
    ['２０２４秋季', 'Sheet1', '2024-autumn'],
    ['2024年秋季学期', '2024年春季', undefined],
    ['2024年资助台账', 'Sheet1', undefined],
    ['2024-2026学年第一学期', 'Sheet1', undefined],
    ['2024年上半年', 'Sheet1', '2024-spring'],
    ['2024年上学期', 'Sheet1', undefined],
    ['资助台账 2024-2025-2', 'Sheet1', '2025-spring'],
  ])('%s on %s is %s', (title, name, term) => {
    expect(one([[title], header, pupil(1)], { name }).term).toBe(term);
  });
  it('from a uniform column only', () => {
    const withTerm = (...terms: string[]): SheetLike['rows'] => [
      ['学期', ...header],
      ...terms.map((term, index) => [term, ...pupil(index)]),
    ];
    expect(one(withTerm('2024年秋季', '2024秋')).term).toBe('2024-autumn');
    expect(one(withTerm('2024年秋季', '2024春')).term).toBeUndefined();
  });
});

it('takes kinds from titles where columns fit several', () => {
  const columns = ['姓名', '身份证号', '学校', '年级', '困难类型', '户编号'];
  const row = ['王芳', '110105201501011001', '希望小学', '三年级', '低保', 'H1'];
  for (const [name, kind] of [
    ['学校台账', 'schoolLedger'],
    ['村级台账', 'villageLedger'],
    ['脱贫户名单', 'officeList'],
    ['发放花名册', 'paymentRoll'],
    ['学籍信息', 'enrolmentRoll'],
    ['控辍保学台帐', 'dropoutLedger'],
  ] as const) {
    expect([name, one([columns, row], { name }).kind]).toEqual([name, kind]);
  }
});

it('never throws and keeps its promises on any sheet', () => {
  const cell = fc.oneof(
    {
      arbitrary: fc.constantFrom(
        ...header,
        '合计',
        '小计',
        '注：',
        '审核人：',
        '监护人',
        '户籍地址',
        '省',
        '__proto__',
        '填报单位：',
      ),
      weight: 4,
    },
    {
      arbitrary: fc.constantFrom<CellValue>(
        null,
        null,
        1,
        2.5,
        true,
        { error: '#N/A' },
        '王芳',
        '110105201501011001',
      ),
      weight: 4,
    },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 1 },
  );
  const merge = fc.tuple(fc.nat(8), fc.nat(6), fc.nat(2), fc.nat(3));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
      fc.array(merge, { maxLength: 3 }),
      (rows, merges) => {
        const areas = merges.map(([top, left, down, right]) => {
          const name = (row: number, column: number): string =>
            `${'ABCDEFGHIJ'.charAt(column)}${String(row + 1)}`;
          return `${name(top, left)}:${name(top + down, left + right)}`;
        });
        const { ledgers, others } = read({ name: '台账', rows, merges: areas });
        expect(ledgers.length + others.length).toBeGreaterThan(0);
        for (const ledger of ledgers) {
          const used = [...ledger.columns, ...ledger.unmapped].map(({ column }) => column);
          expect(new Set(used).size).toBe(used.length);
          const fields = ledger.columns.map(({ field }) => field);
          expect(new Set(fields).size).toBe(fields.length);
          for (const row of ledger.rows) expect(row >= ledger.firstRow && row <= ledger.lastRow).toBe(true);
          for (const { covers } of ledger.totals)
            for (const row of covers) expect(ledger.rows).toContain(row);
        }
      },
    ),
    { numRuns: 500 },
  );
});
