import type { DayNumber } from '../id/calendarDay';
import type { Term } from '../ledger/ledger';
import type { TextData } from '../text/text';
import type { DropoutLists } from './dropoutLists';
import type { ReasonId } from './dropoutReasons';
import type { AgeDays, DropoutSettings } from './dropoutSettings';
import type { StateId } from './dropoutStates';
import type { ListRow } from './listLinks';

/**
 * What the lists alone say (四查三比对), whatever anybody has written: `neither` on no roll; `enrolledOnly` enrolled
 * but not at school; `schoolOnly` at school but not enrolled; `both`; undefined where a list is missing or the person
 * is not certain.
 */
export type Comparison = 'both' | 'schoolOnly' | 'enrolledOnly' | 'neither';

/** A child of the base. */
export interface BaseChild extends ListRow {
  readonly name: string;
  readonly idNumber: string;
  readonly birth: DayNumber | undefined;
  readonly township: string;
  readonly village: string;
  /** 脱贫户 by the list of the office that keeps it; undefined where there is no such list. */
  readonly poverty: boolean | undefined;
  readonly comparison: Comparison | undefined;
  readonly state: StateId;
  readonly reason: ReasonId;
  readonly data: TextData;
  /** The school of the in-school roll, else of the enrolment roll, else as the village writes it; '' = none. */
  readonly school: string;
  /** The child's rows on the drop-out ledger. */
  readonly recorded: readonly ListRow[];
  /** Rows that say what the state rests on: papers and contact person stand there. */
  readonly sources: readonly ListRow[];
}

/** Everything the comparison of a workbook gives; the same for all who ask. */
export interface Dropout {
  readonly lists: DropoutLists;
  readonly settings: DropoutSettings;
  readonly days: AgeDays;
  readonly asOf: string;
  /** The one term the lists name, else the one asked for. */
  readonly term: Term | undefined;
  /** In the order of the base's rows. */
  readonly children: readonly BaseChild[];
  /** Rows of the base that repeat a child, with that child. */
  readonly repeated: readonly (ListRow & { readonly child: BaseChild })[];
  /** Rows of the base outside the ages: they are not counted. */
  readonly outsideAges: number;
  /** Rows of the drop-out ledger whose child of schooling age is not in the base. */
  readonly strays: readonly ListRow[];
  /** Pupils of schooling age at school who are not in the base: without 户籍 here, or written differently. */
  readonly withoutBase: readonly ListRow[];
}
