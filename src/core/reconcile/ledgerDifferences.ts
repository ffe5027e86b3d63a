import { boardingOf } from '../codes/boarding';
import { gradeReadings } from '../codes/grade';
import { hardshipCategories } from '../codes/hardshipCategory';
import { stageOf } from '../codes/stage';
import { yesNo } from '../codes/yesNo';
import { cleanId } from '../id/cleanId';
import { idColumn, identityKey } from '../id/idColumn';
import type { FieldId } from '../ledger/fields';
import { schoolKey } from '../match/placeKeys';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView } from '../rules/rule';
import { recordsBefore } from '../engine/recordsBefore';
import type { Comparison } from './comparison';

/** One field that two ledgers fill in differently for one pupil. */
export interface FieldDifference {
  readonly left: number;
  readonly right: number;
  readonly field: FieldId;
  /** As written. */
  readonly leftText: string;
  readonly rightText: string;
}

/** The fields compared, in the order they are told. */
const compared = [
  'name',
  'idNumber',
  'schoolName',
  'stage',
  'grade',
  'boarding',
  'hardshipCategory',
  'receivedAid',
] as const satisfies readonly FieldId[];
type Compared = (typeof compared)[number];

/** What a cell means; '' when it is blank or cannot be read, which another rule tells. */
type Meaning = (view: LedgerView, row: number, asOf: string) => string;

function header(view: LedgerView, field: FieldId): string {
  return view.ledger.columns.find((column) => column.field === field)?.header ?? '';
}

const meanings: Readonly<Record<Compared, Meaning>> = {
  name: (view, row) => nameKey(view.text(row, 'name')),
  idNumber: (view, row, asOf) => {
    const cells = idColumn(view, 'idNumber', asOf);
    const key = identityKey(cells?.[recordsBefore(view.ledger.rows, row)]);
    return key === '' ? '' : cleanId(key);
  },
  schoolName: (view, row) => schoolKey(view.text(row, 'schoolName')),
  stage: (view, row) => stageOf(view.text(row, 'stage'), view.text(row, 'grade')) ?? '',
  grade: (view, row) => {
    const text = view.text(row, 'grade');
    const stage = stageOf(view.text(row, 'stage'), text);
    const readings = gradeReadings(text);
    const fitting =
      readings.find((reading) => reading.stage === stage) ??
      (readings.length === 1 ? readings[0] : undefined);
    return fitting ? `${fitting.stage} ${fitting.year}` : '';
  },
  boarding: (view, row) => {
    const boards = boardingOf(view.text(row, 'boarding'), header(view, 'boarding'));
    return boards === undefined ? '' : String(boards);
  },
  hardshipCategory: (view, row) => {
    const { categories, none, unknown } = hardshipCategories(view.text(row, 'hardshipCategory'));
    if (unknown.length > 0) return '';
    return none ? '无' : [...categories].sort().join('、');
  },
  receivedAid: (view, row) => {
    const answer = yesNo(view.text(row, 'receivedAid'));
    return answer === undefined ? '' : String(answer);
  },
};

/** A school's short name within the long one, 县第一小学 and 云溪县第一小学, is the same school. */
function alike(field: Compared, one: string, other: string): boolean {
  if (one === other) return true;
  if (field !== 'schoolName') return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.endsWith(short);
}

/** Every field that the two ledgers fill in differently for pupils who are surely the same; blanks differ from nothing. */
export function ledgerDifferences(comparison: Comparison, asOf: string): readonly FieldDifference[] {
  const { left, right } = comparison;
  const found: FieldDifference[] = [];
  left.each((view, row, place) => {
    // A second row of the pupil is told as such; what differs there follows from it.
    if ((left.first[place] ?? -1) >= 0) return;
    const partner = comparison.rightOf(place);
    if (partner < 0 || !comparison.isSame(place) || comparison.matchOfLeft(place)?.repeats) return;
    const other = right.at(partner);
    // One number under two names is what another rule says; the number itself then agrees.
    const identity = left.identity[place] ?? 0;
    const oneNumber = identity !== 0 && identity === right.identity[partner];
    for (const field of compared) {
      if (oneNumber && (field === 'name' || field === 'idNumber')) continue;
      if (!view.has(field) || !other.view.has(field)) continue;
      const [leftText, rightText] = [view.text(row, field), other.view.text(other.row, field)];
      if (leftText === rightText || leftText === '' || rightText === '') continue;
      const [one, two] = [meanings[field](view, row, asOf), meanings[field](other.view, other.row, asOf)];
      if (one === '' || two === '' || alike(field, one, two)) continue;
      found.push({ left: place, right: partner, field, leftText, rightText });
    }
  });
  return found;
}
