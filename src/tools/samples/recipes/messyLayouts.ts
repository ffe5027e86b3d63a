import { Draft, type Sample } from '../draft';
import type { Subject } from '../faults';
import { schoolOneRow, schoolThreeRows, villageCounty } from '../layouts';
import { population, type Pupil } from '../people';
import { townships } from '../places';
import { pupilRow, termName } from '../pupilRow';
import { Random } from '../random';
import { setCell, type SampleSheet } from '../sheetModel';
import { dueOf } from '../truth';

const term = '2024-autumn';

/** Right data in sheets as schools really lay them out. */
export function messyLayouts(): Sample {
  const seed = 20_240_904;
  const draft = new Draft(
    'messy-layouts',
    { 'zh-CN': '版式杂乱但数据正确的表', en: 'Awkward layouts, right data' },
    term,
    seed,
  );
  const pupils = population(new Random(seed), {
    count: 170,
    schoolYear: 2024,
    stages: ['小学', '初中'],
    townships: townships.slice(3, 6),
  });
  const row =
    (boarding: 'yesNo' | 'kind') =>
    (pupil: Pupil): Subject => ({ pupil, row: pupilRow(pupil, { term, boarding, dates: 'text' }) });
  const of = (index: number): Pupil[] =>
    pupils.filter((pupil) => pupil.household.township === townships[index]);
  readMe(draft.sheet('填表说明'));
  totalsOnTop(draft, of(3).map(row('yesNo')));
  const paid = of(4).filter((pupil) => dueOf(pupil, term).length > 0);
  twoBlocks(draft, paid.map(row('kind')));
  village(draft, of(5).map(row('kind')));
  draft.pays([...of(3), ...paid]);
  return draft.finish();
}

/** Words only: no ledger. */
function readMe(sheet: SampleSheet): void {
  const lines = [
    '填表说明',
    '一、本表由学校填写，一式两份。',
    '二、姓名、身份证号须与户口簿一致。',
    '三、困难类型按县级认定结果填写，每学期初更新。',
  ];
  lines.forEach((line, row) => {
    setCell(sheet, row, 0, line, row === 0 ? 'title' : 'plain');
  });
}

/** Three header rows, the total above the records, hidden and filtered rows, the clerk's own colours. */
function totalsOnTop(draft: Draft, subjects: readonly Subject[]): void {
  const sheet = draft.sheet('学校采集表');
  const placed = draft.ledger(sheet, {
    kind: 'schoolLedger',
    columns: schoolThreeRows,
    subjects,
    title: `大坪子乡中心校${termName(term)}学生信息采集表`,
    unitLine: '填报单位（盖章）：大坪子乡中心校     填报时间：2024.10.9     单位：元',
    totals: { place: 'top', label: '合计', fields: ['paidAmount'], labelField: 'name' },
    notes: [
      '注：1.住宿生填“是”，走读生填“否”。',
      '2.认定等级按特别困难、困难、一般困难、不困难填写。',
      '单位负责人：      财务负责人：      填表人：',
    ],
  });
  const data = placed.firstRow + 1;
  sheet.hiddenRows.push(data + 4, data + 5);
  sheet.filter = `A${String(placed.headerRows[1] + 1)}:T${String(placed.lastRow + 1)}`;
  sheet.frozenRows = placed.firstRow;
  for (const offset of [2, 7, 11]) {
    const cells = sheet.rows.get(data + offset);
    const cell = cells?.get(1);
    if (cells && cell) cells.set(1, { ...cell, look: 'clerkFill' });
  }
  const titleCells = sheet.rows.get(0);
  titleCells?.set(0, {
    value: { rich: ['大坪子乡中心校', `${termName(term)}学生信息采集表`] },
    look: 'title',
  });
}

/** Two schools' lists under one another, with subtotals by school and blank rows between. */
function twoBlocks(draft: Draft, subjects: readonly Subject[]): void {
  const sheet = draft.sheet('两所学校');
  const primary = subjects
    .filter(({ pupil }) => pupil.stage === '小学')
    .sort((a, b) => (a.pupil.school.name < b.pupil.school.name ? -1 : 1));
  const junior = subjects.filter(({ pupil }) => pupil.stage === '初中');
  const first = draft.ledger(sheet, {
    kind: 'schoolLedger',
    columns: schoolOneRow,
    subjects: primary,
    title: `龙潭口镇小学${termName(term)}享受资助学生台账`,
    unitLine: '填报单位：龙潭口镇中心小学          单位：元',
    totals: { place: 'bottom', label: '合计', fields: ['paidAmount'], subtotalBy: 'schoolName' },
    notes: ['审核人：      填表人：'],
  });
  draft.ledger(sheet, {
    kind: 'schoolLedger',
    columns: schoolOneRow,
    subjects: junior,
    top: first.end + 2,
    title: `龙潭口镇初中${termName(term)}享受资助学生台账`,
    unitLine: '填报单位：龙潭口镇初级中学          单位：元',
    totals: { place: 'bottom', label: '总 计', fields: ['paidAmount'] },
    notes: ['审核人：      填表人：'],
  });
}

/** One header row, blank rows between, hidden columns, protected without a password. */
function village(draft: Draft, subjects: readonly Subject[]): void {
  const sheet = draft.sheet('村级台账');
  draft.ledger(sheet, {
    kind: 'villageLedger',
    columns: villageCounty,
    subjects,
    title: `青杠林彝族傈僳族乡${termName(term)}村级台账`,
    blankEvery: 20,
  });
  sheet.hiddenColumns.push(1, 2);
  sheet.protected = true;
}
