import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { XmlNode } from './parseXml';
import { SheetScan, type CellSink } from './sheetScan';

const folder = join(__dirname, '../../../../test/golden');
const sheets = [
  'strings.xlsx',
  'sparse.xlsx',
  'prefixed.xlsx',
  'formulas.xlsx',
  'macro.xlsm',
  'utf16.xlsx',
  'openpyxl.xlsx',
  'libreoffice.xlsx',
].map((file) => {
  const parts = unzipSync(new Uint8Array(readFileSync(join(folder, file))));
  return parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
});

/** Everything a scan tells, as text. */
function told(chunks: readonly Uint8Array[]): string[] {
  const events: string[] = [];
  const tell =
    (name: string) =>
    (...values: unknown[]): void =>
      void events.push(JSON.stringify([name, ...values]));
  const sink: CellSink = {
    row: tell('row'),
    blank: tell('blank'),
    number: tell('number'),
    shared: tell('shared'),
    text: tell('text'),
    boolean: tell('boolean'),
    error: tell('error'),
    date: tell('date'),
    formula: tell('formula'),
  };
  const scan = new SheetScan('part', sink, (node: XmlNode) =>
    events.push(
      JSON.stringify(node, (_, value: unknown) =>
        value instanceof Map ? [...(value as Map<string, string>)] : value,
      ),
    ),
  );
  for (const chunk of chunks) scan.push(chunk);
  scan.end();
  return [...events, scan.prefix, String(scan.rowEnd), String(scan.columnEnd)];
}

describe('the tokenizer', () => {
  it.each(sheets.map((bytes, index) => [index, bytes] as const))(
    'tells the same of sheet %d however it is cut',
    (_, bytes) => {
      const whole = told([bytes]);
      expect(whole.length).toBeGreaterThan(4);
      expect(told(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
      fc.assert(
        fc.property(fc.array(fc.nat(bytes.length), { maxLength: 30 }), (cuts) => {
          const places = [0, ...cuts.sort((one, other) => one - other), bytes.length];
          expect(told(places.slice(1).map((end, index) => bytes.subarray(places[index], end)))).toEqual(
            whole,
          );
        }),
        { numRuns: 60 },
      );
    },
  );

  it('refuses a tag that never ends', () => {
    const scan = new SheetScan('part', {} as CellSink, () => undefined);
    const endless = (): void => {
      scan.push(new TextEncoder().encode('<worksheet a="'));
      for (let piece = 0; piece < 40; piece++) scan.push(new Uint8Array(2 ** 18).fill(97));
    };
    expect(endless).toThrow(expect.objectContaining({ code: 'damaged-package' }));
  });
});
