import type { Page } from 'playwright-core';
import { axeFindings, check, openSample, picture, setStage } from './harness';
import type { Stage } from './harness';

/** Every screen in every dress: axe finds nothing, nothing is cut off, no policy is broken. */
describe('desk looks', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  const fitsAcross = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  /** The screens, one after the other; each is looked at by `seen`. */
  async function tour(page: Page, seen: (screen: string) => Promise<void>): Promise<void> {
    await page.goto(`${stage.url}/desk.html`);
    await page.getByRole('button', { name: /^打开示例: 学校台账（各种问题/ }).waitFor();
    await seen('start');
    await openSample(page, stage.url, '学校台账（各种问题各一处）');
    await seen('opened');
    await check(page);
    await seen('checked');
    await page.getByRole('button', { name: /检查了什么/ }).click();
    await seen('coverage');
    await page.getByRole('tab', { name: '台账', exact: true }).click();
    await page.getByRole('heading', { name: '转入学生台账' }).waitFor();
    await seen('ledgers');
    await page.getByRole('tab', { name: '补助汇总' }).click();
    await seen('money');
    await page.getByRole('button', { name: '计算补助' }).click();
    await page.getByRole('dialog').waitFor();
    await seen('preview');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: '记录' }).click();
    await seen('journal');
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('dialog', { name: '设置' }).waitFor();
    await seen('settings');
  }

  it.each([
    ['wide', {}],
    ['wide-dark', { colorScheme: 'dark' as const }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
    ['narrow-dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
  ])('%s', async (dress, options) => {
    const { page, trouble } = await stage.page(options);
    const wrong: string[] = [];
    await tour(page, async (screen) => {
      await page.waitForTimeout(250);
      await picture(page, `${dress}-${screen}`);
      wrong.push(...(await axeFindings(page)).map((line) => `${screen} ${line}`));
      if (!(await fitsAcross(page))) wrong.push(`${screen} is wider than the window`);
    });
    expect(wrong).toEqual([]);
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('speaks English, and remembers it', async () => {
    const { page, trouble } = await stage.page();
    await openSample(page, stage.url, '学校台账（各种问题各一处）');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Check everything' }).click();
    await page.getByRole('heading', { name: 'Not ready to submit' }).waitFor();
    await picture(page, 'english-checked');
    await page.reload();
    await page.getByRole('heading', { name: /Open a ledger and know/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });

  it('switches between pane and sheet on a narrow screen, and a jump shows the sheet', async () => {
    const { page } = await stage.page({ viewport: { width: 320, height: 640 } });
    await openSample(page, stage.url, '学校台账（各种问题各一处）');
    await check(page);
    await page.getByRole('button', { name: '定位到 学校台账 B5' }).click();
    await page.getByRole('grid', { name: '工作表 学校台账' }).waitFor();
    await page.waitForTimeout(300);
    await picture(page, 'narrow-grid');
    await page.getByRole('tab', { name: '检查和处理' }).click();
    await page.getByRole('heading', { name: '还不能报送' }).waitFor();
    await page.context().close();
  });
});
