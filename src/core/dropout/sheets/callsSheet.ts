import { maskId } from '../../id/maskId';
import type { SheetContent } from '../../plan/plan';
import { numberedNotes } from '../../summary/flatSheet';
import { looks } from '../../summary/looks';
import { callSample } from '../callSample';
import {
  flatSheet,
  label,
  notWritten,
  rowLink,
  sheetNameOf,
  small,
  type DropoutSheetContext,
  textOrBlank,
} from './dropoutSheet';

const columns = [
  { title: '序号', width: 6 },
  { title: '学校', width: 26 },
  { title: '姓名', width: 12 },
  { title: '身份证号', width: 21 },
  { title: '年级班级', width: 16 },
  { title: '监护人', width: 12 },
  { title: '联系电话', width: 16 },
  { title: '是否接通', width: 10 },
  { title: '是否在校', width: 10 },
  { title: '核查情况', width: 30 },
  { title: '明细', width: 9 },
] as const;
const yesNoColumns = [7, 8];

/** 电话抽查表: who of each school is called, drawn by the seed. Undefined without in-school rolls. */
export function callsSheet(context: DropoutSheetContext): SheetContent | undefined {
  const { lists, settings, asOf } = context.dropout;
  if (lists.inSchool.length === 0) return undefined;
  const { seed, sampleSize: size } = settings;
  const schools = callSample(lists.inSchool, { seed, size, asOf });
  const sheet = flatSheet(context, columns, '控辍保学电话抽查表');
  const first = sheet.page.next;
  let number = 0;
  for (const { school, called } of schools)
    for (const { view, row } of called) {
      const text = (field: 'name' | 'idNumber' | 'grade' | 'class' | 'guardianName'): string =>
        view.text(row, field);
      const phone =
        view.text(row, 'guardianPhone') || view.text(row, 'phone') || view.text(row, 'householdPhone');
      sheet.line([
        { value: ++number, style: looks.count },
        textOrBlank(school, small),
        textOrBlank(text('name') || notWritten, label),
        textOrBlank(maskId(text('idNumber')), label),
        textOrBlank(
          text('class').includes(text('grade')) ? text('class') : text('grade') + text('class'),
          small,
        ),
        textOrBlank(text('guardianName'), label),
        textOrBlank(phone || notWritten, label),
        textOrBlank('', label),
        textOrBlank('', label),
        textOrBlank('', small),
        rowLink({ view, row }),
      ]);
    }
  const few = schools.filter(({ pupils }) => pupils < 5).map(({ school }) => school);
  sheet.notes(
    numberedNotes([
      `抽样种子：${String(seed)}；每校${String(size)}人，共${String(schools.length)}所学校${String(number)}人。种子和名册不变，抽到的人不变，与行的顺序无关；要换一批人，在“${sheetNameOf(context, 'dropoutSettings')}”改种子。`,
      '电话为核查用，不遮盖；身份证号只显示前六位和后四位。用后妥善保管。',
      ...(few.length > 0 ? [`不足5人、全部抽取的学校：${few.slice(0, 20).join('、')}`] : []),
    ]),
  );
  const content = sheet.content(sheetNameOf(context, 'dropoutCalls'));
  if (number === 0) return content;
  return {
    ...content,
    lists: yesNoColumns.map((column) => ({
      area: { top: first, bottom: first + number - 1, left: column, right: column },
      values: ['是', '否'],
    })),
  };
}
