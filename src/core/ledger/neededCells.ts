import { enrolmentStatusList, inSchoolStatuses } from '../codes/enrolmentStatus';
import { stageOf } from '../codes/stage';
import { yesNo } from '../codes/yesNo';
import type { LedgerView } from '../rules/rule';
import type { FieldId } from './fields';
import type { LedgerKind } from './ledger';

/** A field whose cell must not be blank in a record, when the ledger has the column. */
export interface NeededCell {
  readonly field: FieldId;
  /** Whether it is needed in this record. */
  readonly applies: (view: LedgerView, row: number) => boolean;
}

/**
 * Whether the record is of somebody who attends a school now: by 就读状态 or 是否在校, else by 不在校原因, else because
 * something of a school is filled in. undefined when the record does not tell.
 */
export function attendsSchool(view: LedgerView, row: number): boolean | undefined {
  const status = enrolmentStatusList.canonical(view.text(row, 'enrolmentStatus'));
  if (status !== undefined) return inSchoolStatuses.has(status);
  const answer = yesNo(view.text(row, 'inSchool'));
  if (answer !== undefined) return answer;
  if (view.has('absenceReason') && !saysNothing(view.text(row, 'absenceReason'))) return false;
  const signs: readonly FieldId[] = ['schoolName', 'stage', 'grade', 'class', 'studentNumber'];
  return signs.some((field) => !saysNothing(view.text(row, field))) ? true : undefined;
}

function saysNothing(text: string): boolean {
  return text === '' || /^(?:无|[-/\\—]+)$/.test(text);
}

const always: NeededCell['applies'] = () => true;
const inSchool: NeededCell['applies'] = (view, row) => attendsSchool(view, row) === true;
const notAway: NeededCell['applies'] = (view, row) => attendsSchool(view, row) !== false;

const numbered: ReadonlySet<string | undefined> = new Set(['小学', '初中', '普高']);

/** Pupils who must have a 学籍号: 学前, colleges and 中职 newcomers may have none yet. */
const hasStudentNumber: NeededCell['applies'] = (view, row) =>
  inSchool(view, row) && numbered.has(stageOf(view.text(row, 'stage'), view.text(row, 'grade')));

function need(applies: NeededCell['applies'], ...fields: FieldId[]): NeededCell[] {
  return fields.map((field) => ({ field, applies }));
}

const needed: Readonly<Record<LedgerKind, readonly NeededCell[]>> = {
  schoolLedger: [
    ...need(always, 'name'),
    ...need(notAway, 'schoolName', 'stage', 'grade', 'class'),
    ...need(hasStudentNumber, 'studentNumber'),
  ],
  villageLedger: [
    ...need(always, 'name', 'township', 'village'),
    ...need(inSchool, 'schoolName', 'stage', 'grade'),
  ],
  officeList: need(always, 'name'),
  paymentRoll: need(always, 'name', 'schoolName', 'programme', 'paidAmount'),
  enrolmentRoll: [
    ...need(always, 'name', 'schoolName'),
    ...need(notAway, 'stage', 'grade', 'class'),
    ...need(hasStudentNumber, 'studentNumber'),
  ],
  dropoutLedger: need(always, 'name'),
};

/**
 * The cells that must be filled in ledgers of this kind. ID numbers are left out: the rule `id-missing` has them.
 */
export function neededCells(kind: LedgerKind): readonly NeededCell[] {
  return needed[kind];
}
