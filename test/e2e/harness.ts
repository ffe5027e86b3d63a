import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import sirv from 'sirv';

const root = process.cwd();
/** The production build; `AID_WEB` names one that stands elsewhere. */
const web = process.env['AID_WEB'] ?? join(root, 'dist', 'web');
const pictures = join(root, 'out', 'screenshots');

/** Where a browser may be when CHROME_PATH does not say. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export function browserPath(): string {
  const path = process.env['CHROME_PATH'] ?? usualPlaces.find((place) => existsSync(place));
  if (path === undefined) throw new Error('No Chrome, Edge or Chromium found; set CHROME_PATH.');
  return path;
}

/** What must not happen on a page: complaints of the policy, requests elsewhere, errors. */
export interface Trouble {
  readonly foreign: string[];
  readonly errors: string[];
}

export interface Stage {
  readonly url: string;
  /** A page of its own context; `trouble` collects what must stay empty. */
  page(options?: BrowserContextOptions): Promise<{ readonly page: Page; readonly trouble: Trouble }>;
  close(): Promise<void>;
}

/** Serves the production build on a free port and starts a browser. */
export async function setStage(): Promise<Stage> {
  if (!existsSync(join(web, 'desk.html'))) throw new Error('dist/web is missing: npm run build');
  const server = createServer(sirv(web, { dev: true }));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const browser: Browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  mkdirSync(pictures, { recursive: true });
  return {
    url,
    page: async (options = {}) => {
      const context = await browser.newContext({
        locale: 'zh-CN',
        viewport: { width: 1360, height: 820 },
        reducedMotion: 'reduce',
        ...options,
      });
      // The picker of real files cannot be driven; the download stands for both.
      await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
      const page = await context.newPage();
      const trouble: Trouble = { foreign: [], errors: [] };
      page.on('request', (request) => {
        const address = request.url();
        if (!address.startsWith(`${url}/`) && !address.startsWith('data:') && !address.startsWith('blob:'))
          trouble.foreign.push(address);
      });
      page.on('pageerror', (error) => trouble.errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.text().includes('Content Security Policy'))
          trouble.errors.push(message.text());
      });
      return { page, trouble };
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A picture in out/screenshots, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

const axeSource = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it is, as readable lines. */
export async function axeFindings(page: Page | Frame): Promise<readonly string[]> {
  // evaluate goes past the page's policy, which allows no script but its own.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Result {
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
      }[];
    }
    const axe = (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<Result> } })
      .axe;
    const found = await axe.run(
      { exclude: [['[data-tabster-dummy]'], ['[role=tooltip]']] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] },
    );
    return found.violations.flatMap((violation) =>
      violation.nodes
        .slice(0, 3)
        .map((node) => `${violation.id}: ${node.html.slice(0, 220)} ${node.failureSummary ?? ''}`),
    );
  });
}

/** Opens a sample from the start screen and waits for its sheet. */
export async function openSample(page: Page, url: string, title: string): Promise<void> {
  await page.goto(`${url}/desk.html`);
  await page.getByRole('button', { name: `打开示例: ${title}` }).click();
  await page.getByRole('button', { name: '一键校验' }).waitFor();
}

/** Presses 一键校验 and waits for the result. */
export async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: '一键校验' }).click();
  await page.getByRole('heading', { name: /可以报送|还不能报送/ }).waitFor({ timeout: 60_000 });
}
