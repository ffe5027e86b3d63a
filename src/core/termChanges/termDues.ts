import type { Term } from '../ledger/ledger';
import { add, decimal, zero, type Decimal } from '../money/decimal';
import { computeSubsidy } from '../policy/computeSubsidy';
import { decide } from '../policy/decide';
import { indexPack, type PackIndex } from '../policy/packIndex';
import type { DuePart } from '../policy/programmeOutcome';
import { InputReader } from '../policy/pupilInputs';
import { rowResult } from '../policy/rowResult';
import type { StandardsPack } from '../policy/standard';
import type { RowOutcome } from '../policy/subsidy';
import type { LedgerView } from '../rules/rule';
import type { Language } from '../text/text';
import type { TermRecords, TermRow } from './termSides';

/** What a pupil is due in a term, over all his rows: every programme once. */
export interface PupilDue {
  /** undefined = not known. */
  readonly amount: Decimal | undefined;
  /** Money by programme; what is certain of it where the sum is not known. */
  readonly parts: ReadonlyMap<string, DuePart>;
  /** Why it is what it is, or why it is not known. */
  readonly basis: string;
}

type Outcome = Pick<RowOutcome, 'kind' | 'basis' | 'parts'>;

function dueOf(outcomes: readonly (Outcome | undefined)[]): PupilDue {
  const parts = new Map<string, DuePart>();
  let known = true;
  let [basis, unknownBasis] = ['', ''];
  for (const outcome of outcomes) {
    if (!outcome || outcome.kind === 'refused' || outcome.kind === 'notInPack') {
      known = false;
      if (unknownBasis === '') unknownBasis = outcome?.basis ?? '';
    }
    if (!outcome) continue;
    if (basis === '') basis = outcome.basis;
    for (const part of outcome.parts)
      if (part.is === 'due' && part.benefit === 'cash' && !parts.has(part.programme))
        parts.set(part.programme, part);
  }
  const sum = [...parts.values()].reduce((total, part) => add(total, decimal(part.amount)), zero);
  return { amount: known ? sum : undefined, parts, basis: known ? basis : unknownBasis };
}

/** What pupils of one term are due under its own standards. */
export class TermDues {
  private readonly outcomes = new Map<string, Map<number, RowOutcome>>();

  /** @param term for ledgers that do not state their own */
  constructor(
    { views, term }: TermRecords,
    pack: StandardsPack,
    { language, asOf }: { readonly language: Language; readonly asOf: string },
  ) {
    const { rows } = computeSubsidy(views, pack, { language, asOf, ...(term ? { term } : {}) });
    for (const outcome of rows) {
      const known = this.outcomes.get(outcome.ledger);
      if (known) known.set(outcome.row, outcome);
      else this.outcomes.set(outcome.ledger, new Map([[outcome.row, outcome]]));
    }
  }

  of(rows: readonly TermRow[]): PupilDue {
    return dueOf(rows.map(({ view, row }) => this.outcomes.get(view.ledger.id)?.get(row)));
  }
}

/** What the same cells would come to in another term; each set of deciding cells is decided once. */
export class WhatIfDues {
  private readonly index: PackIndex;
  private readonly readers = new Map<LedgerView, InputReader>();
  private readonly decided = new Map<string, Outcome>();

  constructor(
    pack: StandardsPack,
    private readonly term: Term | undefined,
    private readonly language: Language,
  ) {
    this.index = indexPack(pack);
  }

  of(rows: readonly TermRow[]): PupilDue {
    return dueOf(rows.map(({ view, row }) => this.outcome(view, row)));
  }

  private outcome(view: LedgerView, row: number): Outcome {
    let reader = this.readers.get(view);
    if (!reader) this.readers.set(view, (reader = new InputReader(view, this.index)));
    const texts = reader.texts(row);
    const key = [view.ledger.id, ...texts].join('\u0000');
    let known = this.decided.get(key);
    if (!known) {
      const decision = decide(reader.inputs(texts, this.term), this.index, this.language);
      this.decided.set(key, (known = rowResult(decision, this.language)));
    }
    return known;
  }
}
