import { comparedLists } from './comparedLists';
import { placeBlock, type BlockColumn, type PlacedBlock } from '../samples/block';
import type { Subject } from '../samples/faults';
import { schoolTwoRows, villageCounty } from '../samples/layouts';
import { population } from '../samples/people';
import { pupilRow } from '../samples/pupilRow';
import { Random } from '../samples/random';
import { newSheet, plainText, setCell, type SampleSheet, type SampleValue } from '../samples/sheetModel';

/** A small workbook around faults that need more than one ledger, or columns of figures. */
export interface Special {
  readonly name: string;
  readonly sheets: readonly SampleSheet[];
  /** What must be found: rule and cell (`Sheet!A1`); '' = anywhere in the workbook. */
  readonly truths: readonly { readonly rule: string; readonly cell: string }[];
}

const term = '2024-autumn';

function subjectsOf(seed: number, count: number): Subject[] {
  return population(new Random(seed), { count, schoolYear: 2024, stages: ['小学', '初中'] }).map((pupil) => ({
    pupil,
    row: pupilRow(pupil, { term, boarding: 'kind', dates: 'date' }),
  }));
}

function lay(
  sheet: SampleSheet,
  columns: readonly BlockColumn[],
  subjects: readonly Subject[],
  title: string,
  unit = '元',
): PlacedBlock {
  return placeBlock(sheet, 0, {
    columns,
    rows: subjects.map(({ row }) => row),
    title,
    unitLine: `填报单位（盖章）：云溪县学生资助管理中心          单位：${unit}`,
  });
}

function copy(subjects: readonly Subject[]): Subject[] {
  return subjects.map(({ pupil, row }) => ({ pupil, row: new Map(row) }));
}

/** The village writes another name than the school. */
function names(seed: number, faulty: boolean): Special {
  const school = subjectsOf(seed, 80);
  const village = copy(school);
  const odd = [3, 17, 41];
  if (faulty)
    for (const at of odd) {
      const row = village[at]?.row;
      row?.set('name', `${plainText(row.get('name'))}文`);
    }
  const first = newSheet('学校台账');
  const second = newSheet('村级台账');
  lay(first, schoolTwoRows, school, '清水河镇中心校2024年秋季学期学校资助台账');
  const placed = lay(second, villageCounty, village, '清水河镇2024年秋季学期村级台账');
  const truths = odd.map((at) => ({ rule: 'name-conflict', cell: `村级台账!${placed.cell(at, 'name')}` }));
  return { name: 'names in two lists', sheets: [first, second], truths: faulty ? truths : [] };
}

/** Last year's ledger under this year's title. */
function copied(seed: number, faulty: boolean): Special {
  const now = subjectsOf(seed, 60).filter(({ pupil }) => pupil.grade !== '一年级');
  const before = copy(now);
  const grades = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级', '七年级', '八年级', '九年级'];
  for (const { row, pupil } of before) {
    const grade = grades[grades.indexOf(pupil.grade) - 1] ?? pupil.grade;
    row.set('stage', grades.indexOf(grade) < 6 ? '小学' : '初中');
    row.set('grade', faulty ? pupil.grade : grade);
    if (faulty) row.set('stage', pupil.stage);
  }
  const columns = schoolTwoRows.filter(({ field }) => field !== 'class');
  const first = newSheet('2023年秋');
  const second = newSheet('2024年秋');
  lay(first, columns, before, '清水河镇中心校2023年秋季学期学校资助台账');
  const placed = lay(second, columns, now, '清水河镇中心校2024年秋季学期学校资助台账');
  const truths = [{ rule: 'stale-copy', cell: `2024年秋!${placed.headerCell('grade')}` }];
  return { name: 'a stale copy', sheets: [first, second], truths: faulty ? truths : [] };
}

const figureColumns: readonly BlockColumn[] = [
  ...[
    'sequence:序号',
    'name:姓名',
    'idNumber:身份证号',
    'schoolName:学校全称',
    'programme:资助项目',
    'paidAmount:资助金额',
    'county:其中：县级配套',
  ].map((pair) => {
    const [field = '', header = ''] = pair.split(':');
    return { field, header: [header] };
  }),
  { field: 'partsTotal', header: ['补助构成', '合计'] },
  { field: 'living', header: ['补助构成', '生活费'] },
  { field: 'travel', header: ['补助构成', '交通费'] },
  { field: 'dueDays', header: ['应在校天数'] },
  { field: 'days', header: ['实际在校天数'] },
  { field: 'rate', header: ['出勤率（%）'] },
];

/** A payment roll with parts, sums, rates. */
function figures(seed: number, faulty: boolean): Special {
  const random = new Random(seed);
  const subjects = subjectsOf(seed, 90).filter(({ row }) => plainText(row.get('paidAmount')) !== '');
  for (const { row } of subjects) {
    const paid = Number(plainText(row.get('paidAmount')));
    const travel = random.int(1, 5) * 10;
    const days = random.int(60, 99);
    const values: Readonly<Record<string, SampleValue>> = {
      county: paid / 5,
      partsTotal: paid,
      living: paid - travel,
      travel,
      dueDays: 103,
      days,
      rate: Math.round((days / 103) * 10_000) / 100,
    };
    for (const [field, value] of Object.entries(values)) row.set(field, value);
  }
  const spoil = (at: number, field: string, value: SampleValue): void => {
    subjects[at]?.row.set(field, value);
  };
  if (faulty) {
    spoil(2, 'county', 9000);
    spoil(5, 'partsTotal', 1111);
    spoil(8, 'rate', 42.9);
    spoil(11, 'days', 110);
    spoil(11, 'rate', 106.8);
    spoil(14, 'paidAmount', Number(plainText(subjects[14]?.row.get('paidAmount'))) / 10_000);
    spoil(14, 'county', 0);
  }
  const sheet = newSheet('发放名册');
  const placed = lay(sheet, figureColumns, subjects, '清水河镇2024年秋季学期资助发放名册');
  const total = placed.lastRow + 1;
  const sum = subjects.reduce((all, { row }) => all + Number(plainText(row.get('paidAmount'))), 0);
  setCell(sheet, total, 0, '合计');
  setCell(sheet, total, 5, faulty ? sum + 100 : sum);
  const at = (record: number, field: string): string => `发放名册!${placed.cell(record, field)}`;
  const truths = [
    { rule: 'part-whole-mismatch', cell: at(2, 'county') },
    { rule: 'part-whole-mismatch', cell: at(5, 'partsTotal') },
    { rule: 'percentage-mismatch', cell: at(8, 'rate') },
    { rule: 'rate-over-100', cell: at(11, 'rate') },
    { rule: 'unit-suspect', cell: at(14, 'paidAmount') },
    { rule: 'total-mismatch', cell: `发放名册!F${String(total + 1)}` },
  ];
  return { name: 'figures', sheets: [sheet], truths: faulty ? truths : [] };
}

/** Columns missing, doubled and unknown. */
function columns(seed: number, faulty: boolean): Special {
  const own = faulty
    ? [
        ...schoolTwoRows.filter(({ field }) => field !== 'idNumber'),
        { field: 'className', header: ['班级'] },
        { field: 'bus', header: ['校车线路'] },
      ]
    : schoolTwoRows;
  const subjects = subjectsOf(seed, 40);
  for (const { row, pupil } of subjects) {
    row.set('className', pupil.className);
    row.set('bus', '3号线');
  }
  const sheet = newSheet('学校台账');
  const placed = lay(sheet, own, subjects, '清水河镇中心校2024年秋季学期学校资助台账');
  const truths = faulty
    ? [
        { rule: 'column-missing', cell: '' },
        { rule: 'column-duplicated', cell: `学校台账!${placed.headerCell('className')}` },
        { rule: 'header-unrecognised', cell: `学校台账!${placed.headerCell('bus')}` },
      ]
    : [];
  return { name: 'columns', sheets: [sheet], truths };
}

/** All of them, with and without their faults. */
export function specials(seed: number, faulty: boolean): readonly Special[] {
  return [names, copied, figures, columns, comparedLists].map((make, at) => make(seed * 100 + at, faulty));
}
