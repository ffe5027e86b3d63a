import { idColumn, identityKey } from '../../id/idColumn';
import { nameKey } from '../../normalise/nameKey';
import { compareTerms, schoolYear, termTitle } from '../../policy/term';
import { headerPlace } from '../headerPlace';
import type { LedgerView, Rule, RuleEnvironment } from '../rule';

/** Pupils two ledgers must share before anything is said. */
const witnesses = 10;
/** Share of them that have not moved up. */
const share = 0.8;

export const staleCopy: Rule = {
  meta: {
    id: 'stale-copy',
    severity: 'warning',
    scope: 'workbook',
    needs: [['idNumber', 'grade']],
    title: { 'zh-CN': '像是照搬了以前的台账', en: 'Looks like a copy of an older ledger' },
    description: {
      'zh-CN':
        '工作簿里有两个学年的同类台账，大部分学生到了新学年年级却没有变，很可能是复制旧表只改了标题。请核对年级、班级、学校等是否已更新。同一学年的春、秋两学期年级不变是正常的，不报。',
      en: 'The workbook has ledgers of one kind for two school years, and most pupils are in the same grade in both: probably the old sheet was copied and only its title changed. Check grade, class and school. Two terms of one school year are not compared.',
    },
    messages: {
      grades: {
        'zh-CN':
          '{sheet}!{cell}：{termZh}的台账与“{other}”（{otherTermZh}）共有{count}名学生，其中{same}名跨了学年{header}却没变，像是照搬旧表。请核对年级、班级是否已更新。',
        en: '{sheet}!{cell}: of {count} pupils who also stand in “{other}” ({otherTermEn}), {same} have the same “{header}” in the {termEn}; the sheet looks like a copy. Check grade and class.',
      },
    },
    reference: '台账按学期更新的要求',
    examples: [
      {
        title: { 'zh-CN': '升了一级，通过', en: 'everybody moved up' },
        term: '2024-autumn',
        cells: pupils('四年级'),
        others: [{ kind: 'schoolLedger', sheet: '去年', term: '2023-autumn', cells: pupils('三年级') }],
        finds: [],
      },
      {
        title: { 'zh-CN': '跨了学年，年级一个没变', en: 'a new school year, nobody moved up' },
        term: '2024-autumn',
        cells: pupils('三年级'),
        others: [{ kind: 'schoolLedger', sheet: '去年', term: '2023-autumn', cells: pupils('三年级') }],
        finds: ['grades'],
      },
      {
        title: { 'zh-CN': '边界：同一学年的两个学期', en: 'boundary: two terms of one school year' },
        term: '2024-spring',
        cells: pupils('三年级'),
        others: [{ kind: 'schoolLedger', sheet: '秋季', term: '2023-autumn', cells: pupils('三年级') }],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    const dated = ledgers
      .flatMap((view) => (view.ledger.term ? [{ view, term: view.ledger.term }] : []))
      .sort((a, b) => compareTerms(a.term, b.term));
    if (new Set(dated.map(({ term }) => schoolYear(term))).size < 2) return;
    for (const [at, newer] of dated.entries()) {
      // The latest of the earlier school years that the ledger may be a copy of.
      const older = dated
        .slice(0, at)
        .findLast(
          ({ view, term }) =>
            view.ledger.kind === newer.view.ledger.kind && schoolYear(term) < schoolYear(newer.term),
        );
      if (!older) continue;
      const { count, same } = compare(older.view, newer.view, environment);
      if (count < witnesses || same < count * share) continue;
      const { ledger } = newer.view;
      const column = newer.view.place(ledger.headerRows[1], 'grade').column;
      report({
        messageId: 'grades',
        at: headerPlace(ledger, column),
        data: {
          termZh: termTitle(newer.term, 'zh-CN'),
          termEn: termTitle(newer.term, 'en'),
          other: older.view.ledger.sheet.name,
          otherTermZh: termTitle(older.term, 'zh-CN'),
          otherTermEn: termTitle(older.term, 'en'),
          count,
          same,
        },
      });
    }
  },
};

function compare(
  older: LedgerView,
  newer: LedgerView,
  { asOf }: RuleEnvironment,
): { readonly count: number; readonly same: number } {
  const grades = new Map<string, string>();
  const old = idColumn(older, 'idNumber', asOf);
  for (const [at, row] of older.ledger.rows.entries()) {
    const key = identityKey(old?.[at]);
    const grade = nameKey(older.text(row, 'grade'));
    if (key !== '' && grade !== '') grades.set(key, grade);
  }
  const own = idColumn(newer, 'idNumber', asOf);
  let count = 0;
  let same = 0;
  for (const [at, row] of newer.ledger.rows.entries()) {
    const before = grades.get(identityKey(own?.[at]));
    const grade = nameKey(newer.text(row, 'grade'));
    if (before === undefined || grade === '') continue;
    count++;
    if (grade === before) same++;
  }
  return { count, same };
}

/** Ten pupils of one grade. */
function pupils(grade: string): { name: string; idNumber: string; grade: string }[] {
  const tails = ['0013', '0021', '003X', '0048', '0056', '0064', '0072', '0080', '0099', '0101'];
  return tails.map((tail, at) => ({
    name: `李${'甲乙丙丁戊己庚辛壬癸'.charAt(at)}`,
    idNumber: `53262320140512${tail}`,
    grade,
  }));
}
