import { setExcelStage, type ExcelStage } from './excelStage';
import { axeFindings, picture } from './harness';

/** What of the pages of money and comparisons differs in Excel: the active cell is asked for, and no file is saved. */
describe('money and comparisons in Excel on the web', () => {
  let stage: ExcelStage;
  beforeAll(async () => {
    stage = await setExcelStage(process.env['AID_WEB']);
  });
  afterAll(() => stage.close());

  it('explains the row of the active cell, at 320 px', async () => {
    const { page, addin, host, trouble } = await stage.open('senior-grants.xlsx');
    await addin.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
    const [sheet] = host.workbook.sheets;
    if (!sheet) throw new Error('a workbook without sheets');
    host.workbook.active = sheet;
    host.workbook.selected = { sheet, area: { top: 5, left: 1, bottom: 5, right: 1 } };
    await addin.getByRole('tab', { name: '补助汇总' }).click();
    await addin.getByRole('button', { name: '看所选行的依据' }).click();
    await addin.getByText('高中阶段台账 第 6 行').waitFor();
    await addin.getByText('全年 1200 元 ÷ 2 = 600.00 元').scrollIntoViewIfNeeded();
    await picture(page, 'excel-320-explained');
    await addin.getByRole('button', { name: '定位到 高中阶段台账 X6' }).first().click();
    await page.waitForTimeout(300);
    expect(host.workbook.selected.area).toEqual({ top: 5, left: 23, bottom: 5, right: 23 });
    expect(await axeFindings(addin)).toEqual([]);
    expect(trouble.foreign).toEqual([]);
    await page.context().close();
  });

  it('opens the comparison from the ribbon, and gives match codes to copy', async () => {
    const { page, addin, trouble } = await stage.open('township.xlsx', {
      addinPage: 'taskpane.html?do=reconcile',
    });
    await addin.getByText(/^漏助 \d+/).waitFor({ timeout: 30_000 });
    await picture(page, 'excel-320-compared');
    await addin.getByRole('button', { name: '比对码' }).click();
    await addin.getByRole('textbox', { name: '商定的口令' }).fill('木棉乡的长口令二〇二四');
    await addin.getByRole('textbox', { name: '用途' }).fill('2024年秋季 教育×民政');
    await addin.getByRole('textbox', { name: '本单位名称' }).fill('木棉乡中心校');
    await addin.getByRole('button', { name: '① 生成本单位的比对码' }).click();
    const codes = addin.getByRole('textbox', { name: '比对码', exact: true });
    await codes.waitFor({ timeout: 30_000 });
    expect(JSON.parse(await codes.inputValue())).toMatchObject({ format: 'aid-ledger-match-codes' });
    await addin.getByRole('button', { name: '复制文字' }).click();
    await addin.getByRole('button', { name: /已复制|请按 Ctrl\+C/ }).waitFor();
    await picture(page, 'excel-320-codes');
    expect(await axeFindings(addin)).toEqual([]);
    expect(trouble.foreign).toEqual([]);
    await page.context().close();
  });
});
