import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Frame, Page, Route } from 'playwright-core';
import { Session } from '../../src/app/session';
import type { Request, WorkOptions } from '../../src/app/service';
import type { Plan } from '../../src/core/plan/plan';
import { nationalPack } from '../../src/core/policy/nationalPack';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';
import { addinOrigin, hostOrigin, hostPage, libraryOrigin } from '../excel-host/browser/hostPage';
import { excelHost, type ExcelHost } from '../excel-host/excelHost';
import { browserPath, type Trouble } from './harness';

const root = process.cwd();
const production = join(root, 'dist', 'web');
const library = join(root, 'node_modules', '@microsoft', 'office-js', 'dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface HostCall {
  readonly name: string;
  readonly data: unknown;
}

/** A page of the add-in inside a simulated Excel on the web. */
export interface ExcelPage {
  readonly page: Page;
  /** The add-in's own page. */
  readonly addin: Frame;
  readonly host: ExcelHost;
  readonly trouble: Trouble;
  /** Addresses asked for, by origin. */
  readonly origins: ReadonlySet<string>;
  /** What the library asked of the host beside workbook requests. */
  calls(): Promise<readonly HostCall[]>;
  /** Presses a ribbon button that runs a function. */
  pressRibbon(name: string): Promise<void>;
  /** Tells the host what the formulas of a coming write come to: it computes nothing itself. */
  teach(request: Request): Promise<void>;
  /** Closes the pane and opens it anew on the same workbook. */
  reopen(addinPage?: string): Promise<ExcelPage>;
}

export interface ExcelStage {
  open(sample: string, options?: OpenOptions): Promise<ExcelPage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly addinPage?: string;
  readonly context?: BrowserContextOptions;
  /** Microsoft's address cannot be reached. */
  readonly libraryBlocked?: boolean | 'hangs';
  /** Runs before any script of the add-in. */
  readonly before?: () => void;
}

async function file(route: Route, folder: string, path: string): Promise<void> {
  const place = normalize(join(folder, decodeURIComponent(path)));
  if (!place.startsWith(folder) || !existsSync(place) || !statSync(place).isFile()) {
    await route.fulfill({ status: 404, body: 'not found' });
    return;
  }
  await route.fulfill({
    body: readFileSync(place),
    contentType: types[extname(place)] ?? 'application/octet-stream',
  });
}

/** Answers the three origins from the build, the npm package and the simulated Excel; everything else is trouble. */
async function serve(
  web: string,
  page: Page,
  shown: string,
  trouble: Trouble,
  origins: Set<string>,
  options: OpenOptions,
): Promise<void> {
  await page.context().route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return route.continue();
    origins.add(url.origin);
    if (url.origin === hostOrigin) {
      return route.fulfill({
        body: url.pathname === '/' ? hostPage(shown) : '',
        contentType: types['.html'] ?? '',
      });
    }
    if (url.origin === addinOrigin) return file(route, web, url.pathname);
    if (url.origin === libraryOrigin) {
      if (options.libraryBlocked === true) return route.abort();
      // Never answered, as by a firewall that swallows packets.
      if (options.libraryBlocked === 'hangs') return undefined;
      return file(route, library, url.pathname.replace('/lib/1/hosted/', ''));
    }
    trouble.foreign.push(url.href);
    return route.abort();
  });
}

const options: WorkOptions = { language: 'zh-CN', asOf: new Date().toISOString().slice(0, 10) };

async function show(
  web: string,
  browser: Browser,
  host: ExcelHost,
  session: ExcelHost['session'],
  given: OpenOptions,
): Promise<ExcelPage> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 320, height: 800 },
    reducedMotion: 'reduce',
    ...given.context,
  });
  const page = await context.newPage();
  if (given.before) await context.addInitScript(given.before);
  const trouble: Trouble = { foreign: [], errors: [] };
  const origins = new Set<string>();
  page.on('pageerror', (error) => trouble.errors.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || text.includes('Content Security Policy')) trouble.errors.push(text);
  });
  await page.exposeBinding('hostAnswer', (_source, text: string, flags: number) =>
    session.answer(text, flags),
  );
  await serve(web, page, given.addinPage ?? 'taskpane.html', trouble, origins, given);
  await page.goto(`${hostOrigin}/`, { waitUntil: 'domcontentloaded' });
  const handle = await page.waitForSelector('iframe');
  const addin = await handle.contentFrame();
  if (!addin) throw new Error('the add-in has no frame');
  return {
    page,
    addin,
    host,
    trouble,
    origins,
    calls: () => page.evaluate(() => (window as unknown as { hostCalls: HostCall[] }).hostCalls),
    pressRibbon: async (name) => {
      await page.waitForFunction(() => (window as unknown as { ribbonReady(): boolean }).ribbonReady());
      await page.evaluate(
        (id) => (window as unknown as { pressRibbon(id: string): void }).pressRibbon(id),
        name,
      );
    },
    teach: async (request) => {
      const port = {
        read: () => Promise.resolve(host.snapshot()),
        apply: (plan: Plan) => {
          host.teach(plan);
          return Promise.resolve();
        },
      };
      const plain = new Session(port, { pack: nationalPack, now: () => new Date().toISOString() });
      await plain.apply((await plain.prepare(request, options)).planId);
    },
    reopen: async (addinPage = 'taskpane.html') => {
      await context.close();
      return show(web, browser, host, host.reopenWith().session, { ...given, addinPage });
    },
  };
}

/** A browser in which samples are opened in a simulated Excel, around a build: the production build unless told otherwise. */
export async function setExcelStage(web: string = production): Promise<ExcelStage> {
  if (!existsSync(join(web, 'taskpane.html'))) throw new Error('dist/web is missing: npm run build');
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  return {
    open: async (sample, given = {}) => {
      const bytes = new Uint8Array(readFileSync(join(root, 'assets', 'samples', sample)));
      const { host } = await excelHost(await (await XlsxWorkbook.open(bytes, sample, codecNode)).read());
      return show(web, browser, host, host.session, given);
    },
    close: () => browser.close(),
  };
}
