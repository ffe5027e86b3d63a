import type { Term } from '../ledger/ledger';
import type { LedgerView } from '../rules/rule';
import { cellAddress } from '../snapshot/address';
import type { Language } from '../text/text';
import { decide } from './decide';
import type { Derivation, DerivationInput } from './derivation';
import { indexPack } from './packIndex';
import type { ProgrammeOutcome } from './programmeOutcome';
import { InputReader, type DecidingField } from './pupilInputs';
import { rowResult } from './rowResult';
import { rowTerms } from './rowTerms';
import type { StandardsPack } from './standard';
import type { OutcomeKind, RowOutcome } from './subsidy';

export interface ExplainOptions {
  readonly language: Language;
  /** For ledgers that do not state a term themselves. */
  readonly term?: Term;
  /** What if it were this term? Comes before everything the row says. */
  readonly whatIf?: Term;
  /**
   * The row's outcome in the whole computation, which also knows what other rows of the pupil say. Used as it is
   * unless `whatIf` asks for another term.
   */
  readonly outcome?: RowOutcome;
}

/** One step from cells to an amount, with the cells to select. */
export interface ExplainedInput extends DerivationInput {
  /** A1 of the cells. */
  readonly cells: readonly string[];
}

export interface ExplainedPart {
  readonly outcome: ProgrammeOutcome;
  /** undefined for what is refused. */
  readonly steps?: Omit<Derivation, 'inputs'> & { readonly inputs: readonly ExplainedInput[] };
  /** A1 of the cells that would decide it, for what is refused. */
  readonly cells: readonly string[];
}

/** Why a row comes to what it comes to, standard by standard; also for a term or a pack it was not computed for. */
export interface RowExplanation {
  readonly row: number;
  readonly pack: { readonly name: string; readonly version: string };
  readonly term: Term | undefined;
  readonly kind: OutcomeKind;
  readonly programme: string;
  readonly amount: string | undefined;
  readonly basis: string;
  readonly parts: readonly ExplainedPart[];
}

/** Computed when asked: nothing of it is kept with the rows. */
export function explainRow(
  view: LedgerView,
  row: number,
  pack: StandardsPack,
  options: ExplainOptions,
): RowExplanation {
  const { language, whatIf, outcome } = options;
  const cellsOf = (fields: readonly DecidingField[]): readonly string[] =>
    fields.flatMap((field) => {
      const column = view.column(field);
      return column === undefined ? [] : [cellAddress(row, column)];
    });
  const explain = (part: ProgrammeOutcome): ExplainedPart => {
    if (part.is === 'refused') return { outcome: part, cells: cellsOf(part.fields) };
    const { derivation } = part;
    const inputs = derivation.inputs.map((input) => ({ ...input, cells: cellsOf(input.fields) }));
    return { outcome: part, steps: { ...derivation, inputs }, cells: [] };
  };
  const told = { row, pack: { name: pack.name, version: pack.version } };
  if (outcome && whatIf === undefined) {
    const { term, kind, programme, amount, basis, parts } = outcome;
    return { ...told, term, kind, programme, amount, basis, parts: parts.map(explain) };
  }
  const index = indexPack(pack);
  const reader = new InputReader(view, index);
  const term = whatIf ?? rowTerms(view, options.term)(row);
  const decision = decide(reader.inputs(reader.texts(row), term), index, language);
  const { kind, programme, amount, basis, parts } = rowResult(decision, language);
  return { ...told, term, kind, programme, amount, basis, parts: parts.map(explain) };
}
