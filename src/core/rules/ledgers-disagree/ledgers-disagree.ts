import { fieldTitles } from '../../ledger/fieldTitles';
import { keeperTitles } from '../../reconcile/keeper';
import type { CategoryDifference } from '../../reconcile/aidFindings';
import type { Comparison } from '../../reconcile/comparison';
import type { FieldDifference } from '../../reconcile/ledgerDifferences';
import type { Pool } from '../../reconcile/pool';
import type { AidContradiction } from '../../reconcile/statedAid';
import { against, ownPlaces, placeOf, sheetsOf, whereOf } from '../comparedPlaces';
import type { Rule, RuleContext } from '../rule';

const pupil = { name: '李明', idNumber: '532623201405120013', stage: '小学', grade: '三年级' } as const;
const village = { kind: 'villageLedger', sheet: '村级台账' } as const;

export const ledgersDisagree: Rule = {
  meta: {
    id: 'ledgers-disagree',
    severity: 'warning',
    scope: 'workbook',
    kinds: ['schoolLedger', 'villageLedger'],
    title: { 'zh-CN': '两账不一致', en: 'Two ledgers disagree' },
    description: {
      'zh-CN':
        '同一名学生，学校台账和村级台账写的学校、学段、年级、寄宿、困难类型或是否享受资助不一样，或者困难类型与主管部门的名单不一样，或者写的是否享受资助与发放名册不符。每一项列一次，两边的内容都写出来。空白不算不一致。请两边核对，改正写错的一边。',
      en: 'School ledger and village ledger give one pupil another school, stage, grade, boarding, category or aid; or the category is not what the deciding office’s list says, or the payment roll shows the contrary of what is said of aid. Each field is told once with both values. A blank is no difference. Compare, and correct the side that is wrong.',
    },
    messages: {
      differs: {
        'zh-CN':
          '{sheet}!{cell}：{name}的“{fieldZh}”两本台账不一致：这里是“{found}”，{whereZh}是“{other}”。请学校和村核对，改正写错的一边。',
        en: '{sheet}!{cell}: the two ledgers differ in {fieldEn} of {name}: “{found}” here, “{other}” in {whereEn}. Compare and correct the one that is wrong.',
      },
      list: {
        'zh-CN':
          '{sheet}!{cell}：{name}的困难类型这里是“{claimed}”，{officeZh}的名单（{whereZh}）是“{listed}”。请以{officeZh}核实的结果为准改正。',
        en: '{sheet}!{cell}: the category of {name} is “{claimed}” here and “{listed}” on the list of {officeEn} ({whereEn}). Correct it by what the office confirms.',
      },
      notListed: {
        'zh-CN':
          '{sheet}!{cell}：{name}的困难类型写的是“{claimed}”，但{officeZh}的名单（{list}）里没有这名学生。请向{officeZh}核实。',
        en: '{sheet}!{cell}: {name} is “{claimed}” here, but not on the list of {officeEn} ({list}). Ask the office.',
      },
      rollPaid: {
        'zh-CN':
          '{sheet}!{cell}：{name}这里写的是没有享受资助（“{found}”），但{whereZh}发了{programmeZh}{amount}元。请核对，改正写错的一边。',
        en: '{sheet}!{cell}: {name} received no aid by this ledger (“{found}”), but {whereEn} pays {amount} yuan{programmeEn}. Compare and correct the one that is wrong.',
      },
      rollSilent: {
        'zh-CN':
          '{sheet}!{cell}：{name}这里写的是已享受资助（“{found}”），但发放名册（{list}）里没有这名学生。请核对：确实没有发的补发，写错的改正。',
        en: '{sheet}!{cell}: {name} received aid by this ledger (“{found}”), but the payment roll ({list}) does not have him. Have it paid, or correct the ledger.',
      },
    },
    reference: '两本台账、部门名单每季度比对的要求',
    examples: [
      {
        title: { 'zh-CN': '写法不同、意思相同，通过', en: 'other words, same meaning' },
        cells: [{ ...pupil, boarding: '是' }],
        others: [{ ...village, cells: [{ ...pupil, stage: '小学教育', boarding: '住校' }] }],
        finds: [],
      },
      {
        title: { 'zh-CN': '寄宿和走读', en: 'boarder and day pupil' },
        cells: [{ ...pupil, boarding: '是' }],
        others: [{ ...village, cells: [{ ...pupil, boarding: '走读' }] }],
        finds: ['differs'],
      },
      {
        title: { 'zh-CN': '边界：一边空白，不算不一致', en: 'boundary: a blank is no difference' },
        cells: [{ ...pupil, boarding: '是' }],
        others: [{ ...village, cells: [{ ...pupil, boarding: null }] }],
        finds: [],
      },
    ],
  },
  check(context) {
    const { ledgers, reconciliation, skip } = context;
    for (const view of ledgers) {
      const kind = view.ledger.kind === 'schoolLedger' ? 'villageLedger' : 'schoolLedger';
      const further: readonly Pool['kind'][] = view.has('receivedAid') ? ['paymentRoll'] : [];
      if (against(reconciliation.comparisons, view, [kind, 'officeList', ...further]).length === 0)
        skip(
          view.ledger,
          kind === 'villageLedger'
            ? {
                'zh-CN': '没有村级台账和部门名单可以比对',
                en: 'there is no village ledger or office’s list to compare with',
              }
            : {
                'zh-CN': '没有学校台账和部门名单可以比对',
                en: 'there is no school ledger or office’s list to compare with',
              },
        );
    }
    const { fields, differences, contradictions } = reconciliation.findings;
    for (const { comparison, difference } of fields) tellField(context, comparison, difference);
    for (const difference of differences) tellCategory(context, difference);
    for (const each of contradictions) tellAid(context, each);
  },
};

function tellField(context: RuleContext, { left, right }: Comparison, difference: FieldDifference): void {
  const { field } = difference;
  const one = placeOf(left, difference.left, [field]);
  const other = placeOf(right, difference.right, [field]);
  const [at, ...rest] = ownPlaces(context, [one, other]);
  if (!at) return;
  const here = at === one;
  const { view, row } = left.at(difference.left);
  const where = here ? whereOf(right, difference.right) : whereOf(left, difference.left);
  context.report({
    messageId: 'differs',
    at,
    group: [at, ...rest],
    found: here ? difference.leftText : difference.rightText,
    data: {
      name: view.text(row, 'name') || '该生',
      fieldZh: fieldTitles[field]['zh-CN'],
      fieldEn: fieldTitles[field].en,
      other: here ? difference.rightText : difference.leftText,
      whereZh: where.zh,
      whereEn: where.en,
    },
  });
}

function tellCategory(
  context: RuleContext,
  { pool, place, claimed, listed, list }: CategoryDifference,
): void {
  const lists = list.lists.pool;
  const cell = placeOf(pool, place, ['hardshipCategory', 'isPovertyAlleviated', 'householdType', 'idNumber']);
  const entry = list.place < 0 ? undefined : placeOf(lists, list.place, ['householdType', 'idNumber']);
  const group = ownPlaces(context, [cell, entry]);
  if (group[0] !== cell) return;
  const { view, row } = pool.at(place);
  const office = keeperTitles[lists.keeper];
  const where = list.place < 0 ? { zh: '', en: '' } : whereOf(lists, list.place);
  context.report({
    messageId: list.place < 0 ? 'notListed' : 'list',
    at: cell,
    group,
    data: {
      name: view.text(row, 'name') || '该生',
      claimed: claimed.join('、') || '无',
      listed: listed.join('、') || '无',
      officeZh: office['zh-CN'],
      officeEn: office.en,
      whereZh: where.zh,
      whereEn: where.en,
      list: sheetsOf(lists),
    },
  });
}

function tellAid(context: RuleContext, { pool, place, text, roll, paid }: AidContradiction): void {
  const cell = placeOf(pool, place, ['receivedAid']);
  const entry = roll.place < 0 ? undefined : placeOf(roll.pool, roll.place, ['paidAmount', 'idNumber']);
  const group = ownPlaces(context, [cell, entry]);
  if (group[0] !== cell) return;
  const { view, row } = pool.at(place);
  const where = roll.place < 0 ? { zh: '', en: '' } : whereOf(roll.pool, roll.place);
  const programme = paid?.programme ?? '';
  context.report({
    messageId: paid ? 'rollPaid' : 'rollSilent',
    at: cell,
    group,
    found: text,
    data: {
      name: view.text(row, 'name') || '该生',
      whereZh: where.zh,
      whereEn: where.en,
      programmeZh: programme === '' ? '' : `“${programme}”`,
      programmeEn: programme === '' ? '' : ` for “${programme}”`,
      amount: paid?.amount ?? '',
      list: sheetsOf(roll.pool),
    },
  });
}
