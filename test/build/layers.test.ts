import { layerOf, refusedFile, refusedPackage } from '../../src/tools/layers.js';

describe('layers', () => {
  it.each([
    ['src/core/rules/rule.ts', 'src/workbook/port.ts'],
    ['src/app/session.ts', 'src/workbook/xlsx/xlsxWorkbook.ts'],
    ['src/app/session.ts', 'src/taskpane/host.ts'],
    ['src/taskpane/components/Pane.tsx', 'src/workbook/excel/excelWorkbook.ts'],
    ['src/taskpane/components/Pane.tsx', 'src/desk/desk.tsx'],
    ['src/desk/components/DeskPage.tsx', 'src/workbook/xlsx/xlsxWorkbook.ts'],
    ['src/desk/worker/deskWorker.ts', 'src/workbook/excel/excelWorkbook.ts'],
    ['src/workbook/xlsx/xlsxWorkbook.ts', 'src/workbook/excel/pages.ts'],
    ['src/cli/main.ts', 'src/workbook/excel/excelWorkbook.ts'],
    ['src/core/rules/rule.ts', 'src/tools/layers.js'],
  ])('%s may not import %s', (from, to) => expect(refusedFile(from, to)).toContain('may not import'));

  it.each([
    ['src/core/engine/result.ts', 'src/core/text/text.ts'],
    ['src/workbook/xlsx/xlsxWorkbook.ts', 'src/workbook/port.ts'],
    ['src/workbook/excel/applyToExcel.ts', 'src/workbook/applyChecked.ts'],
    ['src/taskpane/taskpane.tsx', 'src/workbook/excel/excelWorkbook.ts'],
    ['src/desk/worker/deskWorker.ts', 'src/workbook/xlsx/xlsxWorkbook.ts'],
    ['src/desk/components/DeskPage.tsx', 'src/taskpane/components/Pane.tsx'],
    ['src/tools/samples/writeSamples.ts', 'src/workbook/xlsx/xlsxWorkbook.ts'],
  ])('%s may import %s', (from, to) => expect(refusedFile(from, to)).toBeUndefined());

  it.each([
    ['src/core/rules/rule.ts', 'react'],
    ['src/core/rules/rule.ts', 'fflate'],
    ['src/core/rules/rule.ts', 'node:fs'],
    ['src/app/session.ts', 'react'],
    ['src/workbook/excel/pages.ts', 'fflate'],
    ['src/desk/desk.tsx', '@microsoft/office-js-helpers'],
    ['src/taskpane/components/Pane.tsx', '@microsoft/office-js-helpers/dist/office.helpers'],
    ['src/cli/main.ts', 'react-dom/client'],
  ])('%s may not import %s', (from, name) => expect(refusedPackage(from, name)).toContain('may not import'));

  it.each([
    ['src/core/money/money.ts', 'big.js'],
    ['src/taskpane/preferences.ts', '@microsoft/office-js-helpers'],
    ['src/taskpane/taskpane.tsx', 'react-dom/client'],
    ['src/cli/main.ts', 'node:fs'],
  ])('%s may import %s', (from, name) => expect(refusedPackage(from, name)).toBeUndefined());

  it('takes the longest folder that fits', () => {
    expect(layerOf('src/workbook/xlsx/a.ts')?.folder).toBe('src/workbook/xlsx');
    expect(layerOf('src/workbook/port.ts')?.folder).toBe('src/workbook');
  });
});
