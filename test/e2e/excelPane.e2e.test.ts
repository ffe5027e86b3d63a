import type { Frame } from 'playwright-core';
import { ownSheets } from '../../src/core/plan/anchors';
import { markSeverity } from '../../src/core/plan/anchors';
import { seen } from '../contract/seen';
import { addinOrigin, hostOrigin, libraryOrigin } from '../excel-host/browser/hostPage';
import type { ExcelHost } from '../excel-host/excelHost';
import { HostError } from '../excel-host/hostError';
import { setExcelStage, type ExcelPage, type ExcelStage } from './excelStage';
import { axeFindings, picture } from './harness';

/** What a browser that blocks other sites' storage makes Microsoft's library say; nothing of ours. */
const libraryOwn = /sessionStorage/;

function clean({ trouble, origins }: ExcelPage): void {
  expect({ ...trouble, errors: trouble.errors.filter((line) => !libraryOwn.test(line)) }).toEqual({
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

      await excel.teach({ kind: 'mark', resultColumn: true, issueSheet: true });
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
      expect([...ownSheets(host.snapshot()).keys()].length).toBe(4);
      const errors = host
        .snapshot()
        .sheets.flatMap((sheet) => JSON.stringify(sheet.grid.data).match(/#NAME\?/g) ?? []);
      expect(errors).toEqual([]);
      await shot('summarised');
      expect((await axeFindings(addin)).filter((line) => !line.startsWith('page-has-heading-one'))).toEqual([]);
      clean(excel);

      // Closed, and opened again another day: what was done can still be taken back, the newest first.
      const again = await excel.reopen();
      await again.addin.getByRole('heading', { name: '这个工作簿里有' }).waitFor();
      await again.addin.getByRole('tab', { name: '记录' }).click();
      await picture(again.page, `excel-320-${colorScheme}-journal`);
      for (const action of ['生成汇总', '计算补助', '标记']) {
        await again.addin
          .getByRole('button', { name: new RegExp(`^撤销：.*${action}`) })
          .first()
          .click();
        await again.addin.getByText('已撤销。').waitFor();
        await again.addin
          .getByText('已撤销。')
          .waitFor({ state: 'detached', timeout: 15_000 })
          .catch(() => undefined);
      }
      expect(look(host)).toEqual(fixed);
      await again.addin
        .getByRole('button', { name: /^撤销：/ })
        .first()
        .click();
      await again.page.waitForTimeout(1_500);
      expect(look(host)).toEqual(before);
      clean(again);
      await again.page.context().close();
    },
    180_000,
  );
});
