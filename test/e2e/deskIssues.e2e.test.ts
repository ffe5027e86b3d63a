import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { axeFindings, check, openSample, picture, setStage } from './harness';
import type { Stage } from './harness';

const faults = '学校台账（各种问题各一处）';
const clean = '学校台账（没有问题）';

/** What can be done with problems, the certificate and the reports for schools, on the production build. */
describe('desk: problems', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  const find = (page: Page, text: string) => page.getByRole('searchbox').fill(text);
  const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name }).first();
  const write = (page: Page) => page.getByRole('button', { name: '确认写入' }).click();

  it('shows a duplicate’s records beside each other and goes to one of them', async () => {
    const { page, trouble } = await stage.page();
    await openSample(page, stage.url, faults);
    await check(page);
    await find(page, 'id-duplicate 赵凤娟');
    await row(page, /赵凤娟/)
      .getByRole('button', { name: '并排对照' })
      .click();
    const dialog = page.getByRole('dialog', { name: '并排对照' });
    await dialog.getByText('同一身份证号，不同的人').waitFor();
    const table = dialog.getByRole('table');
    const headings = await table.getByRole('columnheader').allTextContents();
    expect(headings.map((text) => text.replace(/定位$/, ''))).toEqual([
      '项目',
      '学校台账 第 31 行',
      '学校台账 第 104 行',
    ]);
    const name = table.getByRole('row', { name: /^姓名/ });
    expect(await name.getByRole('cell').allTextContents()).toEqual(['陈玉琳', '≠赵凤娟与其他行不同']);
    await dialog.getByRole('button', { name: '定位到 学校台账 第 104 行' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: /编辑单元格 [A-Z]+104$/ }).waitFor();
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('goes to the cell most likely wrong, and writes a proposal only after its preview', async () => {
    const { page } = await stage.page();
    await openSample(page, stage.url, faults);
    await check(page);
    await find(page, 'id-conflict');
    const conflict = row(page, /李艳美/);
    await conflict.getByText('建议把 F136 改为').waitFor();
    await conflict.getByRole('button', { name: '定位到最可能填错的 F136' }).click();
    await page.getByRole('textbox', { name: '编辑单元格 F136' }).waitFor();
    await conflict.getByRole('button', { name: '按此改正…（F136 改为“532725201306195229”）' }).click();
    const dialog = page.getByRole('dialog', { name: /修正单元格/ });
    await dialog.getByText('学校台账 F136').waitFor();
    expect(await page.getByText('有未保存的改动').count()).toBe(0);
    await write(page);
    await page.getByText('已修正 1 处').waitFor();
    await page.getByText('有未保存的改动').waitFor();
    expect(await row(page, /李艳美/).count()).toBe(0);
    await page.context().close();
  });

  it('puts all of one cause right at once, and tells what goes with it', async () => {
    const { page } = await stage.page();
    await openSample(page, stage.url, faults);
    await check(page);
    await find(page, 'id-hidden-characters');
    await page.getByText('改正后，3 名学生的 3 处问题一起消失（3 个单元格）。').waitFor();
    await page.getByRole('button', { name: '全部改正 3 处…' }).click();
    await page.getByRole('dialog').getByText('您填写的单元格会改动 3 个').waitFor();
    await write(page);
    await page.getByText('已修正 3 处').waitFor();
    await page.getByText('没有符合条件的问题。').waitFor();
    await page.context().close();
  });

  it('confirms with a reason and takes it back; errors cannot be confirmed', async () => {
    const { page, trouble } = await stage.page();
    await openSample(page, stage.url, faults);
    await check(page);
    await find(page, 'id-checksum');
    expect(await page.getByRole('button', { name: /确认属实/ }).count()).toBe(0);
    await find(page, 'id-age-stage');
    await page.getByRole('button', { name: '确认属实…' }).click();
    const dialog = page.getByRole('dialog', { name: '确认属实' });
    await dialog.getByRole('button', { name: '确认属实' }).click();
    await dialog.getByText('请写明理由，再确认。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('textbox').fill('成人继续教育班，已核对户口簿');
    await dialog.getByRole('button', { name: '确认属实' }).click();
    await page.getByText('已完成：确认属实。').waitFor();
    await page.getByText('确认属实 1 · 已销号 0').waitFor();
    await page.getByRole('treeitem', { name: /^确认属实（不用改）/ }).click();
    const confirmed = row(page, /F25/);
    await confirmed.getByText(/^确认属实：成人继续教育班，已核对户口簿（\d{4}-\d\d-\d\d 确认/).waitFor();
    await find(page, '');
    await page.getByRole('button', { name: /检查了什么/ }).click();
    await page.getByText('共发现 1 处，其中确认属实 1 处（100%）').waitFor();
    await page.getByRole('button', { name: /检查了什么/ }).click();
    await find(page, 'id-age-stage');
    await confirmed.getByRole('button', { name: '取消确认' }).click();
    await page.getByText('已完成：取消确认属实。').waitFor();
    await page.getByRole('button', { name: '确认属实…' }).waitFor();
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('keeps what was put right as closed', async () => {
    const { page } = await stage.page();
    await openSample(page, stage.url, faults);
    await check(page);
    await page.getByRole('button', { name: '标记到表格' }).click();
    await page.getByRole('dialog').waitFor();
    await write(page);
    await page.getByRole('tab', { name: '问题清单' }).waitFor();
    await find(page, 'value-not-listed');
    await row(page, /民族/)
      .getByText(/首次发现 \d{4}-\d\d-\d\d/)
      .waitFor();
    await page.getByRole('button', { name: '改为“傈僳族”' }).click();
    await page.getByRole('dialog').waitFor();
    await write(page);
    await page.getByText('已修正 1 处').waitFor();
    await page.getByText('确认属实 0 · 已销号 1').waitFor();
    await page.getByRole('treeitem', { name: /^已销号（已改好）/ }).click();
    await page
      .getByRole('treeitem', { name: /学校台账 D6/ })
      .filter({ hasText: '僳僳族' })
      .waitFor();
    await picture(page, 'issues-closed');
    await page.context().close();
  });

  it('gives a certificate for a ready ledger and tells afterwards which record differs', async () => {
    const { page, trouble } = await stage.page();
    await openSample(page, stage.url, faults);
    await check(page);
    expect(await page.getByRole('button', { name: '出具校验证书…' }).count()).toBe(0);
    await page.getByText(/还有 \d+ 条原因没有解决，暂时不能出具。/).waitFor();
    await openSample(page, stage.url, clean);
    await check(page);
    await page.getByRole('button', { name: '出具校验证书…' }).click();
    await page.getByRole('dialog', { name: /出具校验证书/ }).waitFor();
    await write(page);
    await page.getByText('已完成：出具校验证书。').waitFor();
    await page.getByRole('button', { name: '核对证书' }).click();
    await page.getByText(/^证书有效：\d+ 行学生数据/).waitFor();
    await picture(page, 'certificate-valid');
    await page.getByRole('tab', { name: '学校台账' }).click();
    await page.getByRole('grid').click({ position: { x: 120, y: 130 } });
    await page.keyboard.type('杨小燕');
    await page.keyboard.press('Enter');
    await page.getByText('有未保存的改动').waitFor();
    await page.getByText(/^证书有效/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '核对证书' }).click();
    await page.getByText(/^证书与台账不符/).waitFor();
    await page.getByText('改动的 1 行').waitFor();
    await picture(page, 'certificate-changed');
    await page.getByRole('button', { name: /^学校台账 第 \d+ 行 杨小燕/ }).click();
    await page.getByRole('textbox', { name: /编辑单元格 B\d+$/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('prints and saves the reports for schools, masked', async () => {
    const { page, trouble } = await stage.page({ acceptDownloads: true });
    await page.context().addInitScript(() => {
      window.print = () => {
        (window.top as unknown as { printed: string }).printed = document.body.innerText;
      };
    });
    await openSample(page, stage.url, faults);
    await check(page);
    await page.getByRole('button', { name: '退回学校的报告…' }).click();
    const dialog = page.getByRole('dialog', { name: '退回学校的问题报告' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '全部保存（压缩包）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('退回学校的问题报告.zip');
    const pages = Object.entries(unzipSync(readFileSync(await download.path())));
    expect(pages.map(([name]) => name)).toContain('001 石门寨镇中心小学.html');
    for (const [, bytes] of pages) expect(new TextDecoder().decode(bytes)).not.toMatch(/\d{17}[\dX]/);
    const [one] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '保存：石门寨镇中心小学' }).click(),
    ]);
    expect(one.suggestedFilename()).toBe('001 石门寨镇中心小学.html');
    await dialog.getByRole('button', { name: '打印：石门寨镇中心小学' }).click();
    await page.waitForFunction(() => 'printed' in window);
    const printed = await page.evaluate(() => (window as unknown as { printed: string }).printed);
    expect(printed).toContain('石门寨镇中心小学');
    expect(printed).not.toContain('云溪县石门寨初级中学');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('reads a sheet as a ledger whose header the person names', async () => {
    const { page, trouble } = await stage.page({ viewport: { width: 320, height: 640 } });
    const book = new ExcelJS.Workbook();
    book
      .addWorksheet('表一')
      .addRows([
        ['云溪县某某表'],
        ['编码', '娃娃叫啥', '户口本号码', '在哪读'],
        ['A', '李明', '532623201405120013', '青山小学'],
        ['B', '王芳', '532623201405120022', '青山小学'],
      ]);
    await page.goto(`${stage.url}/desk.html`);
    await page
      .getByRole('button', { name: /选择文件|打开/ })
      .first()
      .waitFor();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: '某某表.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(await book.xlsx.writeBuffer()),
      });
    await page.getByRole('tab', { name: '台账', exact: true }).click();
    await page.getByText('没有找到表头').waitFor();
    await page.getByRole('button', { name: '指定表头…（表一）' }).click();
    await page
      .getByLabel('哪一行是表头')
      .selectOption({ label: '第 2 行：编码、娃娃叫啥、户口本号码、在哪读' });
    await page.getByText('请至少指定哪一列是姓名或身份证号，再另外指定一列。').waitFor();
    await page.getByLabel('“娃娃叫啥”（B 列）').selectOption('name');
    await page.getByLabel('“户口本号码”（C 列）').selectOption('idNumber');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '按这一行识别' }).scrollIntoViewIfNeeded();
    await picture(page, 'header-row-choice');
    await page.getByRole('button', { name: '按这一行识别' }).click();
    await page.getByText('已把“表一”认作台账。').waitFor();
    await page.getByText('2 条记录').waitFor();
    await page.getByRole('tab', { name: '校验', exact: true }).click();
    await check(page);
    await page
      .getByRole('treeitem', { name: /表一!C4/ })
      .first()
      .waitFor();
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it.each([
    ['wide', {}],
    ['wide-dark', { colorScheme: 'dark' as const }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
    ['narrow-dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
    ['english', { viewport: { width: 320, height: 640 }, locale: 'en-GB' }],
  ])('looks right, %s', async (dress, options) => {
    const { page } = await stage.page(options);
    const english = dress === 'english';
    const wrong: string[] = [];
    const seen = async (screen: string) => {
      await page.waitForTimeout(250);
      await picture(page, `issues-${dress}-${screen}`);
      wrong.push(...(await axeFindings(page)).map((line) => `${screen} ${line}`));
      const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      if (!fits) wrong.push(`${screen} is wider than the window`);
    };
    await page.goto(`${stage.url}/desk.html`);
    await page
      .getByRole('button', { name: english ? /one fault of each kind$/ : `打开示例: ${faults}` })
      .click();
    await page.getByRole('button', { name: english ? 'Check everything' : '一键校验' }).click();
    await page.getByRole('searchbox').waitFor();
    const close = async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    for (const [screen, words] of [
      ['group', 'id-hidden-characters'],
      ['suspect', 'id-conflict'],
      ['warning', 'id-age-stage'],
    ] as const) {
      await find(page, words);
      await page.waitForTimeout(250);
      await page.getByRole('treeitem').last().scrollIntoViewIfNeeded();
      await seen(screen);
    }
    await page.getByRole('button', { name: english ? 'Correct as it is…' : '确认属实…' }).click();
    await page.getByRole('dialog').waitFor();
    await seen('confirm');
    await close();
    await find(page, 'id-conflict');
    await page.getByRole('button', { name: english ? 'Side by side' : '并排对照' }).click();
    await page.getByRole('table').waitFor();
    await seen('records');
    await close();
    await page
      .getByRole('button', { name: english ? 'Reports for the schools…' : '退回学校的报告…' })
      .click();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await seen('pages');
    await close();
    await page.getByRole('button', { name: english ? /^Certificate/ : /^校验证书/ }).click();
    await page.getByRole('button', { name: english ? 'Check the certificate' : '核对证书' }).click();
    await page
      .getByRole('button', { name: english ? 'Check the certificate' : '核对证书' })
      .scrollIntoViewIfNeeded();
    await seen('certificate');
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
