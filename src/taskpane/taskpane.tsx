import { makeStaticStyles } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { say } from '../core/text/text';
import type { LocalText } from '../core/text/text';
import { ExcelWorkbook } from '../workbook/excel/excelWorkbook';
import { runCommandById } from './commands/commands';
import { refresh } from './commands/steps';
import { Pane } from './components/Pane';
import { StartFailure } from './components/StartFailure';
import { loadPreferences, officeFacts } from './preferences';
import type { PaneEvent } from './state/state';
import { createStore } from './state/store';
import { startText } from './text/startText';
import { startSession } from './worker/startSession';

/** Office never answers when its library is blocked; people should not wait longer than this to be told. */
const officeTimeout = 8000;

const useStaticStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0, overflowX: 'hidden', overflowY: 'hidden' },
});

function Page({ children }: { readonly children: React.ReactNode }) {
  useStaticStyles();
  return children;
}

/**
 * Microsoft's library is loaded beside our own script, so that a network that swallows the request cannot keep us
 * from saying so. @returns false when its address was refused
 */
function libraryLoaded(): Promise<boolean> {
  const script = document.querySelector('script[data-office]');
  if (typeof Office !== 'undefined') return Promise.resolve(true);
  if (!script || script.getAttribute('data-office') === 'failed') return Promise.resolve(false);
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(true), { once: true });
    script.addEventListener('error', () => resolve(false), { once: true });
  });
}

/** Why the pane cannot start; undefined when Office is ready in Excel. */
async function officeProblem(): Promise<LocalText | undefined> {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), officeTimeout));
  const loaded = await Promise.race([libraryLoaded(), late]);
  if (loaded !== true || typeof Office === 'undefined') return startText.libraryMissing;
  const info = await Promise.race([Office.onReady(), late]);
  if (info === 'late') return startText.libraryMissing;
  if (info.host !== Office.HostType.Excel) return startText.notInExcel;
  // 1.13 is what the adapter is written for (Excel 2021 and later).
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13') ? undefined : startText.excelTooOld;
}

function highestApi(): string {
  for (let minor = 30; minor > 0; minor--) {
    if (Office.context.requirements.isSetSupported('ExcelApi', `1.${String(minor)}`))
      return `ExcelApi 1.${String(minor)}`;
  }
  return 'ExcelApi';
}

/** Office tells its theme as the colour of its background. */
function officeIsDark(): boolean | undefined {
  // Older Excel has no theme, whatever the types say.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const colour = /^#?([0-9a-f]{6})/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  if (colour === undefined) return undefined;
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return part(0) + part(2) + part(4) < 384;
}

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('taskpane.html has no #root');
  const root = createRoot(element);
  const preferences = loadPreferences(navigator.language);
  const problem = await officeProblem();
  if (problem) {
    root.render(
      <Page>
        <StartFailure
          message={say(problem, preferences.language)}
          language={preferences.language}
          desk={element.dataset['desk'] ?? 'desk.html'}
        />
      </Page>,
    );
    return;
  }
  // The store needs the service, the service the workbook; events come later than all of them.
  const tell = (event: PaneEvent) => store.dispatch(event);
  const workbook = new ExcelWorkbook(undefined, {
    recovered: () => tell({ type: 'recovered' }),
    waiting: (is) => tell({ type: 'hostWaiting', is }),
  });
  const service = await startSession(workbook);
  const store = createStore(
    service,
    {
      kind: 'excel',
      facts: {
        version: AID_VERSION,
        host: `${officeFacts() ?? 'Excel'} ${Office.context.diagnostics.version}`,
        api: highestApi(),
      },
      goTo: async (sheetId, row, column) => {
        await workbook.goTo(sheetId, row, column);
      },
      selection: () => workbook.selectedCell(),
      afterWrite: () => undefined,
    },
    preferences,
  );
  root.render(
    <Page>
      <Pane store={store} hostDark={officeIsDark()} />
    </Page>,
  );
  // The ribbon's buttons open the pane with what is to be done in the address.
  const wanted = new URLSearchParams(location.search).get('do');
  await refresh(store);
  if (wanted !== null) await runCommandById(wanted, store);
}

// oldBrowser.js has already said what to do instead.
if (!document.documentElement.hasAttribute('data-too-old')) void start();
