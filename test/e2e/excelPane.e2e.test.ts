import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { markSeverity, ownSheets } from '../../src/core/plan/anchors';
import { seen } from '../contract/seen';
import { addinOrigin, hostOrigin, libraryOrigin } from '../excel-host/browser/hostPage';
import type { ExcelHost } from '../excel-host/excelHost';
import { HostError } from '../excel-host/hostError';
import { setExcelStage, type ExcelPage, type ExcelStage } from './excelStage';
import { axeFindings, picture } from './harness';

/** `event.completed()` of a function command, as the library tells it the host. */
const commandDone = 94;

/** What a browser that blocks other sites' storage makes Microsoft's library say; nothing of ours. */
const libraryOwn = 'sessionStorage';

function clean({ trouble, origins }: ExcelPage): void {
  expect({ ...trouble, errors: trouble.errors.filter((line) => !line.includes(libraryOwn)) }).toEqual({
    foreign: [],
    errors: [],
  });
  expect([...origins].sort()).toEqual([addinOrigin, libraryOrigin, hostOrigin].sort());
}

function marks(host: ExcelHost): number {
  return host.workbook.sheets.reduce(
    (sum, sheet) => sum + sheet.formats.filter((format) => markSeverity(format.formula)).length,
    0,
  );
}

const look = (host: ExcelHost): unknown => ({ ...(seen(host.snapshot(), 'full') as object), settings: null });

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function write(addin: Frame, done: string | RegExp): Promise<void> {
  await addin.getByRole('button', { name: '确认写入' }).click();
  await addin.getByText(done).first().waitFor({ timeout: 30_000 });
}

describe('task pane in Excel on the web', () => {
  let stage: ExcelStage;
  beforeAll(async () => {
    stage = await setExcelStage();
  });
  afterAll(() => stage.close());

  it.each(['light', 'dark'] as const)(
    'goes the clerk’s whole way, at 320 px, %s',
    async (colorScheme) => {
      const excel = await stage.open('school-faults.xlsx', { context: { colorScheme } });
      const { page, addin, host } = excel;
      const shot = (name: string) => picture(page, `excel-320-${colorScheme}-${name}`);
      const before = look(host);
      await addin.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
      await shot('opened');

      await addin.getByRole('button', { name: '一键校验' }).click();
      await addin.getByRole('heading', { name: '还不能报送' }).waitFor();
      await shot('checked');

      await addin.getByRole('button', { name: '定位到 学校台账 B5' }).click();
      await page.waitForTimeout(300);
      expect(host.workbook.selected?.sheet.name).toBe('学校台账');
      expect(host.workbook.selected?.area).toEqual({ top: 4, left: 1, bottom: 4, right: 1 });

      await addin.getByRole('searchbox').fill('id-hidden-characters');
      await addin
        .getByRole('button', { name: /^改为“/ })
        .first()
        .click();
      await addin.getByRole('dialog').waitFor();
      await shot('preview-fix');
      await write(addin, '已修正 1 处');
      await addin.getByRole('searchbox').fill('');
      const fixed = look(host);
      expect(fixed).not.toEqual(before);

      await excel.teach({ kind: 'mark', issueSheet: true });
      await addin.getByRole('button', { name: '标记到表格' }).click();
      await addin.getByRole('dialog').waitFor();
      await shot('preview-marks');
      await write(addin, /已完成/);
      expect(marks(host)).toBeGreaterThan(0);
      expect(host.workbook.sheets.map((sheet) => sheet.name)).toContain('问题清单');
      await shot('marked');

      await addin.getByRole('tab', { name: '补助汇总' }).click();
      await excel.teach({ kind: 'compute' });
      await addin.getByRole('button', { name: '计算补助' }).click();
      await addin.getByRole('dialog').waitFor();
      await shot('preview-aid');
      await write(addin, '已完成：计算补助。');
      await excel.teach({ kind: 'summarize' });
      await addin.getByRole('button', { name: '生成汇总' }).click();
      await addin.getByRole('dialog').waitFor();
      await shot('preview-summaries');
      await write(addin, '已完成：生成汇总。');
      expect([...ownSheets(host.snapshot()).keys()].length).toBeGreaterThanOrEqual(4);
      const errors = host
        .snapshot()
        .sheets.flatMap((sheet) => JSON.stringify(sheet.grid.data).match(/#NAME\?/g) ?? []);
      expect(errors).toEqual([]);
      await shot('summarised');
      expect(await axeFindings(addin)).toEqual([]);
      await addin.getByRole('button', { name: '设置' }).click();
      await addin.getByText('ExcelApi 1.14').waitFor();
      clean(excel);

      // Closed, and opened again another day: what was done can still be taken back, the newest first.
      const again = await excel.reopen();
      await again.addin.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
      await again.addin.getByRole('tab', { name: '记录' }).click();
      await picture(again.page, `excel-320-${colorScheme}-journal`);
      const takeBack = async (action: string): Promise<void> => {
        const button = again.addin.getByRole('button', { name: new RegExp(`^撤销：.*${action}`) });
        await button.click();
        await button.waitFor({ state: 'detached' });
        await again.addin.getByText('已撤销。').waitFor();
      };
      for (const action of ['生成汇总', '计算补助', '标记']) await takeBack(action);
      expect(look(host)).toEqual(fixed);
      await takeBack('');
      expect(look(host)).toEqual(before);
      clean(again);
      await again.page.context().close();
    },
    180_000,
  );

  it('a run that was cut off by closing the pane is taken back at the next start', async () => {
    const excel = await stage.open('school-faults.xlsx');
    const { addin, host } = excel;
    await addin.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
    const before = look(host);
    await addin.getByRole('tab', { name: '补助汇总' }).click();
    await excel.teach({ kind: 'compute' });
    await addin.getByRole('button', { name: '计算补助' }).click();
    await addin.getByRole('dialog').waitFor();
    const written = new Promise<void>((resolve) => {
      host.session.faults = {
        after: (sync) => {
          const columns = host.workbook.sheets[0]?.grid.columnCount ?? 0;
          if (sync < 5 || columns <= 27) return undefined;
          resolve();
          return new Promise<void>(() => undefined);
        },
      };
    });
    await addin.getByRole('button', { name: '确认写入' }).click();
    await written;
    expect(look(host)).not.toEqual(before);
    const again = await excel.reopen();
    await again.addin.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
    expect(look(host)).toEqual(before);
    // Told, and told until it is put away: a check does not take it off.
    const told = again.addin.getByText('已把工作簿恢复到写入之前的样子');
    await told.waitFor();
    await again.addin.getByRole('button', { name: '一键校验' }).click();
    await again.addin.getByRole('heading', { name: '还不能报送' }).waitFor();
    await told.waitFor();
    await picture(again.page, 'excel-recovered');
    await again.addin.getByRole('button', { name: '知道了' }).first().click();
    await told.waitFor({ state: 'detached' });
    clean(again);
    await again.page.context().close();
  }, 60_000);

  it('says so while a cell is edited, and goes on after Enter', async () => {
    const excel = await stage.open('school-faults.xlsx');
    const { addin, host } = excel;
    await addin.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
    let enter: () => void = () => undefined;
    host.session.editing = new Promise((resolve) => (enter = resolve));
    await addin.getByRole('button', { name: '一键校验' }).click();
    await addin.getByText('如果正在编辑单元格，请按回车').waitFor();
    await picture(excel.page, 'excel-cell-edited');
    enter();
    host.session.editing = undefined;
    await addin.getByRole('heading', { name: '还不能报送' }).waitFor();
    expect(await addin.getByText('如果正在编辑单元格，请按回车').count()).toBe(0);
    clean(excel);
    await excel.page.context().close();
  }, 60_000);

  it.each([
    ['a dialog is open or a cell is edited in an Excel that cannot wait', 'InvalidOperationInCellEditMode'],
    ['another workbook has the focus', 'InactiveWorkbook'],
  ])('refuses in one sentence while %s, and works afterwards', async (_, code) => {
    const excel = await stage.open('school-faults.xlsx');
    const { addin, host } = excel;
    await addin.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
    host.session.faults = {
      before: () => {
        throw new HostError(code, code);
      },
    };
    await addin.getByRole('button', { name: '一键校验' }).click();
    await addin.getByRole('alert').getByText('Excel 正忙').waitFor();
    await picture(excel.page, `excel-refused-${code}`);
    host.session.faults = {};
    await addin.getByRole('button', { name: '一键校验' }).click();
    await addin.getByRole('heading', { name: '还不能报送' }).waitFor();
    clean(excel);
    await excel.page.context().close();
  });

  it('can be stopped while a long run is written, and the workbook is as before', async () => {
    const excel = await stage.open('school-faults.xlsx');
    const { addin, host } = excel;
    await addin.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
    const before = look(host);
    host.session.faults = { before: () => new Promise((resolve) => setTimeout(resolve, 400)) };
    await addin.getByRole('tab', { name: '补助汇总' }).click();
    await excel.teach({ kind: 'compute' });
    await addin.getByRole('button', { name: '计算补助' }).click();
    await addin.getByRole('dialog').waitFor();
    await addin.getByRole('button', { name: '确认写入' }).click();
    await addin.getByRole('progressbar').waitFor();
    const pressed = Date.now();
    await addin.getByRole('button', { name: '停止' }).click();
    await addin
      .getByText(/已停止/)
      .first()
      .waitFor({ timeout: 20_000 });
    // What is under way at Excel ends first, and what was written is taken back: 0.4 s each here.
    expect(Date.now() - pressed).toBeLessThan(8_000);
    expect(look(host)).toEqual(before);
    clean(excel);
    await excel.page.context().close();
  }, 60_000);
});

describe('the ribbon in Excel on the web', () => {
  let stage: ExcelStage;
  beforeAll(async () => {
    stage = await setExcelStage();
  });
  afterAll(() => stage.close());

  it.each([
    ['check', /还不能报送/],
    ['compute', /计算补助/],
    ['summarize', /生成汇总/],
  ])('the button %s opens the pane with what is to be done', async (wanted, heading) => {
    const excel = await stage.open('school-faults.xlsx', { addinPage: `taskpane.html?do=${wanted}` });
    if (wanted === 'check') await excel.addin.getByRole('heading', { name: heading }).waitFor();
    else await excel.addin.getByRole('dialog', { name: heading }).waitFor();
    await picture(excel.page, `excel-ribbon-${wanted}`);
    clean(excel);
    await excel.page.context().close();
  });

  it('the button 双向比对 opens the pane with the lists compared', async () => {
    const excel = await stage.open('township.xlsx', { addinPage: 'taskpane.html?do=reconcile' });
    const card = excel.addin.getByRole('region', { name: '双向比对', exact: true });
    await card.getByText(/相同 \d+ · 可能相同/).waitFor({ timeout: 30_000 });
    await picture(excel.page, 'excel-ribbon-reconcile');
    clean(excel);
    await excel.page.context().close();
  });

  it('清除标记 takes everything of ours off at once, and the pane can bring it back', async () => {
    const marked = await stage.open('school-faults.xlsx');
    await marked.addin.getByRole('button', { name: '一键校验' }).click();
    await marked.addin.getByRole('heading', { name: '还不能报送' }).waitFor();
    const before = look(marked.host);
    await marked.teach({ kind: 'mark', resultColumn: true, issueSheet: true });
    await marked.addin.getByRole('button', { name: '标记到表格' }).click();
    await marked.addin.getByRole('dialog').waitFor();
    await write(marked.addin, /已完成/);
    const after = look(marked.host);
    const command = await marked.reopen('commands.html');
    await command.pressRibbon('clearMarks');
    // Excel blocks the button until it is told that the function is done.
    await waitUntil(async () => (await command.calls()).length > 0);
    expect(look(command.host)).toEqual(before);
    clean(command);
    const pane = await command.reopen();
    await pane.addin.getByRole('tab', { name: '记录' }).click();
    await pane.addin.getByRole('button', { name: /^撤销：清除标记/ }).click();
    await pane.addin.getByText('已撤销。').waitFor();
    expect(look(pane.host)).toEqual(after);
    await pane.page.context().close();
  }, 60_000);

  it('清除标记 waits while a cell is edited, and goes on after Enter', async () => {
    const command = await stage.open('school-faults.xlsx', { addinPage: 'commands.html' });
    // The library tells Excel that the functions can be called, and only then people can press buttons.
    await waitUntil(() => Promise.resolve(command.host.session.syncs.length > 0));
    let enter: () => void = () => undefined;
    command.host.session.editing = new Promise((resolve) => (enter = resolve));
    await command.pressRibbon('clearMarks');
    await command.page.waitForTimeout(4_000);
    expect((await command.calls()).map(({ name }) => name)).not.toContain(`method ${String(commandDone)}`);
    enter();
    command.host.session.editing = undefined;
    await waitUntil(async () =>
      (await command.calls()).some(({ name }) => name === `method ${String(commandDone)}`),
    );
    clean(command);
    await command.page.context().close();
  });

  it.each([
    ['waiting', '请按回车'],
    ['recovered', '已把工作簿恢复到写入之前的样子'],
    ['busy', 'Excel 正忙'],
    ['sheet-protected', '受保护'],
  ])('the dialog of a command says it in words: %s', async (what, words) => {
    const dialog = await stage.open('school-faults.xlsx', {
      addinPage: `commands.html?tell=${what}&sheet=台账`,
    });
    await dialog.addin.getByText(words).waitFor();
    await picture(dialog.page, `excel-command-${what}`);
    await dialog.page.context().close();
  });

  it('清除标记 gives the button back when Excel refuses', async () => {
    const command = await stage.open('school-faults.xlsx', { addinPage: 'commands.html' });
    command.host.session.faults = {
      before: () => {
        throw new HostError('ServiceNotAvailable', 'the service is busy');
      },
    };
    await command.pressRibbon('clearMarks');
    // Refused or not, the button must not stay blocked.
    await waitUntil(async () =>
      (await command.calls()).some(({ name }) => name === `method ${String(commandDone)}`),
    );
    await command.page.context().close();
  });
});

describe('where the pane cannot run', () => {
  let stage: ExcelStage;
  beforeAll(async () => {
    stage = await setExcelStage();
  });
  afterAll(() => stage.close());

  it.each([
    ['refused', true],
    ['swallowed', 'hangs'],
  ] as const)(
    'says so within ten seconds when the library’s address is %s',
    async (title, libraryBlocked) => {
      const excel = await stage.open('clean-school.xlsx', { libraryBlocked });
      await excel.addin.getByRole('alert').getByText('任务窗格无法启动').waitFor({ timeout: 10_000 });
      await picture(excel.page, `excel-library-${title}`);
      await excel.page.context().close();
    },
  );

  it('an old web view is told where to go', async () => {
    const excel = await stage.open('clean-school.xlsx', {
      before: () => Reflect.deleteProperty(Promise, 'any'),
    });
    await excel.addin.getByText('这个版本的 Excel 太旧').first().waitFor();
    await picture(excel.page, 'excel-old');
    await excel.page.context().close();
  });
});

describe('a build for closed networks', () => {
  const built = join(process.cwd(), 'out', 'closed-network');
  let stage: ExcelStage;
  beforeAll(async () => {
    execFileSync(
      process.execPath,
      [
        join('node_modules', 'webpack', 'bin', 'webpack.js'),
        '--config-name',
        'web',
        '--mode',
        'production',
        '--output-path',
        built,
      ],
      { env: { ...process.env, OFFICE_JS: 'self', AID_BASE_URL: addinOrigin }, stdio: 'pipe' },
    );
    stage = await setExcelStage(built);
  }, 300_000);
  afterAll(() => stage.close());

  it('starts and works although nobody but its own server answers', async () => {
    const excel = await stage.open('school-faults.xlsx', { libraryBlocked: true });
    await excel.addin.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
    await excel.addin.getByRole('button', { name: '一键校验' }).click();
    await excel.addin.getByRole('heading', { name: '还不能报送' }).waitFor();
    expect([...excel.origins].sort()).toEqual([addinOrigin, hostOrigin].sort());
    expect(excel.trouble.foreign).toEqual([]);
    await excel.page.context().close();
  }, 60_000);

  it('names its own address in the manifest, and Microsoft’s nowhere in its pages', () => {
    const read = (name: string) => readFileSync(join(built, name), 'utf8');
    expect(read('manifest.xml')).not.toContain('localhost');
    expect(read('manifest.xml')).toContain(`${addinOrigin}/taskpane.html`);
    for (const page of ['taskpane.html', 'commands.html', 'desk.html'])
      expect(read(page)).not.toContain('appsforoffice');
    for (const file of ['office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'zh-cn/office_strings.js'])
      expect(existsSync(join(built, 'office-js', file))).toBe(true);
  });
});
