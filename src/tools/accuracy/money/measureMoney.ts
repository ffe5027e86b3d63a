import type { Ledger, Term } from '../../../core/ledger/ledger';
import { ledgerView } from '../../../core/ledger/ledgerView';
import { computeSubsidy } from '../../../core/policy/computeSubsidy';
import { nationalPack } from '../../../core/policy/nationalPack';
import type { StandardsPack } from '../../../core/policy/standard';
import { nextTerm, termTitle } from '../../../core/policy/term';
import { exampleLedger } from '../../../core/rules/exampleLedger';
import { evaluateData, evaluateWords } from './evaluateWords';
import { plantPupils, type PlantedRow } from './plantPupils';

/** What ten terms of generated pupils came to. */
export interface MoneyScore {
  readonly rows: number;
  /** Displayed derivations, and those an independent reading works out to another amount, or cannot read. */
  readonly derivations: number;
  readonly wrong: readonly string[];
  /** Planted blanks and overlaps, and those that got money all the same. */
  readonly planted: number;
  readonly missed: readonly string[];
  /** Rows without anything planted that were refused. */
  readonly refusedByMistake: readonly string[];
}

/** Cells the words quote, by the names they give them. */
const quoted = {
  年级: 'grade',
  是否寄宿: 'boarding',
  困难等级: 'hardshipTier',
  就读地: 'studyPlace',
} as const;

function troubleOf(
  words: string,
  amount: string,
  term: Term,
  { cells }: PlantedRow,
  known: Map<string, string | undefined>,
): string | undefined {
  const key = `${words}\u0000${amount}\u0000${[cells.grade, cells.boarding, cells.hardshipTier, cells.studyPlace].join('\u0000')}`;
  if (known.has(key)) return known.get(key);
  const read = evaluateWords(words);
  let trouble: string | undefined;
  if (!read) trouble = `cannot be read: ${words}`;
  else if (read.worked !== amount || read.stated !== amount)
    trouble = `${amount} due, ${read.worked} worked out: ${words}`;
  else if (read.term !== termTitle(term, 'zh-CN')) trouble = `term ${read.term}: ${words}`;
  else
    for (const [name, field] of Object.entries(quoted))
      if (read.inputs.has(name) && read.inputs.get(name) !== cells[field])
        trouble = `${name} is ${String(cells[field])}: ${words}`;
  known.set(key, trouble);
  return trouble;
}

/** Computes `pupils` generated pupils in `terms` terms from 2020-autumn on and reads every derivation a second time. */
export function measureMoney(
  pupils: number,
  terms: number,
  seed: number,
  pack: StandardsPack = nationalPack,
): MoneyScore {
  const planted = plantPupils(pupils, seed);
  const base = exampleLedger({ kind: 'schoolLedger', cells: planted.map(({ cells }) => cells) });
  const wrong: string[] = [];
  const missed: string[] = [];
  const refusedByMistake: string[] = [];
  const known = new Map<string, string | undefined>();
  let derivations = 0;
  let term: Term = '2020-autumn';
  for (let at = 0; at < terms; at++, term = nextTerm(term)) {
    const ledger: Ledger = { ...base, term };
    const { rows } = computeSubsidy([ledgerView(ledger)], pack, { language: 'zh-CN', asOf: '2026-11-22' });
    rows.forEach((row, index) => {
      const plantedRow = planted[index];
      if (!plantedRow) return;
      const name = `${term} row ${String(row.row + 1)}`;
      if (plantedRow.refused && (row.kind !== 'refused' || row.amount !== undefined))
        missed.push(`${name}: ${row.kind} ${row.basis} ${JSON.stringify(plantedRow.cells)}`);
      if (!plantedRow.refused && row.kind === 'refused') refusedByMistake.push(`${name}: ${row.basis}`);
      for (const part of row.parts) {
        if (part.is !== 'due') continue;
        derivations++;
        const trouble = troubleOf(part.words, part.amount, term, plantedRow, known);
        if (trouble !== undefined) wrong.push(`${name}: ${trouble}`);
        const { arithmetic } = part.derivation;
        if (!arithmetic || evaluateData(arithmetic) !== part.amount)
          wrong.push(`${name}: data of ${part.standard} do not give ${part.amount}`);
      }
    });
  }
  return {
    rows: planted.length * terms,
    derivations,
    wrong,
    planted: planted.filter(({ refused }) => refused).length * terms,
    missed,
    refusedByMistake,
  };
}
