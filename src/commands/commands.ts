import { say } from '../core/text/text';
import type { Language, LocalText } from '../core/text/text';
import { errorText } from '../app/errorText';
import { paneText } from '../taskpane/text/paneText';
import { startSession } from '../taskpane/worker/startSession';
import { WorkbookError } from '../workbook/port';
import { ExcelWorkbook } from '../workbook/excel/excelWorkbook';

/** The command's page also says, in a small dialog, what happened: `commands.html?tell=<what>`. */
const tellKey = 'tell';

/** A function command is ended by Excel after 5 minutes; by then it must have taken back what it had begun. */
const longest = 4 * 60_000;

/** What is told beside refusals. */
const told = {
  waiting: paneText.waitingForExcel,
  recovered: paneText.recovered,
} satisfies Record<string, LocalText>;

function language(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function isCode(code: string): code is keyof typeof errorText {
  return Object.hasOwn(errorText, code);
}

/** @returns closes the dialog; does nothing when there is none (another one is open) */
function showDialog(what: string, sheet = ''): Promise<() => void> {
  const address = new URL('commands.html', location.href);
  address.searchParams.set(tellKey, what);
  address.searchParams.set('sheet', sheet);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      address.href,
      { width: 30, height: 25, displayInIframe: true },
      (result) => {
        const dialog = result.status === Office.AsyncResultStatus.Succeeded ? result.value : undefined;
        resolve(() => dialog?.close());
      },
    );
  });
}

function showRefusal(error: unknown): Promise<unknown> {
  if (!(error instanceof WorkbookError)) return showDialog('defect');
  return showDialog(error.code === 'cancelled' ? 'busy' : error.code, error.details['sheet']);
}

/** Ribbon button 清除标记: takes off everything of ours, at once. 撤销 in the pane brings it back. */
async function clearMarks(event: Office.AddinCommands.Event): Promise<void> {
  const stopper = new AbortController();
  const timer = setTimeout(() => stopper.abort(), longest);
  let closeWaiting: Promise<() => void> | undefined;
  const seen = { recovered: false };
  const settled = async (): Promise<void> => {
    const close = closeWaiting;
    closeWaiting = undefined;
    (await close)?.();
  };
  const workbook = new ExcelWorkbook(undefined, {
    recovered: () => {
      seen.recovered = true;
    },
    waiting: (is) => {
      if (is) closeWaiting ??= showDialog('waiting');
      else void settled();
    },
  });
  try {
    const service = await startSession(workbook);
    const asOf = new Date().toISOString().slice(0, 10);
    const control = { signal: stopper.signal };
    const preview = await service.prepare({ kind: 'clear' }, { language: language(), asOf }, control);
    if (preview.lines.length > 0) await service.apply(preview.planId, control);
    await settled();
    if (seen.recovered) await showDialog('recovered');
  } catch (error) {
    await settled();
    await showRefusal(error);
  } finally {
    clearTimeout(timer);
    // Excel blocks the button until it hears this.
    event.completed();
  }
}

function textsOf(what: string): readonly LocalText[] {
  if (isCode(what)) return [errorText[what].what, errorText[what].todo];
  return Object.hasOwn(told, what) ? [told[what as keyof typeof told]] : [];
}

function showWhat(what: string): void {
  const sheet = new URLSearchParams(location.search).get('sheet') ?? '';
  for (const text of textsOf(what)) {
    const line = document.createElement('p');
    line.textContent = say(text, language(), { sheet });
    document.body.append(line);
  }
}

void Office.onReady(() => {
  const what = new URLSearchParams(location.search).get(tellKey);
  if (what === null)
    Office.actions.associate('clearMarks', (event: Office.AddinCommands.Event) => void clearMarks(event));
  else showWhat(what);
});
