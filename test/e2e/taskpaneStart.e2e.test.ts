import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeFindings, picture, setStage } from './harness';
import type { Stage } from './harness';

const library = 'https://appsforoffice.microsoft.com/';

/** What the pane's page says where it cannot run. */
describe('task pane outside Excel', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it('says so when Microsoft’s library is blocked, and points to the browser page', async () => {
    const { page } = await stage.page({ viewport: { width: 320, height: 640 } });
    await page.route(`${library}**`, (route) => route.abort());
    await page.goto(`${stage.url}/taskpane.html`);
    await page.getByRole('alert').getByText('任务窗格无法启动').waitFor();
    expect(await page.getByRole('link', { name: '打开网页版' }).getAttribute('href')).toBe('desk.html');
    expect(await axeFindings(page)).toEqual([]);
    await picture(page, 'taskpane-blocked');
    await page.context().close();
  });

  it('says so when opened in a plain browser with the library there', async () => {
    const { page, trouble } = await stage.page();
    await page.route(`${library}**`, (route) => {
      const file = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
      route
        .fulfill({
          contentType: 'text/javascript',
          body: readFileSync(join('node_modules/@microsoft/office-js/dist', file)),
        })
        .catch((error: unknown) => trouble.errors.push(String(error)));
    });
    await page.goto(`${stage.url}/taskpane.html`);
    await page.getByRole('alert').getByText('这个页面要在 Excel 里打开').waitFor({ timeout: 20_000 });
    expect(trouble.errors).toEqual([]);
    expect(trouble.foreign.every((url) => url.startsWith(library))).toBe(true);
    await page.context().close();
  });

  it('tells an old web view to use the browser page', async () => {
    const { page } = await stage.page();
    await page.addInitScript(() => Reflect.deleteProperty(Promise, 'any'));
    await page.route(`${library}**`, (route) => route.abort());
    await page.goto(`${stage.url}/taskpane.html`);
    await page.getByText('这个版本的 Excel 太旧').first().waitFor();
    await page.context().close();
  });
});
