import { stages } from '../codes/stage';
import { formatMoney } from '../money/decimal';
import { MoneySum } from '../money/moneySum';
import type { DuePart, ProgrammeOutcome, UnsetPart } from './programmeOutcome';
import type { Benefit, Stage } from './standard';
import type { OtherTotal } from './subsidy';

interface Line {
  readonly benefit: Benefit;
  readonly programme: string;
  readonly stage: Stage;
  readonly pupils: Set<string>;
  readonly money: MoneySum;
  unset: number;
}

/** Counts what adds nothing to 应发, by programme and stage. */
export class OtherTotals {
  private readonly lines = new Map<string, Line>();
  /** Rows with the same deciding cells share their parts: each finds its line once. */
  private readonly known = new Map<ProgrammeOutcome, Line>();

  private line({ benefit, programme }: DuePart | UnsetPart, stage: Stage): Line {
    const key = `${benefit}\u0000${programme}\u0000${stage}`;
    let line = this.lines.get(key);
    if (!line) {
      line = { benefit, programme, stage, pupils: new Set(), money: new MoneySum(), unset: 0 };
      this.lines.set(key, line);
    }
    return line;
  }

  add(stage: Stage, parts: readonly ProgrammeOutcome[], pupil: string): void {
    for (const part of parts) {
      if (part.is === 'refused' || (part.is === 'due' && part.benefit === 'cash')) continue;
      let line = this.known.get(part);
      if (!line) this.known.set(part, (line = this.line(part, stage)));
      line.pupils.add(pupil);
      if (part.is === 'due') line.money.add(part.amount);
      else line.unset++;
    }
  }

  /** In order of appearance, lower stages first. */
  list(): readonly OtherTotal[] {
    return [...this.lines.values()]
      .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
      .map(({ benefit, programme, stage, pupils, money, unset }) => ({
        benefit,
        programme,
        stage,
        persons: pupils.size,
        entries: money.entries + unset,
        amount: formatMoney(money.total()),
        unset,
      }));
  }
}
