import { emptyMarks } from '../rules/listedFields';
import type { FieldId } from '../ledger/fields';
import type { BaseChild } from './dropout';

const phones = ['phone', 'guardianPhone', 'householdPhone'] as const satisfies readonly FieldId[];

/** The first of some columns that is filled, on any row that tells of the child; '' = none. */
export function childText(child: BaseChild, fields: readonly FieldId[]): string {
  for (const { view, row } of [...child.recorded, ...child.sources, child])
    for (const field of fields) {
      const text = view.text(row, field);
      if (!emptyMarks.includes(text)) return text;
    }
  return '';
}

export interface ChildContact {
  readonly person: string;
  readonly personPhone: string;
  /** Of the family. */
  readonly phone: string;
  readonly guardian: string;
}

/** Who looks after a child, and how the family is reached; '' = nobody, nowhere. */
export function childContact(child: BaseChild): ChildContact {
  return {
    person: childText(child, ['contactPerson']),
    personPhone: childText(child, ['contactPersonPhone']),
    phone: childText(child, phones),
    guardian: childText(child, ['guardianName', 'householdHead']),
  };
}
