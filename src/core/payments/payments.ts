import { stageOf } from '../codes/stage';
import type { LedgerKind, Term } from '../ledger/ledger';
import { compactText } from '../normalise/cleanText';
import { pupilKey } from '../policy/pupilKey';
import { rowTerms } from '../policy/rowTerms';
import type { Stage } from '../policy/standard';
import type { LedgerView } from '../rules/rule';
import type { AmountlessEntry, Payment, PaymentEntry, Payments } from './payment';
import { ProgrammeReader, type NamedStandard } from './programmeReader';
import { amountReader } from './readAmount';

/** Kinds whose rows say what a pupil was paid: rolls row by row, the others where they have an amount. */
const tellingKinds: readonly LedgerKind[] = ['paymentRoll', 'schoolLedger', 'villageLedger'];

export interface PaymentOptions {
  /** The pack's standards: their programmes and the other names these go by. */
  readonly standards: readonly NamedStandard[];
  /** The column of the amounts; 实发 by default. */
  readonly amounts?: 'paidAmount' | 'dueAmount';
  /** The term of ledgers that do not state one. */
  readonly term: Term | undefined;
}

/** Stages of rows; ledgers repeat the same few combinations. */
function stageReader(view: LedgerView): (row: number) => Stage | undefined {
  const known = new Map<string, Stage | undefined>();
  return (row) => {
    const stage = view.text(row, 'stage');
    const grade = view.text(row, 'grade');
    const key = `${stage}\u0000${grade}`;
    if (!known.has(key)) known.set(key, stageOf(stage, grade));
    return known.get(key);
  };
}

/** Reads one ledger's payments into the lists. */
function readLedger(
  view: LedgerView,
  reader: ProgrammeReader,
  { term: asked, amounts = 'paidAmount' }: PaymentOptions,
  list: Payment[],
  amountless: AmountlessEntry[],
): void {
  const { ledger } = view;
  const roll = ledger.kind === 'paymentRoll';
  if (!view.has(amounts) && !(roll && amounts === 'paidAmount')) return;
  const amountIn = amountReader(view, amounts);
  const termOf = rowTerms(view, asked);
  const stageIn = stageReader(view);
  const column = view.column(amounts) ?? ledger.columns[0]?.column ?? 0;
  const fallback = compactText(ledger.reportingUnit === '' ? ledger.sheet.name : ledger.reportingUnit);
  const told = (row: number, stage: Stage | undefined): readonly string[] => {
    const own = view.has('programme') ? reader.inCell(view.text(row, 'programme'), stage) : [];
    if (own.length > 0) return own;
    // A blank cell in a 资助项目 column is a gap, not what the title says.
    if (!roll || view.has('programme')) return [];
    const titled = reader.inTitle(ledger.title, stage) ?? reader.inTitle(ledger.sheet.name, stage);
    return titled === undefined ? [] : [titled];
  };
  ledger.rows.forEach((row, at) => {
    const reading = amountIn(row);
    if (!roll && reading.kind === 'blank') return;
    const stage = stageIn(row);
    const school = compactText(view.text(row, 'schoolName')) || fallback;
    const pupil = pupilKey(view, row, school);
    const programmes = told(row, stage);
    const [only] = programmes;
    const entry: PaymentEntry = {
      ledger: ledger.id,
      kind: ledger.kind,
      row,
      column,
      at,
      pupil,
      identified: pupil.startsWith('i'),
      term: termOf(row),
      programme: programmes.length === 1 && only !== undefined && reader.knows(only) ? only : undefined,
      programmes,
      stage,
      school,
      occasion: view.text(row, 'paymentDate'),
    };
    if (reading.kind === 'amount') list.push({ ...entry, amount: reading.amount });
    else {
      const why = !view.has(amounts) ? 'noColumn' : reading.kind;
      amountless.push({ ...entry, why, text: reading.kind === 'unreadable' ? reading.text : '' });
    }
  });
}

/**
 * What the workbook says was paid: every row of its payment rolls, and every filled 资助金额 cell of school and village
 * ledgers. The programme comes from the 资助项目 column, or from the title or name of a roll's sheet; it is never guessed.
 */
export function readPayments(views: readonly LedgerView[], options: PaymentOptions): Payments {
  const reader = new ProgrammeReader(options.standards);
  const list: Payment[] = [];
  const amountless: AmountlessEntry[] = [];
  for (const view of views)
    if (tellingKinds.includes(view.ledger.kind)) readLedger(view, reader, options, list, amountless);
  return { list, amountless };
}
