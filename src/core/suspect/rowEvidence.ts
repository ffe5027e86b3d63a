import type { DayNumber } from '../id/calendarDay';
import type { ParsedDate } from '../normalise/parseDate';
import type { LocalText } from '../text/text';
import type { Schooling } from './schooling';

/** A number that stands for the pupil somewhere else: in the 学籍号, or in another ledger. */
export interface Witness {
  readonly source: LocalText;
  /** 18 characters, possible by themselves. */
  readonly number: string;
}

/** What the row above or below says, for values that slipped by a row. */
export interface Neighbour {
  readonly number: string;
  /** `YYYY-MM-DD`, '' when not a day. */
  readonly birth: string;
}

/** All that is known about one pupil's cells, as plain data: what `weighRow` judges. */
export interface RowEvidence {
  /** Clean characters of the ID cell; '' when there is none. */
  readonly id: string;
  /** The ID cell holds a number that Excel has rounded to 15 digits, or text made from one. */
  readonly damaged: boolean;
  readonly birth: ParsedDate;
  readonly sex: '男' | '女' | undefined;
  /** Years as written in the age cell. */
  readonly age: number | undefined;
  readonly schooling: Schooling;
  readonly witnesses: readonly Witness[];
  readonly neighbours: readonly Neighbour[];
  /** Numbers of the head of household and the guardian in this row. */
  readonly parents: readonly string[];
  /** Whether other records of the ledger have this region (six digits). */
  readonly regionSeen: (region: string) => boolean;
  readonly today: DayNumber;
  /** Day school ages are counted on. */
  readonly yearStart: DayNumber;
}
