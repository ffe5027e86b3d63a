import { yesNo } from '../codes/yesNo';
import { emptyMarks } from '../rules/listedFields';
import type { LedgerView } from '../rules/rule';
import type { BaseChild } from './dropout';
import { dropoutStates } from './dropoutStates';

const none = /^(?:没有|未取证|未取得|未提供|待取证|待补|暂无|取证中|未取|待提供)/;

/** Whether a row has papers; undefined where the ledger has no such column. */
export function rowEvidence(view: LedgerView, row: number): boolean | undefined {
  if (!view.has('evidence')) return undefined;
  const text = view.text(row, 'evidence');
  if (emptyMarks.includes(text) || none.test(text)) return false;
  return yesNo(text) ?? true;
}

/** - `notNeeded`: the state proves itself; `unknown`: no column tells of papers. */
export type EvidenceState = 'notNeeded' | 'present' | 'missing' | 'unknown';

/** Whether the papers a child's state needs are there: on any row that tells of the child. */
export function childEvidence(child: BaseChild): EvidenceState {
  if (!dropoutStates[child.state].evidence) return 'notNeeded';
  const told = [...child.recorded, ...child.sources].map(({ view, row }) => rowEvidence(view, row));
  if (told.includes(true)) return 'present';
  return told.includes(false) ? 'missing' : 'unknown';
}
