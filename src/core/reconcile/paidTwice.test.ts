import type { FieldId } from '../ledger/fields';
import { ledgerView } from '../ledger/ledgerView';
import { moneyOf } from '../payments/moneyOf';
import { threeTierPack } from '../policy/nationalPack';
import { exampleLedger } from '../rules/exampleLedger';
import { exampleEnvironment } from '../rules/runExample';
import { reconciledRows } from './reconciledRows';
import { noKnowledge, Reconciliation } from './reconciliation';

type Row = Readonly<Partial<Record<FieldId, string | number>>>;

const pupil = {
  name: '李明',
  idNumber: '532623201405120013',
  stage: '小学',
  grade: '三年级',
  schoolName: '上坝小学',
  boarding: '是',
  hardshipCategory: '低保',
} as const;
const payment = {
  name: '李明',
  idNumber: pupil.idNumber,
  schoolName: '上坝小学',
  programme: '义务教育家庭经济困难寄宿生生活补助',
  paidAmount: 625,
  bankCard: '6217000012345678901',
} as const;
/** Valid, of the same birth date and sex. */
const otherNumber = '532623201405120056';

function results(roll: readonly Row[]): readonly string[] {
  const views = [
    ledgerView(exampleLedger({ sheet: '学校台账', cells: [pupil] }, 1)),
    ledgerView(exampleLedger({ kind: 'paymentRoll', sheet: '发放名册', cells: roll }, 2)),
  ];
  const environment = { ...exampleEnvironment, pack: threeTierPack };
  const money = moneyOf(views, threeTierPack, {
    language: 'zh-CN',
    asOf: environment.asOf,
    term: environment.term,
  });
  const reconciliation = new Reconciliation(views, environment, noKnowledge, money);
  return [...reconciledRows(reconciliation, reconciliation.comparisons)].flatMap(({ result, right }) =>
    result ? [`${result} ${String(right?.place)}`] : [],
  );
}

describe('paid twice', () => {
  test('once is once', () => {
    expect(results([payment])).toEqual([]);
  });

  test('the row again', () => {
    expect(results([payment, payment])).toEqual(['paidTwice 1']);
  });

  test('under another valid number, with the same card: the result is paid twice, and not somebody unknown', () => {
    expect(results([payment, { ...payment, idNumber: otherNumber }])).toEqual(['paidTwice 1']);
  });

  test.each<readonly [string, Row]>([
    ['another programme', { programme: '雨露计划' }],
    ['another card and nothing else alike', { bankCard: '6217000012345678919' }],
    ['another school', { schoolName: '下坝小学' }],
    ['another birth date', { idNumber: '532623201308080039' }],
  ])('%s is not the same payment to the same pupil', (_what, changed) => {
    expect(results([payment, { ...payment, idNumber: otherNumber, ...changed }])).not.toContain(
      'paidTwice 1',
    );
  });
});
