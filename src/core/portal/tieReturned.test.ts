import type { Issue } from '../engine/result';
import { checkViews } from '../engine/runRules';
import { rules } from '../rules/registry';
import type { LedgerView } from '../rules/rule';
import { exampleLedger } from '../rules/exampleLedger';
import { ledgerView } from '../ledger/ledgerView';
import { id, view, type Cells } from '../termChanges/termFixtures';
import { good, second } from './portalFixtures';
import { readReturned } from './readReturned';
import { isAccepted, isReasonHeader, refusalsIn } from './returnedReason';
import { returnedHolds, returnedSheet } from './returnedSheet';
import { tieReturned, type ReturnedResult } from './tieReturned';

/** A returned sheet: rows, each with its reason in the last column. */
function returned(rows: readonly (readonly [Cells, string])[], header = '失败原因'): LedgerView {
  const ledger = exampleLedger(
    {
      kind: 'enrolmentRoll',
      sheet: '退回',
      cells: rows.map(([cells]) => cells),
      unmapped: [{ header, values: rows.map(([, reason]) => (reason === '' ? null : reason)) }],
    },
    90,
  );
  return ledgerView(ledger);
}

function tie(sheet: LedgerView, ledger: LedgerView, issues: readonly Issue[] = []): ReturnedResult {
  const records = ledger.ledger.rows.map((row) => ({ view: ledger, row }));
  const result = tieReturned(readReturned(sheet, true) ?? [], records, { language: 'zh-CN', issues });
  expect(returnedHolds(result)).toBe(true);
  return result;
}

function issuesOf(ledger: LedgerView): readonly Issue[] {
  return checkViews([ledger], rules, { asOf: '2024-11-01', term: '2024-autumn' }, 'zh-CN').issues;
}

const plain: Cells = {
  name: good.name ?? '',
  idNumber: good.idNumber ?? '',
  studentNumber: good.studentNumber ?? '',
};

describe('reasons', () => {
  it.each([
    ['身份证号必须是15位或者18位', ['idLength']],
    ['第3行：身份证号必须是15位或者 18位！', ['idLength']],
    ['存在多个该身份证号', ['idRepeated']],
    ['存在多个该学籍号', ['studentNumberRepeated']],
    ['字典转换错误', ['dictionary']],
    ['“民族”字典转换错误；存在多个该学籍号', ['studentNumberRepeated', 'dictionary']],
    ['数据标题错误或者行和列不一致', ['layout']],
    ['系统繁忙', []],
    ['=cmd|calc', []],
  ])('%s', (reason, expected) => {
    expect(refusalsIn(reason).map((refusal) => refusal.id)).toEqual(expected);
  });

  it.each([
    ['', true],
    ['  ', true],
    ['导入成功', true],
    ['通过', true],
    ['未通过', false],
    ['不成功', false],
    ['字典转换错误', false],
  ])('accepted: “%s” %s', (reason, expected) => {
    expect(isAccepted(reason)).toBe(expected);
  });

  it.each([
    ['失败原因', true],
    ['退回 原因', true],
    ['错误信息', true],
    ['导入结果', true],
    ['校验结果', false],
    ['不在校原因', false],
    ['致贫原因', false],
    ['辍学原因', false],
    ['备注', false],
  ])('header %s: %s', (header, expected) => {
    expect(isReasonHeader(header)).toBe(expected);
  });
});

describe('reading a returned sheet', () => {
  it('takes the last column of a chosen file whatever its header, and of a workbook only by its header', () => {
    const strange = returned([[plain, '字典转换错误']], '系统说');
    expect(readReturned(strange, true)?.[0]?.reason).toBe('字典转换错误');
    expect(readReturned(strange, false)).toBeUndefined();
    expect(readReturned(returned([[plain, 'x']]), false)?.[0]?.reason).toBe('x');
  });

  it('takes reasons without a header, and no column of something else', () => {
    expect(readReturned(returned([[plain, '系统繁忙']], ''), true)?.[0]?.reason).toBe('系统繁忙');
    expect(readReturned(returned([[plain, '3号线']], '校车线路'), true)).toBeUndefined();
  });

  it('does not take a pupil’s own column for reasons', () => {
    expect(readReturned(view([plain]), true)).toBeUndefined();
  });
});

describe('tying lines to records', () => {
  const ledger = view([good, second], '2024-autumn');

  it.each<[string, Cells, string, number | undefined]>([
    ['the row as it was sent', plain, 'tied', 1],
    ['by the number alone, the name written otherwise', { ...plain, name: '李 明华' }, 'tied', 1],
    ['by 学籍号 and name where the number is gone', { ...plain, idNumber: '' }, 'tied', 1],
    [
      'one digit off',
      {
        ...plain,
        studentNumber: '',
        birthDate: '2015-03-04',
        schoolName: '上坝小学',
        idNumber: id('53272520150304009'),
      },
      'doubtful',
      1,
    ],
    ['nobody', { name: '欧阳雪', idNumber: id('53272520130101002'), studentNumber: '' }, 'lost', undefined],
  ])('%s', (_title, line, expected, row) => {
    const [tied] = tie(returned([[line, '字典转换错误']]), ledger).refused;
    expect([tied?.tie, tied?.record?.row]).toEqual([expected, row]);
    if (expected === 'doubtful') expect(tied?.doubt).not.toBe('');
  });

  it('ties a faulty number that both sheets have, and finds its issue', () => {
    const faulty: Cells = { ...good, idNumber: '5327252015030400' };
    const here = view([faulty, second], '2024-autumn');
    const line: Cells = { name: good.name ?? '', idNumber: '5327252015030400' };
    const [tied] = tie(returned([[line, '身份证号必须是15位或者18位']]), here, issuesOf(here)).refused;
    expect([tied?.tie, tied?.record?.row, tied?.refusals]).toEqual(['tied', 1, ['idLength']]);
    expect(tied?.issues.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(['id-format B2']);
  });

  it('takes the issue of the column the reason names', () => {
    const here = view([{ ...good, ethnicity: '僳僳族', sex: '难' }, second], '2024-autumn');
    const found = (reason: string): readonly string[] =>
      tie(returned([[plain, reason]]), here, issuesOf(here)).refused[0]?.issues.map(
        ({ found: text }) => text,
      ) ?? [];
    expect(found('民族：字典转换错误')).toEqual(['僳僳族']);
    expect(found('字典转换错误').length).toBeGreaterThan(1);
  });

  it('keeps a reason nobody knows as it is, and says when there is no such problem here', () => {
    const { refused } = tie(
      returned([
        [plain, '=cmd|calc'],
        [plain, '存在多个该学籍号'],
      ]),
      ledger,
    );
    expect(
      refused.map(({ line, todo }) => [line.reason, todo.includes('原样列出'), todo.includes('没有发现')]),
    ).toEqual([
      ['=cmd|calc', true, false],
      ['存在多个该学籍号', false, true],
    ]);
    const sheet = returnedSheet({
      result: tie(returned([[plain, '=cmd|calc']]), ledger),
      language: 'zh-CN',
      name: '退回处理',
      asOf: '2024-11-01',
      source: 'a.xlsx',
    });
    const cell = sheet.rows.flat().find((each) => each?.value === '=cmd|calc');
    expect(cell?.style?.numberFormat).toBe('@');
    expect(cell?.formula).toBeUndefined();
  });

  it('counts accepted lines and lists nothing of them', () => {
    const result = tie(
      returned([
        [plain, ''],
        [{ ...plain, name: '王小芳', idNumber: second.idNumber ?? '' }, '字典转换错误'],
      ]),
      ledger,
    );
    expect([result.lines, result.accepted, result.refused.length]).toEqual([2, 1, 1]);
  });

  it('never settles which of two alike records is meant', () => {
    const twice = view([{ name: '李明' }, { name: '李明' }], '2024-autumn');
    const [tied] = tie(returned([[{ name: '李明' }, '字典转换错误']]), twice).refused;
    expect(tied?.tie).not.toBe('tied');
  });

  it('takes 5,000 lines, hostile names among them', () => {
    const digits = (at: number): string =>
      id(
        `5327252015${String(1 + (at % 9)).padStart(2, '0')}${String(1 + (at % 28)).padStart(2, '0')}${String(at % 1000).padStart(3, '0')}`,
      );
    const numbers = [...new Set(Array.from({ length: 9000 }, (_, at) => digits(at)))].slice(0, 5000);
    const names = ['__proto__', 'constructor', '=1+1', '李明', '阿卜杜·买买提'];
    const cells = numbers.map((idNumber, at): Cells => ({
      name: `${names[at % 5] ?? ''}${String(at)}`,
      idNumber,
    }));
    const result = tie(
      returned(cells.map((each) => [each, '字典转换错误'] as const)),
      view([...cells].reverse(), '2024-autumn'),
    );
    expect(result.counts).toEqual({ tied: numbers.length, doubtful: 0, lost: 0 });
    expect(
      result.refused.every(
        ({ line, record }) =>
          record?.view.text(record.row, 'idNumber') === line.view.text(line.row, 'idNumber'),
      ),
    ).toBe(true);
  });
});
