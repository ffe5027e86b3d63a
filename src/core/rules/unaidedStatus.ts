import { dropoutStateList, enrolmentStatusList } from '../codes/enrolmentStatus';
import type { FieldId } from '../ledger/fields';
import type { LedgerView } from './rule';

/** Columns that say whether somebody is at school. */
export const statusFields = [
  'enrolmentStatus',
  'absenceReason',
  'dropoutState',
] as const satisfies readonly FieldId[];

/** Statuses under which nobody is aided this term. */
const unaided: ReadonlySet<string> = new Set([
  '辍学',
  '休学',
  '毕业',
  '死亡',
  '出国',
  '服兵役',
  '未入学',
  '务工',
]);

const known = new Map<string, boolean>();

function isUnaided(text: string): boolean {
  if (text === '') return false;
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const status = enrolmentStatusList.canonical(text) ?? dropoutStateList.canonical(text);
  const found = status !== undefined && (unaided.has(status) || (status === '转学' && /[出走离]/.test(text)));
  // Only for speed, and not without end.
  if (known.size >= 2000) known.clear();
  known.set(text, found);
  return found;
}

/** The column in which the row says that its pupil is not aided this term: 辍学, 休学, 转出, 毕业, 死亡 and the like. */
export function unaidedStatus(view: LedgerView, row: number): (typeof statusFields)[number] | undefined {
  return statusFields.find((field) => view.has(field) && isUnaided(view.text(row, field)));
}
