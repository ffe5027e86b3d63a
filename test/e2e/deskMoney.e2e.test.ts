import type { Page } from 'playwright-core';
import { axeFindings, openSample, picture, setStage } from './harness';
import type { Stage } from './harness';

const township = '一个乡镇的四张表';
const faults = '学校台账（各种问题各一处）';
const seniors = '高中和中职台账（2025年春季，分三档）';

async function fold(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title }).first().click();
}

/** The 补助汇总 page of the production build, as a clerk goes through it. */
describe('desk: money', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  async function moneyPage(sample: string, options = {}): ReturnType<Stage['page']> {
    const opened = await stage.page(options);
    await openSample(opened.page, stage.url, sample);
    await opened.page.getByRole('tab', { name: '补助汇总' }).click();
    return opened;
  }

  async function write(page: Page, done: string): Promise<void> {
    await page.getByRole('button', { name: '确认写入' }).click();
    await page.getByText(done).first().waitFor({ timeout: 30_000 });
  }

  it('computes, refuses what a blank leaves open with its cell, and says when the result has become old', async () => {
    const { page, trouble } = await moneyPage(seniors);
    await page.getByRole('grid').click({ position: { x: 120, y: 170 } });
    await page.getByRole('button', { name: '看所选行的依据' }).click();
    await page
      .getByRole('button', { name: /^定位到 高中阶段台账 X6/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: '编辑单元格 X6' }).focus();
    await page.keyboard.press('Delete');
    await page.getByText('有未保存的改动').waitFor();

    await page.getByRole('button', { name: '计算补助' }).click();
    await page.getByRole('dialog', { name: /计算补助/ }).waitFor();
    await page.getByRole('checkbox', { name: /金额写成公式/ }).click();
    await page.getByRole('checkbox', { name: /金额写成公式/, checked: true }).waitFor();
    await picture(page, 'money-preview-formulas');
    await write(page, '已完成：计算补助。');
    const result = page.getByRole('region', { name: '计算结果' });
    await result.getByRole('cell', { name: '合计' }).waitFor();
    await result.getByText('1 处不能确定，没有给金额', { exact: true }).waitFor();
    await picture(page, 'money-result');
    await result.getByRole('button', { name: '定位到 高中阶段台账 X6' }).click();
    await page.getByRole('textbox', { name: '编辑单元格 X6' }).focus();
    await page.keyboard.type('一般困难');
    await page.keyboard.press('Enter');
    await result.getByText('请再算一次').waitFor();
    await page.getByRole('button', { name: '计算补助' }).click();
    await write(page, '已完成：计算补助。');
    await result.getByText('每一行都能确定。').waitFor();
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('explains the selected row step by step, follows the selection, and supposes another term', async () => {
    const { page, trouble } = await moneyPage(seniors);
    await page.getByRole('button', { name: '看所选行的依据' }).click();
    await page.getByText(/不是参加计算的学生/).waitFor();
    const grid = page.getByRole('grid');
    await grid.click({ position: { x: 120, y: 170 } });
    const card = page.getByRole('region', { name: '这一行怎么算的' });
    await card
      .getByText(/第 \d+ 行/)
      .first()
      .waitFor();
    await card.getByText('算式').first().waitFor();
    await card.getByText('文号').first().waitFor();
    await picture(page, 'money-explained');
    const first = await card
      .getByText(/第 \d+ 行$/)
      .first()
      .textContent();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((before) => !document.body.innerText.includes(`${String(before)}\n`), first);
    await card.getByRole('button', { name: '如果换一个学期或标准' }).click();
    await card.getByRole('combobox', { name: '如果是这个学期' }).selectOption('2024-autumn');
    await card.getByRole('group', { name: '那样的话' }).waitFor();
    await card.getByRole('group', { name: '那样的话' }).scrollIntoViewIfNeeded();
    await picture(page, 'money-what-if');
    expect(await card.getByRole('group', { name: '那样的话' }).textContent()).toMatch(/元|享受|待核实/);
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('chooses standards, names what differs, writes the sheet and computes by it', async () => {
    const { page, trouble } = await moneyPage(seniors);
    await fold(page, '补助标准');
    const card = page.getByRole('region', { name: '补助标准' });
    await card.getByText('与国家标准相同。').waitFor();
    await card.getByRole('combobox', { name: '按哪份标准计算' }).selectOption('local-top-up');
    await card.getByText(/和国家标准有 \d+ 处不同/).waitFor();
    await picture(page, 'money-standards');
    await card.getByRole('combobox', { name: '按哪份标准计算' }).selectOption('');
    await card.getByText('与国家标准相同。').waitFor();
    await card.getByRole('button', { name: '写出补助标准表…' }).click();
    await page.getByRole('dialog').getByText('补助标准').first().waitFor();
    await write(page, '已完成：写出补助标准表。');
    await card.getByRole('button', { name: '打开“补助标准”表' }).click();
    await page.getByRole('grid', { name: '工作表 补助标准' }).waitFor();
    await picture(page, 'money-standards-sheet');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('compares payments, and each difference goes to its cell', async () => {
    const { page, trouble } = await moneyPage(faults);
    await fold(page, '应发和实发');
    await page.getByRole('button', { name: '核对实发金额' }).click();
    const card = page.getByRole('region', { name: '应发和实发' });
    await card.getByText(/处不一致/).waitFor({ timeout: 30_000 });
    await card.scrollIntoViewIfNeeded();
    await picture(page, 'money-paid');
    await card
      .getByRole('button', { name: /^定位到 / })
      .first()
      .click();
    await page.getByRole('textbox', { name: /^编辑单元格/ }).waitFor();
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('gives the report text to copy, and prints for one school', async () => {
    const { page, trouble } = await moneyPage(township);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '写汇报文字…' }).click();
    const text = await page.getByRole('textbox', { name: '汇报文字' }).inputValue();
    expect(text).toMatch(/人次|万元/);
    await page.getByRole('button', { name: '复制文字' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await picture(page, 'money-paragraph');
    await page.getByRole('button', { name: '取消' }).click();
    await fold(page, '发放花名册和告知书');
    const school = page.getByRole('combobox', { name: '打印哪所学校' });
    await page.waitForFunction(() => document.querySelectorAll('option').length > 2);
    await school.selectOption({ index: 1 });
    const name = await school.inputValue();
    await page.getByRole('button', { name: '发放花名册…' }).click();
    await page.getByRole('dialog').getByText('资助发放花名册').first().waitFor();
    await write(page, '已完成');
    await page.getByRole('tab', { name: '资助发放花名册' }).click();
    await page.getByRole('grid', { name: '工作表 资助发放花名册' }).waitFor();
    await page.getByText(name).first().waitFor();
    await picture(page, 'money-roll');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('runs every worked example', async () => {
    const { page, trouble } = await moneyPage(township);
    await fold(page, '算例');
    await page.getByRole('button', { name: '全部算一遍' }).click();
    await page.getByText('个算例全部算对').waitFor();
    const card = page.getByRole('region', { name: '算例' });
    await card.getByRole('button', { name: /小学寄宿生，新标准第一个学期/ }).click();
    await card.getByText('应为').waitFor();
    await card.getByText('全年1250元÷2=625.00元').waitFor();
    await card.scrollIntoViewIfNeeded();
    await picture(page, 'money-examples');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it.each([
    ['wide', {}],
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
      .getByRole('button', { name: say(`打开示例: ${seniors}`, 'Senior and vocational ledger') })
      .click();
    await page.getByRole('tab', { name: say('补助汇总', 'Aid') }).click();
    const wrong: string[] = [];
    const seen = async (screen: string) => {
      await page.waitForTimeout(250);
      await picture(page, `money-${dress}-${screen}`);
      wrong.push(...(await axeFindings(page)).map((line) => `${screen} ${line}`));
      const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      if (!fits) wrong.push(`${screen} is wider than the window`);
    };
    await seen('tab');
    await page.getByRole('button', { name: say('计算补助', 'Compute aid') }).click();
    await page.getByRole('dialog').waitFor();
    await seen('preview');
    await page.getByRole('button', { name: say('确认写入', 'Write it') }).click();
    await page.getByRole('region', { name: say('计算结果', 'Result') }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await seen('result');
    await page
      .getByRole('region', { name: say('计算结果', 'Result') })
      .getByRole('button')
      .first()
      .click();
    await fold(page, say('补助标准', 'Standards'));
    await page.getByRole('combobox').first().selectOption('local-compulsory');
    await page.getByText(say('和国家标准有', 'Differs from the national')).waitFor();
    await seen('standards');
    await fold(page, say('算例', 'Worked examples'));
    await page.getByRole('button', { name: say('全部算一遍', 'Run them all') }).click();
    const heading = page.getByRole('button', { name: say('算例', 'Worked examples') });
    await page.getByText(say('个算例', 'examples come out')).waitFor();
    await heading.first().scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 400);
    await seen('examples');
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
