import type { Page } from 'playwright-core';
import { picture, setStage } from './harness';
import type { Stage } from './harness';

/** From opening to saving without a mouse. */
describe('desk by keyboard', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  const focused = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute('role') ?? element?.tagName ?? ''} ${element?.getAttribute('aria-label') ?? element?.textContent ?? ''}`.slice(
        0,
        60,
      );
    });

  /** Presses Tab until the focused thing's description fits. */
  async function tabTo(page: Page, wanted: RegExp): Promise<void> {
    const seen: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (wanted.test(now)) return;
      seen.push(now);
    }
    throw new Error(`Tab never reached ${String(wanted)}; it went over ${seen.join(' | ')}`);
  }

  it('opens, checks, walks the problems, jumps, edits, previews and closes', async () => {
    const { page, trouble } = await stage.page();
    await page.goto(`${stage.url}/desk.html`);
    await page.getByRole('button', { name: /^打开示例: 学校台账（各种问题/ }).waitFor();
    await tabTo(page, /打开示例: 学校台账（各种问题/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '一键校验' }).waitFor();
    await page.keyboard.press('Alt+c');
    await page.getByRole('heading', { name: '还不能报送' }).waitFor();

    await tabTo(page, /^treeitem/);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('学校台账!B5');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '编辑单元格 B5' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await picture(page, 'keyboard-tree');

    await page.keyboard.press('Shift+Tab');
    await tabTo(page, /编辑单元格 B5/);
    await page.keyboard.press('F2');
    await page.keyboard.type('杨晓燕');
    await page.keyboard.press('Escape');
    expect(await page.getByText('有未保存的改动').count()).toBe(0);
    await page.keyboard.type('杨晓燕');
    await page.keyboard.press('Enter');
    await page.getByText('有未保存的改动').waitFor();
    await page.getByRole('textbox', { name: '编辑单元格 B6' }).waitFor();
    await page.keyboard.press('Control+End');
    expect(await focused(page)).toMatch(/编辑单元格 [A-Z]+\d+/);
    await page.keyboard.press('Control+Home');
    expect(await focused(page)).toContain('编辑单元格 A1');

    await page.keyboard.press('Alt+b');
    await page.getByRole('dialog', { name: /计算补助/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+p');
    await page.getByRole('dialog', { name: '设置' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+z');
    await page.getByText('已撤销。').waitFor();
    expect(trouble).toEqual({ foreign: [], errors: [] });
    await page.context().close();
  });
});
