import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyPlan } from '../../src/core/plan/applyPlan';
import { invertPlan } from '../../src/core/plan/invert';
import type { Plan } from '../../src/core/plan/plan';
import type { Snapshot } from '../../src/core/snapshot/snapshot';
import { WorkbookError } from '../../src/workbook/port';
import { adapters } from './adapters';
import { everyChange } from './plans';
import { seen } from './seen';

/** The golden workbooks of the xlsx reader, and the samples: the same files for every adapter. */
function workbooks(): [string, string][] {
  return ['test/golden', 'assets/samples']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.xls[xm]$/.test(name))
        .map((name): [string, string] => [name, join(folder, name)]),
    );
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
  return 'nothing refused';
}

describe.each(workbooks())('%s', (fileName, path) => {
  const bytes = new Uint8Array(readFileSync(path));
  const reference = async (): Promise<Snapshot> => {
    const [memory] = adapters;
    if (!memory) throw new Error('no adapter');
    return (await memory.open(bytes, fileName)).read();
  };

  describe.each(adapters)('$name', (adapter) => {
    it('reads what every adapter reads', async () => {
      const port = await adapter.open(bytes, fileName);
      expect(seen(await port.read(), adapter.looks)).toEqual(seen(await reference(), adapter.looks));
    });

    it('applies a plan of every kind of change, and takes it back', async () => {
      const port = await adapter.open(bytes, fileName);
      const before = await port.read();
      const plan = everyChange(before);
      await port.apply(plan);
      const expected = seen(applyPlan(before, plan), adapter.looks);
      expect(seen(await port.read(), adapter.looks)).toEqual(expected);
      if (adapter.reopen)
        expect(seen(await (await adapter.reopen(port, fileName)).read(), adapter.looks)).toEqual(expected);
      await port.apply(invertPlan(plan));
      expect(seen(await port.read(), adapter.looks)).toEqual(seen(before, adapter.looks));
    });

    it('refuses the whole plan when one cell is not what it was, and writes nothing', async () => {
      const port = await adapter.open(bytes, fileName);
      const before = await port.read();
      const plan = everyChange(before);
      if (plan.changes.length === 0) return;
      const sheet = before.sheets.find(
        (candidate) =>
          !candidate.protected && !candidate.filter?.active && candidate.visibility === 'visible',
      );
      const wrong: Plan = {
        ...plan,
        changes: [
          ...plan.changes,
          {
            type: 'cells',
            sheet: sheet?.id ?? '',
            top: 0,
            left: 0,
            rows: 1,
            before: [{ values: ['不是这个'] }],
            after: [{ values: ['x'] }],
          },
        ],
      };
      expect(await refusal(port.apply(wrong))).toBe('changed-since-read');
      expect(seen(await port.read(), adapter.looks)).toEqual(seen(before, adapter.looks));
    });

    it('refuses protected sheets', async () => {
      const port = await adapter.open(bytes, fileName);
      const before = await port.read();
      for (const sheet of before.sheets.filter((candidate) => candidate.protected)) {
        const value = sheet.grid.value(0, 0);
        const cells = {
          type: 'cells',
          sheet: sheet.id,
          top: 0,
          left: 0,
          rows: 1,
          before: [{ values: [value] }],
          after: [{ values: ['x'] }],
        } as const;
        expect(await refusal(port.apply({ id: 'run-1', action: 'edit', changes: [cells] }))).toBe(
          'sheet-protected',
        );
      }
      expect(seen(await port.read(), adapter.looks)).toEqual(seen(before, adapter.looks));
    });
  });
});
