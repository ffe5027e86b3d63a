import { maskId } from '../../id/maskId';
import type { SheetContent } from '../../plan/plan';
import { numberedNotes } from '../../summary/flatSheet';
import { looks } from '../../summary/looks';
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
  { title: '序号', width: 7 },
  { title: '工作表', width: 18 },
  { title: '学校', width: 28 },
  { title: '姓名', width: 12 },
  { title: '身份证号', width: 21 },
  { title: '年级', width: 12 },
  { title: '户籍村', width: 18 },
  { title: '明细', width: 9 },
] as const;

/** 在校不在基数名单: pupils of schooling age nobody has in the base. Undefined when there are none. */
export function withoutBaseSheet(context: DropoutSheetContext): SheetContent | undefined {
  const { withoutBase } = context.dropout;
  if (withoutBase.length === 0) return undefined;
  const sheet = flatSheet(context, columns, '在校而不在基数名单的适龄学生');
  withoutBase.forEach(({ view, row }, index) => {
    sheet.line([
      { value: index + 1, style: looks.count },
      textOrBlank(view.ledger.sheet.name, small),
      textOrBlank(view.text(row, 'schoolName'), small),
      textOrBlank(view.text(row, 'name') || notWritten, label),
      textOrBlank(maskId(view.text(row, 'idNumber')), label),
      textOrBlank(view.text(row, 'grade'), label),
      textOrBlank(view.text(row, 'village'), label),
      rowLink({ view, row }),
    ]);
  });
  sheet.notes(
    numberedNotes([
      `共${String(withoutBase.length)}人，不计入基数。可能是没有上户口、户籍在外地，或名单中身份证号、姓名写错：请逐人核实，没有户口的报公安。`,
    ]),
  );
  return sheet.content(sheetNameOf(context, 'dropoutWithoutBase'));
}
