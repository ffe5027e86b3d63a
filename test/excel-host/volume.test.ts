import type { Plan } from '../../src/core/plan/plan';
import { GridBuilder } from '../../src/core/snapshot/gridBuilder';
import type { Snapshot } from '../../src/core/snapshot/snapshot';
import { invertPlan } from '../../src/core/plan/invert';
import { seen } from '../contract/seen';
import { snapshotOf } from '../support/sheetOf';
import { excelHost } from './excelHost';
import { payloadLimit } from './session';

const columns = 30;

/** A ledger of that many rows: text, IDs, numbers, and one column of formulas. */
function ledger(rows: number): Snapshot {
  const builder = new GridBuilder();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (column === 1) {
        builder.setText(row, column, `1101051949123${String(row).padStart(5, '0')}`);
        builder.setStyle(row, column, 1);
      } else if (column === 29) {
        builder.setNumber(row, column, row);
        builder.setFormula(row, column, `ROW(A${String(row + 1)})-1`);
      } else if (column % 3 === 0) builder.setNumber(row, column, row * 1.5);
      else if (column % 3 === 1) builder.setText(row, column, `某县第${String(row)}小学`);
    }
  }
  const snapshot = snapshotOf({ sheets: [{ name: '学校台账', rows: [] }] });
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error('no sheet');
  return {
    ...snapshot,
    styles: [{ numberFormat: 'General' }, { numberFormat: '@' }],
    sheets: [{ ...sheet, grid: builder.build() }],
  };
}

function marking(sheet: string, count: number): Plan {
  const areas = Array.from({ length: count }, (_, index) => ({
    top: 2 * index,
    bottom: 2 * index,
    left: index % 7,
    right: index % 7,
  }));
  return {
    id: 'm',
    action: 'check',
    changes: [{ type: 'marks', sheet, before: [], after: [{ severity: 'error', areas }] }],
  };
}

describe('volume', () => {
  it('reads in a constant number of syncs plus pages, each within the limit', async () => {
    const { port, host } = await excelHost(ledger(6_000));
    const [sheet] = (await port.read()).sheets;
    expect(sheet?.grid.rowCount).toBe(6_000);
    expect(sheet?.grid.formula(5_999, 29)).toBe('ROW(A6000)-1');
    const bytes = host.session.syncs.reduce((sum, sync) => sum + sync.responseBytes, 0);
    expect(host.session.syncs.length).toBeLessThanOrEqual(4 + Math.ceil(bytes / 1_500_000) + 1);
    for (const sync of host.session.syncs) expect(sync.responseBytes).toBeLessThan(payloadLimit);
  });

  it('halves pages when the host takes less than expected, in both directions', async () => {
    const { port, host } = await excelHost(ledger(2_000));
    host.session.limit = 150_000;
    const snapshot = await port.read();
    expect(host.session.syncs.some((sync) => sync.error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
    const [sheet] = snapshot.sheets;
    expect(sheet?.grid.rowCount).toBe(2_000);
    const values = Array.from(
      { length: 2_000 },
      (_, row) => `第${String(row)}行的计算依据，写得很长很长很长很长很长很长`,
    );
    const blank = values.map(() => null);
    await port.apply({
      id: 'c',
      action: 'compute',
      changes: [
        {
          type: 'cells',
          sheet: sheet?.id ?? '',
          top: 0,
          left: columns,
          rows: 2_000,
          before: [{ values: blank, style: null }],
          after: [{ values, style: { numberFormat: '@' } }],
        },
      ],
    });
    expect(host.session.syncs.some((sync) => sync.error === 'RequestPayloadSizeLimitExceeded')).toBe(true);
    expect(host.workbook.sheets[0]?.grid.text(1_999, columns)).toBe(values[1_999]);
  });

  it('takes long texts back although the answer is larger than the request', async () => {
    const { port, host } = await excelHost(ledger(2_000));
    const [sheet] = (await port.read()).sheets;
    const values = Array.from({ length: 2_000 }, (_, row) => `${String(row)}：${'依据'.repeat(600)}`);
    const blank = values.map(() => null);
    const plan: Plan = {
      id: 'c',
      action: 'compute',
      changes: [
        {
          type: 'cells',
          sheet: sheet?.id ?? '',
          top: 0,
          left: columns,
          rows: 2_000,
          before: [{ values: blank, style: null }],
          after: [{ values, style: { numberFormat: '@' } }],
        },
      ],
    };
    const before = seen(host.snapshot(), 'full');
    await port.apply(plan);
    expect(host.workbook.sheets[0]?.grid.text(1_999, columns)).toBe(values[1_999]);
    await port.apply(invertPlan(plan));
    expect(seen(host.snapshot(), 'full')).toEqual(before);
    // Reads learn how large cells are; a write must know.
    const writes = host.session.syncs.filter((sync) => sync.actions.includes('set Formulas'));
    expect(writes.filter((sync) => sync.error !== undefined)).toEqual([]);
  });

  it('marks in as many syncs for 2,000 cells as for 20', async () => {
    const counts: number[] = [];
    for (const marks of [20, 2_000]) {
      const { port, host } = await excelHost(ledger(5_000));
      const [sheet] = (await port.read()).sheets;
      host.session.clearLog();
      await port.apply(marking(sheet?.id ?? '', marks));
      counts.push(host.session.syncs.length);
      expect((await port.read()).sheets[0]?.marks[0]?.areas.length).toBe(marks);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it('reads merged areas although Excel tells only 512 at once', async () => {
    const { port, host } = await excelHost(ledger(1_500));
    const [sheet] = host.workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    sheet.merges = Array.from({ length: 700 }, (_, index) => ({
      top: 2 * index,
      bottom: 2 * index + 1,
      left: 3,
      right: 4,
    }));
    expect((await port.read()).sheets[0]?.merges).toEqual(sheet.merges);
  });
});
