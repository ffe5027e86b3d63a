import type { CheckView } from '../../app/service';
import type { Issue } from '../../core/engine/result';
import { tally } from './tally';

const issue = (severity: Issue['severity'], state: Issue['state']): Issue => ({
  id: `${severity} ${state}`,
  rule: 'name-suspicious',
  severity,
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
  state,
});

const check = (issues: readonly Issue[]): CheckView => ({
  ledgers: [],
  coverage: [],
  issues,
  causes: [],
  ready: false,
  blocking: [],
});

describe('tally', () => {
  it('counts what was confirmed apart, whatever its severity', () => {
    const issues = [issue('error', 'new'), issue('warning', 'cameBack'), issue('warning', 'confirmed')];
    expect(tally(check(issues))).toEqual({ error: 1, warning: 1, notice: 0, confirmed: 1, fixed: 0 });
  });

  it('is nothing before a check', () => {
    expect(tally(undefined)).toEqual({ error: 0, warning: 0, notice: 0, confirmed: 0, fixed: 0 });
  });
});
