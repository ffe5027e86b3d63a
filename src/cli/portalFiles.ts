import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../app/analysis';
import { portalExport } from '../app/plans/planPortal';
import type { WorkOptions } from '../app/service';
import type { Change, SheetContent } from '../core/plan/plan';
import { portalCheckId, portalCheckName, portalCheckSheet } from '../core/portal/portalCheckSheet';
import { portalSheetKinds } from '../core/portal/portalExport';
import { portalSheetNames, portalTable } from '../core/portal/portalSheets';
import { say, type Language } from '../core/text/text';
import { codecNode } from '../workbook/xlsx/package/codecNode';
import { emptyBook } from '../workbook/xlsx/emptyBook';
import { XlsxWorkbook } from '../workbook/xlsx/xlsxWorkbook';
import { checkTargets, writeWhole } from './files';
import { Refusal } from './refusal';
import { words } from './words';

/** Names of the files, in the order they are written. */
function fileNames(language: Language): readonly string[] {
  return [...portalSheetKinds.map((kind) => portalSheetNames[kind][language]), portalCheckName(language)].map(
    (name) => `${name}.xlsx`,
  );
}

/**
 * Makes the folder and refuses files in it that could not be written or are the input itself.
 * @throws Refusal
 */
export function preparePortalFolder(input: string, folder: string, language: Language): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new Refusal(words.unwritable, { file: folder, code }, { cause: error });
  }
  checkTargets(
    input,
    undefined,
    fileNames(language).map((name) => join(folder, name)),
  );
}

async function bookOf(sheet: string, line: string, changes: (id: string) => Change): Promise<Uint8Array> {
  const workbook = await XlsxWorkbook.open(emptyBook(sheet, line), `${sheet}.xlsx`, codecNode);
  const [first] = (await workbook.read()).sheets;
  await workbook.apply({ id: 'portal', action: 'portal', changes: [changes(first?.id ?? '')] });
  return workbook.save();
}

/** A workbook with one sheet of texts and nothing else, as the system takes it. */
function tableBook(name: string, table: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [header = []] = table;
  const title = header[0] ?? '';
  return bookOf(name, title, (sheet) => ({
    type: 'cells',
    sheet,
    top: 0,
    left: 0,
    rows: table.length,
    before: header.map((_, column) => ({
      values: table.map((_row, row) => (row === 0 && column === 0 ? title : null)),
    })),
    after: header.map((_, column) => ({
      values: table.map((row) => (row[column] === '' ? null : (row[column] ?? null))),
      style: { numberFormat: '@' },
    })),
  }));
}

/** Links lead into the ledger's workbook and mean nothing in a file of its own. */
function withoutLinks(content: SheetContent): SheetContent {
  return {
    ...content,
    rows: content.rows.map((row) =>
      row.map((cell) => cell && { value: cell.value, ...(cell.style ? { style: cell.style } : {}) }),
    ),
  };
}

/** Writes the import files and the pre-check into the folder; gives their paths. */
export async function writePortalFiles(
  folder: string,
  analysis: Analysis,
  options: WorkOptions,
): Promise<readonly string[]> {
  const { language, asOf } = options;
  const made = portalExport(analysis, options, analysis.standards(options));
  const paths = fileNames(language).map((name) => join(folder, name));
  for (const [at, kind] of portalSheetKinds.entries()) {
    const bytes = await tableBook(portalSheetNames[kind][language], portalTable(made, kind));
    writeWhole(paths[at] ?? '', bytes);
  }
  const name = portalCheckName(language);
  const after = withoutLinks(portalCheckSheet({ made, language, name, asOf, unit: '' }));
  const guide = say(words.portalGuide, language);
  const check = await bookOf(say(words.guideSheet, language), guide, () => ({
    type: 'sheet',
    owned: portalCheckId,
    before: null,
    after,
  }));
  writeWhole(paths.at(-1) ?? '', check);
  return paths;
}
