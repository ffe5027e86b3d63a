import { compactText } from '../normalise/cleanText';
import type { FieldId } from './fields';
import { ledgerKinds, type LedgerKind } from './ledger';

type Weights = Readonly<Partial<Record<FieldId, number>>>;

/** How much a column speaks for a kind. */
const columnWeights: Readonly<Record<LedgerKind, Weights>> = {
  schoolLedger: {
    hardshipCategory: 3,
    hardshipTier: 2,
    receivedAid: 1,
    boarding: 1,
    schoolName: 1,
    grade: 1,
    class: 1,
    guardianName: 1,
    studentNumber: 1,
    isPovertyAlleviated: 1,
    isLowIncome: 1,
    isDisabled: 1,
    isOrphan: 1,
    isDestitute: 1,
    isMonitored: 1,
  },
  villageLedger: {
    isCompulsoryAge: 3,
    absenceReason: 3,
    studyPlaceTown: 3,
    studyPlaceCounty: 2,
    studyPlaceProvince: 2,
    studyPlace: 3,
    householdNumber: 1,
    village: 1,
    householdHead: 1,
    householdType: 1,
    isPovertyAlleviated: 1,
    inSchool: 2,
  },
  officeList: {
    personNumber: 4,
    householdIdentifiedDate: 3,
    personIdentifiedDate: 3,
    monitoringType: 3,
    riskRemoved: 3,
    labourAbility: 3,
    riskIdentifiedDate: 2,
    riskRemovedDate: 2,
    workMonths: 3,
    dataDate: 2,
    studentState: 2,
    householdSize: 1,
    relationToHead: 1,
    education: 1,
    healthState: 1,
    povertyCause: 1,
    disabilityGrade: 1,
    disabilityKind: 1,
  },
  paymentRoll: {
    programme: 2,
    paidAmount: 2,
    mealAmount: 1,
    bankCard: 2,
    bankName: 1,
    accountHolder: 1,
    paymentDate: 1,
    signature: 2,
    dueAmount: 1,
    standardAmount: 1,
  },
  enrolmentRoll: {
    studentNumber: 2,
    schoolCode: 3,
    enrolmentStatus: 2,
    enrolledFrom: 1,
    hardshipCategory: -4,
    hardshipTier: -4,
    isPovertyAlleviated: -2,
    receivedAid: -3,
    paidAmount: -3,
    isLowIncome: -2,
    programme: -3,
    householdNumber: -2,
  },
  dropoutLedger: {
    dropoutReason: 4,
    persuasionVisits: 4,
    dropoutState: 4,
    dropoutDate: 3,
    returnDate: 2,
    evidence: 1,
    absenceReason: 1,
  },
};

/** Words of titles and sheet names: kind, pattern, weight. */
const titleWeights: readonly (readonly [LedgerKind, RegExp, number])[] = [
  ['schoolLedger', /学校台[账帐]|校级台[账帐]/, 14],
  ['schoolLedger', /(?:小学|中学|学校|幼儿园|高中|职中)[^村]{0,20}台[账帐]|学生台[账帐]/, 12],
  ['schoolLedger', /采集|困难学生|贫困学生|认定/, 5],
  ['schoolLedger', /资助台[账帐]|学生资助/, 2],
  ['villageLedger', /村级(?:学生|资助|教育|台)|村级?台[账帐]|社区台[账帐]|户籍(?:学生|人口)?台[账帐]/, 14],
  ['villageLedger', /(?:村|社区)(?:(?!小学|中学|学校|幼儿园|校).){0,20}台[账帐]|适龄|3-22/, 6],
  ['officeList', /部门名单|乡村振兴|扶贫|民政|残联|公安|国办系统|监测系统/, 12],
  [
    'officeList',
    /(?:脱贫户|脱贫人口|监测对象|监测户|低保|特困|残疾人|孤儿|建档立卡)(?:(?!学生|台账|资助|发放).){0,10}(?:名单|名册|花名册|信息|数据|人员|人口|家庭|户|对象)|户籍人口/,
    8,
  ],
  ['paymentRoll', /发放(?:花?名册|名单|表|明细|清册|台[账帐]|登记)|领取表|打卡|签领|支付明细/, 14],
  [
    'paymentRoll',
    /发放|资助登记|受助|(?:资助|助学金|补助|免费|补贴)[^台]{0,12}(?:花?名册|名单|清册|明细)|已资助|拨付/,
    8,
  ],
  ['enrolmentRoll', /学籍(?:花?名册|名单|信息|数据|导出|表|系统|台[账帐])/, 14],
  ['enrolmentRoll', /学籍|在籍|在校学?生(?:花?名册|名单|信息)|学生(?:花名册|名册)|学生基础信息/, 6],
  ['dropoutLedger', /控辍|辍学|失学|劝返|失辍/, 14],
];

function fromTitles(kind: LedgerKind, texts: readonly string[]): number {
  let sum = 0;
  for (const [owner, pattern, weight] of titleWeights) {
    if (owner === kind && texts.some((text) => pattern.test(text))) sum += weight;
  }
  return sum;
}

const aidColumns: readonly FieldId[] = [
  'hardshipCategory',
  'hardshipTier',
  'isPovertyAlleviated',
  'isLowIncome',
  'isDisabled',
  'receivedAid',
  'paidAmount',
  'programme',
  'householdNumber',
  'householdHead',
  'bankCard',
  'signature',
  'absenceReason',
  'dropoutReason',
  'dropoutState',
];

function bonus(kind: LedgerKind, has: (field: FieldId) => boolean): number {
  const school = has('schoolName') || has('grade') || has('class') || has('stage');
  if (kind === 'paymentRoll' && has('programme') && has('paidAmount')) return 16;
  if (kind === 'enrolmentRoll' && has('studentNumber') && !aidColumns.some(has)) return 5;
  if (kind === 'officeList' && !school) return 4;
  return 0;
}

/** The kind that columns, title and sheet name speak for most; the earlier of `ledgerKinds` when even. */
export function ledgerKind(fields: readonly FieldId[], title: string, sheetName: string): LedgerKind {
  const known = new Set(fields);
  const texts = [compactText(title).slice(0, 200), compactText(sheetName)];
  let best: LedgerKind = 'schoolLedger';
  let most = Number.NEGATIVE_INFINITY;
  for (const kind of ledgerKinds) {
    let score = fromTitles(kind, texts) + bonus(kind, (field) => known.has(field));
    for (const field of known) score += columnWeights[kind][field] ?? 0;
    if (score > most) {
      most = score;
      best = kind;
    }
  }
  return best;
}
