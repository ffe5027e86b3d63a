import { boardingOf } from '../codes/boarding';
import { enrolmentStatusList } from '../codes/enrolmentStatus';
import { hardshipCategories } from '../codes/hardshipCategory';
import { yesNo } from '../codes/yesNo';
import { cleanId } from '../id/cleanId';
import { readId } from '../id/readId';
import type { FieldId } from '../ledger/fields';
import { schoolKey } from '../match/placeKeys';
import { compactText } from '../normalise/cleanText';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView } from '../rules/rule';
import { readBankCard } from '../rules/bankCard';
import type { Language, LocalText } from '../text/text';
import { judgeProgress, readGrade, type Progress } from './judgeProgress';
import type { FieldChange } from './termChanges';
import type { TermRow } from './termSides';

const progressWords: Readonly<Record<Progress, LocalText>> = {
  same: { 'zh-CN': '', en: '' },
  onward: { 'zh-CN': '升学', en: 'moved on to the next stage' },
  repeated: {
    'zh-CN': '没有按学年升级，请核实是否留级',
    en: 'did not move up with the school year: repeated?',
  },
  skipped: { 'zh-CN': '升得比学年快，请核实是否跳级', en: 'moved up faster than the school year: skipped?' },
  wentBack: { 'zh-CN': '年级降低，请核实', en: 'in a lower grade, please check' },
  other: { 'zh-CN': '学段不是按常规升学，请核实', en: 'an unusual change of stage, please check' },
  unknown: {
    'zh-CN': '年级或学期读不出来，无法判断是否正常升级',
    en: 'a grade or term cannot be read, so it is not known whether this is as expected',
  },
};

const words = {
  filled: { 'zh-CN': '上学期空白，本学期补填', en: 'blank last term, filled in now' },
  emptied: { 'zh-CN': '上学期有、本学期空白，请核实', en: 'given last term, blank now: please check' },
  recordedGrade: { 'zh-CN': '年级空白，无法判断', en: 'a blank grade: cannot be judged' },
} satisfies Record<string, LocalText>;

/** What a cell says, as one text; equal texts mean the same. '' = blank. */
type Reading = (view: LedgerView, row: number, field: FieldId) => string;

const plain: Reading = (view, row, field) => compactText(view.text(row, field));

function idKey(view: LedgerView, row: number, field: FieldId): string {
  const id = cleanId(view.text(row, field));
  return readId(id).key || id;
}

function categoryKey(view: LedgerView, row: number, field: FieldId): string {
  const { blank, none, categories, unknown } = hardshipCategories(view.text(row, field));
  if (blank) return '';
  return none ? '无' : [...categories, ...unknown].sort().join('、');
}

/** Blank and 否 are two answers. */
function answerKey(view: LedgerView, row: number, field: FieldId): string {
  const text = compactText(view.text(row, field));
  const answer = yesNo(text);
  return answer === undefined ? text : answer ? '是' : '否';
}

function boardingKey(view: LedgerView, row: number, field: FieldId): string {
  const text = compactText(view.text(row, field));
  const header = view.ledger.columns.find((column) => column.field === field)?.header ?? '';
  const boards = text === '' ? undefined : boardingOf(text, header);
  return boards === undefined ? text : boards ? '寄宿' : '走读';
}

function cardKey(view: LedgerView, row: number, field: FieldId): string {
  const { given, text } = readBankCard(view.raw(row, field), typeof view.value(row, field) === 'number');
  return given ? text : '';
}

interface Compared {
  readonly kind: FieldChange['kind'];
  readonly reading: Reading;
}

const categoryFields = ['hardshipCategory', 'householdType', 'monitoringType'] as const;
const answerFields = [
  'isPovertyAlleviated',
  'isLowIncome',
  'isDestitute',
  'isOrphan',
  'isDisabled',
  'isMonitored',
  'isMartyrChild',
  'riskRemoved',
] as const;

const compared: ReadonlyMap<FieldId, Compared> = new Map<FieldId, Compared>([
  ['schoolName', { kind: 'school', reading: (view, row, field) => schoolKey(view.text(row, field)) }],
  ['idNumber', { kind: 'idNumber', reading: idKey }],
  ['name', { kind: 'name', reading: (view, row, field) => nameKey(view.text(row, field)) }],
  ...categoryFields.map((field) => [field, { kind: 'category', reading: categoryKey }] as const),
  ...answerFields.map((field) => [field, { kind: 'category', reading: answerKey }] as const),
  ['boarding', { kind: 'boarding', reading: boardingKey }],
  [
    'enrolmentStatus',
    {
      kind: 'status',
      reading: (view, row, field) =>
        enrolmentStatusList.canonical(view.text(row, field)) ?? plain(view, row, field),
    },
  ],
  ['bankCard', { kind: 'bankCard', reading: cardKey }],
]);

/** Every column that is compared, 学段 and 年级 as one. */
export const comparedFields: readonly FieldId[] = [...compared.keys(), 'grade'];

function gradeChange(
  before: TermRow,
  now: TermRow,
  schoolYears: number | undefined,
  language: Language,
): FieldChange | undefined {
  const text = ({ view, row }: TermRow, field: FieldId): string => view.text(row, field);
  const shown = (row: TermRow): string =>
    [text(row, 'stage'), text(row, 'grade')].filter((part) => part !== '').join(' ');
  const keyOf = ({ view, row }: TermRow): string =>
    `${plain(view, row, 'stage')} ${plain(view, row, 'grade')}`;
  const [blankBefore, blankNow] = [text(before, 'grade') === '', text(now, 'grade') === ''];
  const change = (progress: Progress, note: string): FieldChange => ({
    kind: 'grade',
    field: 'grade',
    before: shown(before),
    after: shown(now),
    progress,
    note,
  });
  if (blankBefore || blankNow) {
    if (keyOf(before) === keyOf(now)) return undefined;
    return change('unknown', words.recordedGrade[language]);
  }
  const progress = judgeProgress(
    readGrade(text(before, 'stage'), text(before, 'grade')),
    readGrade(text(now, 'stage'), text(now, 'grade')),
    schoolYears,
  );
  if (progress === 'same' || (progress === 'unknown' && keyOf(before) === keyOf(now))) return undefined;
  return change(progress, progressWords[progress][language]);
}

/**
 * Everything about a pupil's row that is not as it was, columns that both ledgers have only. Written differently but
 * meant the same (低保户 and 低保, 15 and 18 digits, spaces) is no change; blank and 否 are not the same.
 */
export function compareFields(
  before: TermRow,
  now: TermRow,
  schoolYears: number | undefined,
  language: Language,
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [field, { kind, reading }] of compared) {
    if (!before.view.has(field) || !now.view.has(field)) continue;
    const [was, is] = [reading(before.view, before.row, field), reading(now.view, now.row, field)];
    if (was === is) continue;
    const note = was === '' ? words.filled : is === '' ? words.emptied : undefined;
    changes.push({
      kind,
      field,
      before: before.view.text(before.row, field),
      after: now.view.text(now.row, field),
      note: note ? note[language] : '',
    });
  }
  if (before.view.has('grade') && now.view.has('grade')) {
    const grade = gradeChange(before, now, schoolYears, language);
    if (grade) changes.push(grade);
  }
  return changes;
}
