import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { codecNode } from './codecNode';
import { codecWeb } from './codecWeb';
import { crc32 } from './crc32';
import { savePackage } from './savePackage';
import { openPackage } from './zipPackage';

const folder = join(__dirname, '../../../../test/golden');
const goldens = readdirSync(folder).filter((file) => /\.(?:xlsx|xlsm|xltx)$/.test(file));
const load = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));

/** Folders have entries of their own in some files. */
const parts = (unzipped: Record<string, Uint8Array>): string[] =>
  Object.keys(unzipped).filter((path) => !path.endsWith('/'));

/** What an older browser lacks, so that the web codec falls back on fflate. */
const streams = {
  CompressionStream: globalThis.CompressionStream,
  DecompressionStream: globalThis.DecompressionStream,
};
function setStreams(present: boolean): void {
  for (const [name, value] of Object.entries(streams)) {
    if (present) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    else Reflect.deleteProperty(globalThis, name);
  }
}

describe.each([
  ['node', codecNode, true],
  ['web with native streams', codecWeb, true],
  ['web without', codecWeb, false],
] as const)('codec %s', (_, codec, native) => {
  beforeAll(() => setStreams(native));
  afterAll(() => setStreams(true));

  it('inflates what it deflates, whole and in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300_000, size: 'max' }), async (bytes) => {
        const deflated = await codec.deflate(bytes);
        expect(Buffer.compare(await codec.inflate(deflated, bytes.length), bytes)).toBe(0);
        const pieces: Uint8Array[] = [];
        await codec.inflateStream(deflated, (piece) => pieces.push(piece));
        expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
  it('has the CRC of the zip format', () => {
    expect(codec.crc32(new TextEncoder().encode('123456789'), 0)).toBe(0xcbf43926);
  });
  it('stops when the receiver throws', async () => {
    const deflated = await codec.deflate(new Uint8Array(5_000_000));
    const stop = new Error('enough');
    await expect(
      codec.inflateStream(deflated, () => {
        throw stop;
      }),
    ).rejects.toBe(stop);
  });
});

it('counts CRCs in pieces as in one', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut), 0))).toBe(codecNode.crc32(bytes, 0));
    }),
  );
});

describe.each(goldens)('%s', (file) => {
  it('gives the parts another unzipper gives', async () => {
    const source = await openPackage(load(file), codecNode);
    const expected = unzipSync(load(file));
    expect([...source.paths].sort()).toEqual(parts(expected).sort());
    for (const path of source.paths) {
      expect(Buffer.compare(await source.read(path), expected[path] ?? new Uint8Array())).toBe(0);
      expect(source.size(path)).toBe(expected[path]?.length);
      const pieces: Uint8Array[] = [];
      await source.stream(path, (piece) => pieces.push(piece));
      expect(Buffer.compare(Buffer.concat(pieces), expected[path] ?? new Uint8Array())).toBe(0);
    }
  });

  it('is the same file after saving no change', async () => {
    const source = await openPackage(load(file), codecNode);
    expect(Buffer.compare(await savePackage(source, new Map()), source.bytes)).toBe(0);
    // Through the whole of the writer: a path that is not there is taken out.
    expect(Buffer.compare(await savePackage(source, new Map([['no/such.part', null]])), source.bytes)).toBe(
      0,
    );
  });

  it('keeps the other entries bit for bit and in place', async () => {
    const source = await openPackage(load(file), codecNode);
    const [first = '', second = ''] = source.paths;
    const text = new TextEncoder().encode('<new/>'.repeat(50));
    const saved = await savePackage(
      source,
      new Map<string, Uint8Array | null>([
        [first, text],
        [second, null],
        ['xl/新.xml', text],
      ]),
    );
    const after = await openPackage(saved, codecWeb);
    expect(after.paths).toEqual([...source.paths.filter((path) => path !== second), 'xl/新.xml']);
    expect(await after.readText(first)).toBe('<new/>'.repeat(50));
    expect(await after.readText('xl/新.xml')).toBe('<new/>'.repeat(50));
    for (const path of source.paths.slice(2)) {
      const raw = (from: typeof source): Uint8Array => {
        const entry = from.entries.find((one) => one.path === path);
        return from.bytes.subarray(entry?.localOffset, entry?.endOffset);
      };
      expect(Buffer.compare(raw(after), raw(source))).toBe(0);
    }
    expect(parts(unzipSync(saved))).toEqual(after.paths);
  });
});

it('finds parts whatever their case, and names what is missing', async () => {
  const source = await openPackage(zipSync({ 'xl/SharedStrings.xml': new Uint8Array(3) }), codecNode);
  expect(source.has('XL/sharedStrings.xml')).toBe(true);
  expect(source.spelled('xl/sharedstrings.xml')).toBe('xl/SharedStrings.xml');
  await expect(source.read('xl/other.xml')).rejects.toMatchObject({
    code: 'damaged-package',
    details: { part: 'xl/other.xml' },
  });
});

it('reads data descriptors, zip64 fields and comments, and keeps them', async () => {
  const bytes = load('zip64.zip');
  const source = await openPackage(bytes, codecNode);
  expect(source.paths).toEqual(['a.xml', 'b.xml', 'c.xml']);
  expect(await source.readText('b.xml')).toBe('<b/>'.repeat(100));
  expect(Buffer.compare(await savePackage(source, new Map([['none', null]])), bytes)).toBe(0);
  const saved = await savePackage(source, new Map([['a.xml', new Uint8Array(10)]]));
  expect(await (await openPackage(saved, codecNode)).readText('c.xml')).toBe('<c/>');
});

it('saves from a Node Buffer, and leaves the Buffer as it was', async () => {
  const bytes = readFileSync(join(folder, goldens[0] ?? ''));
  const before = Uint8Array.from(bytes);
  const source = await openPackage(bytes, codecNode);
  const saved = await savePackage(source, new Map([['added.xml', new Uint8Array(40_000).fill(65)]]));
  expect(Buffer.compare(bytes, before)).toBe(0);
  expect(unzipSync(saved)['added.xml']).toHaveLength(40_000);
});
