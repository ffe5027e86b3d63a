import { isoDay } from '../../id/calendarDay';
import { maskId } from '../../id/maskId';
import type { SheetCell, SheetContent } from '../../plan/plan';
import { numberedNotes } from '../../summary/flatSheet';
import { looks } from '../../summary/looks';
import { childContact } from '../childContact';
import type { BaseChild, Comparison } from '../dropout';
import { dropoutStates, groupTitles } from '../dropoutStates';
import { childEvidence, type EvidenceState } from '../evidence';
import { childrenColumns, type ChildColumn } from './childrenColumns';
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

export const comparisonWords: Readonly<Record<Comparison | 'open', string>> = {
  both: '学籍、在校都有',
  schoolOnly: '在校无学籍',
  enrolledOnly: '有学籍不在校',
  neither: '学籍、在校都没有',
  open: '未能比对',
};

export const evidenceWords: Readonly<Record<EvidenceState, string>> = {
  notNeeded: '不需要',
  present: '已取证',
  missing: '未取证',
  unknown: '未登记',
};

export const yesWord = '是';

function povertyWord(poverty: boolean | undefined): string {
  return poverty === undefined ? '未比对' : poverty ? yesWord : '否';
}

function cellsOf(child: BaseChild, number: number): Readonly<Record<ChildColumn, SheetCell>> {
  const { birth, state } = child;
  return {
    number: { value: number, style: looks.count },
    township: textOrBlank(child.township || notWritten, label),
    village: textOrBlank(child.village || notWritten, label),
    name: textOrBlank(child.name || notWritten, label),
    idNumber: textOrBlank(maskId(child.idNumber), label),
    birth: textOrBlank(birth === undefined ? '' : isoDay(birth), centred),
    poverty: textOrBlank(povertyWord(child.poverty), centred),
    school: textOrBlank(child.school, small),
    comparison: textOrBlank(comparisonWords[child.comparison ?? 'open'], small),
    group: textOrBlank(groupTitles[dropoutStates[state].group]['zh-CN'], centred),
    state: textOrBlank(dropoutStates[state].title, label),
    reason: textOrBlank(reasonText(child), small),
    evidence: textOrBlank(evidenceWords[childEvidence(child)], centred),
    recorded: textOrBlank(child.recorded.length > 0 ? yesWord : '', centred),
    contact: textOrBlank(childContact(child).person, label),
    row: rowLink(child),
  };
}

/** 控辍逐人核对表: every child of the base with its one state and why; the other sheets count over it. */
export function childrenSheet(context: DropoutSheetContext): SheetContent {
  const { children } = context.dropout;
  const sheet = flatSheet(context, childrenColumns, '控辍保学逐人核对表');
  children.forEach((child, index) => {
    const cells = cellsOf(child, index + 1);
    sheet.line(childrenColumns.map(({ id }) => cells[id]));
  });
  sheet.notes(
    numberedNotes([
      '每名基数儿童一行、一种状态；汇总表和月报按本表计数，请不要在本表改状态，改名单或控辍保学台账后重新生成。',
      '身份证号只显示前六位和后四位；“未能比对”是缺名单或身份待核。',
    ]),
  );
  const content = sheet.content(sheetNameOf(context, 'dropoutChildren'));
  const last = childrenColumns.length - 1;
  return { ...content, filter: { top: 2, left: 0, bottom: 2 + Math.max(1, children.length), right: last } };
}
