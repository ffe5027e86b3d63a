import { keeperTitles } from '../../reconcile/keeper';
import type { AidFinding } from '../../reconcile/aidFindings';
import { against, ownPlaces, placeOf, sheetsOf, whereOf } from '../comparedPlaces';
import type { LedgerView, Rule, RuleContext } from '../rule';

const pupil = {
  name: '李明',
  idNumber: '532623201405120013',
  stage: '小学',
  grade: '三年级',
  village: '上坝村',
  boarding: '否',
} as const;
const other = {
  name: '王芳',
  idNumber: '532623201308080020',
  village: '上坝村',
  householdType: '脱贫户',
} as const;

export const wrongAid: Rule = {
  meta: {
    id: 'wrong-aid',
    severity: 'error',
    scope: 'workbook',
    kinds: ['schoolLedger', 'villageLedger'],
    title: { 'zh-CN': '误助', en: 'Aid without grounds' },
    description: {
      'zh-CN':
        '学生按某一困难类型享受了资助，但主管部门的名单覆盖他所在的村、里面却没有他，或者给的是另一种类型，按那种类型不能享受。只用认得出主管部门、看起来完整的名单判断：名单不含的村、明显不全的名单都不作为依据。已脱贫的户继续享受，不算误助；休学、毕业、辍学的另有检查。请向主管部门核实，确实不是的停发并追回。',
      en: 'A pupil got aid under a category, but the lists of the office that decides it have his village and not him, or give another category under which nothing is due. Only lists whose keeper is known and that seem complete are used. A household that left poverty keeps its support. Ask the office; if it is right, stop the aid and have it returned.',
    },
    messages: {
      unlisted: {
        'zh-CN':
          '{sheet}!{cell}：{name}按“{claimed}”享受了资助，但{officeZh}的名单（{list}）里没有这名学生，属于误助。请{school}向{officeZh}核实：确实不是的，停发“{programme}”并追回；名单漏了的，请补进名单。',
        en: '{sheet}!{cell}: {name} got aid as “{claimed}”, but is not on the lists of {officeEn} ({list}). {school}: ask {officeEn}; stop “{programme}” and have it returned, or have the list completed.',
      },
      otherCategory: {
        'zh-CN':
          '{sheet}!{cell}：{name}按“{claimed}”享受了资助，但{officeZh}的名单（{whereZh}）里是“{listed}”，按它不能享受“{programme}”，属于误助。请{school}向{officeZh}核实后改正困难类型，停发并追回。',
        en: '{sheet}!{cell}: {name} got aid as “{claimed}”, but {officeEn} lists “{listed}” ({whereEn}), under which “{programme}” is not due. {school}: ask {officeEn}, correct the category and have the aid returned.',
      },
    },
    reference: '财教〔2021〕310号（资助对象须符合条件）',
    examples: [
      {
        title: { 'zh-CN': '名单里有，通过', en: 'on the list' },
        cells: [{ ...pupil, hardshipCategory: '脱贫户', receivedAid: '是' }],
        others: [
          {
            kind: 'officeList',
            sheet: '脱贫户名单',
            cells: [{ ...other, name: pupil.name, idNumber: pupil.idNumber, householdType: '已脱贫' }],
          },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '名单里没有这名学生', en: 'not on the list' },
        cells: [{ ...pupil, hardshipCategory: '脱贫户', receivedAid: '是' }],
        others: [{ kind: 'officeList', sheet: '脱贫户名单', cells: [other] }],
        finds: ['unlisted'],
      },
      {
        title: { 'zh-CN': '边界：名单没有他的村，不作依据', en: 'boundary: a list without his village' },
        cells: [{ ...pupil, hardshipCategory: '脱贫户', receivedAid: '是' }],
        others: [{ kind: 'officeList', sheet: '脱贫户名单', cells: [{ ...other, village: '下坝村' }] }],
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
    for (const finding of reconciliation.findings.aid) if (finding.kind === 'wrong') tell(context, finding);
  },
};

function whyNot(
  { reconciliation }: RuleContext,
  view: LedgerView,
): Parameters<RuleContext['skip']>[1] | undefined {
  if (!reconciliation.pack) return { 'zh-CN': '没有选定补助标准', en: 'no standards were chosen' };
  const lists = against(reconciliation.comparisons, view, ['officeList']);
  if (lists.length === 0)
    return { 'zh-CN': '没有部门名单（脱贫户、低保、残疾等）', en: 'there is no office’s list to judge by' };
  const known = lists.filter(({ keeper }) => keeper !== 'unknown' && keeper !== 'police');
  if (known.length === 0) {
    const names = lists.map(sheetsOf).join('、');
    return {
      'zh-CN': `看不出“${names}”是哪个部门的困难名单；请在标题里写明`,
      en: `it cannot be told which office decides by “${names}”; say so in its title`,
    };
  }
  const cut = reconciliation.findings.cutShort.filter(({ comparison }) =>
    comparison.left.views.includes(view),
  );
  if (cut.length < known.length) return undefined;
  const names = cut.map(({ comparison }) => sheetsOf(comparison.right)).join('、');
  const { claimers, absent } = cut[0]?.shares ?? { claimers: 0, absent: 0 };
  return {
    'zh-CN': `“${names}”看来不全：台账里 ${claimers} 名相应类型的学生有 ${absent} 名不在名单里，不能据此判断误助`,
    en: `“${names}” seems incomplete: of ${claimers} pupils with its categories ${absent} are not on it, so nothing is judged by it`,
  };
}

function tell(context: RuleContext, finding: AidFinding): void {
  const { pool, place, ground, list: source, claimed, listed, programme } = finding;
  if (!source) return;
  const { view, row } = pool.at(place);
  const lists = source.lists.pool;
  const cell = placeOf(pool, place, [
    'hardshipCategory',
    'isPovertyAlleviated',
    'householdType',
    'receivedAid',
    'idNumber',
  ]);
  const entry = source.place >= 0 ? placeOf(lists, source.place, ['householdType', 'idNumber']) : undefined;
  const group = ownPlaces(context, [cell, entry]);
  if (group[0] !== cell) return;
  const office = keeperTitles[lists.keeper];
  const where = source.place >= 0 ? whereOf(lists, source.place) : { zh: '', en: '' };
  context.report({
    messageId: ground === 'otherCategory' ? ground : 'unlisted',
    at: cell,
    group,
    data: {
      name: view.text(row, 'name') || '该生',
      claimed: claimed.join('、'),
      listed: listed.join('、') || '无',
      programme,
      list: sheetsOf(lists),
      school: view.text(row, 'schoolName') || view.ledger.reportingUnit || view.ledger.sheet.name,
      officeZh: office['zh-CN'],
      officeEn: office.en,
      whereZh: where.zh,
      whereEn: where.en,
    },
  });
}
