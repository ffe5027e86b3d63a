import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { Report } from '../app/report/report';
import { codecNode } from '../workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../workbook/xlsx/xlsxWorkbook';
import { runCli } from './runCli';

const samples = join(process.cwd(), 'assets', 'samples');
const schema = JSON.parse(
  readFileSync(join(process.cwd(), 'assets', 'report.schema.json'), 'utf8'),
) as object;
const clean = join(samples, 'clean-school.xlsx');
const faults = join(samples, 'school-faults.xlsx');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aid-ledger-terms-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(...argv: readonly string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  const code = await runCli(argv, '2024-11-01', { out: say, error: say });
  return { code, out: lines.join('\n') };
}

function reportOf(name: string): Report {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Report;
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  expect(ajv.validate(schema, report) ? [] : ajv.errors).toEqual([]);
  return report;
}

async function snapshotOf(file: string) {
  return (await XlsxWorkbook.open(readFileSync(file), basename(file), codecNode)).read();
}

describe('terms', () => {
  it('compares with the last term’s workbook and writes copy and report', async () => {
    const [copy, json] = [join(folder, 'copy.xlsx'), join(folder, 'terms.json')];
    const { code, out } = await run('terms', faults, '--before', clean, '--out', copy, '--json', json);
    expect(code).toBe(0);
    expect(out).toContain('与上学期比对');
    const { terms } = reportOf('terms.json');
    expect(terms?.before.file).toBe('clean-school.xlsx');
    expect((terms?.gone ?? 0) + (terms?.kept ?? 0)).toBe(terms?.before.persons);
    expect((terms?.new ?? 0) + (terms?.kept ?? 0)).toBe(terms?.now.persons);
    expect((await snapshotOf(copy)).sheets.map(({ name }) => name)).toContain('学期变化');
  });

  it('has nothing to tell of a workbook beside itself', async () => {
    const { code } = await run('terms', clean, '--before', clean, '--json', join(folder, 'same.json'));
    expect(code).toBe(0);
    expect(reportOf('same.json').terms).toMatchObject({
      new: 0,
      gone: 0,
      changed: 0,
      doubtful: 0,
      pupils: [],
    });
  });

  it('refuses a workbook with one term in one sentence', async () => {
    const { code, out } = await run('terms', clean);
    expect([code, out.split('\n')]).toEqual([2, [expect.stringContaining('只有一个学期的台账')]]);
  });
});

describe('portal', () => {
  it('writes each import sheet as a file of its own, and ties what comes back', async () => {
    const target = join(folder, 'import');
    const { code, out } = await run(
      'portal',
      faults,
      '--out-dir',
      target,
      '--json',
      join(folder, 'portal.json'),
    );
    expect(code).toBe(0);
    expect(out).toContain('.xls');
    expect(readdirSync(target).sort()).toEqual(
      ['导入预检.xlsx', '系统导入-寄宿生.xlsx', '系统导入-非寄宿生.xlsx'].sort(),
    );
    const { portal } = reportOf('portal.json');
    expect(portal?.holds).toBe(true);
    const [sheet, ...others] = (await snapshotOf(join(target, '系统导入-寄宿生.xlsx'))).sheets;
    expect(others).toEqual([]);
    expect(sheet?.grid.rowCount).toBe(1 + (portal?.counts.boarders ?? 0));
    expect(sheet?.grid.text(0, 0)).toBe('身份证号');
    expect(sheet?.grid.text(1, 0)).toMatch(/^\d{17}[\dX]$/);
  });

  it('takes a file without reasons for what it is', async () => {
    const { code, out } = await run('portal', faults, '--returned', clean);
    expect(code).toBe(2);
    expect(out).toContain('没有找到退回原因');
  });
});
