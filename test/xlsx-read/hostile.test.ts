import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { WorkbookError, type WorkbookErrorCode } from '../../src/workbook/port';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { codecWeb } from '../../src/workbook/xlsx/package/codecWeb';
import type { PackageLimits } from '../../src/workbook/xlsx/package/packageLimits';
import { defaultPackageLimits } from '../../src/workbook/xlsx/package/packageLimits';
import { openPackage } from '../../src/workbook/xlsx/package/zipPackage';
import { readWorkbook } from '../../src/workbook/xlsx/read/readWorkbook';

const folder = join(__dirname, '../golden');
const golden = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const names = readdirSync(folder).filter((file) => /\.(?:xlsx|xlsm|xltx)$/.test(file));

/** The code a whole reading refuses with; undefined when it reads. Anything but a WorkbookError fails the test. */
async function refusal(
  bytes: Uint8Array,
  codec = codecNode,
  limits?: PackageLimits,
): Promise<WorkbookError | undefined> {
  try {
    const source = await openPackage(bytes, codec, limits);
    for (const path of source.paths) await source.read(path);
    await readWorkbook(source, 'x.xlsx');
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

async function code(bytes: Uint8Array, limits?: PackageLimits): Promise<WorkbookErrorCode | undefined> {
  return (await refusal(bytes, codecNode, limits))?.code;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
function rels(kind: string, target: string): string {
  return `<Relationships xmlns="urn:p"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
}
/** A small workbook whose one sheet's XML is given. */
function book(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels': rels('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
function cells(data: string): string {
  return `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
}

/** Where the n-th central directory record starts. */
function record(bytes: Uint8Array, index: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = view.getUint32(bytes.length - 6, true);
  for (let skipped = 0; skipped < index; skipped++) {
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at;
}
function changed(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return copy;
}
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const entry = new DataView(bytes.buffer, 1024 + 128);
  for (let index = 0; index < stream.length; index++)
    entry.setUint16(index * 2, stream.charCodeAt(index), true);
  entry.setUint16(64, (stream.length + 1) * 2, true);
  return bytes;
}

const honest = book(cells('<row r="1"><c r="A1"><v>1</v></c></row>'));

describe('files that are no readable workbook', () => {
  it.each<[string, Uint8Array, WorkbookErrorCode]>([
    ['an empty file', new Uint8Array(), 'not-a-workbook'],
    ['text', strToU8('姓名,身份证号\n'), 'not-a-workbook'],
    ['a web page called .xls', strToU8('<html><table></table></html>'), 'not-a-workbook'],
    ['an old .xls', ole('Workbook'), 'legacy-xls'],
    ['an older .xls', ole('Book'), 'legacy-xls'],
    ['Excel 4', Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0]), 'legacy-xls'],
    ['a workbook with a password', ole('EncryptedPackage'), 'encrypted'],
    ['another OLE file', ole('WordDocument'), 'not-a-workbook'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    ['an empty zip', zipSync({}), 'not-a-workbook'],
    [
      'a Word file',
      zipSync({
        '_rels/.rels': strToU8(rels('officeDocument', 'word/document.xml')),
        'word/document.xml': strToU8('<w:document xmlns:w="u"/>'),
      }),
      'not-a-workbook',
    ],
    [
      'an .xlsb',
      zipSync({
        '_rels/.rels': strToU8(rels('officeDocument', 'xl/workbook.bin')),
        'xl/workbook.bin': strToU8('b'),
      }),
      'unsupported-part',
    ],
    [
      'an .ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'unsupported-part',
    ],
    [
      'a zip entry with a password',
      changed(honest, (view) => view.setUint16(record(honest, 0) + 8, 1, true)),
      'encrypted',
    ],
    [
      'a wrong checksum',
      changed(honest, (view) => view.setUint32(record(honest, 0) + 16, 7, true)),
      'damaged-package',
    ],
    [
      'a wrong size',
      changed(honest, (view) => view.setUint32(record(honest, 0) + 24, 7, true)),
      'damaged-package',
    ],
    [
      'overlapping entries',
      changed(honest, (view) => view.setUint32(record(honest, 1) + 42, 0, true)),
      'damaged-package',
    ],
    ['a climbing path', zipSync({ 'xl/../../evil': strToU8('e') }), 'damaged-package'],
    ['an absolute path', zipSync({ '/evil': strToU8('e') }), 'damaged-package'],
    ['a drive', zipSync({ 'C:\\evil': strToU8('e') }), 'damaged-package'],
    ['one path twice', zipSync({ 'a/b': strToU8('e'), 'a\\b': strToU8('e') }), 'damaged-package'],
    [
      'a sheet part that is missing',
      book('', { 'xl/_rels/workbook.xml.rels': rels('worksheet', 'nowhere.xml') }),
      'damaged-package',
    ],
    ['a shared string that is missing', book(cells('<row><c t="s"><v>3</v></c></row>')), 'damaged-package'],
    [
      'a cell beyond the last column',
      book(cells('<row r="1"><c r="XFE1"><v>3</v></c></row>')),
      'damaged-package',
    ],
    ['a row beyond the last', book(cells('<row r="1048577"/>')), 'damaged-package'],
    ['a sheet cut off', book(`<worksheet xmlns="${main}"><sheetData><row>`), 'damaged-package'],
    ['two roots', book(`${cells('')}<a/>`), 'damaged-package'],
    ['a sheet of no XML', book('hello'), 'damaged-package'],
    ['a document type', book(`<!DOCTYPE a [<!ENTITY b "c">]>${cells('')}`), 'forbidden-entity'],
    ['a document type in UTF-16', book(cells(''), {}), 'forbidden-entity'],
    ['an undeclared entity', book(cells('<row><c t="str"><v>&lol;</v></c></row>')), 'forbidden-entity'],
    ['an entity without an end', book(cells('<row><c t="str"><v>&amp</v></c></row>')), 'forbidden-entity'],
    [
      'a document type in a small part',
      book(cells(''), {
        'xl/_rels/workbook.xml.rels': `<!DOCTYPE x>${rels('worksheet', 'worksheets/sheet1.xml')}`,
      }),
      'forbidden-entity',
    ],
    ['a NUL reference', book(cells('<row><c t="str"><v>&#0;</v></c></row>')), 'damaged-package'],
  ])('%s', async (name, bytes, wanted) => {
    const wide = zipSync({
      ...Object.fromEntries(
        ['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map((path) => [path, strToU8('')]),
      ),
      '_rels/.rels': strToU8(rels('officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': Buffer.from(`\ufeff<!DOCTYPE a><workbook/>`, 'utf16le'),
    });
    expect(await code(name.endsWith('UTF-16') ? wide : bytes)).toBe(wanted);
  });

  it('reads the honest one they were made from', async () => {
    expect(await code(honest)).toBeUndefined();
  });
});

describe('bombs', () => {
  const zeros = zipSync({ 'a.xml': new Uint8Array(40 * 2 ** 20) }, { level: 9 });
  it('refuses by ratio, by size and by number before inflating', async () => {
    expect(await code(zeros)).toBe('too-large');
    expect(await code(zeros, { ...defaultPackageLimits, totalSize: 2 ** 20 })).toBe('too-large');
    expect(await code(honest, { ...defaultPackageLimits, entries: 2 })).toBe('too-large');
  });
  it.each([
    ['node', codecNode],
    ['web', codecWeb],
  ])('does not inflate more than is declared (%s)', async (_, codec) => {
    const bytes = changed(zeros, (view) => {
      view.setUint32(record(zeros, 0) + 24, 1000, true);
      view.setUint32(22, 1000, true);
    });
    expect((await refusal(bytes, codec))?.code).toBe('damaged-package');
    const source = await openPackage(bytes, codec);
    let received = 0;
    await expect(source.stream('a.xml', (chunk) => (received += chunk.length))).rejects.toThrow(
      WorkbookError,
    );
    expect(received).toBeLessThanOrEqual(1000);
  });
  it('refuses rows and elements without number', async () => {
    expect(await code(book(cells('<row r="1"/>'.repeat(4_194_305)), undefined))).toBe('too-large');
    const merges = `<mergeCells>${'<a/>'.repeat(1_000_001)}</mergeCells>`;
    expect(await code(book(`<worksheet xmlns="${main}">${merges}</worksheet>`))).toBe('too-large');
  });
  it('refuses cells spread so that they would fill the memory', async () => {
    const rows: string[] = [];
    for (let row = 1; row <= 256; row++) {
      const cell = (column: number): string =>
        `<c r="${String.fromCharCode(65 + (column % 26))}${String(row * 4096)}"><v>1</v></c>`;
      rows.push(
        `<row r="${String(row * 4096)}">${Array.from({ length: 160 }, (_, column) => (column < 26 ? cell(column) : '<c><v>1</v></c>')).join('')}</row>`,
      );
    }
    expect(await code(book(cells(rows.join(''))))).toBe('too-large');
  });
});

describe('damage', () => {
  it('cut short anywhere, is always a refusal', async () => {
    const bytes = golden('macro.xlsm');
    for (let length = 0; length < bytes.length; length += 7)
      expect(await code(bytes.slice(0, length))).toBeDefined();
  });
  it('flipped bytes never give another exception, in either codec', async () => {
    const flip = fc.tuple(fc.nat(1e6), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(flip, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (name, flips, web) => {
          const bytes = golden(name);
          for (const [at, mask] of flips) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask;
          await refusal(bytes, web ? codecWeb : codecNode);
        },
      ),
      { numRuns: 1500 },
    );
  });
  it('flipped bytes in the XML itself never give another exception', async () => {
    const source = await openPackage(golden('formulas.xlsx'), codecNode);
    const parts = new Map<string, Uint8Array>();
    for (const path of source.paths) parts.set(path, await source.read(path));
    const flip = fc.tuple(fc.constantFrom(...source.paths), fc.nat(1e5), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 3 }), async (flips) => {
        const copy = new Map([...parts].map(([path, bytes]): [string, Uint8Array] => [path, bytes.slice()]));
        for (const [path, at, mask] of flips) {
          const bytes = copy.get(path) ?? new Uint8Array(1);
          bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask;
        }
        await refusal(zipSync(Object.fromEntries(copy), { level: 0 }));
      }),
      { numRuns: 1500 },
    );
  });
});
