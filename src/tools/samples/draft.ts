import { placeBlock, type BlockColumn, type BlockSpec, type PlacedBlock } from './block';
import type { CellFault, Planted, Subject } from './faults';
import { plantCell } from './faults';
import type { AnswerKey, KeyIssue, KeyLedger } from './key';
import type { Pupil } from './people';
import { newSheet, type SampleBook, type SampleSheet } from './sheetModel';
import { dueTotals, type SampleTerm } from './truth';

export interface Sample {
  /** File name without `.xlsx`. */
  readonly name: string;
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  readonly book: SampleBook;
  readonly key: AnswerKey;
}

export interface LedgerSpec extends Omit<BlockSpec, 'rows' | 'columns'> {
  readonly kind: string;
  readonly columns: readonly BlockColumn[];
  readonly subjects: readonly Subject[];
  readonly planted?: readonly Planted[];
  /** Zero-based row the block starts on. */
  readonly top?: number;
}

/** Collects sheets and, beside them, the truth about them. */
export class Draft {
  private readonly sheets: SampleSheet[] = [];
  private readonly ledgers: KeyLedger[] = [];
  private readonly issues: KeyIssue[] = [];
  private paid: Pupil[] = [];
  private states: AnswerKey['dropout'];

  constructor(
    private readonly name: string,
    private readonly title: Sample['title'],
    private readonly term: SampleTerm,
    private readonly seed: number,
    private readonly standards: AnswerKey['standards'] = 'national',
  ) {}

  sheet(name: string): SampleSheet {
    const sheet = newSheet(name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Lays a ledger out and notes it, and its planted faults, in the key. */
  ledger(sheet: SampleSheet, spec: LedgerSpec): PlacedBlock {
    const placed = placeBlock(sheet, spec.top ?? 0, { ...spec, rows: spec.subjects.map(({ row }) => row) });
    this.ledgers.push({
      sheet: sheet.name,
      kind: spec.kind,
      headerRows: [placed.headerRows[0] + 1, placed.headerRows[1] + 1],
      firstRow: placed.firstRow + 1,
      lastRow: placed.lastRow + 1,
      records: spec.subjects.length,
    });
    for (const fault of spec.planted ?? []) {
      this.issue({
        rule: fault.rule,
        severity: fault.severity,
        sheet: sheet.name,
        cell: placed.cell(fault.record, fault.field),
        scope: fault.scope,
        ...(fault.group === undefined
          ? {}
          : { cells: fault.group.map(([record, field]) => placed.cell(record, field)) }),
        ...(fault.class === undefined ? {} : { class: fault.class }),
      });
    }
    return placed;
  }

  issue(issue: KeyIssue): void {
    this.issues.push(issue);
  }

  /** The states of the drop-out base. */
  dropout(truth: NonNullable<AnswerKey['dropout']>): void {
    this.states = truth;
  }

  /** These pupils' dues make up the key's totals. */
  pays(pupils: readonly Pupil[]): void {
    this.paid = [...this.paid, ...pupils];
  }

  finish(): Sample {
    const key: AnswerKey = {
      file: `${this.name}.xlsx`,
      seed: this.seed,
      term: this.term,
      standards: this.standards,
      ready: !this.issues.some((issue) => issue.severity === 'error'),
      ledgers: this.ledgers,
      issues: this.issues,
      subsidy: dueTotals(this.paid, this.term),
      ...(this.states ? { dropout: this.states } : {}),
    };
    return {
      name: this.name,
      title: this.title,
      book: { title: this.title['zh-CN'], sheets: this.sheets },
      key,
    };
  }
}

/** Spreads faults over rows that can carry them, one per row, and remembers which rows are taken. */
export class FaultPlacer {
  private readonly taken = new Set<number>();

  constructor(private readonly subjects: readonly Subject[]) {}

  /** The first free row from `from` on that fits; it is free no longer. */
  take(fits: (subject: Subject) => boolean, from = 0): number {
    const record = this.subjects.findIndex(
      (subject, index) => index >= from && !this.taken.has(index) && fits(subject),
    );
    if (record < 0) throw new Error('no row left that can carry the fault');
    this.taken.add(record);
    return record;
  }

  cell(fault: CellFault, from = 0): Planted {
    return plantCell(this.subjects, this.take(fault.fits, from), fault);
  }
}
