import { enrolmentStatusList } from '../codes/enrolmentStatus';
import { gradeOf, gradeReadings, type GradeReading } from '../codes/grade';
import { stageList, stageOf } from '../codes/stage';
import { yes, type Answer, type Speak } from './answer';
import type { DecidingField, PupilInputs } from './pupilInputs';
import { reasons } from './reasons';
import type { Stage } from './standard';

/** Statuses under which a pupil is the school's this term and taught: 请假 and 送教上门 are on the books and taught. */
const taught: ReadonlySet<string> = new Set(['在读', '已劝返', '随班就读', '特教学校', '请假', '送教上门']);

/** Statuses that decide nothing until somebody has looked: 转学 without saying in or out, 疑似辍学. */
function ambiguous(status: string, found: string): boolean {
  return status === '疑似辍学' || (status === '转学' && !/[出走离]/.test(found));
}

/**
 * Whether the pupil is at school this term. 休学, 毕业, 辍学, 转出, 死亡 and the like are not entitled; 转学 without
 * a direction and 疑似辍学 are refused. A blank status in a school's own list means being on that list.
 */
export function atSchool(inputs: PupilInputs, speak: Speak): Answer {
  const field: DecidingField = inputs.text('enrolmentStatus') === '' ? 'absenceReason' : 'enrolmentStatus';
  const found = inputs.text(field);
  const unknown = (reason: string, fields: readonly DecidingField[]): Answer => ({
    is: 'unknown',
    reason,
    fields,
  });
  if (found === '' || (field === 'absenceReason' && /^[无/\-—否]$/.test(found))) {
    const silent =
      inputs.kind === 'villageLedger' && inputs.has('schoolName') && inputs.text('schoolName') === '';
    if (!silent) return yes;
    return unknown(
      speak(reasons.statusOpen),
      inputs.has('enrolmentStatus') ? ['schoolName', 'enrolmentStatus'] : ['schoolName'],
    );
  }
  const status = enrolmentStatusList.canonical(found);
  if (status === undefined) return unknown(speak(reasons.statusUnread, { found }), [field]);
  if (taught.has(status)) return yes;
  if (ambiguous(status, found)) return unknown(speak(reasons.statusAmbiguous, { found }), [field]);
  return { is: 'no', reason: speak(reasons.notAtSchool, { found }) };
}

/** A row's stage, or why it cannot be told. */
export type StageReading =
  | { readonly stage: Stage; readonly year: number | undefined }
  | { readonly stage: undefined; readonly reason: string; readonly fields: readonly DecidingField[] };

/** 职高 pupils are commonly called 高一 … 高三: the year is plain although the word is the 普高's. */
function gradeIn(grade: string, stage: Stage): GradeReading | undefined {
  return gradeOf(grade, stage) ?? (stage === '中职' ? gradeOf(grade, '普高') : undefined);
}

/** The stage by the 学段 cell, the 年级 cell settling umbrella words; by the grade alone where there is no 学段 column. */
export function readStage(inputs: PupilInputs, speak: Speak): StageReading {
  const found = inputs.text('stage');
  const grade = inputs.text('grade');
  const fail = (reason: string, ...fields: readonly DecidingField[]): StageReading => ({
    stage: undefined,
    reason,
    fields: fields.filter((field) => inputs.has(field)),
  });
  const stage = stageOf(found, grade);
  if (inputs.has('stage') && found === '') {
    const reason = stage ? speak(reasons.stageBlankHint, { grade, hint: stage }) : speak(reasons.stageBlank);
    return fail(reason, 'stage');
  }
  if (stage === undefined) {
    if (!inputs.has('stage')) return fail(speak(reasons.stageMissing, { grade }), 'grade');
    const listed = stageList.canonical(found) !== undefined;
    return listed
      ? fail(speak(reasons.stageOpen, { found, grade }), 'stage', 'grade')
      : fail(speak(reasons.stageUnread, { found }), 'stage');
  }
  const reading = gradeIn(grade, stage);
  if (!reading && gradeReadings(grade).length > 0)
    return fail(speak(reasons.stageGrade, { found, grade }), 'stage', 'grade');
  return { stage, year: reading?.year };
}
