import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { libreOffice, pythonWithOpenpyxl } from '../support/otherReaders';
import { differentResults, recompute } from '../support/recompute';
import { check, openSample, picture, setStage } from './harness';

const office = libreOffice();
const python = pythonWithOpenpyxl();
/** Parts that a run may touch besides the sheets themselves. */
const touched = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
import type { Stage } from './harness';

/** A clerk's way through the browser page, on the production build. */
describe('desk journey', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  const problems = async (page: Page): Promise<number> => {
    const heading = await page.getByRole('heading', { name: /^问题 \d+ 个$/ }).textContent();
    return Number(/\d+/.exec(heading ?? '')?.[0]);
  };

  it('opens a sample, checks, jumps, fixes, computes, summarises, takes back and saves a copy', async () => {
    const { page, trouble } = await stage.page({ acceptDownloads: true });
    await openSample(page, stage.url, '学校台账（各种问题各一处）');
    await picture(page, 'desk-opened');
    await check(page);
    await page.getByRole('heading', { name: '还不能报送' }).waitFor();
    await picture(page, 'desk-checked');
    const before = await problems(page);
    expect(before).toBeGreaterThan(20);

    // Jump to the first problem: the blank name in B5.
    await page.getByRole('button', { name: '定位到 学校台账 B5' }).click();
    const editor = page.getByRole('textbox', { name: '编辑单元格 B5' });
    await editor.waitFor();
    await picture(page, 'desk-jumped');

    // Fill it in, and see the problem gone.
    await page.getByRole('grid').click({ position: { x: 120, y: 130 } });
    await page.keyboard.type('杨晓燕');
    await page.keyboard.press('Enter');
    await expectText(page, `问题 ${String(before - 1)} 个`);
    expect(await page.getByRole('treeitem', { name: /学校台账!B5：姓名没有填/ }).count()).toBe(0);
    await page.getByText('有未保存的改动').waitFor();

    // A certain fix goes through its preview.
    await page.getByRole('searchbox', { name: '查找姓名、单元格、内容' }).fill('id-hidden-characters');
    await page
      .getByRole('button', { name: /^改为“/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: /预览：修正单元格/ }).waitFor();
    await picture(page, 'desk-preview-fix');
    await page.getByRole('button', { name: '确认写入' }).click();
    await page.getByText(/已修正 \d+ 处/).waitFor();
    expect(await problems(page)).toBeLessThan(before - 1);

    await page.getByRole('searchbox', { name: '查找姓名、单元格、内容' }).fill('');

    // Marks.
    await page.getByRole('button', { name: '标记到表格' }).click();
    await page.getByRole('dialog').getByText('问题清单').first().waitFor();
    await picture(page, 'desk-preview-marks');
    await page.getByRole('button', { name: '确认写入' }).click();
    await page.getByRole('tab', { name: '问题清单' }).waitFor();
    await picture(page, 'desk-marked');

    // Aid and summaries.
    await page.getByRole('tab', { name: '补助汇总' }).click();
    await page.getByRole('button', { name: '计算补助' }).click();
    await page.getByRole('dialog', { name: /计算补助/ }).waitFor();
    await picture(page, 'desk-preview-aid');
    await page.getByRole('button', { name: '确认写入' }).click();
    await page.getByText('已完成：计算补助。').waitFor();
    await page.getByRole('button', { name: '生成汇总' }).click();
    await page
      .getByRole('dialog', { name: /生成汇总/ })
      .getByText('表间勾稽关系')
      .waitFor();
    await picture(page, 'desk-preview-summaries');
    // What was paid is not what is due in this sample, and that is said; every figure of ours agrees.
    const failing = await page.getByRole('dialog').getByText('不成立').allTextContents();
    expect(failing.filter((text) => !text.startsWith('金额：应发 = 实发'))).toEqual([]);
    await page.getByRole('button', { name: '确认写入' }).click();
    await page.getByText('已完成：生成汇总。').waitFor();
    await page.getByRole('tab', { name: '资助汇总', exact: true }).click();
    await page.getByText('表间勾稽关系').first().waitFor();
    await picture(page, 'desk-summary');

    // The copy is a sound package whose untouched parts are what they were.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存副本' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('school-faults（已处理）.xlsx');
    const bytes = new Uint8Array(readFileSync(await download.path()));
    const copy = unzipSync(bytes);
    const original = unzipSync(readFileSync('assets/samples/school-faults.xlsx'));
    for (const [name, content] of Object.entries(original)) {
      expect(Object.keys(copy)).toContain(name);
      if (!touched.includes(name) && !name.startsWith('xl/worksheets/')) expect(copy[name]).toEqual(content);
    }
    expect(new TextDecoder().decode(copy['xl/worksheets/sheet1.xml'])).toContain('杨晓燕');
    if (office && python) {
      const books = recompute(office, python, new Map([['copy.xlsx', bytes]])).get('copy.xlsx');
      const { compared, different } = differentResults(books ?? { ours: {}, theirs: {} });
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(50);
    }
    await page.getByText('已保存副本').waitFor();
    expect(await page.getByText('有未保存的改动').count()).toBe(0);

    // The journal takes the summaries back.
    await page.getByRole('tab', { name: '记录' }).click();
    await picture(page, 'desk-journal');
    const tabsBefore = await page.getByRole('tablist', { name: '工作表' }).getByRole('tab').count();
    await page.getByRole('button', { name: /^撤销：生成汇总/ }).click();
    await page.getByText('已撤销。').waitFor();
    expect(await page.getByRole('tablist', { name: '工作表' }).getByRole('tab').count()).toBeLessThan(
      tabsBefore,
    );
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('says a clean ledger can be submitted', async () => {
    const { page, trouble } = await stage.page();
    await openSample(page, stage.url, '学校台账（没有问题）');
    await check(page);
    await page.getByRole('heading', { name: '可以报送', exact: true }).waitFor();
    await picture(page, 'desk-ready');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('refuses a bad file in one sentence and keeps the open workbook', async () => {
    const { page } = await stage.page();
    await openSample(page, stage.url, '学校台账（没有问题）');
    const bad = [
      { name: '不是表格.xlsx', buffer: Buffer.from('hello'), says: /不是 Excel 工作簿/ },
      {
        name: '旧.xls',
        buffer: Buffer.from([
          0xd0,
          0xcf,
          0x11,
          0xe0,
          0xa1,
          0xb1,
          0x1a,
          0xe1,
          ...new Array<number>(600).fill(0),
        ]),
        says: /旧版 \.xls|不是 Excel|打开密码|损坏/,
      },
      {
        name: '截断.xlsx',
        buffer: readFileSync('assets/samples/clean-school.xlsx').subarray(0, 4000),
        says: /损坏|不是 Excel/,
      },
    ];
    for (const { name, buffer, says } of bad) {
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await page.getByRole('alert').getByText(says).first().waitFor();
      await page.getByRole('banner').getByText('clean-school.xlsx').waitFor();
      await page.getByRole('button', { name: '知道了' }).first().click();
    }
    await page.context().close();
  });
});

async function expectText(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).waitFor({ timeout: 20_000 });
}
