import type { NameEvidence } from '../match/nameEvidence';
import type { Money } from '../payments/money';
import type { StandardsPack } from '../policy/standard';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import { aidFindings, atSchool, type AidFindings } from './aidFindings';
import { AidReader } from './aidReader';
import { comparedPools } from './comparedPools';
import { Comparison } from './comparison';
import { DueIf } from './dueIf';
import { ledgerDifferences, type FieldDifference } from './ledgerDifferences';
import { OfficeLists, Silence } from './officeLists';
import type { PairDecision } from './pairDecision';
import type { Pool } from './pool';
import { poolsOf, type Pools } from './pools';
import { paidUnderTwoNumbers } from './paidUnderTwoNumbers';
import { statedAid, type AidContradiction } from './statedAid';
import {
  absences,
  entriesOf,
  paidAgain,
  paidUnlisted,
  pairReviews,
  repeatedRows,
  unlisted,
  type Elsewhere,
  type PaidAgain,
  type Review,
} from './reviews';

/** What the comparison knows besides the workbook. */
export interface ReconcileKnowledge {
  readonly decisions: readonly PairDecision[];
  /** Monitored households whose risk was removed before the term no longer count. */
  readonly riskRemovedEnds: boolean;
  /** Ledgers of a further workbook. */
  readonly others: readonly LedgerView[];
}

export const noKnowledge: ReconcileKnowledge = { decisions: [], riskRemovedEnds: false, others: [] };

/** Everything the comparison found out; records by pool and place. */
export interface ReconcileFindings extends AidFindings {
  readonly reviews: readonly Review[];
  readonly fields: readonly { readonly comparison: Comparison; readonly difference: FieldDifference }[];
  /** What ledgers say of aid received, and rolls do not. */
  readonly contradictions: readonly AidContradiction[];
  readonly elsewhere: readonly Elsewhere[];
  readonly paidAgain: readonly PaidAgain[];
  /** Offices whose lists seem to be cut short: their silence was not used. */
  readonly cutShort: readonly Silence[];
}

/**
 * The comparison of a workbook's ledgers, office lists and payment rolls. Everything is worked out when first asked
 * for, exact pairs first; nothing is thrown away that could not be judged.
 */
export class Reconciliation {
  /**
   * Readings and simplified forms of characters, known before names are first weighed ({@link needsNames}); without
   * them names are compared as they are written.
   */
  names: NameEvidence | undefined;
  private sides: Sides | undefined;
  private found: ReconcileFindings | undefined;

  constructor(
    private readonly views: readonly LedgerView[],
    private readonly environment: RuleEnvironment,
    private readonly knowledge: ReconcileKnowledge,
    private readonly money: Money | undefined,
  ) {}

  private get known(): Sides {
    if (this.sides) return this.sides;
    const { decisions, others } = this.knowledge;
    const own = poolsOf(this.views, this.environment);
    const other = others.length > 0 ? poolsOf(others, this.environment) : undefined;
    const { judged, further } = comparedPools(own, other);
    const compare = (pairs: typeof judged): readonly Comparison[] =>
      pairs.map(([left, right]) => new Comparison(left, right, () => this.names, decisions));
    return (this.sides = { own, judged: compare(judged), further: compare(further) });
  }

  /** Comparisons that say who is left out and what does not agree; school before village before lists and rolls. */
  get comparisons(): readonly Comparison[] {
    return this.known.judged;
  }

  /** Comparisons that give verdicts only: enrolment rolls, and lists that nothing is judged by. */
  get further(): readonly Comparison[] {
    return this.known.further;
  }

  /** Whether names have to be weighed; `all`: the further comparisons as well. */
  needsNames(all: boolean): boolean {
    const asked = all ? [...this.comparisons, ...this.further] : this.comparisons;
    return asked.some((comparison) => comparison.needsEvidence);
  }

  /** The standards it is judged by what is due; undefined: nothing is said about aid. */
  get pack(): StandardsPack | undefined {
    return this.money?.pack ?? this.environment.pack;
  }

  /** The comparisons a ledger is part of. */
  of(view: LedgerView): readonly Comparison[] {
    return this.comparisons.filter(
      ({ left, right }) => left.views.includes(view) || right.views.includes(view),
    );
  }

  /** Offices whose lists were compared. */
  get offices(): readonly Pool[] {
    const lists = this.comparisons.map(({ right }) => right).filter(({ kind }) => kind === 'officeList');
    return [...new Set(lists)];
  }

  get findings(): ReconcileFindings {
    return (this.found ??= this.judge());
  }

  private judge(): ReconcileFindings {
    const { comparisons, money } = this;
    const kinds = (left: Pool['kind'], right: Pool['kind']): readonly Comparison[] =>
      comparisons.filter((each) => each.left.kind === left && each.right.kind === right);
    const twoLedgers = kinds('schoolLedger', 'villageLedger');
    const aid = this.judgeAid(twoLedgers);
    const entryOf = entriesOf(money?.payments);
    const away = twoLedgers.map(absences);
    const lists = kinds('villageLedger', 'officeList').filter(({ right }) => right.keeper !== 'police');
    const rolls = kinds('schoolLedger', 'paymentRoll');
    const underTwo = paidUnderTwoNumbers(comparisons, entryOf, this.environment.asOf);
    const again = new Set(underTwo.map(({ pool, place }) => keyOf(pool, place)));
    const told = new Set(twoLedgers.flatMap((comparison) => reviewedVillagers(comparison)));
    return {
      ...aid,
      reviews: [
        ...comparisons.flatMap((comparison) =>
          pairReviews(comparison).filter(
            (review) =>
              review.kind !== 'pair' ||
              !(
                comparison.left.kind === 'villageLedger' &&
                told.has(keyOf(comparison.left, review.match.left))
              ),
          ),
        ),
        ...away.flatMap(({ reviews }) => reviews),
        ...lists.flatMap((each) =>
          unlisted(
            each,
            kinds('schoolLedger', 'officeList').filter(({ right }) => right === each.right),
          ),
        ),
        ...rolls.flatMap((each) =>
          paidUnlisted(
            each,
            kinds('villageLedger', 'paymentRoll').filter(({ right }) => right === each.right),
          ).filter((review) => review.kind === 'pair' || !again.has(keyOf(review.pool, review.place))),
        ),
        ...distinctTwice([
          ...comparisons.flatMap((comparison) => repeatedRows(comparison, entryOf)),
          ...underTwo,
        ]),
      ],
      fields: twoLedgers.flatMap((comparison) =>
        ledgerDifferences(comparison, this.environment.asOf).map((difference) => ({
          comparison,
          difference,
        })),
      ),
      elsewhere: away.flatMap(({ elsewhere }) => elsewhere),
      paidAgain: paidAgain(comparisons, entryOf),
    };
  }

  private judgeAid(
    twoLedgers: readonly Comparison[],
  ): AidFindings & Pick<ReconcileFindings, 'cutShort' | 'contradictions'> {
    const { comparisons, money, pack, environment } = this;
    if (!pack) return { aid: [], differences: [], cutShort: [], contradictions: [] };
    const dues = new DueIf(pack, environment);
    const parts: AidFindings[] = [];
    const cutShort: Silence[] = [];
    const contradictions: AidContradiction[] = [];
    for (const kind of ['schoolLedger', 'villageLedger'] as const) {
      for (const pool of this.poolsOfKind(kind)) {
        const own = comparisons.filter(({ left }) => left === pool);
        const { riskRemovedEnds } = this.knowledge;
        const silences = own
          .filter(({ right }) => right.kind === 'officeList' && right.keeper !== 'unknown')
          .map(
            (each) => new Silence(new OfficeLists(each.right, { riskRemovedEnds, term: pool.term }), each),
          );
        const rolls = own.filter(({ right }) => right.kind === 'paymentRoll');
        const payments = money?.payments;
        const aid = new AidReader(rolls, payments);
        const inSchool = twoLedgers.filter(({ right }) => right === pool);
        const skip = (place: number): boolean => inSchool.some((each) => each.leftOf(place) >= 0);
        const pupilAt = (place: number): ReturnType<Pool['at']> | undefined => {
          const known = inSchool.find((each) => each.leftOf(place) >= 0 && each.isSame(each.leftOf(place)));
          return known?.left.at(known.leftOf(place));
        };
        contradictions.push(
          ...statedAid({ pool, rolls, payments, pack, aid, dues, inSchool: pupilAt, atSchool }),
        );
        parts.push(aidFindings({ pool, silences, aid, dues, skip }));
        cutShort.push(...silences.filter((silence) => !silence.counts));
      }
    }
    return {
      aid: parts.flatMap((part) => part.aid),
      differences: parts.flatMap((part) => part.differences),
      cutShort,
      contradictions,
    };
  }

  /** Pools of a kind: the workbook's own, compared or not, and a further workbook's that were compared. */
  private poolsOfKind(kind: 'schoolLedger' | 'villageLedger'): readonly Pool[] {
    const { own, judged } = this.known;
    const compared = judged.map(({ left }) => left).filter((pool) => pool.kind === kind);
    return [...new Set([...(kind === 'schoolLedger' ? own.school : own.village), ...compared])];
  }
}

interface Sides {
  readonly own: Pools;
  readonly judged: readonly Comparison[];
  readonly further: readonly Comparison[];
}

function keyOf(pool: Pool, place: number | null): string {
  return place === null ? '' : `${pool.views[0]?.ledger.id ?? ''} ${String(place)}`;
}

/** Records of the village ledger whose pair with the school's is to be decided: that settles their other pairs too. */
function reviewedVillagers({ special, right }: Comparison): readonly string[] {
  return special
    .filter(
      ({ verdict, right: place }) => place !== null && (verdict === 'probable' || verdict === 'ambiguous'),
    )
    .map(({ right: place }) => keyOf(right, place));
}

/** Two rows of a roll are told once, however many ledgers they were compared with. */
function distinctTwice(reviews: readonly Review[]): readonly Review[] {
  const told = new Set<string>();
  return reviews.filter((review) => {
    if (review.kind !== 'twice') return true;
    const key = `${keyOf(review.pool, Math.min(review.place, review.other))} ${String(Math.max(review.place, review.other))}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
