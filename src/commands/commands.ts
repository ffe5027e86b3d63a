import { say } from '../core/text/text';
import type { Language } from '../core/text/text';
import { errorText } from '../app/errorText';
import { startSession } from '../taskpane/worker/startSession';
import { WorkbookError } from '../workbook/port';
import { ExcelWorkbook } from '../workbook/excel/excelWorkbook';

/** The command's page also says why a command was refused, in a small dialog: `commands.html?refused=<code>`. */
const refusedKey = 'refused';

function language(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function isCode(code: string): code is keyof typeof errorText {
  return Object.hasOwn(errorText, code);
}

function showRefusal(error: unknown): Promise<void> {
  const code = error instanceof WorkbookError ? error.code : 'defect';
  const address = new URL('commands.html', location.href);
  address.searchParams.set(refusedKey, code);
  address.searchParams.set('sheet', error instanceof WorkbookError ? (error.details['sheet'] ?? '') : '');
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address.href, { width: 30, height: 25, displayInIframe: true }, () =>
      resolve(),
    );
  });
}

/** Ribbon button 清除标记: takes off everything of ours, at once. 撤销 in the pane brings it back. */
async function clearMarks(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const service = await startSession(new ExcelWorkbook());
    const asOf = new Date().toISOString().slice(0, 10);
    const preview = await service.prepare({ kind: 'clear' }, { language: language(), asOf });
    if (preview.lines.length > 0) await service.apply(preview.planId);
  } catch (error) {
    await showRefusal(error);
  } finally {
    // Excel blocks the button until it hears this.
    event.completed();
  }
}

function showWhyRefused(code: string): void {
  if (!isCode(code)) return;
  const sheet = new URLSearchParams(location.search).get('sheet') ?? '';
  for (const text of [errorText[code].what, errorText[code].todo]) {
    const line = document.createElement('p');
    line.textContent = say(text, language(), { sheet });
    document.body.append(line);
  }
}

void Office.onReady(() => {
  const refused = new URLSearchParams(location.search).get(refusedKey);
  if (refused === null)
    Office.actions.associate('clearMarks', (event: Office.AddinCommands.Event) => void clearMarks(event));
  else showWhyRefused(refused);
});
