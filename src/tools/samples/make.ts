/**
 * Writes sample workbooks with their answer keys.
 *
 *   npx tsx src/tools/samples/make.ts                      the committed ones, into assets/samples
 *   npx tsx src/tools/samples/make.ts --pupils 100000 --seed 7 --faults 0.01 --out out/big.xlsx
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { committed, sampleTexts } from './committed';
import { writeLarge } from './large';
import { writeBook } from './writeBook';

async function writeCommitted(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const samples = committed.map((make) => make());
  for (const sample of samples) {
    const bytes = await writeBook(sample.book);
    writeFileSync(join(folder, `${sample.name}.xlsx`), bytes);
    console.log(
      `${sample.name}.xlsx  ${String(Math.ceil(bytes.length / 1024))} KB  ${String(sample.key.issues.length)} faults`,
    );
  }
  for (const [file, text] of sampleTexts(samples)) writeFileSync(join(folder, file), text);
}

const { values } = parseArgs({
  options: {
    pupils: { type: 'string' },
    seed: { type: 'string', default: '7' },
    faults: { type: 'string', default: '0' },
    out: { type: 'string' },
  },
});
if (values.pupils === undefined) {
  await writeCommitted(resolve(values.out ?? 'assets/samples'));
} else {
  const out = resolve(values.out ?? `out/pupils-${values.pupils}.xlsx`);
  mkdirSync(dirname(out), { recursive: true });
  await writeLarge({
    pupils: Number(values.pupils),
    seed: Number(values.seed),
    faults: Number(values.faults),
    out,
  });
  console.log(out);
}
