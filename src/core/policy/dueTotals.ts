import { stages } from '../codes/stage';
import { formatMoney } from '../money/decimal';
import { MoneySum } from '../money/moneySum';
import type { Entitlement, StandardsPack, SubsidyTotal } from './standard';

/** Adds up by programme and stage: 人 by pupil key, 人次 by entitlement. */
export class DueTotals {
  private readonly lines = new Map<
    string,
    { programme: string; stage: SubsidyTotal['stage']; pupils: Set<string>; money: MoneySum }
  >();

  add({ programme, stage, amount }: Entitlement, pupil: string): void {
    const key = `${programme}\u0000${stage}`;
    let line = this.lines.get(key);
    if (!line) this.lines.set(key, (line = { programme, stage, pupils: new Set(), money: new MoneySum() }));
    line.pupils.add(pupil);
    line.money.add(amount);
  }

  list(pack: StandardsPack): readonly SubsidyTotal[] {
    const programmes = pack.standards.map((standard) => standard.programme);
    return [...this.lines.values()]
      .sort(
        (a, b) =>
          programmes.indexOf(a.programme) - programmes.indexOf(b.programme) ||
          stages.indexOf(a.stage) - stages.indexOf(b.stage),
      )
      .map(({ programme, stage, pupils, money }) => ({
        programme,
        stage,
        persons: pupils.size,
        entries: money.entries,
        amount: formatMoney(money.total()),
      }));
  }
}
