import type { Rule, RuleContext, RuleExample } from '../../src/core/rules/rule';
import { caseFaults, suiteFaults, type RuleCases } from './testRule';

const text = (words: string) => ({ 'zh-CN': words, en: words });

const examples: readonly RuleExample[] = [
  { title: text('pass'), cells: [{ name: '李明' }], finds: [] },
  { title: text('fail'), cells: [{ name: null }], finds: ['blank'] },
  { title: text('boundary'), cells: [{ name: '无' }], finds: [] },
];

/** Reports blank names; `changes` make it bad in one way. */
function ruleWith(check?: (context: RuleContext) => void, meta: Partial<Rule['meta']> = {}): Rule {
  return {
    meta: {
      id: 'blank-name',
      severity: 'error',
      scope: 'cell',
      title: text('t'),
      description: text('d'),
      messages: { blank: text('{sheet}!{cell}: {header} is blank') },
      reference: '',
      examples,
      ...meta,
    },
    check:
      check ??
      (({ ledgers, report }) => {
        for (const view of ledgers) {
          for (const row of view.ledger.rows) {
            if (view.text(row, 'name') === '') report({ messageId: 'blank', at: view.place(row, 'name') });
          }
        }
      }),
  };
}

const accept = { description: 'a name', cells: [{ name: '李明' }, { name: '王芳' }] };
const reject = {
  description: 'a blank',
  cells: [{ name: '李明' }, { name: null }],
  finds: [{ messageId: 'blank', cell: 'A3' }],
};
const cases: RuleCases = { accept: [accept], reject: [reject] };

describe('testRule', () => {
  it('is content with a good rule and good cases', () => {
    expect(suiteFaults(ruleWith(), cases)).toEqual([]);
    expect(caseFaults(ruleWith(), accept)).toEqual([]);
    expect(caseFaults(ruleWith(), reject)).toEqual([]);
  });

  it('refuses suites without accept or reject cases', () => {
    expect(suiteFaults(ruleWith(), { accept: [], reject: [reject] })).toContain('no accept case');
    expect(suiteFaults(ruleWith(), { accept: [accept], reject: [] })).toEqual(
      expect.arrayContaining(['no reject case', 'no reject case for message blank']),
    );
  });

  it('refuses a message no case uses', () => {
    const rule = ruleWith(undefined, { messages: { blank: text('{cell}'), never: text('{cell}') } });
    expect(suiteFaults(rule, cases)).toEqual(['no reject case for message never']);
  });

  it('refuses a case given twice, under whatever name', () => {
    const twice = { ...accept, description: 'again' };
    expect(suiteFaults(ruleWith(), { ...cases, accept: [accept, twice] })).toEqual(['duplicate case: again']);
  });

  it('refuses untrue, one-sided or too few examples', () => {
    const untrue = { title: text('untrue'), cells: [{ name: '李明' }], finds: ['blank'] };
    expect(suiteFaults(ruleWith(undefined, { examples: [...examples, untrue] }), cases)).toEqual([
      'example “untrue” finds [], says [blank]',
    ]);
    expect(suiteFaults(ruleWith(undefined, { examples: examples.slice(0, 1) }), cases)).toEqual([
      'fewer than three examples',
      'no example that fails',
    ]);
  });

  it('refuses wrong, missing and extra findings', () => {
    expect(caseFaults(ruleWith(), { ...reject, finds: [{ messageId: 'blank', cell: 'A2' }] })).toEqual([
      'issue 1: cell is "A3", expected "A2"',
    ]);
    expect(caseFaults(ruleWith(), { ...accept, cells: reject.cells })).toContain(
      'found blank at A3; expected 0',
    );
    expect(
      caseFaults(
        ruleWith(() => undefined),
        reject,
      ),
    ).toContain('found nothing; expected 1');
  });

  it('refuses a rule that changes its input', () => {
    const builderLike = ruleWith(({ ledgers }) => {
      const chunk = ledgers[0]?.ledger.sheet.grid.data.columns[0]?.[0];
      if (chunk) chunk.kinds[1] = 0;
    });
    expect(caseFaults(builderLike, accept)).toContain('the rule changed its input');
    const rows = ruleWith(({ ledgers }) => {
      for (const { ledger } of ledgers) (ledger.rows as number[]).reverse();
    });
    expect(caseFaults(rows, accept)[0]).toMatch(/^the rule crashed/);
  });

  it('refuses a rule whose findings depend on the order of rows', () => {
    const lastOnly = ruleWith(({ ledgers, report }) => {
      for (const view of ledgers) {
        const row = view.ledger.rows.at(-1);
        if (row !== undefined && view.text(row, 'name') === '')
          report({ messageId: 'blank', at: view.place(row, 'name') });
      }
    });
    expect(caseFaults(lastOnly, reject)).toEqual(['what is found depends on the order of the rows']);
  });

  it('refuses crashes, unknown messages, skipped ledgers and open places in messages', () => {
    const crash = ruleWith(() => {
      throw new Error('boom');
    });
    expect(caseFaults(crash, accept)).toEqual(['the rule crashed: failed: boom']);
    const unknown = ruleWith(({ ledgers, report }) => {
      for (const view of ledgers) report({ messageId: 'other', at: view.place(1, 'name') });
    });
    expect(caseFaults(unknown, accept)[0]).toContain('unknown message other');
    expect(caseFaults(ruleWith(undefined, { needs: [['phone']] }), accept)).toEqual([
      'coverage is skipped, expected passed',
    ]);
    const open = ruleWith(undefined, { messages: { blank: text('{cell} {whose}') } });
    expect(caseFaults(open, reject)).toContain('message of blank leaves {whose} open');
  });
});
