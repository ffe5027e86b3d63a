import type { Standard, StandardsPack } from '../policy/standard';

/** The pack's programmes that are paid out as money; waived fees, meals and loans are no payments to compare. */
export interface CashProgrammes {
  readonly all: ReadonlySet<string>;
  /**
   * Those of which a row without an amount due does not prove that nothing is due: awards (the row need not name
   * them), and amounts that the place sets.
   */
  readonly open: ReadonlySet<string>;
  /** Paid once in a lifetime, not term by term. */
  readonly once: ReadonlySet<string>;
}

function leavesOpen({ award, period, amounts }: Standard): boolean {
  return award === true || period === 'once' || amounts.some(({ value }) => value === null);
}

/** The pack's programmes as payments are compared with them. */
export function cashProgrammes({ standards }: StandardsPack): CashProgrammes {
  const names = (some: readonly Standard[]): ReadonlySet<string> =>
    new Set(some.map(({ programme }) => programme));
  const cash = standards.filter(({ benefit }) => benefit === undefined || benefit === 'cash');
  return {
    all: names(cash),
    open: names(cash.filter(leavesOpen)),
    once: names(cash.filter(({ period }) => period === 'once')),
  };
}
