import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';

/** Requirement set the simulated host offers: Excel 2021 LTSC. */
export const hostApiVersion = '1.14';

/** What the library hands out; `SessionBase._overrideSession` is its own seam for other transports. */
export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: { SessionBase: { _overrideSession: unknown } };
}

let script: Script | undefined;

/** Microsoft's unmodified library, compiled once. */
function librarySource(): Script {
  if (!script) {
    const path = createRequire(`${process.cwd()}/package.json`).resolve(
      '@microsoft/office-js/dist/excel-web-16.00.debug.js',
    );
    script = new Script(readFileSync(path, 'utf8'), { filename: path });
  }
  return script;
}

function versionAtMost(asked: string, offered: string): boolean {
  const [askedMajor = 0, askedMinor = 0] = asked.split('.').map(Number);
  const [major = 0, minor = 0] = offered.split('.').map(Number);
  return askedMajor < major || (askedMajor === major && askedMinor <= minor);
}

const nothing = (): void => undefined;

/** The library tries its clean-up again for some seconds; that must not keep the tests from ending. */
function patientTimeout(work: () => void, milliseconds?: number): NodeJS.Timeout {
  return setTimeout(work, milliseconds).unref();
}

/** The few things of a browser window the library touches while it is evaluated. */
function smallWindow(apiVersion: string): Record<string, unknown> {
  const location = {
    href: 'https://localhost/pane.html',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    origin: 'https://localhost',
    pathname: '/pane.html',
    search: '',
    hash: '',
  };
  const element = { style: {}, setAttribute: nothing, appendChild: nothing, getElementsByTagName: () => [] };
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const window: Record<string, unknown> = {
    location,
    document: {
      URL: location.href,
      location,
      cookie: '',
      head: element,
      body: element,
      documentElement: element,
      createElement: () => element,
      getElementsByTagName: () => [],
      addEventListener: nothing,
    },
    navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/120', platform: 'Win32' },
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    console,
    performance,
    Promise,
    setTimeout: patientTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    sessionStorage: storage,
    localStorage: storage,
  };
  window['window'] = window;
  window['self'] = window;
  window['top'] = window;
  window['parent'] = window;
  window['hostOffice'] = {
    context: {
      requirements: {
        isSetSupported: (name: string, version = '1.1') =>
          (name === 'ExcelApi' && versionAtMost(version, apiVersion)) || name === 'DelayForCellEdit',
      },
    },
  };
  return window;
}

/** A fresh copy of the library that believes it runs in an Excel with ExcelApi up to `apiVersion`. */
export function loadOffice(apiVersion: string = hostApiVersion): OfficeLibrary {
  const window = smallWindow(apiVersion);
  createContext(window);
  librarySource().runInContext(window);
  // The library asks window.Office which sets exist; without an answer it would allow everything.
  window['Office'] = window['hostOffice'];
  const library = window['OfficeExtension'] as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  // An older Excel answers ApiNotFound; the library knows each member's set and, asked so, says it itself.
  library.CommonUtility._doApiNotSupportedCheck = true;
  return { Excel: window['Excel'], OfficeExtension: window['OfficeExtension'] } as unknown as OfficeLibrary;
}
