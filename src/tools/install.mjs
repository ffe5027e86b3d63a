/**
 * What a fresh machine lacks, installed on demand. Plain Node: it runs before `npm ci`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const windows = process.platform === 'win32';

/** Runs a command with our terminal; returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options });
  return result.status ?? 1;
}

/** `npm ci` when node_modules is missing or older than the lock file. */
export function installPackages() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20)
    fail(`Node 20 or newer is needed; this is ${process.versions.node}. 请安装 Node.js 20 或更新版本。`);
  const marker = join(root, 'node_modules', '.package-lock.json');
  const fresh =
    existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (fresh) return;
  console.error('Installing packages (npm ci) … 正在安装依赖');
  if (run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']) !== 0) {
    fail('npm ci failed; see the lines above. 依赖安装失败，请检查网络后重试。');
  }
}

/** Says one sentence and stops. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function onPath(names) {
  for (const name of names) {
    const found = spawnSync(windows ? 'where' : 'which', [name], { encoding: 'utf8' });
    const path = found.stdout?.split('\n')[0]?.trim();
    if (found.status === 0 && path) return path;
  }
  return undefined;
}

const usualBrowsers = {
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
    String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  return (
    (usualBrowsers[process.platform] ?? []).find((path) => existsSync(path)) ??
    onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'])
  );
}

let updated = false;

/** Installs Debian packages when we may; returns whether apt-get succeeded. */
function aptInstall(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath(['apt-get'])) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  if (!updated) run('apt-get', ['update', '-qq'], quiet);
  updated = true;
  console.error(`Installing ${packages.join(', ')} …`);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet) === 0;
}

/** Path of a Chromium-like browser; installs Debian's when root; otherwise one sentence and the end. */
export function installBrowser() {
  const found = findBrowser() ?? (aptInstall(['chromium', 'fonts-noto-cjk']) ? findBrowser() : undefined);
  return (
    found ??
    fail(
      'The browser tests need Chrome, Edge or Chromium: install one, or set CHROME_PATH. 请安装 Chrome、Edge 或 Chromium。',
    )
  );
}

/**
 * Independent readers of our files: LibreOffice and openpyxl. Tests that need them are skipped, and
 * counted as skipped, where they cannot be had.
 */
export function installReaders() {
  const hasOpenpyxl = () =>
    ['/usr/bin/python3', 'python3'].some(
      (python) => spawnSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
    );
  const missing = [];
  if (!onPath(['soffice', 'libreoffice'])) missing.push('libreoffice-calc');
  if (!hasOpenpyxl()) missing.push('python3-openpyxl');
  if (missing.length > 0) aptInstall([...missing, 'fonts-noto-cjk']);
}

/** The project's package.json. */
export function manifest() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}
