import { enrolmentStatusList, inSchoolStatuses } from '../codes/enrolmentStatus';
import type { FieldId } from '../ledger/fields';
import { fieldTitles } from '../ledger/fieldTitles';
import { say, type Language, type LocalText } from '../text/text';
import { isFirstGrade, isLastGrade, readGrade } from './judgeProgress';
import type { TermRow } from './termSides';

/**
 * Why a pupil is no longer, or newly, in the ledger: `stated` by a cell; `lastGrade` and `firstGrade` a likely reason;
 * `unknown` must be found out.
 */
export interface Reason {
  readonly kind: 'stated' | 'lastGrade' | 'firstGrade' | 'unknown';
  readonly text: string;
}

const words = {
  stated: { 'zh-CN': '{title}写着“{text}”', en: '{title} says “{text}”' },
  lastGrade: {
    'zh-CN': '上学期在{grade}，可能已毕业或升学，请核实去向',
    en: 'last term in {grade}: may have finished or moved on, please check',
  },
  gone: { 'zh-CN': '去向不明，请核实', en: 'whereabouts unknown, please find out' },
  firstGrade: {
    'zh-CN': '本学期在{grade}，应是起始年级新生',
    en: 'this term in {grade}: probably starting school',
  },
  come: {
    'zh-CN': '从哪里转来没有写明，请核实是否转入或上学期漏报',
    en: 'not said where from: please check whether moved in or left out last term',
  },
} satisfies Record<string, LocalText>;

const leaving =
  /毕业|结业|肄业|升学|转学|转出|转走|休学|退学|辍学|失学|死亡|去世|出国|出境|参军|入伍|服役|外出|务工|失联|失踪/;
const arriving = /转入|转来|新生|复学|返校|迁入/;
/** 未转出, 非毕业班: the word is there and the contrary is meant. */
const denied = /[未非不没无]\S{0,2}(?:毕业|升学|转|休学|退学|辍学|失学|复学|新生)/;

function stated(row: TermRow, field: FieldId, language: Language): Reason {
  const text = row.view.text(row.row, field);
  return { kind: 'stated', text: say(words.stated, language, { title: fieldTitles[field][language], text }) };
}

function says(row: TermRow, field: FieldId, wanted: RegExp): boolean {
  const text = row.view.text(row.row, field);
  return wanted.test(text) && !denied.test(text);
}

/** Why a pupil of last term is gone: what the row says, else its last grade when a school year ended, else unknown. */
export function goneReason(row: TermRow, schoolYears: number | undefined, language: Language): Reason {
  const { view } = row;
  const status = enrolmentStatusList.canonical(view.text(row.row, 'enrolmentStatus'));
  if (status !== undefined && !inSchoolStatuses.has(status)) return stated(row, 'enrolmentStatus', language);
  for (const field of ['absenceReason', 'dropoutReason', 'dropoutState', 'studentState', 'remarks'] as const)
    if (says(row, field, leaving)) return stated(row, field, language);
  const grade = readGrade(view.text(row.row, 'stage'), view.text(row.row, 'grade'));
  if (grade && isLastGrade(grade) && (schoolYears ?? 0) > 0)
    return { kind: 'lastGrade', text: say(words.lastGrade, language, { grade: grade.grade }) };
  return { kind: 'unknown', text: words.gone[language] };
}

/** Why a pupil is new this term, likewise. */
export function newReason(row: TermRow, schoolYears: number | undefined, language: Language): Reason {
  const { view } = row;
  for (const field of ['enrolmentStatus', 'studentState', 'remarks'] as const)
    if (says(row, field, arriving)) return stated(row, field, language);
  const grade = readGrade(view.text(row.row, 'stage'), view.text(row.row, 'grade'));
  if (grade && isFirstGrade(grade) && (schoolYears ?? 0) > 0)
    return { kind: 'firstGrade', text: say(words.firstGrade, language, { grade: grade.grade }) };
  return { kind: 'unknown', text: words.come[language] };
}
