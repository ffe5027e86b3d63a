import type { CheckView } from '../../app/service';
import type { Issue } from '../../core/engine/result';
import { issueRows } from './issueRows';
import type { IssueFilter } from './state';

function issue(id: string, over: Partial<Issue> = {}): Issue {
  return {
    id,
    rule: 'id-checksum',
    severity: 'error',
    ledger: 'L1',
    sheetId: 's1',
    sheet: '学校台账',
    row: 4,
    column: 5,
    cell: 'F5',
    cells: ['F5'],
    places: [],
    record: id,
    found: '532725',
    message: `F5 不对 ${id}`,
    messageId: 'wrong',
    state: 'new',
    ...over,
  };
}

const many = Array.from({ length: 8 }, (_unused, at) =>
  issue(`many-${String(at)}`, { fix: { kind: at < 3 ? 'certain' : 'proposed', value: 'x' } }),
);
const lone = issue('lone', {
  rule: 'name-suspicious',
  severity: 'warning',
  message: '姓名可疑',
  sheet: '村级台账',
  sheetId: 's2',
});
const view: CheckView = {
  ledgers: [],
  coverage: [],
  issues: [...many, lone],
  causes: [
    {
      rule: 'id-checksum',
      messageId: 'wrong',
      severity: 'error',
      ledger: 'L1',
      where: '学校台账!F5:F12',
      count: 8,
      message: '校验码不对',
      issues: many.map(({ id }) => id),
    },
    {
      rule: 'name-suspicious',
      messageId: 'wrong',
      severity: 'warning',
      ledger: 'L2',
      where: '村级台账!B3',
      count: 1,
      message: '姓名可疑',
      issues: ['lone'],
    },
  ],
  ready: false,
  blocking: [],
  rules: [{ id: 'id-checksum', title: { 'zh-CN': '校验码', en: 'check digit' }, reference: '' }],
};
const history = {
  firstSeen: '2026-09-01',
  returns: 0,
  responsible: '',
  deadline: '',
  measure: '',
  remark: '',
};
const all: IssueFilter = { text: '', hidden: [] };

describe('issueRows', () => {
  it('puts severities first, then causes, and shows a cause of one as its problem', () => {
    const { rows, shown } = issueRows(view, all, 'cause', new Set(), 'zh-CN');
    expect(shown).toBe(9);
    expect(rows.map((row) => [row.kind, row.level, row.position, row.siblings])).toEqual([
      ['section', 1, 1, 2],
      ['group', 2, 1, 1],
      ['section', 1, 2, 2],
      ['problem', 2, 1, 1],
    ]);
    expect(rows[1]).toMatchObject({
      title: '校验码不对',
      subtitle: '校验码',
      count: 8,
      open: false,
      fixable: ['many-0', 'many-1', 'many-2'],
    });
  });

  it('shows the problems of an opened group', () => {
    const { rows } = issueRows(view, all, 'cause', new Set(['error/cause/0']), 'zh-CN');
    expect(rows.filter((row) => row.kind === 'problem' && row.level === 3)).toHaveLength(8);
  });

  it('finds words anywhere, all of them, whatever their case', () => {
    expect(issueRows(view, { text: '村级 姓名', hidden: [] }, 'cause', new Set(), 'zh-CN').shown).toBe(1);
    expect(issueRows(view, { text: 'CHECKSUM', hidden: [] }, 'cause', new Set(), 'zh-CN').shown).toBe(8);
    expect(issueRows(view, { text: '没有这个', hidden: [] }, 'cause', new Set(), 'zh-CN').rows).toEqual([]);
  });

  it('puts what was confirmed and what is gone last, closed at first', () => {
    const { message, sheet, cell, cells, record, found, rule, severity, id } = many[0] ?? lone;
    const gone = { id, rule, severity, sheet, cell, cells, record, found, message, name: '杨', school: '' };
    const settled: CheckView = {
      ...view,
      issues: [...many, { ...lone, state: 'confirmed' }],
      fixed: [{ ...gone, state: 'fixed' }],
    };
    const closed = issueRows(settled, all, 'cause', new Set(), 'zh-CN');
    expect(closed.shown).toBe(10);
    expect(closed.total).toBe(10);
    expect(
      closed.rows.flatMap((row) => (row.kind === 'section' ? [[row.section, row.open, row.count]] : [])),
    ).toEqual([
      ['error', true, 8],
      ['confirmed', false, 1],
      ['fixed', false, 1],
    ]);
    const { rows } = issueRows(settled, all, 'cause', new Set(['error', 'confirmed', 'fixed']), 'zh-CN');
    expect(rows.map((row) => `${row.kind} ${row.key}`)).toEqual([
      'section error',
      'section confirmed',
      'problem lone',
      'section fixed',
      `fixed fixed/${id}`,
    ]);
  });

  it('tells what can be confirmed, and what a cause says', () => {
    const warnings = many.map((each) => ({ ...each, severity: 'warning' as const }));
    const radius = { issues: 8, cells: 8, pupils: 8, explained: 0, also: 0 };
    const [cause] = view.causes;
    const { rows } = issueRows(
      {
        ...view,
        issues: warnings,
        causes: [{ ...(cause ?? never()), kind: 'value', remedy: '全部改成x。', radius }],
      },
      all,
      'cause',
      new Set(),
      'zh-CN',
    );
    expect(rows[1]).toMatchObject({
      // The first three have a certain fix.
      confirmable: warnings.slice(3).map(({ id }) => id),
      cause: { kind: 'value', remedy: '全部改成x。', radius },
    });
    expect(issueRows(view, all, 'cause', new Set(), 'zh-CN').rows[1]).toMatchObject({ confirmable: [] });
  });

  it('finds what people wrote beside a problem', () => {
    const written = { ...history, responsible: '王老师' };
    const { shown } = issueRows(
      { ...view, issues: [{ ...lone, history: written }, ...many] },
      { text: '王老师', hidden: [] },
      'cause',
      new Set(),
      'zh-CN',
    );
    expect(shown).toBe(1);
  });

  it('leaves hidden severities out', () => {
    expect(issueRows(view, { text: '', hidden: ['error'] }, 'cause', new Set(), 'zh-CN').shown).toBe(1);
  });

  it('groups by sheet and by rule', () => {
    expect(
      issueRows(view, all, 'sheet', new Set(), 'zh-CN').rows.flatMap((row) =>
        row.kind === 'group' ? [row.title] : [],
      ),
    ).toEqual(['学校台账', '村级台账']);
    expect(
      issueRows(view, all, 'rule', new Set(), 'zh-CN').rows.filter((row) => row.kind === 'group'),
    ).toHaveLength(2);
  });

  it('stays quick with twenty thousand problems', () => {
    const issues = Array.from({ length: 20_000 }, (_unused, at) => issue(`p${String(at)}`));
    const big: CheckView = {
      ...view,
      issues,
      causes: [{ ...(view.causes[0] ?? never()), issues: issues.map(({ id }) => id) }],
    };
    const started = performance.now();
    expect(issueRows(big, all, 'cause', new Set(['error/cause/0']), 'zh-CN').rows).toHaveLength(20_002);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

function never(): never {
  throw new Error('no cause');
}
