import { relationToHeadList } from '../codes/relationToHead';
import { stageOf } from '../codes/stage';
import { recordsBefore } from '../engine/recordsBefore';
import { ageOn, dayNumber } from '../id/calendarDay';
import { idColumn } from '../id/idColumn';
import type { LedgerKind, Term } from '../ledger/ledger';
import { numberLimit, recordNumbers } from '../rules/recordNumbers';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import type { Member } from '../rules/sharedRecords';
import type { Keeper } from './keeper';

/** A record by its ledger and its zero-based sheet row. */
export interface RecordRef {
  /** `Ledger.id`. */
  readonly ledger: string;
  readonly row: number;
}

/** Nobody older goes to school: who stands in an office's list besides the children. */
const oldestPupil = 25;

const elders: ReadonlySet<string> = new Set([
  '户主',
  '配偶',
  '儿媳',
  '女婿',
  '父亲',
  '母亲',
  '孙媳妇',
  '祖父',
  '祖母',
]);

/**
 * Ledgers that together are one side of a comparison: all school ledgers of a term, all lists of one office. Records
 * are known by their running number over the ledgers.
 */
export class Pool {
  readonly count: number;
  /** Numbers that stand for ID number and name, alike in all pools of a run; 0 = none. */
  readonly identity: Int32Array;
  readonly name: Int32Array;
  /** An earlier record with the same ID number and name; -1 for everybody's first. */
  readonly first: Int32Array;
  /** 1 for records that may be pupils. */
  readonly takesPart: Uint8Array;
  private readonly offsets: number[] = [];

  constructor(
    readonly kind: LedgerKind,
    readonly views: readonly LedgerView[],
    readonly keeper: Keeper,
    readonly term: Term | undefined,
    private readonly environment: RuleEnvironment,
  ) {
    let count = 0;
    for (const { ledger } of views) {
      this.offsets.push(count);
      count += ledger.rows.length;
    }
    this.count = count;
    this.identity = this.column('identity');
    this.name = this.column('name');
    this.first = new Int32Array(count).fill(-1);
    this.takesPart = new Uint8Array(count).fill(1);
    const seen = new Map<number, number>();
    for (let at = 0; at < count; at++) {
      const identity = this.identity[at] ?? 0;
      if (identity === 0) continue;
      const key = identity * numberLimit + (this.name[at] ?? 0);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, at);
      else this.first[at] = before;
    }
    if (kind === 'officeList') this.leaveOutAdults();
  }

  private column(key: 'identity' | 'name'): Int32Array {
    const numberOf = recordNumbers(this.environment, key);
    const numbers = new Int32Array(this.count);
    this.views.forEach((view, index) => {
      const offset = this.offsets[index] ?? 0;
      for (let at = 0; at < view.ledger.rows.length; at++) numbers[offset + at] = numberOf(view, at);
    });
    return numbers;
  }

  private leaveOutAdults(): void {
    const { asOf } = this.environment;
    const today = dayNumber(asOf);
    this.views.forEach((view, index) => {
      const offset = this.offsets[index] ?? 0;
      const cells = idColumn(view, 'idNumber', asOf);
      view.ledger.rows.forEach((row, at) => {
        const reading = cells?.[at]?.reading;
        // The head's number in a pupil's row does not make the pupil an adult.
        const pupil = stageOf(view.text(row, 'studentState')) !== undefined;
        const adult =
          !pupil &&
          (reading?.birth !== undefined && reading.checkHolds
            ? ageOn(reading.birth, today) > oldestPupil
            : elders.has(relationToHeadList.canonical(view.text(row, 'relationToHead')) ?? ''));
        if (adult) this.takesPart[offset + at] = 0;
      });
    });
  }

  at(place: number): Member {
    const index = this.offsets.findLastIndex((offset) => offset <= place);
    const view = this.views[index];
    const at = place - (this.offsets[index] ?? 0);
    const row = view?.ledger.rows[at];
    if (!view || row === undefined) throw new RangeError(`no record ${String(place)}`);
    return { view, row, at };
  }

  /** The place of a record; undefined when it is none of the pool's. */
  find({ ledger, row }: RecordRef): number | undefined {
    const index = this.views.findIndex((view) => view.ledger.id === ledger);
    const rows = this.views[index]?.ledger.rows ?? [];
    const at = recordsBefore(rows, row);
    return index >= 0 && rows[at] === row ? (this.offsets[index] ?? 0) + at : undefined;
  }

  ref(place: number): RecordRef {
    const { view, row } = this.at(place);
    return { ledger: view.ledger.id, row };
  }

  /** Visits every record with its place. */
  each(visit: (view: LedgerView, row: number, place: number) => void): void {
    this.views.forEach((view, index) => {
      const offset = this.offsets[index] ?? 0;
      const { rows } = view.ledger;
      for (let at = 0; at < rows.length; at++) visit(view, rows[at] ?? 0, offset + at);
    });
  }
}
