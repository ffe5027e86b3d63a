import { isoDay } from '../../id/calendarDay';
import { idColumn } from '../../id/idColumn';
import { isSound } from '../../id/judgeId';
import type { ParsedDate } from '../../normalise/parseDate';
import type { CellValue } from '../../snapshot/grid';
import { dateAgrees } from '../../suspect/dateSlip';
import type { Rule } from '../rule';

/** Only for speed, the usual case without parsing: the cell is `2014-05-12` and the number has just these digits. */
function isSameDay(value: CellValue, key: string): boolean {
  return (
    typeof value === 'string' &&
    value.length === 10 &&
    key.startsWith(value.slice(0, 4), 6) &&
    key.startsWith(value.slice(5, 7), 10) &&
    key.startsWith(value.slice(8), 12) &&
    /\d[-/.]\d/.test(value.slice(3, 6))
  );
}

function written(parsed: ParsedDate): string | undefined {
  return 'date' in parsed ? parsed.date : undefined;
}

export const idBirthMismatch: Rule = {
  meta: {
    id: 'id-birth-mismatch',
    severity: 'error',
    scope: 'row',
    needs: [['idNumber', 'birthDate']],
    title: { 'zh-CN': '出生日期与身份证号不一致', en: 'Birth date disagrees with the ID number' },
    description: {
      'zh-CN':
        '身份证号第7至14位就是出生日期。日期列可以是日期、文字、“2014年5月”这样的年月，都会按意思比较。号码校验通过而日期对不上，多半是日期填错。号码本身有错的，不在这里重复报。',
      en: 'Characters 7 to 14 of an ID number are the birth date. The date column may hold dates, text, or just year and month; they are compared by meaning. When the number passes its check, the date is most likely wrong. Numbers that are wrong in themselves are not reported again here.',
    },
    messages: {
      mismatch: {
        'zh-CN':
          '{sheet}!{cell}：{header}填的是“{found}”，身份证号“{id}”里的出生日期是“{expected}”。请对照户口簿核对，改正其中一个。',
        en: '{sheet}!{cell}: {header} is “{found}”, but ID number “{id}” says “{expected}”. Compare with the household register and correct one of them.',
      },
    },
    reference: 'GB 11643-1999《公民身份号码》',
    examples: [
      {
        title: { 'zh-CN': '一致，通过', en: 'agreement passes' },
        cells: [{ birthDate: '2014-05-12', idNumber: '532623201405120013' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '日期不同', en: 'another day' },
        cells: [{ birthDate: '2014/5/21', idNumber: '532623201405120013' }],
        finds: ['mismatch'],
      },
      {
        title: { 'zh-CN': '边界：只写年月，月份相同', en: 'boundary: year and month only, and they agree' },
        cells: [{ birthDate: '2014年5月', idNumber: '532623201405120013' }],
        finds: [],
      },
      {
        title: { 'zh-CN': 'Excel 日期数字', en: 'an Excel date number' },
        cells: [
          { birthDate: 41771, idNumber: '532623201405120013' },
          { birthDate: 41772, idNumber: '532623201405120013' },
        ],
        finds: ['mismatch'],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    for (const view of ledgers) {
      const ids = idColumn(view, 'idNumber', environment.asOf) ?? [];
      for (const [at, row] of view.ledger.rows.entries()) {
        const cell = ids[at];
        if (cell?.reading.birth === undefined || !isSound(cell)) continue;
        const value = view.value(row, 'birthDate');
        if (isSameDay(value, cell.reading.key)) continue;
        const birth = isoDay(cell.reading.birth);
        const parsed = view.date(row, 'birthDate');
        if (dateAgrees(parsed, birth) !== false) continue;
        const place = view.place(row, 'birthDate');
        const found = written(parsed);
        report({
          messageId: 'mismatch',
          at: place,
          group: [place, view.place(row, 'idNumber')],
          data: { id: cell.reading.text },
          expected: birth,
          ...(typeof value === 'number' && found !== undefined ? { found } : {}),
          fix: { kind: 'proposed', value: birth },
        });
      }
    }
  },
};
