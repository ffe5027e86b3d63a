import type { FieldId } from '../ledger/fields';
import type { Term } from '../ledger/ledger';
import type { LocalText } from '../text/text';

/** The pupil's cells, as a ledger writes them; `''` is a blank cell in a column that is there. */
export type CaseInput = Readonly<Partial<Record<FieldId, string>>>;

export interface CaseDue {
  readonly programme: string;
  /** 元, two decimals. */
  readonly amount: string;
}

/** A worked example of a standard a policy officer can read, and `npm test` and the pane run. */
export interface StandardCase {
  readonly name: LocalText;
  readonly term: Term;
  readonly input: CaseInput;
  /** A second row of the same pupil on the sheet, where two rows speak against each other. */
  readonly again?: CaseInput;
  /** Ids of county settings that are on; absent = as the pack says. */
  readonly settingsOn?: readonly string[];
  /** Money due for the term, one or several programmes; null = none is due; refused = its sum cannot be decided. */
  readonly due: CaseDue | readonly CaseDue[] | null | 'refused';
  /** What is due beside a refusal. */
  readonly certain?: readonly CaseDue[];
  /** Meals, waivers, loans: the amount, or null where the place sets it. Absent = not looked at. */
  readonly besides?: readonly { readonly programme: string; readonly amount: string | null }[];
  /** The arithmetic or the reason in words. */
  readonly because: LocalText;
}

/** Several programmes or one, as a list. */
export function duesOf({ due }: StandardCase): readonly CaseDue[] {
  if (due === null || due === 'refused') return [];
  return 'programme' in due ? [due] : due;
}

export const caseText = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });
