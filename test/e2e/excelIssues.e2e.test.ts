import type { Frame } from 'playwright-core';
import { setExcelStage, type ExcelPage, type ExcelStage } from './excelStage';
import { axeFindings, picture } from './harness';

/** Problems, certificate and reports for schools in the pane beside a simulated Excel, at 320 px. */
describe('task pane in Excel: problems', () => {
  let stage: ExcelStage;
  beforeAll(async () => {
    stage = await setExcelStage();
  });
  afterAll(() => stage.close());

  async function checked(sample: string, heading: RegExp): Promise<ExcelPage> {
    const excel = await stage.open(sample);
    await excel.addin.getByRole('button', { name: '一键校验' }).click();
    await excel.addin.getByRole('heading', { name: heading }).waitFor();
    return excel;
  }

  const write = (addin: Frame) => addin.getByRole('button', { name: '确认写入' }).click();
  const selected = ({ host }: ExcelPage) => {
    const { sheet, area } = host.workbook.selected ?? {};
    return `${sheet?.name ?? ''} ${String(area?.top)} ${String(area?.left)}`;
  };
  /** The jump goes through Excel and is seen a little later. */
  async function until(excel: ExcelPage, place: RegExp): Promise<void> {
    for (let tries = 0; tries < 100 && !place.test(selected(excel)); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(selected(excel)).toMatch(place);
  }
  const cell = ({ host }: ExcelPage, row: number, column: number) =>
    host.snapshot().sheets[0]?.grid.value(row, column);

  it('compares records, goes to one, and writes a proposal into the suspected cell', async () => {
    const excel = await checked('school-faults.xlsx', /^还不能报送/);
    const { addin, page } = excel;
    await addin.getByRole('searchbox').fill('id-conflict');
    await addin.getByRole('button', { name: '定位到最可能填错的 F136' }).click();
    await until(excel, /^学校台账 135 5$/);
    await addin.getByRole('button', { name: '并排对照' }).click();
    const dialog = addin.getByRole('dialog', { name: '并排对照' });
    await dialog.getByRole('table').waitFor();
    await picture(page, 'excel-320-records');
    expect(await axeFindings(addin)).toEqual([]);
    await dialog.getByRole('button', { name: '定位到 学校台账 第 47 行' }).click();
    await dialog.waitFor({ state: 'detached' });
    await until(excel, /^学校台账 46 /);
    await addin.getByRole('button', { name: /^按此改正…/ }).click();
    await addin.getByRole('dialog').waitFor();
    expect(cell(excel, 135, 5)).toBe('532725201306199721');
    await write(addin);
    await addin.getByText('已修正 1 处').waitFor();
    expect(cell(excel, 135, 5)).toBe('532725201306195229');
    await page.context().close();
  }, 60_000);

  it('keeps a confirmation in the workbook when the pane is closed and opened again', async () => {
    const excel = await checked('school-faults.xlsx', /^还不能报送/);
    const { addin } = excel;
    await addin.getByRole('searchbox').fill('id-age-stage');
    await addin.getByRole('button', { name: '确认属实…' }).click();
    const dialog = addin.getByRole('dialog', { name: '确认属实' });
    await dialog.getByRole('textbox').fill('已核对户口簿');
    await dialog.getByRole('button', { name: '确认属实' }).click();
    await addin.getByText('确认属实 1 · 已销号 0').waitFor();
    const again = await excel.reopen();
    await again.addin.getByRole('button', { name: '一键校验' }).click();
    await again.addin.getByText('确认属实 1 · 已销号 0').waitFor();
    await again.page.context().close();
  }, 60_000);

  it('gives a certificate and checks it', async () => {
    const excel = await checked('clean-school.xlsx', /^可以报送$/);
    const { addin, page } = excel;
    await excel.teach({ kind: 'certify' });
    await addin.getByRole('button', { name: '出具校验证书…' }).click();
    await addin.getByRole('dialog').waitFor();
    await write(addin);
    await addin.getByText('已完成：出具校验证书。').waitFor();
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toContain('校验证书');
    await addin.getByRole('button', { name: '核对证书' }).click();
    await addin.getByText(/^证书有效：/).waitFor();
    await picture(page, 'excel-320-certificate');
    await page.context().close();
  }, 60_000);

  it('says where the reports for schools can be had, because Excel lets no pane save or print', async () => {
    const excel = await checked('school-faults.xlsx', /^还不能报送/);
    const { addin, page } = excel;
    await addin.getByRole('button', { name: '退回学校的报告…' }).click();
    const dialog = addin.getByRole('dialog', { name: '退回学校的问题报告' });
    await dialog.getByText('Excel 不允许任务窗格保存或打印网页。').waitFor();
    expect(await dialog.getByRole('link', { name: '打开网页版' }).getAttribute('href')).toBe('desk.html');
    expect(await dialog.getByRole('button', { name: /保存|打印/ }).count()).toBe(0);
    await picture(page, 'excel-320-pages');
    expect(await axeFindings(addin)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
