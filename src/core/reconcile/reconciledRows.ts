import type { Verdict } from '../match/match';
import { matchSentence } from '../match/matchSentence';
import { say, type Language, type LocalText } from '../text/text';
import type { AidFinding } from './aidFindings';
import type { Comparison, PairMatch } from './comparison';
import { keeperTitles } from './keeper';
import { pairId, recordFingerprint } from './pairDecision';
import type { Pool } from './pool';
import type { Reconciliation } from './reconciliation';
import type { Elsewhere, Review } from './reviews';

export type ReconcileResult = 'missedAid' | 'wrongAid' | 'paidTwice' | 'review' | 'elsewhere';

/** One record or pair with what was found out about it. */
export interface ReconciledRow {
  readonly left: { readonly pool: Pool; readonly place: number } | null;
  readonly right: { readonly pool: Pool; readonly place: number } | null;
  /** The left pool it was compared in; null for a record that stands in no comparison. */
  readonly against: Pool | null;
  readonly verdict: Verdict;
  /** One by one, whole sentences; worked out when asked for. */
  readonly reasons: (language: Language) => readonly string[];
  readonly result: ReconcileResult | undefined;
  /** Whether a plain pair, or a record of a pool that the other need not have: nothing to look at. */
  readonly plain: boolean;
}

const words = {
  exact: { 'zh-CN': '身份证号和姓名都相同。', en: 'same ID number and name.' },
  decided: { 'zh-CN': '已有人确认是同一人。', en: 'a person confirmed that they are one pupil.' },
  decidedNot: { 'zh-CN': '已有人确认不是同一人。', en: 'a person confirmed that they are two pupils.' },
  alone: { 'zh-CN': '对方没有与之相符的人。', en: 'nobody in the other list could be this pupil.' },
  adult: { 'zh-CN': '不是学龄人员，对方没有此人。', en: 'not of school age, and not in the other list.' },
  repeated: {
    'zh-CN': '与第{row}行是同一人，登记了两次。',
    en: 'the same pupil as in row {row}, entered twice.',
  },
  missedOwn: {
    'zh-CN': '困难类型“{claimed}”，应享受“{programme}”，{none}。',
    en: 'category “{claimed}”, “{programme}” is due, {none}.',
  },
  missedListed: {
    'zh-CN': '名单里是“{listed}”，台账写“{claimed}”，按名单应享受“{programme}”，{none}。',
    en: 'listed as “{listed}”, ledger says “{claimed}”; by the list “{programme}” is due, {none}.',
  },
  notOnRoll: { 'zh-CN': '发放名册上没有', en: 'not on the payment roll' },
  saidNone: { 'zh-CN': '台账写没有享受', en: 'the ledger says none was received' },
  wrong: {
    'zh-CN': '按“{claimed}”享受了资助，名单{listed}。',
    en: 'aided as “{claimed}”; the list {listed}.',
  },
  listNone: { 'zh-CN': '里没有这名学生', en: 'does not have the pupil' },
  listOther: { 'zh-CN': '里是“{listed}”', en: 'says “{listed}”' },
  notInSchool: {
    'zh-CN': '写明在该校就读，学校台账没有。',
    en: 'said to be at the school, whose ledger does not have the pupil.',
  },
  notInVillage: {
    'zh-CN': '户籍在该村，村级台账没有。',
    en: 'registered in the village, whose ledger does not have the pupil.',
  },
  notInLedgers: { 'zh-CN': '名单里是在校生，两本台账都没有。', en: 'listed as a pupil, in neither ledger.' },
  paidUnlisted: { 'zh-CN': '领了资助，台账里没有。', en: 'paid, but in no ledger.' },
  paidTwice: {
    'zh-CN': '与第{row}行身份证号不同，看来是同一人，同一项目领了两次。',
    en: 'seems to be the pupil of row {row} under another number, paid twice.',
  },
  elsewhere: { 'zh-CN': '在外就读（{where}），不在这里的学校台账里。', en: 'studies elsewhere ({where}).' },
  outside: {
    'zh-CN': '在{outside}就读（{where}），困难类型“{category}”，{none}；由就读地资助，请函询是否已资助。',
    en: 'studies elsewhere ({outside}, {where}), category “{category}”, {none}; aid is the matter of that place: ask there.',
  },
  elsewhereSchool: {
    'zh-CN': '在“{where}”就读，不在这里的学校台账里。',
    en: 'goes to “{where}”, which has no ledger here.',
  },
} satisfies Record<string, LocalText>;

interface Told {
  readonly result: ReconcileResult;
  readonly reason: (language: Language) => string;
}

/** Results by comparison and record. */
class Results {
  private readonly byComparison = new Map<
    Comparison,
    { left: Map<number, Told>; right: Map<number, Told> }
  >();
  /** Of records that stand in no comparison. */
  readonly single: { readonly pool: Pool; readonly place: number; readonly told: Told }[] = [];

  add(comparison: Comparison | undefined, pool: Pool, place: number, told: Told): void {
    if (!comparison) {
      this.single.push({ pool, place, told });
      return;
    }
    let known = this.byComparison.get(comparison);
    if (!known) {
      known = { left: new Map<number, Told>(), right: new Map<number, Told>() };
      this.byComparison.set(comparison, known);
    }
    const side = comparison.left === pool ? known.left : known.right;
    if (!side.has(place)) side.set(place, told);
  }

  of(comparison: Comparison, { left, right }: PairMatch): Told | undefined {
    const known = this.byComparison.get(comparison);
    if (!known) return undefined;
    const one = left === null ? undefined : known.left.get(left);
    return one ?? (right === null ? undefined : known.right.get(right));
  }
}

function missedReason(finding: AidFinding, language: Language): string {
  const { ground, claimed, listed, programme, by, outside } = finding;
  if (outside !== '') {
    const { view, row } = finding.pool.at(finding.place);
    return say(words.outside, language, {
      where: view.text(row, 'schoolName') || outside,
      outside,
      category: (ground === 'own' ? claimed : listed).join('、'),
      none: say(by === 'roll' ? words.notOnRoll : words.saidNone, language),
    });
  }
  return say(ground === 'own' ? words.missedOwn : words.missedListed, language, {
    claimed: claimed.join('、') || (language === 'en' ? 'none' : '无'),
    listed: listed.join('、'),
    programme,
    none: say(by === 'roll' ? words.notOnRoll : words.saidNone, language),
  });
}

function wrongReason({ claimed, listed, ground }: AidFinding, language: Language): string {
  const said =
    ground === 'unlisted'
      ? say(words.listNone, language)
      : say(words.listOther, language, { listed: listed.join('、') || (language === 'en' ? 'none' : '无') });
  return say(words.wrong, language, { claimed: claimed.join('、'), listed: said });
}

/**
 * The comparison a finding about aid is told in: with the list that decides, else with the rolls, else with a ledger.
 * Of pupils who study elsewhere it is the one with the school's ledger, where all of them are told.
 */
function comparisonOf(
  { list, pool, outside }: AidFinding,
  comparisons: readonly Comparison[],
): Comparison | undefined {
  const own = comparisons.filter((each) => each.left === pool || each.right === pool);
  const inSchools = own.find(({ left }) => left !== pool);
  if (outside !== '' && inSchools) return inSchools;
  return (
    own.find(({ right }) => right === list?.lists.pool) ??
    own.find(({ right }) => right.kind === 'paymentRoll') ??
    own.find(({ right }) => right.kind === 'villageLedger')
  );
}

function reviewReason(review: Exclude<Review, { kind: 'pair' }>): (language: Language) => string {
  switch (review.kind) {
    case 'absent':
      return (language) => say(review.where === 'school' ? words.notInSchool : words.notInVillage, language);
    case 'unlisted':
      return (language) => say(words.notInLedgers, language);
    case 'paidUnlisted':
      return (language) => say(words.paidUnlisted, language);
    case 'twice':
      return (language) =>
        say(review.paid ? words.paidTwice : words.repeated, language, {
          row: review.pool.at(review.other).row + 1,
        });
  }
}

function elsewhereReason({ comparison, place, where }: Elsewhere): (language: Language) => string {
  const { view, row } = comparison.right.at(place);
  const school = view.text(row, 'schoolName');
  return (language) =>
    where === '省外' || where === '县外' || school === ''
      ? say(words.elsewhere, language, { where })
      : say(words.elsewhereSchool, language, { where: school });
}

function resultsOf(reconciliation: Reconciliation): Results {
  const { comparisons, findings } = reconciliation;
  const results = new Results();
  for (const finding of findings.aid) {
    const missed = finding.kind === 'missed';
    results.add(comparisonOf(finding, comparisons), finding.pool, finding.place, {
      result: !missed ? 'wrongAid' : finding.outside === '' ? 'missedAid' : 'elsewhere',
      reason: (language) => (missed ? missedReason(finding, language) : wrongReason(finding, language)),
    });
  }
  for (const review of findings.reviews) {
    if (review.kind === 'pair') continue;
    const { comparison, pool, place } = review;
    const result = review.kind === 'twice' && review.paid ? 'paidTwice' : 'review';
    results.add(comparison, pool, place, { result, reason: reviewReason(review) });
  }
  for (const { comparison, pool, place } of findings.paidAgain)
    results.add(comparison, pool, place, { result: 'paidTwice', reason: () => '' });
  for (const each of findings.elsewhere)
    results.add(each.comparison, each.comparison.right, each.place, {
      result: 'elsewhere',
      reason: elsewhereReason(each),
    });
  return results;
}

function baseReasons(comparison: Comparison, match: PairMatch, language: Language): readonly string[] {
  const { left, right, verdict, basis, repeats } = match;
  const reasons: string[] = [];
  if (left !== null && right !== null) {
    if (basis === 'decided') reasons.push(say(words.decided, language));
    else if (verdict === 'same' && comparison.isExact(left, right)) reasons.push(say(words.exact, language));
    else reasons.push(matchSentence(comparison.explain(left, right).evidence, language));
  } else if (verdict === 'ambiguous') {
    const [likely] = match.alternatives;
    if (likely) reasons.push(matchSentence(comparison.explain(likely.left, likely.right).evidence, language));
  } else if (basis === 'decided') reasons.push(say(words.decidedNot, language));
  else if (right !== null && comparison.right.takesPart[right] !== 1)
    reasons.push(say(words.adult, language));
  else reasons.push(say(words.alone, language));
  const [pool, first] =
    repeats?.left != null ? [comparison.left, repeats.left] : [comparison.right, repeats?.right ?? null];
  if (first !== null) reasons.push(say(words.repeated, language, { row: pool.at(first).row + 1 }));
  return reasons.filter((reason) => reason !== '');
}

/** Every record and pair of every comparison, and the results of records that stand in none. */
export function* reconciledRows(
  reconciliation: Reconciliation,
  comparisons: readonly Comparison[],
): Generator<ReconciledRow, void, void> {
  const results = resultsOf(reconciliation);
  for (const comparison of comparisons) {
    const { left: lefts, right: rights } = comparison;
    for (const match of comparison.all()) {
      const { left, right, verdict } = match;
      const told = results.of(comparison, match);
      const open = verdict === 'probable' || verdict === 'ambiguous';
      yield {
        left: left === null ? null : { pool: lefts, place: left },
        right: right === null ? null : { pool: rights, place: right },
        against: lefts,
        verdict,
        reasons: (language) => [
          ...(told ? [told.reason(language)].filter((reason) => reason !== '') : []),
          ...baseReasons(comparison, match, language),
        ],
        result: told?.result ?? (open ? 'review' : undefined),
        plain: !told && !open && match.basis !== 'decided',
      };
    }
  }
  for (const { pool, place, told } of results.single)
    yield {
      left: { pool, place },
      right: null,
      against: null,
      verdict: 'leftOnly',
      reasons: (language) => [told.reason(language)],
      result: told.result,
      plain: false,
    };
}

/** The number of a row's pair on our sheet; '' where there is no pair to decide. */
export function pairNumber({ left, right }: ReconciledRow): string {
  if (!left || !right) return '';
  const print = ({ pool, place }: NonNullable<ReconciledRow['left']>): string => {
    const { view, row } = pool.at(place);
    return recordFingerprint(view, row);
  };
  return pairId(print(left), print(right));
}

/** Who is responsible, and who is asked: the school, else the village; and the office whose list it is. */
export function responsible(
  { left, right }: ReconciledRow,
  language: Language,
): { readonly owner: string; readonly ask: string } {
  const sides = [left, right].flatMap((side) => (side ? [{ ...side, ...side.pool.at(side.place) }] : []));
  const school = sides.map(({ view, row }) => view.text(row, 'schoolName')).find((text) => text !== '') ?? '';
  const village = sides.map(({ view, row }) => view.text(row, 'village')).find((text) => text !== '') ?? '';
  const unit = sides.map(({ view }) => view.ledger.reportingUnit).find((text) => text !== '') ?? '';
  const list = sides.find(({ pool }) => pool.kind === 'officeList');
  const atSchool = sides.some(({ pool }) => pool.kind !== 'villageLedger' && pool.kind !== 'officeList');
  const owner = (atSchool ? school || village : village || school) || unit;
  const others = [
    ...(list ? [say(keeperTitles[list.pool.keeper], language)] : []),
    ...(village !== '' && owner !== village ? [village] : []),
    ...(school !== '' && owner !== school ? [school] : []),
  ];
  return { owner, ask: others.join(language === 'en' ? ', ' : '、') };
}
