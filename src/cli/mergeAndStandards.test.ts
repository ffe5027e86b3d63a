import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { buildCommandLine, commandLine } from '../../test/support/commandLine';
import type { Report } from '../app/report/report';

const samples = join(process.cwd(), 'assets', 'samples');
const schema = JSON.parse(
  readFileSync(join(process.cwd(), 'assets', 'report.schema.json'), 'utf8'),
) as object;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aid-ledger-merge-'));
  buildCommandLine();
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function reportOf(file: string): Report {
  const report = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Report;
  expect(
    new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).validate(schema, report),
  ).toBe(true);
  return report;
}

describe('merge', () => {
  it('takes a folder, names what it could not take, and its result is a workbook of ledgers again', () => {
    const inside = join(folder, 'handed-in', 'east');
    mkdirSync(inside, { recursive: true });
    copyFileSync(join(samples, 'clean-school.xlsx'), join(inside, 'a.xlsx'));
    copyFileSync(join(samples, 'school-faults.xlsx'), join(folder, 'handed-in', 'b.xlsx'));
    writeFileSync(join(inside, 'broken.xlsx'), 'no workbook');
    writeFileSync(join(inside, '~$a.xlsx'), 'a lock file of Excel');
    const { code, out } = commandLine(
      folder,
      'merge',
      'handed-in',
      '--out',
      'county.xlsx',
      '--json',
      'm.json',
    );
    expect(code).toBe(1);
    expect(out).toContain('没有并入：broken.xlsx：这个文件不是 Excel 工作簿。');
    const { merge, workbook } = reportOf('m.json');
    expect(merge?.files.map(({ file, merged }) => [file, merged])).toEqual(
      expect.arrayContaining([
        ['a.xlsx', true],
        ['b.xlsx', true],
        ['broken.xlsx', false],
      ]),
    );
    commandLine(folder, 'check', 'county.xlsx', '--json', 'c.json');
    const again = reportOf('c.json');
    expect(again.ledgers.reduce((sum, ledger) => sum + ledger.records, 0)).toBe(workbook.rows);
    expect(again.ledgers[0]?.columns.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['name', 'idNumber', 'schoolName']),
    );
  }, 60_000);

  it('tells which schools have not handed in', () => {
    const book = join(samples, 'clean-school.xlsx');
    const done = commandLine(folder, 'merge', book, '--out', 'all.xlsx', '--schools', book);
    expect([done.code, done.error]).toEqual([0, '']);
    const other = join(samples, 'senior-grants.xlsx');
    const left = commandLine(folder, 'merge', book, '--out', 'some.xlsx', '--schools', other);
    expect(left.code).toBe(1);
    expect(left.out).toMatch(/还没有报的学校 \d+ 所：/);
  }, 60_000);

  it('refuses to write over what it reads', () => {
    const book = join(folder, 'own.xlsx');
    copyFileSync(join(samples, 'clean-school.xlsx'), book);
    expect(commandLine(folder, 'merge', 'own.xlsx', '--out', 'own.xlsx')).toMatchObject({ code: 2, out: '' });
  });
});

describe('standards in a workbook', () => {
  it('are written to be edited, and computed by when named', () => {
    expect(commandLine(folder, 'standards', '--out', 'standards.xlsx').code).toBe(0);
    const book = join(samples, 'clean-school.xlsx');
    const plain = commandLine(folder, 'compute', book, '--json', 'plain.json', '--quiet');
    const named = commandLine(
      folder,
      'compute',
      book,
      '--standards',
      'standards.xlsx',
      '--json',
      'named.json',
    );
    expect([plain.code, named.code, named.error]).toEqual([0, 0, '']);
    expect(reportOf('named.json').subsidy.totals).toEqual(reportOf('plain.json').subsidy.totals);
    expect(reportOf('named.json').standards).toEqual(reportOf('plain.json').standards);
  }, 60_000);
});
