import { ageOn, isoDay, type DayNumber } from '../id/calendarDay';
import { inSchoolStatuses } from '../codes/enrolmentStatus';
import type { TextData } from '../text/text';
import type { Comparison } from './dropout';
import type { ReasonId } from './dropoutReasons';
import type { RollSchools } from './dropoutLists';
import type { AgeDays, DropoutSettings } from './dropoutSettings';
import { dropoutStates, type StateId } from './dropoutStates';
import type { Link, ListRow } from './listLinks';
import { recordedState, type RecordedState } from './recordedState';

/** All that is known of a child before it is judged. Links are undefined where there is no such list. */
export interface ChildFacts extends ListRow {
  readonly birth: DayNumber | undefined;
  readonly enrolment: Link | undefined;
  readonly inSchool: Link | undefined;
  readonly dropout: Link | undefined;
  readonly village: Link | undefined;
}

export interface Judgement {
  readonly state: StateId;
  readonly reason: ReasonId;
  readonly data: TextData;
  readonly comparison: Comparison | undefined;
  readonly school: string;
  readonly sources: readonly ListRow[];
}

export interface JudgeRules {
  readonly settings: DropoutSettings;
  readonly days: AgeDays;
  readonly schools: RollSchools;
}

const empty: Link = { same: [], maybe: undefined, undecided: false };

/** A row of an in-school roll that says its pupil is not there. */
function isAway({ view, row }: ListRow): boolean {
  const said = recordedState(view, row);
  if (said?.field !== 'enrolmentStatus' && said?.field !== 'dropoutState') return false;
  return said.says !== 'attends' && !inSchoolStatuses.has(said.word);
}

function sourceData({ view, row, word }: RecordedState): TextData {
  return { source: view.ledger.sheet.name, sourceRow: row + 1, word };
}

function rowData({ view, row }: ListRow): TextData {
  return { sheet: view.ledger.sheet.name, row: row + 1, name: view.text(row, 'name') };
}

/** Judges one child: exactly one state, with its reason. */
class ChildJudge {
  private readonly present: ListRow | undefined;
  private readonly enrolled: ListRow | undefined;
  private readonly said: readonly RecordedState[];
  private readonly dropoutWords: readonly RecordedState[];

  constructor(
    private readonly facts: ChildFacts,
    private readonly rules: JudgeRules,
  ) {
    const { inSchool = empty, enrolment = empty, dropout = empty, village = empty } = facts;
    this.present = inSchool.same.find((row) => !isAway(row));
    this.enrolled = enrolment.same[0];
    const read = (rows: readonly ListRow[]): RecordedState[] =>
      rows.flatMap(({ view, row }) => recordedState(view, row) ?? []);
    this.dropoutWords = read(dropout.same);
    // An enrolment roll calls everybody 在读: that says where the file is, not where the child is.
    const rolls = [...inSchool.same.filter(isAway), ...enrolment.same];
    this.said = [
      ...this.dropoutWords,
      ...read([facts, ...village.same]),
      ...read(rolls).filter(({ says }) => says !== 'attends'),
    ];
  }

  private get age(): number | undefined {
    const { birth } = this.facts;
    return birth === undefined ? undefined : ageOn(birth, this.rules.days.today);
  }

  get comparison(): Comparison | undefined {
    const { inSchool, enrolment } = this.facts;
    if (!inSchool || !enrolment) return undefined;
    if (this.present) return this.enrolled ? 'both' : enrolment.undecided ? undefined : 'schoolOnly';
    if (inSchool.undecided || (!this.enrolled && enrolment.undecided)) return undefined;
    if (!this.rules.schools.covers(this.school)) return undefined;
    return this.enrolled ? 'enrolledOnly' : 'neither';
  }

  get school(): string {
    const { village, dropout } = this.facts;
    const rows = [this.present, this.enrolled, this.facts, village?.same[0], dropout?.same[0]];
    for (const found of rows) {
      const name = found?.view.text(found.row, 'schoolName') ?? '';
      if (name !== '') return name;
    }
    return '';
  }

  judge(): Judgement {
    const [state, reason, data, sources = []] = this.decide();
    return { state, reason, data, sources, comparison: this.comparison, school: this.school };
  }

  private decide(): Decision {
    return (
      this.atSchool() ??
      this.byAge() ??
      this.contradiction() ??
      this.byRecord() ??
      this.grownOut() ??
      this.byRolls()
    );
  }

  private atSchool(): Decision | undefined {
    const { present } = this;
    if (!present) return undefined;
    const denies = this.said.find(
      ({ says }) => says === 'dropout' || says === 'suspected' || says === 'away',
    );
    const data = rowData(present);
    const { enrolment } = this.facts;
    const registered = this.enrolled !== undefined || enrolment === undefined || enrolment.undecided;
    if (denies)
      return [
        registered ? 'atSchool' : 'unregistered',
        'inRollThough',
        { ...data, ...sourceData(denies) },
        [denies],
      ];
    if (!registered) return ['unregistered', 'inRollUnregistered', data];
    return ['atSchool', enrolment ? 'inRoll' : 'inRollUnchecked', data];
  }

  private byAge(): Decision | undefined {
    const { birth } = this.facts;
    const { settings, days } = this.rules;
    if (birth === undefined) {
      return this.said.some(({ says }) => says !== 'attends' && says !== 'away' && says !== 'unread')
        ? undefined
        : ['ageUnknown', 'ageUnknown', {}];
    }
    const born = isoDay(birth);
    if (ageOn(birth, days.enter) < settings.enterAge)
      return [
        'underAge',
        'underAge',
        { birth: born, enter: isoDay(days.enter), enterAge: settings.enterAge },
      ];
    const age = this.age ?? 0;
    if (age > settings.baseAge)
      return ['overAge', 'overAge', { birth: born, today: isoDay(days.today), age }];
    return undefined;
  }

  private contradiction(): Decision | undefined {
    const words = this.dropoutWords.filter(({ says }) => says !== 'unread');
    if (new Set(words.map(({ says }) => says)).size < 2) return undefined;
    return ['twoStates', 'twoStates', { word: words.map(({ word }) => word).join('、') }, words];
  }

  /** What somebody wrote, the drop-out ledger first. */
  private byRecord(): Decision | undefined {
    for (const each of this.said) {
      const { says } = each;
      const data = sourceData(each);
      if (says === 'attends') continue;
      if (says === 'away') return ['suspected', 'notAllowed', data, [each]];
      if (says === 'unread') return ['unclear', 'unclear', data, [each]];
      if (says === 'dropout') {
        const never = this.facts.enrolment !== undefined && !this.enrolled && !this.facts.enrolment.undecided;
        return [never ? 'neverEnrolled' : 'dropout', 'recorded', data, [each]];
      }
      if (says === 'fifteen' && (this.age ?? 99) < this.rules.settings.leaveAge) return this.tooYoung(each);
      if (says === 'graduated' && (this.age ?? 99) < youngestGraduate) return this.tooYoung(each);
      if (each.field === 'stage') return [says, 'nursery', data, [each]];
      const place =
        says === 'elsewhere' && dropoutStates[says].listed === 7 && each.field.startsWith('study');
      return [says, place ? 'elsewhere' : 'recorded', data, [each]];
    }
    return undefined;
  }

  private tooYoung(each: RecordedState): Decision {
    const { birth } = this.facts;
    const born = birth === undefined ? '' : isoDay(birth);
    return ['unclear', 'tooYoung', { ...sourceData(each), birth: born }, [each]];
  }

  private grownOut(): Decision | undefined {
    const { settings, days } = this.rules;
    const { birth } = this.facts;
    if (birth === undefined || (this.age ?? 0) < settings.leaveAge) return undefined;
    return [
      'fifteen',
      'fifteen',
      { birth: isoDay(birth), today: isoDay(days.today), leaveAge: settings.leaveAge },
    ];
  }

  /** Nobody wrote anything that settles it: the rolls decide, where they can. */
  private byRolls(): Decision {
    const { enrolment, inSchool } = this.facts;
    const { school } = this;
    for (const [link, list] of [
      [inSchool, '在校名册'],
      [enrolment, '学籍名册'],
    ] as const) {
      if (!link?.undecided || (link === enrolment && this.enrolled)) continue;
      return link.maybe
        ? ['identity', 'identity', { list, ...rowData(link.maybe) }]
        : ['identity', 'identityUnknown', {}];
    }
    const claim = this.said.find(({ says }) => says === 'attends');
    if (!enrolment) return ['notJudged', 'noEnrolmentRoll', {}];
    if (inSchool && !this.rules.schools.covers(school)) return ['notJudged', 'schoolNotIn', { school }];
    if (!inSchool && this.enrolled) return ['notJudged', 'noInSchoolRoll', { school }];
    if (claim) return ['suspected', 'claimsSchool', sourceData(claim), [claim]];
    if (!this.enrolled) return ['suspected', inSchool ? 'noEnrolment' : 'noEnrolmentOnly', {}];
    return ['suspected', 'notAtSchool', { school }];
  }
}

/** Whoever finishes junior secondary school earlier has skipped years: a slip is likelier. */
const youngestGraduate = 13;

type Decision =
  readonly [StateId, ReasonId, TextData] | readonly [StateId, ReasonId, TextData, readonly ListRow[]];

export function judgeChild(facts: ChildFacts, rules: JudgeRules): Judgement {
  return new ChildJudge(facts, rules).judge();
}
