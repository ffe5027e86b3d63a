import { readFileSync, readdirSync } from 'node:fs';
import { Session } from '../../src/app/session';
import type { WorkOptions } from '../../src/app/service';
import { nationalPack } from '../../src/core/policy/nationalPack';
import type { Snapshot } from '../../src/core/snapshot/snapshot';
import { MemoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import type { WorkbookPort } from '../../src/workbook/port';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';
import { seen } from '../contract/seen';
import { excelHost } from './excelHost';

const folder = 'assets/samples';
const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
const options: WorkOptions = { language: 'zh-CN', asOf: '2024-10-01' };

function session(port: WorkbookPort): Session {
  return new Session(port, { pack: nationalPack, now: () => '2024-10-01T08:00:00.000Z' });
}

function sheets(snapshot: Snapshot): unknown {
  return (seen(snapshot, 'dates') as { sheets: unknown }).sheets;
}

describe.each(samples)('the one click on %s', (name) => {
  it('finds in Excel what it finds in memory, writes it, and takes it back', async () => {
    const source = await (
      await XlsxWorkbook.open(new Uint8Array(readFileSync(`${folder}/${name}`)), name, codecNode)
    ).read();
    const { port, host } = await excelHost(source);
    const excel = session(port);
    const reference = new MemoryWorkbook(source);
    const memory = session(reference);
    const inExcel = await excel.check(options);
    const inMemory = await memory.check(options);
    const plain = (view: typeof inExcel): unknown =>
      view.issues.map((issue) => [issue.id, issue.rule, issue.cell, issue.message, issue.severity]);
    expect(plain(inExcel)).toEqual(plain(inMemory));
    expect(inExcel.ready).toBe(inMemory.ready);

    const before = seen(host.snapshot(), 'numberFormat');
    host.session.clearLog();
    const preview = await excel.prepare({ kind: 'run' }, options);
    await excel.apply(preview.planId);
    // Reading, looking again, journal, writing, reading back, journal out.
    expect(host.session.syncs.length).toBeLessThan(24);
    const previewInMemory = await memory.prepare({ kind: 'run' }, options);
    await memory.apply(previewInMemory.planId);
    expect(sheets(await port.read())).toEqual(sheets(await reference.read()));
    await excel.undo();
    const after = seen(host.snapshot(), 'numberFormat') as { settings: unknown };
    expect({ ...after, settings: null }).toEqual({ ...(before as object), settings: null });
  });
});
