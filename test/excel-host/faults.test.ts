import { readFileSync } from 'node:fs';
import { Session } from '../../src/app/session';
import type { WorkOptions } from '../../src/app/service';
import { nationalPack } from '../../src/core/policy/nationalPack';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';
import { seen } from '../contract/seen';
import { excelHost, type ExcelHost } from './excelHost';
import { HostError } from './hostError';

const name = 'enrolment-dropout.xlsx';
const options: WorkOptions = { language: 'zh-CN', asOf: '2024-10-01' };
const settings = { pack: nationalPack, now: () => '2024-10-01T08:00:00.000Z' };
const look = (host: ExcelHost): string => JSON.stringify(seen(host.snapshot(), 'numberFormat'));

/** A whole run whose write fails at one sync; `undefined` = none. */
async function run(fault?: {
  readonly at: number;
  readonly when: 'before' | 'after';
}): Promise<{ before: string; after: string; syncs: number; refused: boolean }> {
  const bytes = new Uint8Array(readFileSync(`assets/samples/${name}`));
  const { port, host } = await excelHost(await (await XlsxWorkbook.open(bytes, name, codecNode)).read());
  const session = new Session(port, settings);
  const { planId } = await session.prepare({ kind: 'run' }, options);
  const before = look(host);
  host.session.clearLog();
  let pending = fault;
  if (fault) {
    host.session.faults = {
      [fault.when]: (sync: number) => {
        if (sync !== pending?.at) return;
        pending = undefined;
        throw new HostError('GeneralException', 'injected');
      },
    };
  }
  const refused = await session.apply(planId).then(
    () => false,
    () => true,
  );
  return { before, after: look(host), syncs: host.session.syncs.length, refused };
}

describe('a whole run that fails at any one sync', () => {
  it('leaves the workbook as it was before, or as it is after', async () => {
    const whole = await run();
    expect(whole.refused).toBe(false);
    expect(whole.after).not.toBe(whole.before);
    for (const when of ['before', 'after'] as const) {
      for (let at = 0; at < whole.syncs; at++) {
        const { before, after, refused } = await run({ at, when });
        expect([when, at, after === (refused ? before : whole.after)]).toEqual([when, at, true]);
      }
    }
  }, 120_000);
});
