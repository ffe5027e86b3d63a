import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { sampleReport } from './sampleReport';

const schema = JSON.parse(
  readFileSync(join(process.cwd(), 'assets', 'report.schema.json'), 'utf8'),
) as object;

describe('assets/report.schema.json', () => {
  const validate = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
  }).compile(schema);
  const errors = (report: unknown): unknown => (validate(report) ? [] : validate.errors);

  it('takes a full report', () => {
    expect(errors(sampleReport)).toEqual([]);
  });

  it('takes a report of a later release with more in it', () => {
    expect(errors({ ...sampleReport, later: {} })).toEqual([]);
  });

  it.each([
    ['a cell with $', { issues: [{ ...sampleReport.issues[0], cell: '$F$5' }] }],
    [
      'an amount as a number',
      {
        subsidy: { ...sampleReport.subsidy, totals: [{ ...sampleReport.subsidy.totals[0], amount: 312.5 }] },
      },
    ],
    [
      'an amount with one decimal',
      { subsidy: { ...sampleReport.subsidy, rows: [{ ...sampleReport.subsidy.rows[0], amount: '312.5' }] } },
    ],
    [
      'row 0',
      { subsidy: { ...sampleReport.subsidy, refused: [{ ...sampleReport.subsidy.refused[0], row: 0 }] } },
    ],
    ['skipped without a reason', { coverage: [{ rule: 'id-format', ledger: 'a', state: 'skipped' }] }],
    ['ready with something blocking', { ready: true }],
    ['not ready without a reason', { blocking: [] }],
    ['a missing list', { reconciliation: undefined }],
    ['a certificate without a verdict', { certificate: {} }],
    ['an unknown state', { issues: [{ ...sampleReport.issues[0], state: 'gone' }] }],
  ])('refuses %s', (_, change) => {
    expect(errors(JSON.parse(JSON.stringify({ ...sampleReport, ...change })))).not.toEqual([]);
  });
});
