import type { StandardsPack } from '../policy/standard';

/** The pack's programmes that are paid out as money; waived fees, meals and loans are no payments to compare. */
export function cashProgrammes(pack: StandardsPack): ReadonlySet<string> {
  return new Set(
    pack.standards
      .filter(({ benefit }) => benefit === undefined || benefit === 'cash')
      .map(({ programme }) => programme),
  );
}
