import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { Report } from '../app/report/report';
import { recogniseLedgers } from '../core/ledger/recogniseLedgers';
import { compareWithKey } from '../tools/samples/compareWithKey';
import type { AnswerKey } from '../tools/samples/key';
import { codecNode } from '../workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../workbook/xlsx/xlsxWorkbook';

const root = process.cwd();
const samples = join(root, 'assets', 'samples');
const schema = JSON.parse(readFileSync(join(root, 'assets', 'report.schema.json'), 'utf8')) as object;
const list = JSON.parse(readFileSync(join(samples, 'samples.json'), 'utf8')) as { file: string }[];
const nothing = { missing: [], surplus: [], ledgers: [], subsidy: [], ready: [] };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aid-ledger-cli-'));
  // Builds the bundle when it is stale; the tests below then start it directly.
  const built = spawnSync(process.execPath, [join(root, 'src', 'tools', 'aidLedger.mjs'), '--version'], {
    encoding: 'utf8',
  });
  expect([built.status, built.stderr]).toEqual([0, '']);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function cli(...args: string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli', 'aid-ledger.mjs'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return { code: status, out: stdout, error: stderr };
}

/** One sentence, on one line, and nothing on stdout. */
function expectRefused(result: ReturnType<typeof cli>, words: RegExp): void {
  expect([result.code, result.error]).toEqual([2, expect.stringMatching(words)]);
  expect(result.error.trimEnd().split('\n')).toHaveLength(1);
  expect(result.out).toBe('');
}

describe.each(list.map(({ file }) => file))('aid-ledger on %s', (file) => {
  const key = JSON.parse(
    readFileSync(join(samples, file.replace('.xlsx', '.key.json')), 'utf8'),
  ) as AnswerKey;

  it('agrees with the answer key and the schema', () => {
    const before = readFileSync(join(samples, file));
    const json = join(folder, `${file}.json`);
    const out = join(folder, file);
    const { code, error } = cli(
      'run',
      join(samples, file),
      '--json',
      json,
      '--out',
      out,
      '--standards',
      key.standards,
    );
    expect(error).toBe('');
    expect(code).toBe(key.ready ? 0 : 1);
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect(compareWithKey(report, key, true)).toEqual(nothing);
    const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(readFileSync(join(samples, file)).equals(before)).toBe(true);
    expect(existsSync(out)).toBe(true);
  });

  it('check says the same as run, and the page shows no whole ID', () => {
    const json = join(folder, `${file}.check.json`);
    const html = join(folder, `${file}.html`);
    const { code, out } = cli('check', join(samples, file), '--json', json, '--html', html, '--lang', 'en');
    expect(code).toBe(key.ready ? 0 : 1);
    expect(out).toContain(key.ready ? 'Ready to submit' : 'Not ready to submit');
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect(compareWithKey(report, key, false)).toEqual(nothing);
    expect(report.subsidy).toEqual({ rows: [], refused: [], totals: [] });
    expect(readFileSync(html, 'utf8').replace(report.workbook.sha256, '')).not.toMatch(/\d{17}/);
    expect(out).not.toMatch(/\d{17}/);
  });
});

describe('undo and clear', () => {
  it('take off what run wrote', () => {
    const marked = join(folder, 'marked.xlsx');
    cli('run', join(samples, 'school-faults.xlsx'), '--out', marked, '--quiet');
    const undone = cli('undo', marked, '--out', join(folder, 'undone.xlsx'));
    expect([undone.code, undone.error]).toEqual([0, '']);
    const cleared = cli('clear', marked, '--out', join(folder, 'cleared.xlsx'));
    expect([cleared.code, cleared.error]).toEqual([0, '']);
    for (const copy of ['undone', 'cleared']) {
      const json = join(folder, `${copy}.json`);
      cli('check', join(folder, `${copy}.xlsx`), '--json', json, '--quiet');
      const key = JSON.parse(readFileSync(join(samples, 'school-faults.key.json'), 'utf8')) as AnswerKey;
      expect(compareWithKey(JSON.parse(readFileSync(json, 'utf8')) as Report, key, false)).toEqual(nothing);
    }
  });

  it('undo refuses a workbook without runs', () => {
    expectRefused(cli('undo', join(samples, 'clean-school.xlsx'), '--out', 'never.xlsx'), /没有可以撤销/);
    expect(existsSync(join(folder, 'never.xlsx'))).toBe(false);
  });
});

describe('verify', () => {
  const certified = (): string => {
    const out = join(folder, 'certified.xlsx');
    expect(cli('run', join(samples, 'clean-school.xlsx'), '--out', out, '--quiet').code).toBe(0);
    return out;
  };

  it('0 while the ledger is the certified one', () => {
    const result = cli('verify', certified());
    expect([result.code, result.error]).toEqual([0, '']);
    expect(result.out).toMatch(/^证书有效：120 行/);
  });

  it('1 with the records that differ, in words and in the report', async () => {
    const out = certified();
    const book = await XlsxWorkbook.open(readFileSync(out), 'certified.xlsx', codecNode);
    const [sheet] = (await book.read()).sheets;
    if (!sheet) throw new Error('no sheet');
    const { ledgers } = recogniseLedgers(await book.read(), new Map());
    const row = ledgers[0]?.rows[4] ?? 0;
    const column = ledgers[0]?.columns.find(({ field }) => field === 'name')?.column ?? 0;
    const before = [{ values: [sheet.grid.value(row, column)] }];
    const change = { type: 'cells', sheet: sheet.id, top: row, left: column, rows: 1, before } as const;
    await book.apply({ id: 'x', action: 'edit', changes: [{ ...change, after: [{ values: ['某某某'] }] }] });
    const edited = join(folder, 'edited.xlsx');
    writeFileSync(edited, await book.save());
    const json = join(folder, 'verify.json');
    const result = cli('verify', edited, '--json', json);
    expect([result.code, result.error]).toEqual([1, '']);
    expect(result.out).toContain(`改动：${sheet.name} 第 ${String(row + 1)} 行 某某某`);
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect(new Ajv2020({ strictRequired: false, strictTypes: false }).validate(schema, report)).toBe(true);
    expect(report.certificate?.state).toBe('changed');
    expect(report.certificate?.differences).toMatchObject({
      changed: [{ sheet: sheet.name, row: row + 1, name: '某某某' }],
      added: [],
      removed: [],
    });
  });

  it('1 where there is none', () => {
    const result = cli('verify', join(samples, 'clean-school.xlsx'), '--lang', 'en');
    expect([result.code, result.out.trim()]).toEqual([1, expect.stringMatching(/no certificate/)]);
  });
});

describe('--html into a folder', () => {
  it('writes one page with everything and one for each school', () => {
    const pages = join(folder, 'pages');
    mkdirSync(pages);
    const { out } = cli('check', join(samples, 'school-faults.xlsx'), '--html', pages);
    expect(out).toContain(`已写出：${pages}`);
    const files = readdirSync(pages).sort();
    expect(files[0]).toBe('000 台账校验报告.html');
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const page = readFileSync(join(pages, file), 'utf8');
      expect(page).toContain("default-src 'none'");
      expect(page).not.toMatch(/\d{17}/);
    }
  });
});

describe('refusals', () => {
  const clean = join(samples, 'clean-school.xlsx');

  it.each([
    ['an unknown command', ['frobnicate'], /没有“frobnicate”这个命令/],
    ['no workbook', ['check'], /写出要处理的工作簿/],
    ['an unknown option', ['check', clean, '--frob'], /没有“--frob”这个选项/],
    ['an option without its value', ['check', clean, '--out'], /“--out”后面缺少内容/],
    ['two workbooks', ['check', clean, clean], /一次只处理一个工作簿/],
    ['a missing file', ['check', 'absent.xlsx'], /找不到文件/],
    ['a folder', ['check', samples], /文件夹/],
    ['a text file', ['check', join(root, 'package.json')], /不是 Excel 工作簿/],
    ['a bad term', ['check', clean, '--term', '2024秋'], /学期/],
    ['a day that does not exist', ['check', clean, '--as-of', '2024-02-30'], /日期/],
    ['a language', ['check', clean, '--lang', 'fr'], /语言/],
    ['unknown standards', ['check', clean, '--standards', 'mars'], /mars/],
    ['standards from a missing file', ['check', clean, '--standards', 'mine.xlsx'], /找不到文件/],
    ['standards from a ledger', ['check', clean, '--standards', clean], /没有补助标准表/],
    ['standards into another kind of file', ['standards', '--out', 'standards.csv'], /扩展名/],
    ['a sheet that is not there', ['check', clean, '--ledger', '不存在'], /没有名为“不存在”的工作表/],
    ['reconcile', ['reconcile', clean, '--with', join(folder, 'none.xlsx')], /找不到文件/],
    ['merge without --out', ['merge', clean], /--out/],
    ['undo of a fix never made', ['undo', clean, '--out', 'x.xlsx', '--fix', 'a'], /没有可以撤销的操作/],
    ['undo of both', ['undo', clean, '--out', 'x.xlsx', '--fix', 'a', '--run', 'b'], /只能写一个/],
    ['clear without --out', ['clear', clean], /--out/],
    ['another extension', ['check', clean, '--out', 'copy.xlsm'], /扩展名/],
    ['a folder as target', ['check', clean, '--json', samples], /文件夹/],
    ['a missing folder', ['check', clean, '--out', join('no', 'such', 'copy.xlsx')], /文件夹/],
    ['a folder for pages that is not there', ['check', clean, '--html', 'absent/'], /文件夹“absent\/”不存在/],
    ['two results in one file', ['check', clean, '--json', 'same', '--html', 'same'], /同一个文件/],
    ['an unknown rule', ['rules', 'no-such-rule'], /没有编号为/],
  ])('%s', (_, args, words) => {
    expectRefused(cli(...args), words);
  });

  it('speaks English when asked', () => {
    expectRefused(cli('check', 'absent.xlsx', '--lang', 'en'), /does not exist/);
  });

  it('never writes over the input, by whatever path', () => {
    const book = join(folder, 'input.xlsx');
    copyFileSync(clean, book);
    mkdirSync(join(folder, 'inner'), { recursive: true });
    symlinkSync(book, join(folder, 'link.xlsx'));
    linkSync(book, join(folder, 'hard.xlsx'));
    for (const target of ['input.xlsx', './inner/../input.xlsx', 'link.xlsx', 'hard.xlsx', book]) {
      expectRefused(cli('run', book, '--out', target), /就是原文件/);
      expectRefused(cli('run', book, '--json', target), /就是原文件/);
    }
    expectRefused(cli('run', 'link.xlsx', '--out', book), /就是原文件/);
    expect(readFileSync(book).equals(readFileSync(clean))).toBe(true);
  });

  it('leaves nothing half-written behind', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('lists', () => {
  it.each(['rules', 'standards'])('%s on the terminal and as JSON', (name) => {
    const json = join(folder, `${name}.json`);
    const { code, out } = cli(name, '--json', json);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(200);
    expect((JSON.parse(readFileSync(json, 'utf8')) as unknown[]).length).toBeGreaterThan(1);
  });

  it('shows one rule with reference and examples', () => {
    const { out } = cli('rules', 'id-checksum', '--lang', 'en');
    expect(out).toContain('GB 11643-1999');
    expect(out).toContain('→');
    expect(out).not.toContain('id-region');
  });

  it('--ledger leaves the other sheets out', () => {
    const json = join(folder, 'one.json');
    cli('check', join(samples, 'township.xlsx'), '--ledger', '发放名册', '--json', json, '--quiet');
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
    expect(report.ledgers.map(({ sheet }) => sheet)).toEqual(['发放名册']);
  });

  it('--quiet prints nothing', () => {
    expect(cli('check', join(samples, 'clean-school.xlsx'), '--quiet')).toEqual({
      code: 0,
      out: '',
      error: '',
    });
  });

  it('a broken workbook is refused, not a defect', () => {
    const broken = join(folder, 'broken.xlsx');
    writeFileSync(broken, readFileSync(join(samples, 'clean-school.xlsx')).subarray(0, 9000));
    expectRefused(cli('check', broken), /损坏/);
  });
});
