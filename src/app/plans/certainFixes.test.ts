import fc from 'fast-check';
import { snapshotOf } from '../../../test/support/sheetOf';
import { checkCharacter } from '../../core/id/checkCharacter';
import { packs } from '../../core/policy/packs';
import { MemoryWorkbook } from '../../workbook/memory/memoryWorkbook';
import type { Issue } from '../../core/engine/result';
import { Session } from '../session';

const options = { language: 'zh-CN', asOf: '2024-10-15', term: '2024-autumn' } as const;
const headers = [
  '序号',
  '姓名',
  '性别',
  '民族',
  '身份证号',
  '学籍号',
  '学校',
  '学段',
  '年级',
  '困难类型',
  '户主姓名',
  '户主身份证号',
  '联系电话',
  '银行卡号',
];

/** A right row; `at` makes it another pupil. */
function pupil(at: number): string[] {
  const day = String((at % 28) + 1).padStart(2, '0');
  const body = `53262320140${String((at % 9) + 1)}${day}${String(100 + at * 2 + 1).padStart(3, '0')}`;
  const id = body + checkCharacter(body);
  const father = `5326231985${String((at % 9) + 10)
    .padStart(4, '1')
    .slice(0, 2)}${day}${String(200 + at * 2 + 1)}`;
  const head = father + checkCharacter(father);
  return [
    String(at + 1),
    `古丽·${'艾阿买吐克热帕努'.charAt(at % 8)}${'力木提尔江古娜孜'.charAt((at >> 1) % 8)}`,
    '男',
    '傈僳族',
    id,
    `G${id}`,
    '青山小学',
    '小学',
    '四年级',
    '低保',
    `吐尔逊${'甲乙丙丁戊己庚辛'.charAt(at % 8)}`,
    head,
    `1380000${String(1000 + at)}`,
    `12345678901${String(23456 + at)}`,
  ];
}

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** Faults that are certainly put right, and some that are not, by column. */
const faults: readonly (readonly [column: number, change: (text: string) => string])[] = [
  [1, (text) => text.replace('·', '.')],
  [1, (text) => text.replace('·', '•')],
  [1, (text) => ` ${text}`],
  [1, (text) => `${text.slice(0, 2)} ${text.slice(2)}`],
  [1, (text) => `${text}\u200b`],
  [3, () => '僳僳族'],
  [4, (text) => `${text} `],
  [4, (text) => `'${text}`],
  [4, fullWidth],
  [4, (text) => text.toLowerCase()],
  [4, (text) => `\ufeff${text}`],
  [5, (text) => ` ${text}`],
  [5, (text) => text.toLowerCase()],
  [9, () => '低保、困病致贫'],
  [9, () => '困病致贫'],
  [10, (text) => `${text}\u3000`],
  [11, (text) => text.slice(0, 6) + text.slice(8, 17)],
  [11, (text) => ` ${text.slice(0, 6)}${text.slice(8, 17)}`],
  [12, fullWidth],
  [13, (text) => `${text.slice(0, 4)} ${text.slice(4)}`],
  [13, fullWidth],
  // Not certain: they must stay as they are and bring nothing new.
  [4, (text) => text.slice(0, 10) + text.charAt(11) + text.charAt(10) + text.slice(12)],
  [4, () => ''],
  [2, () => '女'],
  [9, () => '不知道'],
  [12, (text) => text.slice(1)],
];

const planted = fc
  .record({
    count: fc.integer({ min: 2, max: 12 }),
    plants: fc.array(fc.tuple(fc.nat(11), fc.nat(faults.length - 1)), { maxLength: 14 }),
    copies: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 2 }),
  })
  .map(({ count, plants, copies }) => {
    const rows = Array.from({ length: count }, (_, at) => pupil(at));
    for (const [from, to] of copies) {
      const [source, target] = [rows[from % count], rows[to % count]];
      if (source && target && source !== target) target.splice(1, target.length - 1, ...source.slice(1));
    }
    for (const [at, which] of plants) {
      const row = rows[at % count];
      const [column, change] = faults[which] ?? [0, String];
      if (row) row[column] = change(row[column] ?? '');
    }
    return rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  });

/** Without the cell: two rows that have become one and the same may change places. */
const named = ({ id, rule, messageId }: Issue): string => `${id} ${rule} ${messageId}`;

describe('certain fixes', () => {
  it('applied together end their issues and bring no new one', async () => {
    const pack = packs.get('national');
    if (!pack) throw new Error('no national pack');
    let fixed = 0;
    await fc.assert(
      fc.asyncProperty(planted, async (rows) => {
        const book = new MemoryWorkbook(snapshotOf({ sheets: [{ name: '台账', rows: [headers, ...rows] }] }));
        const work = new Session(book, { pack, now: () => '2024-10-15T08:00:00.000Z' });
        const before = (await work.check(options)).issues;
        const certain = before.filter((issue) => issue.fix?.kind === 'certain');
        const preview = await work.prepare({ kind: 'fix', issues: certain.map(({ id }) => id) }, options);
        await work.apply(preview.planId);
        const after = (await work.check(options)).issues;
        const known = new Set(before.map(named));
        expect(after.map(named).filter((name) => !known.has(name))).toEqual([]);
        const gone = new Set(certain.map(({ id }) => id));
        expect(after.filter(({ id }) => gone.has(id)).map(named)).toEqual([]);
        fixed += certain.length;
      }),
      { numRuns: 100 },
    );
    expect(fixed).toBeGreaterThan(100);
  });
});
