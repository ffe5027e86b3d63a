import { compactText } from '../normalise/cleanText';
import type { RectificationState } from './rectification';
import { rectificationStateWords } from './rectificationWords';

/** What stands in a 状态 cell. `unknown`: words that are no state; `blank`: nothing. */
export type StateText = RectificationState | 'blank' | 'unknown';

const exact: ReadonlyMap<string, RectificationState> = new Map(
  (Object.keys(rectificationStateWords) as RectificationState[]).flatMap((state) =>
    Object.values(rectificationStateWords[state]).map((word): [string, RectificationState] => [
      compactText(word).toLowerCase(),
      state,
    ]),
  ),
);

/** Words people type instead of choosing from the list. A negation is never read as its opposite. */
const typed: readonly (readonly [RegExp, RectificationState])[] = [
  [/^(?:未|没有?)(?:整改|改|改正|销号|处理|核实)(?:完成|完)?$|^整改中$|^正在整改$/, 'open'],
  [/^(?:确认|经核实|经查)?(?:情况)?属实$/, 'confirmed'],
  [/^已?整改(?:完成|完毕|到位|待核|待核实)?$|^已(?:改|改正|修改|整改完成)$|^待核实?$/, 'awaiting'],
  [/^已?销号$/, 'closed'],
];

/** Reads a 状态 cell as people fill it in: the words of the list in either language, and their common variants. */
export function readState(text: string): StateText {
  const word = compactText(text).toLowerCase();
  if (word === '') return 'blank';
  return exact.get(word) ?? typed.find(([pattern]) => pattern.test(word))?.[1] ?? 'unknown';
}
