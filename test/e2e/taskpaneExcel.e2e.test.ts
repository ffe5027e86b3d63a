import { readFileSync } from 'node:fs';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';
import { excelHost } from '../excel-host/excelHost';
import { picture, setStage } from './harness';
import type { Stage } from './harness';
import { openPaneInExcel } from './officeFrame';

/** The built pane in a simulated Excel on the web, with Microsoft's own library between them. */
describe('task pane in Excel', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it('reads the workbook, checks it, fixes a cell and jumps', async () => {
    const name = 'school-faults.xlsx';
    const source = await (
      await XlsxWorkbook.open(new Uint8Array(readFileSync(`assets/samples/${name}`)), name, codecNode)
    ).read();
    const { host } = await excelHost(source);
    const { page, trouble } = await stage.page({ viewport: { width: 360, height: 760 } });
    const pane = await openPaneInExcel(page, 'taskpane.html', host.session);
    await pane.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
    await picture(page, 'excel-opened');
    await pane.getByRole('button', { name: '一键校验' }).click();
    await pane.getByRole('heading', { name: '还不能报送' }).waitFor();
    await picture(page, 'excel-checked');

    await pane.getByRole('searchbox').fill('id-hidden-characters');
    await pane
      .getByRole('button', { name: /^改为“/ })
      .first()
      .click();
    await pane.getByRole('dialog').waitFor();
    await picture(page, 'excel-preview');
    await pane.getByRole('button', { name: '确认写入' }).click();
    await pane.getByText('已修正 1 处').waitFor();
    await pane.getByRole('searchbox').fill('');
    await pane
      .getByRole('button', { name: /^定位到 / })
      .first()
      .click();
    await pane.getByRole('button', { name: '设置' }).click();
    await pane.getByText('ExcelApi 1.14').waitFor();
    await picture(page, 'excel-settings');
    // The library's own line about an event registration that this small host answers with nothing.
    expect(trouble.errors.filter((line) => line !== 'OSF.DDA.Error')).toEqual([]);
    await page.context().close();
  });

  it('does at once what the ribbon’s button asked for', async () => {
    const name = 'clean-school.xlsx';
    const source = await (
      await XlsxWorkbook.open(new Uint8Array(readFileSync(`assets/samples/${name}`)), name, codecNode)
    ).read();
    const { host } = await excelHost(source);
    const { page } = await stage.page({ viewport: { width: 360, height: 760 } });
    const pane = await openPaneInExcel(page, 'taskpane.html?do=check', host.session);
    await pane.getByRole('heading', { name: '可以报送', exact: true }).waitFor();
    await page.context().close();
  });
});
