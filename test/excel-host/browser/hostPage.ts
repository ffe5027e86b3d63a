/** An Office web origin: the library only talks to hosts it knows. */
export const hostOrigin = 'https://excel.officeapps.live.com';
/** Where the add-in stands in the tests. */
export const addinOrigin = 'https://aid-ledger.example';
/** Where Microsoft's library is loaded from. */
export const libraryOrigin = 'https://appsforoffice.microsoft.com';

/** Requirement sets the simulated Excel on the web tells: those of Excel 2021. */
const requirements = {
  ExcelApi: 1.14,
  AddinCommands: 1.1,
  DialogApi: 1.2,
  SharedRuntime: 1.1,
  RibbonApi: 1.1,
  DelayForCellEdit: 1.1,
};

const frameName = JSON.stringify({
  hostInfo: 'Excel$Web$16.00$zh-CN$telemetry$$disableLogging$0',
  xdmInfo: `conversation-1|addin-1|${hostOrigin}`,
  serializerVersion: 1,
  baseFrameName: 'addin',
});

const appContext = {
  _id: 'addin-1',
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
  _correlationId: 'correlation-1',
  _appInstanceId: 'instance-1',
  _requirementMatrix: JSON.stringify(requirements),
  _hostFullVersion: '16.0.17928.42301',
};

/** Numbers of the library's methods and events. */
const richApi = 93;
const appCommandInvoked = 39;

/**
 * Runs in the page around the add-in: answers the library's messages. What Excel itself would do is asked of
 * `hostAnswer`, which the test binds to a host session.
 */
const script = `
  const origin = ${JSON.stringify(addinOrigin)};
  const calls = (window.hostCalls = []);
  let addin, event, conversation;
  window.addEventListener('message', async (message) => {
    if (message.origin !== origin || typeof message.data !== 'string') return;
    let request;
    try { request = JSON.parse(message.data); } catch { return; }
    if (request._messageType !== 0) return;
    addin = message.source;
    conversation = request._conversationId;
    const data = await answer(request);
    addin.postMessage(JSON.stringify({
      _messageType: 1, _actionName: request._actionName, _conversationId: conversation, _correlationId: request._correlationId,
      _origin: location.origin, _data: data, _errorCode: 0, _responseType: 0, _serializerVersion: 1,
    }), origin);
  });
  async function answer(request) {
    if (request._actionName === 'ContextActivationManager_getAppContextAsync') return ${JSON.stringify(appContext)};
    if (request._actionName === 'executeMethod') {
      const method = request._data.DdaMethod?.DispatchId;
      if (method !== ${String(richApi)}) { calls.push({ name: 'method ' + method, data: request._data }); return { Error: 0, Version: 1 }; }
      const { status, text } = await window.hostAnswer(request._data.ArrayData[4], Number(request._data.ArrayData[6] ?? 0));
      return { Error: 0, Version: 1, Data: [status, [], text] };
    }
    if (request._data?.eventDispId !== undefined) {
      if (request._data.eventDispId === ${String(appCommandInvoked)}) event = request._actionName;
      return { Error: 0, Version: 1 };
    }
    if (request._actionName !== 'ContextActivationManager_notifyHost') calls.push({ name: request._actionName, data: request._data });
    return null;
  }
  window.ribbonReady = () => event !== undefined;
  window.pressRibbon = (name) => addin.postMessage(JSON.stringify({
    _messageType: 1, _actionName: event, _conversationId: conversation, _correlationId: 0, _origin: location.origin,
    _data: { 0: 'command-1', 1: name, 2: JSON.stringify({ source: { id: name } }) }, _errorCode: 0, _responseType: 1, _serializerVersion: 1,
  }), origin);
`;

/** The page of a simulated Excel on the web with the add-in's page in its frame. */
export function hostPage(addinPage: string): string {
  const name = frameName.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Excel</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style><script>${script}</script></head>
<body><iframe title="addin" name='${name}' src="${addinOrigin}/${addinPage}"></iframe></body></html>`;
}
