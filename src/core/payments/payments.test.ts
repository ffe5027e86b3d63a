import { ledgerView } from '../ledger/ledgerView';
import { formatMoney } from '../money/decimal';
import { nationalPack } from '../policy/nationalPack';
import { exampleLedger, type SmallLedger } from '../rules/exampleLedger';
import type { Money } from './money';
import { moneyOf } from './moneyOf';

const boarding = '义务教育家庭经济困难寄宿生生活补助';
const li = { name: '李明', idNumber: '532623201405120013' };
const boarder = { stage: '小学', grade: '三年级', boarding: '是', hardshipCategory: '脱贫户' };

function money(...ledgers: readonly SmallLedger[]): Money {
  const views = ledgers.map((ledger, at) => ledgerView(exampleLedger(ledger, at + 1)));
  return moneyOf(views, nationalPack, { language: 'zh-CN', asOf: '2024-11-01', term: '2024-autumn' });
}

const roll = (...cells: SmallLedger['cells']): SmallLedger => ({ kind: 'paymentRoll', sheet: '发放', cells });

describe('readPayments', () => {
  it('reads amounts as they are written, and keeps apart what cannot be read: a blank is not 0', () => {
    const { payments } = money(
      roll(
        { ...li, programme: boarding, paidAmount: '1,250.00元' },
        { ...li, programme: boarding, paidAmount: '0.0625万元' },
        { ...li, programme: boarding, paidAmount: 0 },
        { ...li, programme: boarding, paidAmount: null },
        { ...li, programme: boarding, paidAmount: '六百' },
        { ...li, programme: boarding, paidAmount: '=cmd()' },
      ),
    );
    expect(payments.list.map(({ amount }) => formatMoney(amount))).toEqual(['1250.00', '625.00', '0.00']);
    expect(payments.amountless.map(({ why, text }) => [why, text])).toEqual([
      ['blank', ''],
      ['unreadable', '六百'],
      ['unreadable', '=cmd()'],
    ]);
  });

  it('takes the term from the row before the ledger, the unit from the sheet, the programme from column or title', () => {
    const { payments } = money(
      {
        ...roll({ ...li, paidAmount: 0.0625, term: '2024年春' }, { ...li, paidAmount: '625元', term: null }),
        moneyUnit: 10000,
        title: '寄宿生生活补助发放花名册',
        term: '2024-autumn',
      },
      roll(
        { ...li, programme: '寄宿生补助、取暖费', paidAmount: 700 },
        { ...li, programme: null, paidAmount: 1 },
      ),
    );
    expect(
      payments.list.map(({ amount, term, programme }) => [formatMoney(amount), term, programme]),
    ).toEqual([
      ['625.00', '2024-spring', boarding],
      ['625.00', '2024-autumn', boarding],
      ['700.00', '2024-autumn', undefined],
      ['1.00', '2024-autumn', undefined],
    ]);
    expect(payments.list[2]?.programmes).toEqual([boarding, '取暖费']);
  });
});

describe('comparePayments', () => {
  const compared = (...ledgers: readonly SmallLedger[]): readonly unknown[] =>
    money(...ledgers)
      .compared()
      .map(({ programme, class: kind, due, paid, difference }) => [
        programme,
        kind,
        ...[due, paid, difference].map((amount) => amount && formatMoney(amount)),
      ]);

  it('a roll comes before what the ledger repeats, and nothing is counted twice', () => {
    expect(
      compared(
        { cells: [{ ...li, ...boarder, paidAmount: 625 }] },
        roll({ ...li, programme: boarding, paidAmount: 500 }),
      ),
    ).toEqual([[boarding, 'less', '625.00', '500.00', '-125.00']]);
  });

  it.each<readonly [string, SmallLedger['cells'][number] | undefined, readonly unknown[]]>([
    ['nothing paid', undefined, [boarding, 'unpaid', '625.00', undefined, '-625.00']],
    [
      'paid in full',
      { programme: boarding, paidAmount: 625 },
      [boarding, 'equal', '625.00', '625.00', '0.00'],
    ],
    [
      'blank',
      { programme: boarding, paidAmount: null },
      [boarding, 'unreadable', '625.00', undefined, undefined],
    ],
    [
      'no programme told',
      { programme: null, paidAmount: 600 },
      [boarding, 'less', '625.00', '600.00', '-25.00'],
    ],
  ])('%s', (_name, cells, line) => {
    const ledger = { cells: [{ ...li, ...boarder }] };
    expect(compared(...(cells ? [ledger, roll({ ...li, ...cells })] : [ledger]))).toEqual([line]);
  });

  it('paid under another programme, to somebody unknown, and twice', () => {
    expect(
      compared(
        { cells: [{ ...li, ...boarder }] },
        roll(
          { ...li, programme: '非寄宿生生活补助', paidAmount: 312.5 },
          { ...li, programme: boarding, paidAmount: 625 },
          { ...li, programme: boarding, paidAmount: 625 },
          { name: '王芳', idNumber: '532623201405120021', programme: boarding, paidAmount: 625 },
        ),
      ),
    ).toEqual([
      ['义务教育家庭经济困难非寄宿生生活补助', 'notEntitled', '0.00', '312.50', '312.50'],
      [boarding, 'twice', '625.00', '1250.00', '625.00'],
      [boarding, 'notListed', undefined, '625.00', undefined],
    ]);
  });

  it('is quick with one number in every row', () => {
    const many = Array.from({ length: 20_000 }, () => ({ ...li, programme: boarding, paidAmount: 1 }));
    expect(compared({ cells: [{ ...li, ...boarder }] }, roll(...many))).toEqual([
      [boarding, 'more', '625.00', '20000.00', '19375.00'],
    ]);
  });
});
