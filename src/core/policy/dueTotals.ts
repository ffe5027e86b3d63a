import { stages } from '../codes/stage';
import { add, decimal, formatMoney, multiply, zero } from '../money/decimal';
import type { DuePart } from './programmeOutcome';
import type { Stage, StandardsPack, SubsidyTotal } from './standard';

interface Line {
  readonly programme: string;
  readonly stage: Stage;
  readonly pupils: Set<string>;
}

/** How often one due part occurs; rows with the same deciding cells share it. */
interface Times {
  readonly line: Line;
  readonly amount: string;
  count: number;
}

/** Adds up by programme and stage: 人 by pupil key, 人次 by entitlement. */
export class DueTotals {
  private readonly lines = new Map<string, Line>();
  private readonly times = new Map<DuePart, Times>();

  add(part: DuePart, stage: Stage, pupil: string): void {
    let known = this.times.get(part);
    if (!known) {
      known = { line: this.line(part.programme, stage), amount: part.amount, count: 0 };
      this.times.set(part, known);
    }
    known.line.pupils.add(pupil);
    known.count++;
  }

  private line(programme: string, stage: Stage): Line {
    const key = `${programme}\u0000${stage}`;
    let line = this.lines.get(key);
    if (!line) this.lines.set(key, (line = { programme, stage, pupils: new Set() }));
    return line;
  }

  list(pack: StandardsPack): readonly SubsidyTotal[] {
    const programmes = pack.standards.map((standard) => standard.programme);
    const sums = new Map([...this.lines.values()].map((line) => [line, { entries: 0, amount: zero }]));
    for (const { line, amount, count } of this.times.values()) {
      const sum = sums.get(line);
      if (!sum) continue;
      sum.entries += count;
      sum.amount = add(sum.amount, multiply(decimal(amount), decimal(String(count))));
    }
    return [...sums]
      .sort(
        ([a], [b]) =>
          programmes.indexOf(a.programme) - programmes.indexOf(b.programme) ||
          stages.indexOf(a.stage) - stages.indexOf(b.stage),
      )
      .map(([{ programme, stage, pupils }, { entries, amount }]) => ({
        programme,
        stage,
        persons: pupils.size,
        entries,
        amount: formatMoney(amount),
      }));
  }
}
