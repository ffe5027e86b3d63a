import { cleanText } from '../normalise/cleanText';
import type { LedgerView } from '../rules/rule';

/** 截至2024年9月30日, 数据日期：2024-09-30. */
const stated =
  /(?:截至|截止|数据日期|数据时间|提取日期|锁定)[^0-9]{0,6}(\d{4})\s?[年.\-/]\s?(\d{1,2})\s?[月.\-/]\s?(\d{1,2})/;

/**
 * The day an office's list was taken or frozen, `YYYY-MM-DD`: the one day of its 数据日期 column, else of its title;
 * undefined when neither tells, or the column holds several.
 */
export function frozenDate(view: LedgerView): string | undefined {
  const { ledger } = view;
  if (view.has('dataDate')) {
    const days = new Set<string>();
    for (const row of ledger.rows) {
      const read = view.date(row, 'dataDate');
      if ('date' in read) days.add(read.date);
      if (days.size > 1) return undefined;
    }
    const [day] = days;
    if (day !== undefined) return day;
  }
  const match = stated.exec(cleanText(`${ledger.title} ${ledger.sheet.name}`));
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
