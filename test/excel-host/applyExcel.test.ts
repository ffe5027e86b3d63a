import { applyPlan } from '../../src/core/plan/applyPlan';
import { invertPlan } from '../../src/core/plan/invert';
import type { Snapshot } from '../../src/core/snapshot/snapshot';
import { everyChange } from '../contract/plans';
import { seen } from '../contract/seen';
import { snapshotOf } from '../support/sheetOf';
import { excelHost } from './excelHost';
import { HostError } from './hostError';

const book = snapshotOf({
  name: '台账.xlsx',
  sheets: [
    {
      name: '学校台账',
      rows: [
        ['某校学生台账'],
        ['姓名', '身份证号', '金额'],
        ['张三', { value: '11010519491231002X', format: '@' }, { value: 625, format: '0.00' }],
        ['李四', 110105194912310020, { value: 1250, formula: 'C3*2' }],
      ],
      merges: ['A1:C1'],
      frozen: { rows: 2, columns: 0 },
    },
    { name: '空表', rows: [] },
  ],
  settings: { journal: '[]' },
});

const look = (snapshot: Snapshot): unknown => seen(snapshot, 'dates');

describe('applying through the real library', () => {
  it('brings about what applyPlan says, and its inverse takes it back', async () => {
    const { port, host } = await excelHost(book);
    const before = await port.read();
    const plan = everyChange(before);
    host.session.clearLog();
    await port.apply(plan);
    expect(host.session.syncs.length).toBeLessThan(14);
    const after = await port.read();
    expect(look(after)).toEqual(look(applyPlan(before, plan)));
    expect(host.session.keptReferences).toBe(0);
    await port.apply(invertPlan(plan));
    expect(look(await port.read())).toEqual(look(before));
    expect(look(host.snapshot())).toEqual(look(before));
  });

  it('refuses when a touched cell changed meanwhile, and writes nothing', async () => {
    const { port, host } = await excelHost(book);
    const plan = everyChange(await port.read());
    const [sheet] = host.workbook.sheets;
    sheet?.builder.setText(1, 3, '别人写的');
    sheet?.settle();
    const before = look(host.snapshot());
    await expect(port.apply(plan)).rejects.toMatchObject({ code: 'changed-since-read' });
    expect(look(host.snapshot())).toEqual(before);
  });

  it('takes everything back whichever sync fails, before or after it was done', async () => {
    const { port, host } = await excelHost(book);
    const plan = everyChange(await port.read());
    host.session.clearLog();
    await port.apply(plan);
    const syncs = host.session.syncs.length;
    for (const when of ['before', 'after'] as const) {
      for (let failing = 0; failing < syncs - 1; failing++) {
        const again = await excelHost(book);
        const before = look(again.host.snapshot());
        let broken = false;
        again.host.session.faults = {
          [when]: (sync: number) => {
            if (sync === failing && !broken) {
              broken = true;
              throw new HostError('GeneralException', 'injected');
            }
          },
        };
        const own = everyChange(book);
        const moved = {
          ...own,
          changes: JSON.parse(JSON.stringify(own.changes), (_key, value: unknown) =>
            typeof value === 'string' && again.host.ids.has(value) ? again.host.ids.get(value) : value,
          ) as typeof own.changes,
        };
        const outcome = await again.port.apply(moved).then(
          () => 'done',
          (error: unknown) => (error as { code: string }).code,
        );
        expect([when, failing, outcome]).toEqual([when, failing, outcome === 'done' ? 'done' : 'host-error']);
        if (outcome !== 'done') expect(look(again.host.snapshot())).toEqual(before);
      }
    }
  });
});
