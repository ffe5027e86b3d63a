import type { LocalText } from '../text/text';

/** What a state means for the count of drop-outs. `unsettled`: nobody can tell yet, and the sheet says why. */
export type StateGroup = 'atSchool' | 'notDropout' | 'dropout' | 'suspected' | 'unsettled';

/** One state of a child of compulsory age. Every child of the base has exactly one. */
export interface DropoutState {
  readonly id: string;
  /** As sheets and ledgers write it. */
  readonly title: string;
  readonly en: string;
  readonly group: StateGroup;
  /** Place in the published list of situations that are no drop-out, (1)–(7). */
  readonly listed?: number;
  /**
   * What proves it: `elsewhere` counts in 取证率 (pupils studying elsewhere), `other` is proof all the same; absent =
   * none is needed. The text says which papers usually do.
   */
  readonly evidence?: { readonly kind: 'elsewhere' | 'other'; readonly papers: string };
}

/**
 * The situations as offices publish them; an office's own list may be narrower, so its notice comes first. The law
 * itself names schooling age, deferral and the duty to bring a child back (义务教育法 第五条、第十一条、第五十八条).
 */
export const stateList = {
  version: '2026.11',
  /** First day the list holds. */
  from: '2017-07-28',
  lastChecked: '2026-11-22',
  reference: '《中华人民共和国义务教育法》第五条、第十一条；国办发〔2017〕72号；各县公布的不属于辍学的情形',
} as const;

const state = (
  id: string,
  group: StateGroup,
  title: string,
  en: string,
  more: Pick<DropoutState, 'listed' | 'evidence'> = {},
): DropoutState => ({ id, group, title, en, ...more });
const other = (papers: string): NonNullable<DropoutState['evidence']> => ({ kind: 'other', papers });
const elsewhere = { kind: 'elsewhere', papers: '就读学校出具的在读证明或学籍截图' } as const;

const all = {
  atSchool: state('atSchool', 'atSchool', '在校', 'at school'),
  unregistered: state('unregistered', 'atSchool', '在校无学籍', 'at school, not enrolled'),
  underAge: state('underAge', 'notDropout', '未到入学年龄', 'below school age'),
  deferred: state('deferred', 'notDropout', '延缓入学或仍在幼儿园', 'deferred or still in nursery', {
    listed: 1,
    evidence: other('乡镇政府或教育局批准延缓入学的材料，或幼儿园在读证明'),
  }),
  fifteen: state('fifteen', 'notDropout', '满15周岁', 'fifteen or older', { listed: 2 }),
  graduated: state('graduated', 'notDropout', '初中毕业', 'finished junior secondary school', {
    listed: 2,
    evidence: other('初中毕业证书'),
  }),
  leave: state('leave', 'notDropout', '休学或请假', 'on leave', {
    listed: 3,
    evidence: other('休学审批表或请假条'),
  }),
  homeTeaching: state('homeTeaching', 'notDropout', '重度残疾送教上门', 'severely disabled, taught at home', {
    listed: 4,
    evidence: other('残疾人证、送教上门记录'),
  }),
  unfit: state('unfit', 'notDropout', '因身体原因不具备学习条件', 'unable to study for health', {
    listed: 5,
    evidence: other('医院证明或残疾人证、家长申请'),
  }),
  missing: state('missing', 'notDropout', '失踪失联', 'missing or out of contact', {
    listed: 6,
    evidence: other('公安、村委会证明，联系记录'),
  }),
  elsewhere: state('elsewhere', 'notDropout', '异地就读', 'studies elsewhere', {
    listed: 7,
    evidence: elsewhere,
  }),
  inProvince: state('inProvince', 'notDropout', '省内就读无学籍', 'studies in the province, not enrolled', {
    listed: 7,
    evidence: elsewhere,
  }),
  outProvince: state(
    'outProvince',
    'notDropout',
    '省外就读无学籍',
    'studies in another province, not enrolled',
    {
      listed: 7,
      evidence: elsewhere,
    },
  ),
  verified: state('verified', 'notDropout', '核实已在校并有学籍', 'verified: at school and enrolled', {
    evidence: elsewhere,
  }),
  died: state('died', 'notDropout', '死亡', 'died', { evidence: other('户口注销证明或村委会证明') }),
  abroad: state('abroad', 'notDropout', '出国', 'abroad', { evidence: other('出入境记录或村委会证明') }),
  hung: state('hung', 'notDropout', '空挂户', 'registered here only on paper', {
    evidence: other('派出所或村委会证明'),
  }),
  double: state('double', 'notDropout', '双重户籍', 'registered twice', { evidence: other('两处户籍证明') }),
  wrongIdentity: state('wrongIdentity', 'notDropout', '身份证号或姓名错误', 'wrong ID number or name', {
    evidence: other('户口簿复印件'),
  }),
  nobody: state('nobody', 'notDropout', '查无此人', 'no such person', {
    evidence: other('派出所或村委会证明'),
  }),
  overAge: state('overAge', 'notDropout', '超龄', 'over age'),
  neverEnrolled: state('neverEnrolled', 'dropout', '失学', 'never enrolled, out of school'),
  dropout: state('dropout', 'dropout', '辍学', 'dropped out'),
  suspected: state('suspected', 'suspected', '疑似辍学', 'suspected drop-out'),
  identity: state('identity', 'unsettled', '身份待核', 'identity to be settled'),
  twoStates: state('twoStates', 'unsettled', '状态不一致', 'two states recorded'),
  unclear: state('unclear', 'unsettled', '情形待核', 'situation to be settled'),
  ageUnknown: state('ageUnknown', 'unsettled', '年龄待核', 'age to be settled'),
  notJudged: state('notJudged', 'unsettled', '缺名单未判断', 'not judged, a list is missing'),
} as const satisfies Record<string, DropoutState>;

export type StateId = keyof typeof all;

/** Every state, in the order sheets show them. */
export const dropoutStates: Readonly<Record<StateId, DropoutState>> = all;
export const stateIds = Object.keys(all) as readonly StateId[];

export const groupTitles: Readonly<Record<StateGroup, LocalText>> = {
  atSchool: { 'zh-CN': '在校', en: 'at school' },
  notDropout: { 'zh-CN': '不属于辍学', en: 'no drop-out' },
  dropout: { 'zh-CN': '失学辍学', en: 'drop-outs' },
  suspected: { 'zh-CN': '疑似辍学', en: 'suspected' },
  unsettled: { 'zh-CN': '待核实', en: 'to be settled' },
};
