import type { AidService, Preview } from '../../app/service';
import { WorkbookError } from '../../workbook/port';
import { checkCommand, paneCommands } from '../commands/commands';
import { applyPreview, preview, writeAtOnce } from '../commands/steps';
import type { PaneHost } from '../host';
import { createStore } from './store';

const made: Preview = { planId: 'plan-1', action: 'fix', lines: ['一行'], cells: [], cellCount: 1 };

function fake(over: Partial<AidService> = {}) {
  const calls: string[] = [];
  const service: AidService = {
    overview: () => {
      calls.push('overview');
      return Promise.resolve({ name: 'a.xlsx', sheets: [], ledgers: [], undo: [], marks: 0 });
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

  it('has no command id and no key twice', () => {
    const ids = paneCommands.map(({ id }) => id);
    const keys = paneCommands.flatMap(({ shortcut }) => (shortcut ? [shortcut.code] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
