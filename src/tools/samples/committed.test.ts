import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { committed, sampleTexts } from './committed';
import type { AnswerKey } from './key';
import { writeBook } from './writeBook';

const folder = join(process.cwd(), 'assets', 'samples');

/** GB 11643-1999 written out anew: the sum over all 18 places, each times 2^(place) mod 11, is 1. */
function holds(id: string): boolean {
  let sum = 0;
  for (let place = 17; place >= 0; place -= 1) {
    const character = id.charAt(17 - place);
    sum += (character === 'X' ? 10 : Number(character)) * (2 ** place % 11);
  }
  return sum % 11 === 1;
}

async function open(name: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, `${name}.xlsx`));
  return book;
}

function readKey(name: string): AnswerKey {
  return JSON.parse(readFileSync(join(folder, `${name}.key.json`), 'utf8')) as AnswerKey;
}

describe('committed samples', () => {
  const samples = committed.map((make) => make());

  it.each(samples.map((sample) => [sample.name, sample] as const))(
    '%s is what the generator makes',
    async (name, sample) => {
      const made = await writeBook(sample.book);
      const stored = readFileSync(join(folder, `${name}.xlsx`));
      expect(stored.equals(made)).toBe(true);
      expect(stored.length).toBeLessThan(60 * 1024);
    },
  );

  it('keeps keys and list in step', () => {
    for (const [file, text] of sampleTexts(samples))
      expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
  });

  it.each(samples.map(({ name }) => name))(
    '%s: every planted fault points at a cell of a ledger',
    async (name) => {
      const book = await open(name);
      const key = readKey(name);
      for (const issue of key.issues) {
        const sheet = book.getWorksheet(issue.sheet);
        const ledgers = key.ledgers.filter((ledger) => ledger.sheet === issue.sheet);
        for (const cell of new Set([issue.cell, ...(issue.cells ?? [])])) {
          const row = Number(cell.replace(/^[A-Z]+/, ''));
          expect(ledgers.some(({ headerRows, lastRow }) => row >= headerRows[0] && row <= lastRow)).toBe(
            true,
          );
          expect(sheet?.getCell(cell).address).toBe(cell);
        }
      }
      // These speak of a cell besides what is wrong in it by itself.
      const besides = ['id-hidden-characters', 'id-near-miss', 'match-review'];
      const rows = key.issues
        .filter(({ scope, rule }) => scope === 'cell' && !besides.includes(rule))
        .map(({ sheet, cell }) => `${sheet}!${cell}`);
      expect(new Set(rows).size).toBe(rows.length);
    },
  );

  it.each(samples.map(({ name }) => name))('%s: all IDs hold but those of the key', async (name) => {
    const book = await open(name);
    const accused = new Set(
      readKey(name).issues.flatMap(({ sheet, cell, cells }) =>
        [cell, ...(cells ?? [])].map((one) => `${sheet}!${one}`),
      ),
    );
    let seen = 0;
    book.eachSheet((sheet) => {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (
            typeof cell.value !== 'string' ||
            !/^\d{17}[\dX]$/.test(cell.value) ||
            accused.has(`${sheet.name}!${cell.address}`)
          )
            return;
          seen += 1;
          expect([sheet.name, cell.address, cell.value, holds(cell.value)]).toEqual([
            sheet.name,
            cell.address,
            cell.value,
            true,
          ]);
        }),
      );
    });
    expect(seen).toBeGreaterThan(80);
  });

  it('is ready exactly when no error was planted', () => {
    for (const { key } of samples)
      expect(key.ready).toBe(key.issues.every(({ severity }) => severity !== 'error'));
  });

  it('plants every rule of the first set', () => {
    const planted = new Set(samples.flatMap(({ key }) => key.issues.map(({ rule }) => rule)));
    const firstSet =
      'column-missing column-duplicated header-unrecognised required-missing value-not-listed id-missing id-format ' +
      'id-hidden-characters id-legacy-15 id-damaged id-checksum id-birth-date id-region id-sex-mismatch id-birth-mismatch ' +
      'id-age-stage id-duplicate id-conflict row-duplicate student-number-format student-number-duplicate stage-grade-mismatch total-mismatch';
    expect(firstSet.split(' ').filter((rule) => !planted.has(rule))).toEqual([]);
  });
});
