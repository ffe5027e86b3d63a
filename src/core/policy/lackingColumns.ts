import type { DecidingField } from './pupilInputs';
import type { RowRefusal } from './rowResult';
import type { LackingColumn } from './subsidy';

interface Line {
  readonly ledger: string;
  readonly field: DecidingField;
  readonly programmes: Set<string>;
  readonly money: boolean;
  readonly reason: string;
  rows: number;
}

/** Gathers, ledger by ledger, what its missing columns leave open. */
export class LackingColumns {
  private readonly lines = new Map<string, Line>();

  add(ledger: string, { lacks, programmes, reason }: RowRefusal, money: boolean): void {
    for (const field of lacks) {
      const key = `${ledger}\u0000${field}\u0000${String(money)}`;
      let line = this.lines.get(key);
      if (!line) {
        line = { ledger, field, programmes: new Set(), money, reason, rows: 0 };
        this.lines.set(key, line);
      }
      for (const programme of programmes) line.programmes.add(programme);
      line.rows++;
    }
  }

  list(): readonly LackingColumn[] {
    return [...this.lines.values()].map((line) => ({ ...line, programmes: [...line.programmes] }));
  }
}
