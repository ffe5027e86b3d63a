import { dropoutStateList } from '../codes/enrolmentStatus';
import { stageList } from '../codes/stage';
import { studyPlaceCountyList, studyPlaceList, studyPlaceProvinceList } from '../codes/studyPlace';
import { yesNo } from '../codes/yesNo';
import type { FieldId } from '../ledger/fields';
import { emptyMarks } from '../rules/listedFields';
import type { LedgerView } from '../rules/rule';
import type { StateId } from './dropoutStates';

/** What a row says of where its child is. */
export interface RecordedState {
  /**
   * A state; or `attends` (claims to be at school), `away` (at no school, for a reason nobody accepts), `unread`
   * (words of no list).
   */
  readonly says: StateId | 'attends' | 'away' | 'unread';
  /** The cell's words. */
  readonly word: string;
  readonly view: LedgerView;
  readonly row: number;
  readonly field: FieldId;
}

/** The listed words of 控辍状态, 不在校原因 and 就读状态 as states. */
const meanings: ReadonlyMap<string, StateId | 'attends' | 'away'> = new Map([
  ['在读', 'attends'],
  ['已劝返', 'attends'],
  ['随班就读', 'attends'],
  ['休学', 'leave'],
  ['请假', 'leave'],
  ['转学', 'elsewhere'],
  ['特教学校', 'elsewhere'],
  ['异地就读', 'elsewhere'],
  ['毕业', 'graduated'],
  ['辍学', 'dropout'],
  ['疑似辍学', 'suspected'],
  ['送教上门', 'homeTeaching'],
  ['延缓入学', 'deferred'],
  ['空挂户', 'hung'],
  ['失踪失联', 'missing'],
  ['死亡', 'died'],
  ['出国', 'abroad'],
  ['未入学', 'away'],
  ['务工', 'away'],
  ['服兵役', 'away'],
  ['双重户籍', 'double'],
  ['身份证号或姓名错误', 'wrongIdentity'],
  ['查无此人', 'nobody'],
  ['已在校并有学籍', 'verified'],
  ['省内就读无学籍', 'inProvince'],
  ['省外就读无学籍', 'outProvince'],
  ['超龄', 'fifteen'],
  ['因病因残', 'unfit'],
]);

/** Columns that say it, the plainest first. */
const wordFields = [
  'dropoutState',
  'absenceReason',
  'enrolmentStatus',
  'dropoutReason',
] as const satisfies readonly FieldId[];

function meaningOf(word: string): RecordedState['says'] {
  // Who finished primary school only is still of schooling age.
  if (word.includes('小学毕业')) return 'away';
  const listed = dropoutStateList.canonical(word);
  return (listed === undefined ? undefined : meanings.get(listed)) ?? 'unread';
}

function fromWords(view: LedgerView, row: number): RecordedState | undefined {
  for (const field of wordFields) {
    if (!view.has(field)) continue;
    const word = view.text(row, field);
    if (emptyMarks.includes(word)) continue;
    const says = meaningOf(word);
    // A reason in free words says only that the child is away: 厌学, 随父母外出.
    if (field === 'dropoutReason') return { says: says === 'unread' ? 'away' : says, word, view, row, field };
    return { says, word, view, row, field };
  }
  return undefined;
}

const outside = [
  ['studyPlaceProvince', studyPlaceProvinceList, new Set(['省外'])],
  ['studyPlaceCounty', studyPlaceCountyList, new Set(['县外'])],
  ['studyPlace', studyPlaceList, new Set(['县外', '省外'])],
] as const;

/** What a row says: a state in words, then a place of study outside the county, then nursery, then 是否在校. */
export function recordedState(view: LedgerView, row: number): RecordedState | undefined {
  const words = fromWords(view, row);
  if (words && words.says !== 'attends') return words;
  for (const [field, list, away] of outside) {
    const word = view.text(row, field);
    if (word !== '' && away.has(list.canonical(word) ?? '')) {
      const school = view.text(row, 'schoolName');
      return { says: 'elsewhere', word: school === '' ? word : `${word}${school}`, view, row, field };
    }
  }
  const stage = view.text(row, 'stage');
  if (stage !== '' && stageList.canonical(stage) === '学前')
    return { says: 'deferred', word: stage, view, row, field: 'stage' };
  if (words) return words;
  const inSchool = yesNo(view.text(row, 'inSchool'));
  if (inSchool === undefined) return undefined;
  return {
    says: inSchool ? 'attends' : 'away',
    word: view.text(row, 'inSchool'),
    view,
    row,
    field: 'inSchool',
  };
}
