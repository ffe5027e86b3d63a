import { formatMoney } from '../../money/decimal';
import { paymentSources } from '../../payments/accounts';
import type { DuePaid, PaymentEntry } from '../../payments/payment';
import { judgedMoney } from '../judgedMoney';
import { MoneyPlaces } from '../moneyPlaces';
import type { Place, Rule, RuleContext } from '../rule';

const pupil = { name: '李明', idNumber: '532623201405120013' } as const;
const boarder = { stage: '小学', grade: '三年级', boarding: '是', hardshipCategory: '脱贫户' } as const;
const boardingAid = '义务教育家庭经济困难寄宿生生活补助';

export const amountMismatch: Rule = {
  meta: {
    id: 'amount-mismatch',
    severity: 'error',
    scope: 'workbook',
    kinds: ['paymentRoll', 'schoolLedger', 'villageLedger'],
    needs: [['paidAmount'], ['dueAmount']],
    title: { 'zh-CN': '金额与标准不符', en: 'The amount is not what the standard says' },
    description: {
      'zh-CN':
        '按这个学期的标准算出的应发金额，与表里填的实发（或应发）金额不一样。请看“计算依据”：学段、年级、寄宿、困难类型填错的先改正，金额错的改金额，少发的补发，多发的按规定追回。标准之外的本地项目、没写学期的表不比对。',
      en: 'What the standard of the term gives and the amount in the sheet differ. See the reasoning: correct stage, grade, boarding or category if they are wrong, otherwise the amount; pay what is missing and have the rest returned. Local programmes without a standard and sheets without a term are not compared.',
    },
    messages: {
      paid: {
        'zh-CN':
          '{sheet}!{cell}：{name}的“{programme}”应发{due}元，实发{paid}元，相差{difference}元。依据：{basis}请核对本行信息和金额。',
        en: '{sheet}!{cell}: {name} is due {due} yuan under “{programme}” but was paid {paid} yuan: {difference} yuan apart. Reason: {basis} Check the row and the amount.',
      },
      stated: {
        'zh-CN':
          '{sheet}!{cell}：{name}的“{programme}”按标准应发{due}元，“{header}”列填的是{paid}元，相差{difference}元。依据：{basis}请核对本行信息和金额。',
        en: '{sheet}!{cell}: by the standard {name} is due {due} yuan under “{programme}”, but “{header}” says {paid} yuan: {difference} yuan apart. Reason: {basis} Check the row and the amount.',
      },
    },
    reference: '财教〔2021〕310号、财教〔2021〕56号（按标准足额发放）',
    examples: [
      {
        title: { 'zh-CN': '实发等于应发，通过', en: 'paid what is due' },
        kind: 'paymentRoll',
        cells: [{ ...pupil, ...boarder, programme: boardingAid, paidAmount: 625 }],
        finds: [],
      },
      {
        title: { 'zh-CN': '按旧标准发了500元', en: 'paid by the old standard' },
        kind: 'paymentRoll',
        cells: [{ ...pupil, ...boarder, programme: boardingAid, paidAmount: 500 }],
        finds: ['paid'],
      },
      {
        title: { 'zh-CN': '台账里的应发金额填错', en: 'the ledger states another amount as due' },
        cells: [{ ...pupil, ...boarder, dueAmount: 1250 }],
        finds: ['stated'],
      },
      {
        title: { 'zh-CN': '边界：分两次发，合计相等', en: 'boundary: two instalments that add up' },
        kind: 'paymentRoll',
        cells: [
          { ...pupil, ...boarder, programme: boardingAid, paidAmount: 312.5, paymentDate: '2024-10' },
          { ...pupil, ...boarder, programme: boardingAid, paidAmount: 312.5, paymentDate: '2024-12' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '边界：标准之外的本地项目', en: 'boundary: a local programme without a standard' },
        kind: 'paymentRoll',
        cells: [{ ...pupil, ...boarder, programme: '县级取暖补助', paidAmount: 200 }],
        finds: [],
      },
    ],
  },
  check(context) {
    const money = judgedMoney(context);
    if (!money) return;
    const places = new MoneyPlaces(context.workbook);
    for (const source of paymentSources) {
      for (const line of money.compared(source))
        if (line.class === 'less' || line.class === 'more') tell(context, places, line, 'paid');
      for (const line of money.stated(source))
        if (line.class === 'less' || line.class === 'more' || line.class === 'notEntitled')
          tell(context, places, line, 'stated');
    }
  },
};

function tell(
  { report }: RuleContext,
  places: MoneyPlaces,
  line: DuePaid,
  messageId: 'paid' | 'stated',
): void {
  const { due, paid, difference, payments } = line;
  if (!due || !paid || !difference || !places.comparable(line) || paidAgain(payments)) return;
  const cells = payments.flatMap((entry): readonly Place[] => {
    const place = places.amount(entry);
    return place ? [place] : [];
  });
  const [at] = cells;
  const [entry] = payments;
  if (!at || !entry) return;
  report({
    messageId,
    at,
    group: cells,
    found: formatMoney(paid),
    expected: formatMoney(due),
    data: {
      name: places.name(entry) || '该生',
      programme: line.programme === '' ? '补助' : line.programme,
      due: formatMoney(due),
      paid: formatMoney(paid),
      difference: formatMoney(difference.abs()),
      basis: line.basis,
    },
  });
}

/** More than once on one occasion: that is what paid-twice says. */
function paidAgain(payments: readonly PaymentEntry[]): boolean {
  return new Set(payments.map(({ occasion }) => occasion)).size < payments.length;
}
