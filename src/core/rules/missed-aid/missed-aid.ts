import { keeperTitles } from '../../reconcile/keeper';
import type { AidFinding } from '../../reconcile/aidFindings';
import { against, ownPlaces, placeOf, whereOf } from '../comparedPlaces';
import type { LedgerView, Rule, RuleContext } from '../rule';

const pupil = { name: '李明', idNumber: '532623201405120013', stage: '小学', grade: '三年级' } as const;
const list = { name: '李明', idNumber: '532623201405120013' } as const;

export const missedAid: Rule = {
  meta: {
    id: 'missed-aid',
    severity: 'error',
    scope: 'workbook',
    kinds: ['schoolLedger', 'villageLedger'],
    title: { 'zh-CN': '漏助', en: 'Aid missed' },
    description: {
      'zh-CN':
        '学生在校，按标准应当享受资助，台账却写着没有享受，或者发放名册上没有这名学生。应不应享受，先看主管部门的名单（脱贫户看乡村振兴部门，低保、特困、孤儿看民政，残疾看残联），没有名单的看台账自己的困难类型。是否享受一栏空白、又没有发放名册的，无法判断，不报。村级台账写明在县外、省外就读的，由就读地资助，不算漏助，只提醒函询。请学校核对后补发，或改正困难类型。',
      en: 'A pupil at school is due aid by the standards, yet the ledger says that none was received, or the payment roll does not have him. Whether aid is due follows the list of the office that decides the category, and the ledger’s own category where there is no list. A blank says nothing and is not reported. Pupils whom the village’s ledger has at a school outside the county are aided there: not missed here, but to be asked about. Have the aid paid, or the category corrected.',
    },
    messages: {
      own: {
        'zh-CN':
          '{sheet}!{cell}：{name}是“{claimed}”，按标准应享受“{programme}”{amountZh}，但{noneZh}，属于漏助。请{school}核对困难类型和就读情况，属实的补发。',
        en: '{sheet}!{cell}: {name} is “{claimed}” and due “{programme}”{amountEn}, but {noneEn}. {school}: check category and enrolment, and have it paid.',
      },
      listed: {
        'zh-CN':
          '{sheet}!{cell}：{name}在{officeZh}的名单里（{whereZh}）是“{listed}”，台账写的是“{claimed}”；按名单应享受“{programme}”{amountZh}，但{noneZh}，属于漏助。请{school}与{officeZh}核实后改正困难类型并补发。',
        en: '{sheet}!{cell}: {officeEn} lists {name} ({whereEn}) as “{listed}”, the ledger says “{claimed}”; by the list “{programme}”{amountEn} is due, but {noneEn}. {school}: ask {officeEn}, correct the category and have it paid.',
      },
      disability: {
        'zh-CN':
          '{sheet}!{cell}：{name}在{officeZh}的名单里（{whereZh}），台账的困难类型是“{claimed}”，{noneZh}。家庭经济困难的残疾学生可享受“{programme}”{amountZh}：请{school}核实家庭情况，符合的改正困难类型并补发。',
        en: '{sheet}!{cell}: {officeEn} lists {name} ({whereEn}), the ledger’s category is “{claimed}”, and {noneEn}. Disabled pupils in hardship are due “{programme}”{amountEn}. {school}: look into the household, then correct the category and have it paid.',
      },
      outside: {
        'zh-CN':
          '{sheet}!{cell}：{name}是“{category}”，在{outside}就读（{school}），{noneZh}。资助由就读地负责，不算本地漏助：请向就读地函询是否已资助（按标准可享受“{programme}”），回函留存备查。',
        en: '{sheet}!{cell}: {name}, “{category}”, studies elsewhere ({outside}, {school}), and {noneEn}. Aid is the matter of that place and not missed here: write there and ask whether “{programme}” was paid, and keep the answer.',
      },
    },
    reference: '财教〔2021〕310号（应助尽助）',
    examples: [
      {
        title: { 'zh-CN': '名单里的脱贫户已享受，通过', en: 'listed and aided' },
        cells: [{ ...pupil, boarding: '是', hardshipCategory: '脱贫户', receivedAid: '是' }],
        others: [{ kind: 'officeList', sheet: '脱贫户名单', cells: [{ ...list, householdType: '脱贫户' }] }],
        finds: [],
      },
      {
        title: {
          'zh-CN': '名单里是脱贫户，台账写无、没有享受',
          en: 'listed, but the ledger knows no hardship',
        },
        cells: [{ ...pupil, boarding: '是', hardshipCategory: '无', receivedAid: '否' }],
        others: [{ kind: 'officeList', sheet: '脱贫户名单', cells: [{ ...list, householdType: '脱贫户' }] }],
        finds: ['listed'],
      },
      {
        title: { 'zh-CN': '台账自己写的是低保，没有享受', en: 'a category of the ledger’s own without aid' },
        cells: [{ ...pupil, boarding: '是', hardshipCategory: '低保', receivedAid: '否' }],
        finds: ['own'],
      },
      {
        title: { 'zh-CN': '边界：是否享受空白，不是否', en: 'boundary: blank is not no' },
        cells: [{ ...pupil, boarding: '是', hardshipCategory: '低保', receivedAid: '' }],
        finds: [],
      },
    ],
  },
  check(context) {
    const { ledgers, reconciliation, skip } = context;
    for (const view of ledgers) {
      const reason = whyNot(context, view);
      if (reason) skip(view.ledger, reason);
    }
    for (const finding of reconciliation.findings.aid) if (finding.kind === 'missed') tell(context, finding);
  },
};

function whyNot(
  { reconciliation, environment }: RuleContext,
  view: LedgerView,
): Parameters<RuleContext['skip']>[1] | undefined {
  if (!reconciliation.pack) return { 'zh-CN': '没有选定补助标准', en: 'no standards were chosen' };
  if (view.ledger.term === undefined && environment.term === undefined && !view.has('term'))
    return {
      'zh-CN': '看不出是哪个学期，无法与标准核对；请在标题或“学期”列写明',
      en: 'the term is not stated; write it in the title or a 学期 column',
    };
  const told =
    view.has('receivedAid') ||
    view.has('paidAmount') ||
    against(reconciliation.comparisons, view, ['paymentRoll']).length > 0;
  return told
    ? undefined
    : {
        'zh-CN': '没有“是否享受资助”列，也没有发放名册',
        en: 'there is no column for aid received, and no payment roll',
      };
}

function tell(context: RuleContext, finding: AidFinding): void {
  const { pool, place, ground, list: source, claimed, listed, programme, amount, by, outside } = finding;
  const { view, row } = pool.at(place);
  const cell = placeOf(pool, place, ['receivedAid', 'hardshipCategory', 'idNumber']);
  const entry =
    source && source.place >= 0 ? placeOf(source.lists.pool, source.place, ['idNumber']) : undefined;
  const group = ownPlaces(context, [cell, ground === 'own' ? undefined : entry]);
  if (group[0] !== cell) return;
  const office = keeperTitles[source?.lists.pool.keeper ?? 'unknown'];
  const where = source && source.place >= 0 ? whereOf(source.lists.pool, source.place) : { zh: '', en: '' };
  context.report({
    messageId: outside !== '' ? 'outside' : ground === 'listed' || ground === 'disability' ? ground : 'own',
    at: cell,
    group,
    ...(ground === 'disability' || outside !== '' ? { severity: 'warning' as const } : {}),
    data: {
      name: view.text(row, 'name') || '该生',
      claimed: claimed.join('、') || '无',
      listed: listed.join('、'),
      category: (ground === 'own' ? claimed : listed).join('、'),
      outside,
      programme,
      amountZh: amount === undefined ? '' : `${amount}元`,
      amountEn: amount === undefined ? '' : `, ${amount} yuan,`,
      noneZh: by === 'roll' ? '发放名册上没有' : '台账写的是没有享受',
      noneEn: by === 'roll' ? 'the payment roll does not have him' : 'the ledger says that none was received',
      school: view.text(row, 'schoolName') || view.ledger.reportingUnit || view.ledger.sheet.name,
      officeZh: office['zh-CN'],
      officeEn: office.en,
      whereZh: where.zh,
      whereEn: where.en,
    },
  });
}
