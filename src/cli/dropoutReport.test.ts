import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { Report } from '../app/report/report';
import type { AnswerKey } from '../tools/samples/key';
import { runCli } from './runCli';

const samples = join(process.cwd(), 'assets', 'samples');
const schema = JSON.parse(
  readFileSync(join(process.cwd(), 'assets', 'report.schema.json'), 'utf8'),
) as object;
const sample = join(samples, 'enrolment-dropout.xlsx');
const key = JSON.parse(readFileSync(join(samples, 'enrolment-dropout.key.json'), 'utf8')) as AnswerKey;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aid-ledger-dropout-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function reportOf(...argv: readonly string[]): Promise<Report> {
  const json = join(folder, 'report.json');
  const quiet = { out: () => undefined, error: () => undefined };
  expect(await runCli([...argv, '--json', json], '2024-11-20', quiet)).toBeLessThan(2);
  const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  expect(ajv.validate(schema, report) ? [] : ajv.errors).toEqual([]);
  return report;
}

describe('drop-outs in the report', () => {
  it.each(['dropout', 'run'])('%s tells the planted states, which sum to the base', async (command) => {
    const { dropout } = await reportOf(command, sample);
    const filled = (dropout?.states ?? []).filter(({ children }) => children !== null && children > 0);
    expect(Object.fromEntries(filled.map(({ title, children }) => [title, children]))).toEqual(
      key.dropout?.states,
    );
    expect(filled.reduce((sum, { children }) => sum + (children ?? 0), 0)).toBe(dropout?.base);
    expect(dropout).toMatchObject({ base: key.dropout?.base, source: 'police', lacking: [] });
    for (const { needed, present, rate } of dropout?.evidence ?? [])
      expect(rate).toBe(needed ? ((100 * (present ?? 0)) / needed).toFixed(2) : null);
  });

  it('writes null for what a list that is not there would tell', async () => {
    const { dropout } = await reportOf('dropout', sample, '--ledger', '公安6-15周岁名单');
    expect(dropout?.base).toBe(key.dropout?.base);
    expect(dropout?.lacking).toHaveLength(4);
    const of = (state: string) => dropout?.states.find((each) => each.state === state);
    expect(of('atSchool')).toMatchObject({ children: null, poverty: null });
    expect(of('suspected')).toMatchObject({ children: null, poverty: null });
    expect(dropout?.evidence).toContainEqual({ kind: 'elsewhere', needed: null, present: null, rate: null });
    expect(dropout).toMatchObject({ strays: null, withoutBase: null });
    const judged = (dropout?.states ?? []).map(({ children }) => children ?? 0);
    expect(judged.reduce((sum, children) => sum + children, 0)).toBe(dropout?.base);
  });

  it('is absent where there are no children to start from', async () => {
    expect((await reportOf('dropout', join(samples, 'clean-school.xlsx'))).dropout).toBeUndefined();
    expect((await reportOf('check', sample)).dropout).toBeUndefined();
  });
});
