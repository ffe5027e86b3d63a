import { formatMoney } from '../../money/decimal';
import { paymentSources } from '../../payments/accounts';
import type { DuePaid } from '../../payments/payment';
import { judgedMoney } from '../judgedMoney';
import { MoneyPlaces } from '../moneyPlaces';
import type { Place, Rule, RuleContext } from '../rule';
import { unaidedStatus } from '../unaidedStatus';

const pupil = { name: '李明', idNumber: '532623201405120013' } as const;
const vocational = { stage: '中职', grade: '三年级', hardshipCategory: '低保' } as const;
const grant = '中职国家助学金';

export const notEntitled: Rule = {
  meta: {
    id: 'not-entitled',
    severity: 'error',
    scope: 'workbook',
    kinds: ['paymentRoll', 'schoolLedger', 'villageLedger'],
    needs: [['paidAmount']],
    title: { 'zh-CN': '不符合条件却发了补助', en: 'Aid paid without being entitled' },
    description: {
      'zh-CN':
        '按这个学期的标准，这名学生不符合该项目的条件，表里却有发放金额，属于误助。请先核对学段、年级、寄宿、困难类型是否填错；确实不符合的停发，已发的按规定追回。标准之外的本地项目请在“资助项目”列写明，写明的不报。',
      en: 'By the standards of the term the pupil does not meet the conditions of the programme, yet an amount was paid. Check stage, grade, boarding and category first; if they are right, stop the aid and have the money returned. Local programmes that are not among the standards are not reported when the 资助项目 column names them.',
    },
    messages: {
      programme: {
        'zh-CN':
          '{sheet}!{cell}：{name}领了“{programme}”{paid}元，但按标准不能享受这一项。{reason}。请核对后改正信息，或停发并追回。',
        en: '{sheet}!{cell}: {name} was paid {paid} yuan under “{programme}” without being entitled. {reason}. Correct the row, or stop the aid and have it returned.',
      },
      other: {
        'zh-CN':
          '{sheet}!{cell}：{name}领了“{programme}”{paid}元，但按标准应享受的是“{entitled}”，不是这一项。请核对后改正项目，多发的追回。',
        en: '{sheet}!{cell}: {name} was paid {paid} yuan under “{programme}”, but is entitled to “{entitled}” instead. Correct the programme, and have what is too much returned.',
      },
      untold: {
        'zh-CN':
          '{sheet}!{cell}：{name}领了{paid}元，但按标准没有应享受的项目。{reason}。请核对后改正信息，或停发并追回；如果是标准之外的本地项目，请在“资助项目”列写明。',
        en: '{sheet}!{cell}: {name} was paid {paid} yuan although nothing is due by the standards. {reason}. Correct the row, or stop the aid and have it returned; name the programme in a 资助项目 column if it is a local one.',
      },
    },
    reference: '财教〔2021〕310号（资助对象须符合条件）',
    examples: [
      {
        title: { 'zh-CN': '中职二年级，通过', en: 'grade 2 of vocational school' },
        kind: 'paymentRoll',
        cells: [{ ...pupil, ...vocational, grade: '二年级', programme: grant, paidAmount: 1000 }],
        finds: [],
      },
      {
        title: { 'zh-CN': '2025年春以前的中职三年级', en: 'grade 3 of vocational school before spring 2025' },
        kind: 'paymentRoll',
        cells: [{ ...pupil, ...vocational, programme: grant, paidAmount: 1000 }],
        finds: ['programme'],
      },
      {
        title: { 'zh-CN': '边界：2025年春起的中职三年级', en: 'boundary: grade 3 since spring 2025' },
        kind: 'paymentRoll',
        term: '2025-spring',
        cells: [{ ...pupil, ...vocational, programme: grant, paidAmount: 1150 }],
        finds: [],
      },
      {
        title: { 'zh-CN': '没有困难类型却有金额', en: 'an amount without hardship' },
        cells: [
          {
            ...pupil,
            stage: '小学',
            grade: '三年级',
            boarding: '是',
            hardshipCategory: '无',
            paidAmount: 625,
          },
        ],
        finds: ['untold'],
      },
    ],
  },
  check(context) {
    const money = judgedMoney(context);
    if (!money) return;
    const places = new MoneyPlaces(context.workbook);
    for (const source of paymentSources)
      for (const line of money.compared(source))
        if (line.class === 'notEntitled') tell(context, places, line);
  },
};

function tell({ report }: RuleContext, places: MoneyPlaces, line: DuePaid): void {
  const { paid, payments, outcome } = line;
  const [entry] = payments;
  if (!entry || !paid || !outcome || !places.comparable(line)) return;
  const view = places.view(outcome.ledger);
  // Somebody who is not at school any more is what status-aid-conflict is about.
  if (view && unaidedStatus(view, outcome.row)) return;
  const cells = payments.map((each) =>
    line.programme === '' ? places.amount(each) : places.programme(each),
  );
  const group = distinctPlaces(cells);
  const [at] = group;
  if (!at) return;
  const instead = outcome.kind === 'entitled' ? outcome.programme : undefined;
  report({
    messageId: line.programme === '' ? 'untold' : instead === undefined ? 'programme' : 'other',
    at,
    group,
    data: {
      name: places.name(entry) || '该生',
      programme: line.programme,
      paid: formatMoney(paid),
      // The rest of the basis is about what is not money.
      reason: (line.basis.split('。')[0] ?? '').replace(/\.$/, ''),
      entitled: instead ?? '',
    },
  });
}

function distinctPlaces(places: readonly (Place | undefined)[]): readonly Place[] {
  const found = new Map<string, Place>();
  for (const place of places)
    if (place) found.set(`${place.ledger.id} ${String(place.row)} ${String(place.column)}`, place);
  return [...found.values()];
}
