import type { CheckView } from '../../app/service';
import { initialState, reduce } from './state';
import type { PaneEvent, PaneState } from './state';

const start = initialState({ language: 'zh-CN', theme: 'auto', term: undefined });
const after = (events: readonly PaneEvent[], from: PaneState = start) => events.reduce(reduce, from);
const check: CheckView = { ledgers: [], coverage: [], issues: [], causes: [], ready: true, blocking: [] };

describe('reduce', () => {
  it('shows progress only while work is under way', () => {
    expect(after([{ type: 'workProgress', done: 1, total: 2 }]).work).toBeUndefined();
    const working = after([
      { type: 'workStarted', title: 'workCheck', cancellable: true },
      { type: 'workProgress', done: 1, total: 2 },
    ]);
    expect(working.work).toEqual({ title: 'workCheck', done: 1, total: 2, cancellable: true });
    expect(reduce(working, { type: 'workEnded' }).work).toBeUndefined();
  });

  it('takes old messages away when new work starts', () => {
    const failed = after([{ type: 'failed', failure: { code: 'busy', details: {} } }]);
    expect(
      reduce(failed, { type: 'workStarted', title: 'workCheck', cancellable: true }).failure,
    ).toBeUndefined();
  });

  it('calls a result stale after a change, but never a result that is not there', () => {
    expect(after([{ type: 'workbookChanged' }]).stale).toBe(false);
    const changed = after([{ type: 'checked', check, took: 5 }, { type: 'workbookChanged' }]);
    expect(changed.stale).toBe(true);
    expect(reduce(changed, { type: 'checked', check, took: 5 }).stale).toBe(false);
  });

  it('toggles severities and groups, and forgets open groups when the grouping changes', () => {
    const hidden = after([{ type: 'severityToggled', severity: 'error' }]);
    expect(hidden.filter.hidden).toEqual(['error']);
    expect(reduce(hidden, { type: 'severityToggled', severity: 'error' }).filter.hidden).toEqual([]);
    const open = after([{ type: 'groupToggled', key: 'a' }]);
    expect([...open.toggled]).toEqual(['a']);
    expect(open.current).toBe('a');
    expect(reduce(open, { type: 'grouping', grouping: 'rule' }).toggled.size).toBe(0);
  });

  it('opens and closes a dialog, and forgets a verdict on the certificate when the workbook changes', () => {
    const asked = after([
      { type: 'dialogOpened', dialog: { kind: 'confirm', issues: ['a'], about: '姓名可疑' } },
    ]);
    expect(asked.dialog).toEqual({ kind: 'confirm', issues: ['a'], about: '姓名可疑' });
    expect(reduce(asked, { type: 'dialogClosed' }).dialog).toBeUndefined();
    const certificate = {
      state: 'absent',
      fingerprint: '',
      records: 3,
      sentence: '没有证书',
      notes: [],
    } as const;
    const verified = after([{ type: 'verified', certificate }]);
    expect(verified.certificate).toBe(certificate);
    expect(reduce(verified, { type: 'workbookChanged' }).certificate).toBeUndefined();
  });

  it('never changes the state it is given', () => {
    const frozen = Object.freeze({ ...start, filter: Object.freeze(start.filter) });
    expect(() =>
      after(
        [
          { type: 'filterText', text: 'x' },
          { type: 'settings', open: true },
        ],
        frozen,
      ),
    ).not.toThrow();
  });
});
