import { maskId } from '../../id/maskId';
import type { SheetContent } from '../../plan/plan';
import { numberedNotes } from '../../summary/flatSheet';
import { looks } from '../../summary/looks';
import { childContact, childText } from '../childContact';
import { dropoutStates } from '../dropoutStates';
import { childEvidence } from '../evidence';
import { evidenceWords } from './childrenSheet';
import {
  centred,
  flatSheet,
  label,
  notWritten,
  reasonText,
  rowLink,
  sheetNameOf,
  small,
  type DropoutSheetContext,
  textOrBlank,
} from './dropoutSheet';

const columns = [
  { title: '序号', width: 6 },
  { title: '乡镇', width: 14 },
  { title: '村', width: 14 },
  { title: '姓名', width: 12 },
  { title: '身份证号', width: 21 },
  { title: '状态', width: 22 },
  { title: '依据', width: 40 },
  { title: '佐证', width: 10 },
  { title: '已有材料', width: 22 },
  { title: '要补的材料', width: 34 },
  { title: '联系电话', width: 15 },
  { title: '明细', width: 9 },
] as const;

/** 取证清单: whoever needs papers, those without first. Undefined when nobody does. */
export function evidenceSheet(context: DropoutSheetContext): SheetContent | undefined {
  const needing = context.dropout.children.filter(({ state }) => dropoutStates[state].evidence);
  if (needing.length === 0) return undefined;
  const sheet = flatSheet(context, columns, '控辍保学取证清单');
  const ordered = [
    ...needing.filter((child) => childEvidence(child) !== 'present'),
    ...needing.filter((child) => childEvidence(child) === 'present'),
  ];
  ordered.forEach((child, index) => {
    const got = childEvidence(child);
    sheet.line([
      { value: index + 1, style: looks.count },
      textOrBlank(child.township || notWritten, label),
      textOrBlank(child.village || notWritten, label),
      textOrBlank(child.name || notWritten, label),
      textOrBlank(maskId(child.idNumber), label),
      textOrBlank(dropoutStates[child.state].title, label),
      textOrBlank(reasonText(child), small),
      textOrBlank(evidenceWords[got], centred),
      textOrBlank(childText(child, ['evidence']), small),
      textOrBlank(got === 'present' ? '' : (dropoutStates[child.state].evidence?.papers ?? ''), small),
      textOrBlank(childContact(child).phone || notWritten, label),
      rowLink(child),
    ]);
  });
  const open = ordered.filter((child) => childEvidence(child) !== 'present').length;
  sheet.notes(
    numberedNotes([
      `应取证${String(ordered.length)}人，其中未取证或未登记${String(open)}人；取证率见“${sheetNameOf(context, 'dropoutStatus')}”。`,
      '取得材料后写进控辍保学台账的“佐证材料”列，再重新生成。',
    ]),
  );
  return sheet.content(sheetNameOf(context, 'dropoutEvidence'));
}
