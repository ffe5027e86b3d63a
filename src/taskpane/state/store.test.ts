import type { AidService, Preview, Request } from '../../app/service';
import type { StandardsView } from '../../app/standardsView';
import { WorkbookError } from '../../workbook/port';
import { canRun, checkCommand, paneCommands } from '../commands/commands';
import { applyPreview, preview, writeAtOnce } from '../commands/steps';
import { certifyCommand, verifyCommand } from '../certificate/certificateCommands';
import { confirmIssues, previewProposed, showRecords, unconfirmIssue } from '../issues/issueSteps';
import { pagesCommand } from '../schoolPages/pagesCommand';
import type { Issue } from '../../core/engine/result';
import type { PaneHost } from '../host';
import { createStore } from './store';

const made: Preview = { planId: 'plan-1', action: 'fix', lines: ['一行'], cells: [], cellCount: 1 };

const issue: Issue = {
  id: 'x',
  rule: 'id-duplicate',
  severity: 'warning',
  ledger: '1#0',
  sheetId: '1',
  sheet: '学校台账',
  row: 4,
  column: 1,
  cell: 'B5',
  cells: ['B5'],
  places: [],
  record: 'r',
  found: '',
  message: '',
  messageId: 'found',
  state: 'new',
};

const standards: StandardsView = {
  pack: { name: '国家标准', version: '1' },
  lastChecked: undefined,
  source: 'shipped',
  sheet: undefined,
  problems: [],
  changes: [],
  choices: [],
};

function fake(over: Partial<AidService> = {}) {
  const calls: string[] = [];
  const service: AidService = {
    overview: () => {
      calls.push('overview');
      return Promise.resolve({ name: 'a.xlsx', sheets: [], ledgers: [], undo: [], marks: 0, standards });
    },
    check: () => {
      calls.push('check');
      return Promise.resolve({
        ledgers: [],
        coverage: [],
        issues: [],
        causes: [],
        ready: true,
        blocking: [],
      });
    },
    verify: () => Promise.resolve({ state: 'absent', fingerprint: '', records: 0, sentence: '', notes: [] }),
    compareRecords: () => Promise.resolve(undefined),
    pages: () => Promise.resolve([]),
    explain: () => Promise.resolve(undefined),
    reconcile: () =>
      Promise.resolve({
        lists: [],
        riskRemovedEnds: false,
        verdicts: { same: 0, probable: 0, ambiguous: 0, leftOnly: 0, rightOnly: 0 },
        results: { missedAid: 0, wrongAid: 0, paidTwice: 0, review: 0, elsewhere: 0 },
        total: 0,
        lines: [],
      }),
    compareWithFiles: () => Promise.resolve(),
    explainPair: () => Promise.resolve(undefined),
    paid: () => Promise.resolve({ payments: 0, equal: 0, bySchool: [], differences: [], schools: [] }),
    examples: () => Promise.resolve([]),
    matchCodes: () => Promise.resolve({ text: '', codes: 0, without: 0 }),
    prepare: (request) => {
      calls.push(`prepare ${request.kind}`);
      return Promise.resolve(made);
    },
    apply: (planId) => {
      calls.push(`apply ${planId}`);
      return Promise.resolve();
    },
    undo: () => Promise.resolve(),
    undoFix: () => Promise.resolve(),
    ...over,
  };
  const host: PaneHost = {
    kind: 'desk',
    facts: { version: '0', host: 'test', api: undefined },
    goTo: () => Promise.resolve(),
    selection: () => Promise.resolve(undefined),
    afterWrite: () => calls.push('drawn'),
  };
  const store = createStore(
    service,
    host,
    { language: 'zh-CN', theme: 'auto', term: '2024-autumn' },
    () => new Date(2024, 8, 1, 0, 30),
  );
  return { store, calls };
}

describe('the store and its commands', () => {
  it('judges on the local day and in the chosen term', () => {
    expect(fake().store.options()).toEqual({ language: 'zh-CN', asOf: '2024-09-01', term: '2024-autumn' });
  });

  it('reads, checks and announces', async () => {
    const { store, calls } = fake();
    await checkCommand.run(store);
    expect(calls).toEqual(['overview', 'check']);
    expect(store.state().check?.ready).toBe(true);
    expect(store.state().notice?.text).toBe('announceReady');
  });

  it('writes only what was previewed and confirmed, then checks again', async () => {
    const { store, calls } = fake();
    await checkCommand.run(store);
    await preview(store, { kind: 'fix', issues: ['x'] });
    expect(calls.filter((call) => call.startsWith('apply'))).toEqual([]);
    await applyPreview(store);
    expect(calls.slice(-4)).toEqual(['apply plan-1', 'drawn', 'overview', 'check']);
    expect(store.state().notice).toEqual({ text: 'doneFix', data: { count: 1 } });
    expect(store.state().preview).toBeUndefined();
  });

  it('shows refusals by code, and everything else as a defect of ours', async () => {
    const refused = fake({
      check: () => Promise.reject(new WorkbookError('sheet-protected', { sheet: '一' })),
    });
    await checkCommand.run(refused.store);
    expect(refused.store.state().failure).toEqual({ code: 'sheet-protected', details: { sheet: '一' } });
    const broken = fake({ check: () => Promise.reject(new TypeError('x is undefined')) });
    await checkCommand.run(broken.store);
    expect(broken.store.state().failure).toEqual({
      code: 'defect',
      details: { technical: 'TypeError: x is undefined' },
    });
  });

  it('stops work when asked', async () => {
    const { store } = fake({
      check: (_options, control) =>
        new Promise((_resolve, reject) =>
          control?.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled'))),
        ),
    });
    const running = checkCommand.run(store);
    await new Promise((resolve) => setTimeout(resolve, 0));
    store.stop();
    await running;
    expect(store.state().notice?.text).toBe('stopped');
    expect(store.state().work).toBeUndefined();
  });

  it('loses no edit while other edits or a check are under way', async () => {
    const edits: string[] = [];
    const { store } = fake({
      prepare: async (request) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (request.kind === 'edit') edits.push(request.text);
        return made;
      },
    });
    await Promise.all(
      ['a', 'b', 'c'].map((text) =>
        writeAtOnce(store, { kind: 'edit', sheetId: 's', row: 1, column: 1, text }),
      ),
    );
    expect(edits.sort()).toEqual(['a', 'b', 'c']);
  });

  it('confirms with a reason, checks again and says so; takes it back as well', async () => {
    const asked: Request[] = [];
    const { store, calls } = fake({
      prepare: (request) => {
        asked.push(request);
        return Promise.resolve({ ...made, action: 'confirm' });
      },
    });
    await checkCommand.run(store);
    store.dispatch({ type: 'dialogOpened', dialog: { kind: 'confirm', issues: ['x'], about: '' } });
    await confirmIssues(store, ['x'], '已对照户口簿');
    expect(store.state().dialog).toBeUndefined();
    expect(calls.slice(-4)).toEqual(['apply plan-1', 'drawn', 'overview', 'check']);
    expect(store.state().notice).toEqual({ text: 'doneApply', data: { action: '确认属实' } });
    await unconfirmIssue(store, issue);
    expect(store.state().notice).toEqual({ text: 'doneApply', data: { action: '取消确认属实' } });
    await previewProposed(store, issue);
    expect(asked).toEqual([
      { kind: 'confirm', issues: ['x'], reason: '已对照户口簿' },
      { kind: 'unconfirm', issues: ['x'] },
      { kind: 'fix', issues: ['x'], proposed: true },
    ]);
  });

  it('opens the records of an issue, and says when there is only one', async () => {
    const records = { classes: ['同校登记多次'], fields: [], records: [] };
    const two = fake({ compareRecords: () => Promise.resolve(records) });
    await showRecords(two.store, issue);
    expect(two.store.state().dialog).toEqual({ kind: 'records', records });
    const one = fake();
    await showRecords(one.store, issue);
    expect(one.store.state().dialog).toBeUndefined();
    expect(one.store.state().notice?.text).toHaveProperty('zh-CN', '这个问题只涉及一条记录。');
  });

  it('prepares pages only where the host can give them away', async () => {
    const pages = [{ school: null, problems: 1, file: '000.html', html: '' }];
    const { store } = fake({ pages: () => Promise.resolve(pages) });
    await pagesCommand.run(store);
    expect(store.state().dialog).toEqual({ kind: 'pages', pages: [] });
    await pagesCommand.run({ ...store, host: { ...store.host, saveFiles: () => undefined } });
    expect(store.state().dialog).toEqual({ kind: 'pages', pages });
  });

  it('offers a certificate only for a ledger that is ready, and keeps the verdict on one', async () => {
    const { store } = fake();
    expect(canRun(certifyCommand, store.state())).toBe(false);
    await checkCommand.run(store);
    expect(canRun(certifyCommand, store.state())).toBe(true);
    await verifyCommand.run(store);
    expect(store.state().certificate?.state).toBe('absent');
  });

  it('has no command id and no key twice', () => {
    const ids = paneCommands.map(({ id }) => id);
    const keys = paneCommands.flatMap(({ shortcut }) => (shortcut ? [shortcut.code] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
