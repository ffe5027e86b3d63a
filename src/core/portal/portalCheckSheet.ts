import { maskId } from '../id/maskId';
import type { SheetCell, SheetContent } from '../plan/plan';
import { termTitle } from '../policy/term';
import { cellAddress } from '../snapshot/address';
import { FlatSheet, type FlatColumn } from '../summary/flatSheet';
import { looks, textCell } from '../summary/looks';
import { say, type Language, type LocalText } from '../text/text';
import type { TermRow } from '../termChanges/termSides';
import { portalColumns } from './portalColumns';
import type { PortalExport, PortalFault } from './portalExport';
import { portalLists } from './portalLists';
import { portalRefusals, uncheckedRefusals } from './portalRefusals';

/** `owned` id of the 导入预检 sheet. */
export const portalCheckId = 'portalCheck';

const words = {
  name: { 'zh-CN': '导入预检', en: 'Import check' },
  title: { 'zh-CN': '系统导入预检（{term}）', en: 'Before importing ({term})' },
  made: { 'zh-CN': '预检日期：{date}', en: 'Checked {date}' },
  unit: { 'zh-CN': '单位：行', en: 'Rows' },
  result: {
    'zh-CN':
      '台账 {records} 行 = 寄宿 {boarders} + 非寄宿 {dayPupils} + 预检不通过 {held} + 待核实 {review} + 其他学段 {otherStage} + 不享受这两项 {notDue}　{verdict}',
    en: '{records} rows = {boarders} boarders + {dayPupils} day pupils + {held} held back + {review} to be decided + {otherStage} of other stages + {notDue} not due. {verdict}',
  },
  holds: { 'zh-CN': '相符', en: 'It foots.' },
  fails: { 'zh-CN': '不符', en: 'It does not foot.' },
  clean: { 'zh-CN': '没有发现系统会退回的内容。', en: 'Nothing was found that the system would refuse.' },
  unknownTerm: { 'zh-CN': '学期不明', en: 'unknown term' },
  held: { 'zh-CN': '未导出', en: 'left out' },
  told: { 'zh-CN': '已导出，请留意', en: 'exported, please look' },
  review: { 'zh-CN': '待核实', en: 'to decide' },
  reviewRemedy: {
    'zh-CN': '还不能确定是否应享受，先核实：{reason}',
    en: 'Whether aid is due is not decided yet: {reason}',
  },
  checkedHere: { 'zh-CN': '已预检：{words}——{here}', en: 'Checked here: {words}: {here}' },
  unchecked: { 'zh-CN': '这里查不到，要在系统里看：{what}', en: 'Cannot be checked here: {what}' },
  verify: {
    'zh-CN':
      '待核：导入表的标题（{titles}）、列的顺序、长度上限和下拉列表（{lists}）没有与系统当前的模板核对过；请先用系统下载的空白模板比对标题和顺序，不一致的以系统为准。',
    en: 'To verify: the headers ({titles}), their order, limits and lists ({lists}) have not been compared with the system’s present template; compare them first, the system’s own holds.',
  },
  xls: {
    'zh-CN':
      '系统只收 .xls：请把每张导入表单独另存为“Excel 97-2003 工作簿（*.xls）”（Excel 或 WPS 的“另存为”），单元格保持文本格式。',
    en: 'The system takes .xls only: save each import sheet by itself as “Excel 97–2003 workbook (*.xls)” in Excel or WPS, cells as text.',
  },
  blank: {
    'zh-CN': '“是否……”只写“是”，不确定或不是的一律留空，不写“否”。',
    en: 'Yes-or-no columns say 是 or nothing: never 否.',
  },
  unplaced: {
    'zh-CN': '看不出是哪个学期、没有列入：{count} 行。',
    en: '{count} rows whose term cannot be told are not in it.',
  },
} satisfies Record<string, LocalText>;

const columns: readonly (readonly [LocalText, number])[] = [
  [{ 'zh-CN': '序号', en: 'No.' }, 7],
  [{ 'zh-CN': '处理', en: 'Effect' }, 14],
  [{ 'zh-CN': '系统会提示', en: 'The system would say' }, 30],
  [{ 'zh-CN': '位置', en: 'Cell' }, 20],
  [{ 'zh-CN': '姓名', en: 'Name' }, 14],
  [{ 'zh-CN': '项目', en: 'Column' }, 14],
  [{ 'zh-CN': '现在的内容', en: 'Found' }, 26],
  [{ 'zh-CN': '怎么办', en: 'What to do' }, 56],
];

export interface PortalCheckInput {
  readonly made: PortalExport;
  readonly language: Language;
  readonly name: string;
  readonly asOf: string;
  /** Who reports. */
  readonly unit: string;
}

export function portalCheckName(language: Language): string {
  return words.name[language];
}

function placeCell({ view, row }: TermRow, field: PortalFault['field']): SheetCell {
  const column = (field === undefined ? undefined : view.column(field)) ?? view.column('name') ?? 0;
  return {
    value: `${view.ledger.sheet.name}!${cellAddress(row, column)}`,
    style: looks.rowsLink,
    link: { sheet: view.ledger.sheet.id, row, column },
  };
}

/** Numbers of pupils are masked; the fault is told in words. */
function shownFound({ field, found }: PortalFault): string {
  return field === 'idNumber' ? maskId(found) : found;
}

/** The 导入预检 sheet: what was exported, what was held back and why, and what nobody can check here. */
export function portalCheckSheet({ made, language, name, asOf, unit }: PortalCheckInput): SheetContent {
  const t = (text: LocalText, data: Parameters<typeof say>[2] = {}): string => say(text, language, data);
  const flat: readonly FlatColumn[] = columns.map(([title, width]) => ({ title: title[language], width }));
  const term = made.term ? termTitle(made.term, language) : t(words.unknownTerm);
  const sheet = new FlatSheet(flat, t(words.title, { term }), [
    unit,
    t(words.made, { date: asOf }),
    t(words.unit),
  ]);
  const verdict = t(made.holds ? words.holds : words.fails);
  const said = new Map(portalRefusals.map((refusal) => [refusal.id, refusal.words]));
  let number = 0;
  const line = (
    effect: LocalText,
    refusal: string,
    at: TermRow,
    rest: readonly SheetCell[],
    place: SheetCell,
  ): void => {
    sheet.line([
      { value: ++number, style: looks.count },
      textCell(t(effect), looks.label),
      textCell(refusal, looks.label),
      place,
      textCell(at.view.text(at.row, 'name'), looks.label),
      ...rest,
    ]);
  };
  for (const effect of ['held', 'told'] as const)
    for (const fault of made.faults)
      if (fault.effect === effect)
        line(
          words[effect],
          said.get(fault.refusal) ?? '',
          fault.at,
          [fault.title, shownFound(fault), fault.remedy].map((text) => textCell(text, looks.label)),
          placeCell(fault.at, fault.field),
        );
  for (const { at, reason } of made.review)
    line(
      words.review,
      '',
      at,
      ['', '', t(words.reviewRemedy, { reason })].map((text) => textCell(text, looks.label)),
      placeCell(at, undefined),
    );
  const joint = language === 'zh-CN' ? '、' : ', ';
  const notes = [
    t(words.result, { ...made.counts, verdict }),
    ...(made.faults.length === 0 ? [t(words.clean)] : []),
    ...(made.unplaced > 0 ? [t(words.unplaced, { count: made.unplaced })] : []),
    t(words.xls),
    t(words.blank),
    t(words.verify, {
      titles: portalColumns.flatMap(({ title, sure }) => (sure ? [] : [title])).join(joint),
      lists: portalColumns
        .flatMap(({ title, list }) => (list !== undefined && !portalLists[list].sure ? [title] : []))
        .join(joint),
    }),
    ...portalRefusals.map((refusal) =>
      t(words.checkedHere, { words: refusal.words, here: refusal.checkedHere[language] }),
    ),
    ...uncheckedRefusals.map((what) => t(words.unchecked, { what: what[language] })),
  ];
  for (const text of notes) sheet.page.note({ text });
  return sheet.content(name);
}
