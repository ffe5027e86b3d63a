import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { HostSession } from '../excel-host/session';

const library = 'https://appsforoffice.microsoft.com/';
/** Office on the web; the real library answers only to such origins. Nothing is fetched: the driver intercepts it. */
const hostOrigin = 'https://excel.officeapps.live.com';
/** Where the built files stand in this story: public, because browsers keep public pages from framing localhost. */
const paneOrigin = 'https://aid.officeapps.live.com';
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  json: 'application/json',
};
const libraryFolder = join('node_modules', '@microsoft', 'office-js', 'dist');

/** What the page around the add-in says to the library, in the library's own protocol. */
function hostScript(pane: string): string {
  const name = {
    hostInfo: 'Excel$Web$16.00$zh-CN$telemetry$$disableLogging$0',
    xdmInfo: `1|{e2e}|${hostOrigin}`,
    serializerVersion: 1,
    baseFrameName: 'pane',
  };
  const context = {
    _id: 'e2e',
    _appName: 16,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _docUrl: `${hostOrigin}/book.xlsx`,
    _clientMode: 0,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'e2e',
    _appInstanceId: 'e2e',
    _requirementMatrix: JSON.stringify({ ExcelApi: 1.14, AddinCommands: 1.1, DialogApi: 1.1 }),
    _hostFullVersion: '16.0.14332.20000',
  };
  return `
    const context = ${JSON.stringify(context)};
    window.asked = [];
    addEventListener('message', async (event) => {
      let message;
      try { message = JSON.parse(event.data); } catch (error) { return; }
      if (!message || message._messageType !== 0) return;
      window.asked.push(message._actionName);
      let data = null;
      if (message._actionName === 'ContextActivationManager_getAppContextAsync') data = context;
      if (message._actionName === 'executeMethod') data = { Error: 0, Version: 1, Data: [200, [], await window.excelExecute(message._data.ArrayData[4])] };
      event.source.postMessage(JSON.stringify({
        _messageType: 1, _actionName: message._actionName, _conversationId: message._conversationId,
        _correlationId: message._correlationId, _origin: location.href, _data: data, _errorCode: 0, _responseType: 0, _serializerVersion: 1,
      }), event.origin);
    });
    const frame = document.createElement('iframe');
    frame.name = ${JSON.stringify(JSON.stringify(name))};
    frame.title = 'pane';
    frame.style.cssText = 'width:360px;height:760px;border:0';
    frame.src = ${JSON.stringify(pane)};
    document.body.append(frame);
  `;
}

/** Opens the built task pane in a simulated Excel on the web: Microsoft's library unmodified, the workbook in `session`. */
export async function openPaneInExcel(
  page: Page,
  address: string,
  session: HostSession,
): Promise<FrameLocator> {
  await page.exposeFunction('excelExecute', async (body: string) => {
    const answer = await session._createRequestExecutorOrNull().executeAsync(null, 0, { Body: body });
    if (answer.ErrorCode !== null)
      return JSON.stringify({ Error: { Code: answer.ErrorCode, Message: answer.ErrorMessage } });
    return JSON.stringify(answer.Body);
  });
  await page.route(`${library}**`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: readFileSync(
        join(libraryFolder, new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '')),
      ),
    }),
  );
  await page.route(`${paneOrigin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    return route.fulfill({
      contentType: types[path.split('.').pop() ?? ''] ?? 'application/octet-stream',
      body: readFileSync(join('dist', 'web', path)),
    });
  });
  await page.route(`${hostOrigin}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Excel</title><body style="margin:0"><script>${hostScript(`${paneOrigin}/${address}`)}</script></body>`,
    }),
  );
  await page.goto(`${hostOrigin}/book`);
  return page.frameLocator('iframe');
}
