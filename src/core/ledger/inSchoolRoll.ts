import { compactText } from '../normalise/cleanText';
import type { Ledger } from './ledger';

const atSchool = /在校|在读|班级|班册|点名|到校|花名册/;

/**
 * A roll of who sits in the classrooms, as opposed to an enrolment roll: both have the same columns, the title or sheet
 * name tells them apart. One pupil stands on both.
 */
export function isInSchoolRoll({ kind, title, sheet }: Pick<Ledger, 'kind' | 'title' | 'sheet'>): boolean {
  const text = compactText(`${title} ${sheet.name}`);
  return kind === 'enrolmentRoll' && !/学籍|在籍/.test(text) && atSchool.test(text);
}
