import { isoDay } from '../../id/calendarDay';
import type { SheetContent } from '../../plan/plan';
import type { Sheet } from '../../snapshot/snapshot';
import { looks } from '../../summary/looks';
import { say } from '../../text/text';
import {
  ageRuleText,
  settingIds,
  settingList,
  settingsChecked,
  settingValue,
  usualSettings,
  type DropoutSettings,
  type SettingId,
} from '../dropoutSettings';
import { dropoutStates, groupTitles, stateIds, stateList } from '../dropoutStates';
import { flatSheet, label, sheetNameOf, small, type DropoutSheetContext, textOrBlank } from './dropoutSheet';

const columns = [
  { title: '项目', width: 30 },
  { title: '取值', width: 14 },
  { title: '可填范围', width: 24 },
  { title: '依据（请按当地文件修改）', width: 64 },
] as const;

/** Where values begin: below title, caption and header. */
export const settingsFirstRow = 3;
const valueColumn = 1;
const input = { ...looks.count, fill: 'FFF2CC', horizontal: 'center' } as const;

export interface ReadSettings {
  readonly settings: DropoutSettings;
  /** Values that cannot be used, as they stand; the usual ones hold instead. */
  readonly refused: readonly { readonly id: SettingId; readonly found: string }[];
}

/** What people set on the sheet, looked up by the words in its first column; the usual values where it says nothing. */
export function readSettings(sheet: Sheet | undefined): ReadSettings {
  if (!sheet) return { settings: usualSettings, refused: [] };
  const { grid } = sheet;
  const rows = new Map<string, number>();
  for (let row = 0; row < Math.min(grid.rowCount, 200); row++) {
    const text = grid.text(row, 0).trim();
    if (text !== '' && !rows.has(text)) rows.set(text, row);
  }
  const settings: Record<SettingId, number> = { ...usualSettings };
  const refused: { id: SettingId; found: string }[] = [];
  for (const id of settingIds) {
    const row = rows.get(settingList[id].title);
    const found = row === undefined ? null : grid.value(row, valueColumn);
    if (found === null || found === '') continue;
    const value = settingValue(id, found);
    if (value === undefined) refused.push({ id, found: grid.text(row ?? 0, valueColumn) });
    else settings[id] = value;
  }
  return { settings, refused };
}

/** 控辍保学口径: what may be set, and the list of situations with their papers. */
export function settingsSheet(context: DropoutSheetContext): SheetContent {
  const { settings, days } = context.dropout;
  const sheet = flatSheet(context, columns, '控辍保学口径');
  for (const id of settingIds) {
    const { title, least, most, reference } = settingList[id];
    sheet.line([
      textOrBlank(title, label),
      { value: settings[id], style: input },
      textOrBlank(`${String(least)}—${String(most)}`, { ...label, horizontal: 'center' }),
      textOrBlank(reference, small),
    ]);
  }
  const rule = say(ageRuleText, 'zh-CN', {
    ...settings,
    enter: isoDay(days.enter),
    today: isoDay(days.today),
  });
  const { page } = sheet;
  page.note({
    text: `注：黄色单元格可以改，改完重新生成。${rule}内置数值${settingsChecked}核对。`,
  });
  page.add([]);
  page.add(
    ['状态', '类别', '情形序号', '佐证材料'].map((text) => textOrBlank(text, looks.header)),
    24,
  );
  for (const id of stateIds) {
    const { title, group, listed, evidence } = dropoutStates[id];
    sheet.line([
      textOrBlank(title, label),
      textOrBlank(groupTitles[group]['zh-CN'], { ...label, horizontal: 'center' }),
      textOrBlank(listed === undefined ? '' : `（${String(listed)}）`, { ...label, horizontal: 'center' }),
      textOrBlank(evidence?.papers ?? '', small),
    ]);
  }
  page.note({
    text: `注：情形表版本${stateList.version}，自${stateList.from}起适用，${stateList.lastChecked}核对。依据：${stateList.reference}。各地口径不同的，以当地文件为准。`,
  });
  const content = sheet.content(sheetNameOf(context, 'dropoutSettings'));
  return { ...content, frozen: { rows: settingsFirstRow, columns: 0 } };
}
