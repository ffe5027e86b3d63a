import { snapshotOf, type CellLike } from '../../test/support/sheetOf';
import { nationalPack } from '../core/policy/nationalPack';
import type { StandardsPack } from '../core/policy/standard';
import type { Snapshot } from '../core/snapshot/snapshot';
import { standardsSheet } from '../core/standardsSheet/standardsSheet';
import { MemoryWorkbook } from '../workbook/memory/memoryWorkbook';
import { bookStandards } from './bookStandards';
import { Session } from './session';

/** A workbook whose 补助标准 sheet has one more row above its table. */
function bookWith(pack: StandardsPack, ...head: readonly CellLike[]): Snapshot {
  const rows = standardsSheet(pack, '补助标准').rows.map((row) => row.map((cell) => cell?.value ?? null));
  return snapshotOf({ sheets: [{ name: '补助标准', rows: [...rows.slice(0, 2), head, ...rows.slice(2)] }] });
}

const county: StandardsPack = {
  name: '某县补助标准',
  version: '2027',
  since: '2015-spring',
  exclusive: [],
  standards: nationalPack.standards
    .filter(({ id }) => id === 'boarding-primary')
    .map((standard) => ({
      ...standard,
      id: 'county-boarding',
      origin: 'local' as const,
      amounts: standard.amounts.slice(-1).map((amount) => ({ ...amount, value: '1800' })),
    })),
};

describe('the standards a workbook carries', () => {
  it('are none without a sheet of them', () => {
    expect(
      bookStandards(snapshotOf({ sheets: [{ name: '台账', rows: [['姓名']] }] }), 'zh-CN'),
    ).toBeUndefined();
  });

  it('replace what they cover of the pack they are laid over, and keep the rest', () => {
    const pack = bookStandards(bookWith(county, '在此基础上', '国家标准'), 'zh-CN');
    expect(pack?.extends?.name).toBe('国家标准');
    expect(pack?.overridden?.map(({ standard, by }) => [standard, by])).toEqual([
      ['boarding-primary', 'county-boarding'],
    ]);
    expect(pack?.standards.length).toBe(nationalPack.standards.length + 1);
  });

  it('stand by themselves when they are laid over nothing', () => {
    expect(bookStandards(bookWith(county), 'zh-CN')?.standards.map(({ id }) => id)).toEqual([
      'county-boarding',
    ]);
  });

  it('are refused over a pack nobody knows', () => {
    expect(() => bookStandards(bookWith(county, '在此基础上', '省标准'), 'zh-CN')).toThrow(/没有这份标准/);
  });
});

it('are named on the pages that go back to schools', async () => {
  const { sheets } = bookWith(county);
  const rows = [
    ['2024年秋季学期学生资助台账'],
    ['序号', '姓名', '身份证号', '学校', '学段', '年级', '是否寄宿', '困难类型'],
    [1, '李明', '532623201405120013', '青山小学', '小学', '四年级', '是', '脱贫户'],
  ];
  const ledger = snapshotOf({ sheets: [{ name: '台账', rows }] });
  const [standards] = sheets;
  const book = { ...ledger, sheets: [...ledger.sheets, ...(standards ? [{ ...standards, id: '2' }] : [])] };
  const work = new Session(new MemoryWorkbook(book), {
    pack: nationalPack,
    now: () => '2024-10-15T08:00:00.000Z',
  });
  const [page] = await work.pages({ language: 'zh-CN', asOf: '2024-10-15' });
  expect(page?.html).toContain('某县补助标准');
  expect(page?.html).not.toContain('国家标准');
});
