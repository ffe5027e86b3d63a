import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { axeFindings, openSample, picture, setStage } from './harness';
import type { Stage } from './harness';

const township = '一个乡镇的四张表';
const dropout = '控辍保学的五张表';

/** A sample as a file that somebody picks. */
function book(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const buffer = readFileSync(`assets/samples/${name}`);
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** The 比对 page of the production build, as a clerk goes through it. */
describe('desk: comparisons', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  async function comparePage(sample: string, options = {}): ReturnType<Stage['page']> {
    const opened = await stage.page(options);
    await openSample(opened.page, stage.url, sample);
    await opened.page.getByRole('tab', { name: '比对' }).click();
    return opened;
  }

  const fold = (page: Page, title: string) => page.getByRole('button', { name: title }).first().click();

  async function write(page: Page): Promise<void> {
    await page.getByRole('button', { name: '确认写入' }).click();
    await page.getByText('已完成').first().waitFor({ timeout: 30_000 });
  }

  it('compares, narrows, lays a pair side by side, decides, and makes the sheets', async () => {
    const { page, trouble } = await comparePage(township);
    await page.getByRole('button', { name: '开始比对' }).click();
    const card = page.getByRole('region', { name: '双向比对', exact: true });
    await card.getByText(/相同 \d+ · 可能相同/).waitFor({ timeout: 30_000 });
    await picture(page, 'compare-found');
    const show = card.getByRole('combobox', { name: '看哪一类' });
    await show.selectOption('missedAid');
    await card.getByRole('listitem').filter({ hasText: '漏助' }).first().waitFor();
    await picture(page, 'compare-missed');
    await card
      .getByRole('button', { name: /^定位到 / })
      .first()
      .click();
    await page.getByRole('textbox', { name: /^编辑单元格/ }).waitFor();

    await show.selectOption('probable');
    const decide = card.getByRole('button', { name: /是同一人$/ }).first();
    await decide.waitFor();
    await picture(page, 'compare-probable');
    const before = await card.getByRole('listitem').count();
    await card
      .getByRole('button', { name: /^并排看/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: '是不是同一人' });
    await dialog.getByRole('region', { name: '为什么这样判断' }).waitFor();
    await dialog.getByRole('table').waitFor();
    await picture(page, 'compare-pair');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '是同一人', exact: true }).click();
    await page.getByText('已记住').waitFor();
    await page.waitForFunction((count) => document.querySelectorAll('main li').length < count, before);

    await show.selectOption('');
    await page.getByRole('button', { name: '生成比对表…' }).click();
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /定为底册/ })
      .click();
    await page.getByRole('checkbox', { name: /定为底册/, checked: true }).waitFor();
    await page.getByRole('dialog').getByText('新建工作表').first().waitFor();
    await picture(page, 'compare-preview');
    await write(page);
    await page.getByRole('tab', { name: '问题名单', exact: false }).first().click();
    await picture(page, 'compare-sheet');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('compares with another workbook that is picked', async () => {
    const { page, trouble } = await comparePage('学校台账（没有问题）');
    await page.getByRole('button', { name: '开始比对' }).click();
    await page.getByText('没有可以比对的表').waitFor();
    await picture(page, 'compare-nothing');
    await fold(page, '也和别的工作簿比');
    await page
      .getByLabel('也和别的工作簿比（可以不选）', { exact: true })
      .and(page.locator('input'))
      .setInputFiles('assets/samples/township.xlsx');
    await page.getByText('同时比对：township.xlsx').waitFor({ timeout: 30_000 });
    await page.getByText(/相同 \d+ · 可能相同/).waitFor();
    await picture(page, 'compare-beside');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('merges files, tells of each what became of it, and takes a list of schools', async () => {
    const { page, trouble } = await comparePage('学校台账（没有问题）');
    await fold(page, '合并几个文件');
    await page
      .getByLabel('各校的文件', { exact: true })
      .and(page.locator('input'))
      .setInputFiles([
        book('township.xlsx'),
        book('school-faults.xlsx'),
        { name: '坏文件.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('hello') },
      ]);
    await page.getByText('已选 3 个文件').waitFor();
    await page.getByRole('button', { name: '合并到这个工作簿…' }).click();
    const dialog = page.getByRole('dialog', { name: /合并台账/ });
    await dialog
      .getByText(/坏文件/)
      .first()
      .waitFor({ timeout: 30_000 });
    await picture(page, 'merge-preview');
    await write(page);
    await page.getByRole('tab', { name: '合并情况' }).click();
    await picture(page, 'merge-sheet');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('makes match codes, saves them, and compares with the other office’s', async () => {
    const { page, trouble } = await comparePage(township, { acceptDownloads: true });
    await fold(page, '比对码');
    await page.getByText('知道口令的人').waitFor();
    await page.getByRole('textbox', { name: '商定的口令' }).fill('短');
    await page.getByRole('textbox', { name: '用途' }).fill('2024年秋季 教育×民政');
    await page.getByRole('textbox', { name: '本单位名称' }).fill('木棉乡中心校');
    await page.getByRole('button', { name: '① 生成本单位的比对码' }).click();
    await page.getByRole('alert').getByText('口令太短').waitFor();
    await page.getByRole('textbox', { name: '商定的口令' }).fill('木棉乡的长口令');
    await page.getByRole('checkbox', { name: '显示口令' }).check();
    await picture(page, 'codes-form');
    await page.getByRole('textbox', { name: '商定的口令' }).fill('木棉乡的长口令二〇二四');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '① 生成本单位的比对码' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'aid-ledger-match-codes', office: '木棉乡中心校' });
    expect(text).not.toMatch(/53272520/);
    await page.getByText(/已为 \d+ 条记录生成比对码/).waitFor();
    await page
      .getByLabel('对方发来的 .json 文件', { exact: true })
      .and(page.locator('input'))
      .setInputFiles({ name: '对方.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: '② 和对方的比对码比对…' }).click();
    await page
      .getByRole('dialog', { name: /比对码/ })
      .getByText('新建工作表')
      .waitFor();
    await picture(page, 'codes-preview');
    await write(page);
    await page.getByRole('tab', { name: '比对码结果' }).waitFor();
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('makes the drop-out sheets', async () => {
    const { page, trouble } = await comparePage(dropout);
    await fold(page, '控辍保学');
    await page.getByRole('button', { name: '比对并生成控辍保学表…' }).click();
    await page.getByRole('dialog').getByText('新建工作表').first().waitFor({ timeout: 30_000 });
    await picture(page, 'dropout-preview');
    await page.getByRole('dialog').getByText('各状态人数之和 = 基数儿童 · 成立').waitFor();
    await write(page);
    await picture(page, 'dropout-sheet');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('makes the import sheets of the national system, and says when nothing was returned', async () => {
    const { page, trouble } = await comparePage(township);
    await fold(page, '系统导入和退回');
    await page.getByRole('button', { name: '预检并生成导入表…' }).click();
    const dialog = page.getByRole('dialog', { name: /系统导入表/ });
    await dialog.getByText('新建工作表').first().waitFor({ timeout: 30_000 });
    await picture(page, 'portal-preview');
    await write(page);
    await picture(page, 'portal-sheet');
    await page.getByRole('button', { name: '处理退回的记录…' }).click();
    await page.getByRole('alert').getByText('没有找到系统退回的表').waitFor();
    await picture(page, 'returned');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('compares with last term’s workbook', async () => {
    const { page, trouble } = await comparePage(township);
    await fold(page, '和上学期比');
    await page
      .getByLabel(/^上学期的工作簿/)
      .and(page.locator('input'))
      .setInputFiles('assets/samples/clean-school.xlsx');
    await page.getByRole('button', { name: '比对两个学期…' }).click();
    await page.getByRole('dialog').waitFor({ timeout: 30_000 });
    await picture(page, 'terms-preview');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it.each([
    ['wide-dark', { colorScheme: 'dark' as const }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
    ['narrow-dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
    ['narrow-en', { viewport: { width: 320, height: 640 }, locale: 'en-GB' }],
  ])('looks right: %s', async (dress, options) => {
    const english = dress.endsWith('en');
    const say = (zh: string, en: string) => (english ? en : zh);
    const { page } = await stage.page(options);
    await page.goto(`${stage.url}/desk.html`);
    await page
      .getByRole('button', { name: say(`打开示例: ${township}`, 'Four lists of one township') })
      .click();
    await page.getByRole('tab', { name: say('比对', 'Match') }).click();
    const wrong: string[] = [];
    const seen = async (screen: string) => {
      await page.waitForTimeout(250);
      await picture(page, `compare-${dress}-${screen}`);
      wrong.push(...(await axeFindings(page)).map((line) => `${screen} ${line}`));
      const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      if (!fits) wrong.push(`${screen} is wider than the window`);
    };
    await seen('tab');
    await page.getByRole('button', { name: say('开始比对', 'Compare'), exact: true }).click();
    const show = page.getByRole('combobox').first();
    await show.waitFor({ timeout: 30_000 });
    await seen('found');
    await show.selectOption('probable');
    const pair = page.getByRole('button', { name: say('并排看', 'Side by side') }).first();
    await pair.scrollIntoViewIfNeeded();
    await seen('probable');
    await pair.click();
    await page.getByRole('dialog').waitFor();
    await seen('pair');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await fold(page, say('合并几个文件', 'Merge files'));
    await fold(page, say('比对码', 'Match codes'));
    await page.getByRole('button', { name: say('合并几个文件', 'Merge files') }).scrollIntoViewIfNeeded();
    await seen('folds');
    await page.mouse.wheel(0, 900);
    await seen('codes');
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
