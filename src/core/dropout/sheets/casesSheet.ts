import { maskId } from '../../id/maskId';
import { dateToSerial } from '../../normalise/dateToSerial';
import type { SheetCell, SheetContent } from '../../plan/plan';
import { cellAddress, quoteSheet } from '../../snapshot/address';
import { numberedNotes } from '../../summary/flatSheet';
import { looks } from '../../summary/looks';
import { childContact, childText } from '../childContact';
import type { BaseChild } from '../dropout';
import { settingIds } from '../dropoutSettings';
import { dropoutStates } from '../dropoutStates';
import { lackingTexts } from '../dropoutLists';
import { lackingFor } from '../lackingLists';
import { persuasionSteps } from '../persuasion';
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
import { settingsFirstRow } from './settingsSheet';

const before = [
  { title: '序号', width: 6 },
  { title: '乡镇', width: 13 },
  { title: '村', width: 13 },
  { title: '姓名', width: 11 },
  { title: '身份证号', width: 20 },
  { title: '脱贫户', width: 8 },
  { title: '状态', width: 12 },
  { title: '依据', width: 34 },
  { title: '监护人', width: 11 },
  { title: '联系电话', width: 14 },
  { title: '帮扶联系人', width: 12 },
  { title: '联系人电话', width: 14 },
  { title: '已劝返次数', width: 9 },
] as const;
const stepsFrom = before.length;
const columns = [
  ...before,
  ...persuasionSteps.map(({ title, days }) => ({
    title: days === undefined ? `${title}日期` : `${title}期限`,
    width: title.length > 5 ? 19 : 13,
  })),
  { title: '到期情况', width: 14 },
  { title: '明细', width: 9 },
];
const dateLook = { ...looks.count, numberFormat: 'yyyy-mm-dd', horizontal: 'center' } as const;

/** The day a case was found, `YYYY-MM-DD`; the day of the comparison where nobody wrote one. */
function foundOn(child: BaseChild, asOf: string): string {
  for (const { view, row } of [...child.recorded, ...child.sources]) {
    const read = view.date(row, 'dropoutDate');
    if (read.kind === 'day') return read.date;
  }
  return asOf;
}

class CaseLine {
  constructor(
    private readonly context: DropoutSheetContext,
    private readonly row: number,
  ) {}

  /** Dates of all steps, each live over the day found and the settings. */
  dates(found: number): readonly { readonly value: number; readonly formula?: string }[] {
    const { settings } = this.context.dropout;
    const name = quoteSheet(sheetNameOf(this.context, 'dropoutSettings'));
    const dates: { value: number; formula?: string }[] = [];
    persuasionSteps.forEach(({ days, after }, index) => {
      if (days === undefined) {
        dates.push({ value: found });
        return;
      }
      const from = after === true ? index - 1 : 0;
      const setting = `${name}!$B$${String(settingsFirstRow + settingIds.indexOf(days) + 1)}`;
      dates.push({
        value: (dates[from]?.value ?? found) + settings[days],
        formula: `${cellAddress(this.row, stepsFrom + from)}+${setting}`,
      });
    });
    return dates;
  }
}

/** 劝返和复学通知: every drop-out and suspected one with contact person, deadlines and whether a notice is due. */
export function casesSheet(context: DropoutSheetContext): SheetContent | undefined {
  const { dropout } = context;
  const { asOf, children, lists } = dropout;
  const today = dateToSerial(asOf) ?? 0;
  const cases = children.filter(({ state }) => ['dropout', 'suspected'].includes(dropoutStates[state].group));
  if (cases.length === 0) return undefined;
  const sheet = flatSheet(context, columns, '失学辍学儿童劝返和复学通知一览表');
  const noticeAt = persuasionSteps.findIndex(({ days }) => days === 'noticeDays');
  let due = 0;
  cases.forEach((child, index) => {
    const row = sheet.page.next;
    const contact = childContact(child);
    const dates = new CaseLine(context, row).dates(dateToSerial(foundOn(child, asOf)) ?? today);
    const [notice, last] = [dates[noticeAt]?.value ?? 0, dates.at(-1)?.value ?? 0];
    const verdict = today > last ? '逾期未复学' : today >= notice ? '应发通知书' : '劝返中';
    if (verdict !== '劝返中') due++;
    const [noticeCell, lastCell] = [
      cellAddress(row, stepsFrom + noticeAt),
      cellAddress(row, stepsFrom + dates.length - 1),
    ];
    const cells: SheetCell[] = [
      { value: index + 1, style: looks.count },
      textOrBlank(child.township || notWritten, small),
      textOrBlank(child.village || notWritten, small),
      textOrBlank(child.name || notWritten, label),
      textOrBlank(maskId(child.idNumber), small),
      textOrBlank(child.poverty === undefined ? '未比对' : child.poverty ? '是' : '否', centred),
      textOrBlank(dropoutStates[child.state].title, centred),
      textOrBlank(reasonText(child), small),
      textOrBlank(contact.guardian, label),
      textOrBlank(contact.phone || notWritten, small),
      textOrBlank(contact.person || notWritten, label),
      textOrBlank(contact.personPhone, small),
      textOrBlank(childText(child, ['persuasionVisits']), centred),
      ...dates.map(({ value, formula }): SheetCell => ({
        value,
        style: dateLook,
        ...(formula === undefined ? {} : { formula }),
      })),
      {
        value: verdict,
        formula: `IF(${String(today)}>${lastCell},"逾期未复学",IF(${String(today)}>=${noticeCell},"应发通知书","劝返中"))`,
        style: looks.verdict,
      },
      rowLink(child),
    ];
    sheet.line(cells);
  });
  const lacking = lackingFor(dropout, 'suspected');
  sheet.notes(
    numberedNotes([
      `共${String(cases.length)}人；到填报日应发复学通知书或逾期的${String(due)}人。发现日期取台账的辍学时间，没有写的按填报日。`,
      `步骤和责任人：${persuasionSteps.map(({ title, who }) => `${title}（${who}）`).join(' → ')}；仍不复学的依法申请法院支持并留存材料。期限在“${sheetNameOf(context, 'dropoutSettings')}”改。`,
      ...(lacking ? [`${lackingTexts[lacking]['zh-CN']}，疑似辍学的儿童没有比对全。`] : []),
      ...(lists.dropout.length === 0 ? ['没有控辍保学台账，联系人和劝返次数没有来源。'] : []),
    ]),
  );
  return sheet.content(sheetNameOf(context, 'dropoutCases'));
}
