import { fieldTitles } from '../core/ledger/fieldTitles';
import { fieldIds } from '../core/ledger/fields';
import type { Term } from '../core/ledger/ledger';
import { standardCases } from '../core/policy/cases';
import { runCases } from '../core/policy/runCases';
import { duesOf, type CaseDue, type CaseInput, type StandardCase } from '../core/policy/standardCase';
import type { StandardsPack } from '../core/policy/standard';
import type { Language } from '../core/text/text';

/** A worked example beside what the standards in force make of it, in words a screen shows as they are. */
export interface ExampleView {
  readonly name: string;
  readonly term: Term;
  /** The pupil's cells: header and what it says; '' = blank. Several rows where the example has them. */
  readonly rows: readonly (readonly { readonly header: string; readonly text: string }[])[];
  /** What should come out; `refused`: its sum cannot be decided. */
  readonly expected: readonly CaseDue[] | 'refused';
  /** What came out. */
  readonly found: readonly CaseDue[] | 'refused';
  /** The arithmetic or the reason the example gives. */
  readonly because: string;
  /** 计算依据 as a ledger would show it. */
  readonly basis: string;
  readonly passes: boolean;
}

function rowOf(input: CaseInput, language: Language): ExampleView['rows'][number] {
  return fieldIds.flatMap((field) => {
    const text = input[field];
    return text === undefined ? [] : [{ header: fieldTitles[field][language], text }];
  });
}

function rowsOf({ input, again }: StandardCase, language: Language): ExampleView['rows'] {
  return [input, ...(again ? [again] : [])].map((each) => rowOf(each, language));
}

/** Every worked example, run by a pack. An example of the national standards may fail under a county's own. */
export function exampleViews(pack: StandardsPack, language: Language): readonly ExampleView[] {
  return runCases(standardCases, pack, language).map(({ case: each, passes, found, refused, basis }) => ({
    name: each.name[language],
    term: each.term,
    rows: rowsOf(each, language),
    expected: each.due === 'refused' ? each.due : duesOf(each),
    found: refused ? 'refused' : found,
    because: each.because[language],
    basis,
    passes,
  }));
}
