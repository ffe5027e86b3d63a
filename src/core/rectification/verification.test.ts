import type { CheckResult, CoverageState } from '../engine/result';
import { exampleLedger } from '../rules/exampleLedger';
import type { RectificationMemory } from './rectification';
import { verification } from './verification';

const line = { id: 'a', rule: 'phone-format', record: 'schoolLedger:5326', sheet: '台账' };

/** Ledgers by sheet, each with what became of the rule on it. */
function why(
  ledgers: readonly (readonly [
    kind: 'schoolLedger' | 'villageLedger',
    sheet: string,
    state: CoverageState,
  ])[],
  options: { readonly withheld?: readonly string[]; readonly line?: Partial<typeof line> } = {},
): string | undefined {
  const made = ledgers.map(([kind, sheet, state], at) => ({
    ledger: exampleLedger({ kind, sheet, cells: [{ name: '李明' }] }, at + 1),
    state,
  }));
  const result: CheckResult = {
    ledgers: made.map(({ ledger }) => ledger),
    coverage: made.map(({ ledger, state }) => ({ rule: line.rule, ledger: ledger.id, state, blocks: false })),
    issues: [],
    withheld: options.withheld ?? [],
    causes: [],
    ready: true,
    blocking: [],
    term: undefined,
  };
  const before: RectificationMemory = {
    lines: [],
    ledgers: [
      ['schoolLedger', '台账'],
      ['schoolLedger', '二校'],
    ],
    strays: [],
  };
  return verification(result, before)({ ...line, ...options.line })?.en;
}

describe('verification', () => {
  it.each([
    [
      'ran everywhere',
      [
        ['schoolLedger', '台账', 'passed'],
        ['schoolLedger', '二校', 'found'],
      ],
    ],
    [
      'is not for the other kind',
      [
        ['schoolLedger', '台账', 'passed'],
        ['villageLedger', '村', 'skipped'],
      ],
    ],
    [
      'ran on the renamed ledger',
      [
        ['schoolLedger', '改了名', 'passed'],
        ['schoolLedger', '二校', 'passed'],
      ],
    ],
  ] as const)('holds when the rule %s', (_, ledgers) => {
    expect(why(ledgers)).toBeUndefined();
  });

  it.each([
    [
      'crashed on one ledger',
      [
        ['schoolLedger', '台账', 'passed'],
        ['schoolLedger', '二校', 'crashed'],
      ],
      'did not run',
    ],
    ['was skipped', [['schoolLedger', '台账', 'skipped']], 'did not run'],
    ['had no ledger of the sheet', [['schoolLedger', '二校', 'passed']], 'not found'],
    ['had no ledger of the kind', [['villageLedger', '台账', 'passed']], 'not found'],
    ['had no ledger at all', [], 'not found'],
  ] as const)('does not when the rule %s', (_, ledgers, reason) => {
    expect(why(ledgers)).toContain(reason);
  });

  it('does not when something graver hides the issue', () => {
    expect(why([['schoolLedger', '台账', 'passed']], { withheld: ['a'] })).toContain('graver');
  });

  it('of an issue over two kinds needs both', () => {
    const both = { line: { record: 'schoolLedger:1+villageLedger:2' } };
    expect(
      why(
        [
          ['schoolLedger', '台账', 'passed'],
          ['villageLedger', '村', 'passed'],
        ],
        both,
      ),
    ).toBeUndefined();
    expect(why([['schoolLedger', '台账', 'passed']], both)).toContain('did not run');
  });

  it('of a line known from the sheet only goes by the sheet’s name', () => {
    const unknown = (sheet: string): { readonly line: Partial<typeof line> } => ({
      line: { record: '', sheet },
    });
    expect(why([['schoolLedger', '台账', 'passed']], unknown('台账'))).toBeUndefined();
    expect(why([['schoolLedger', '台账', 'passed']], unknown('别的'))).toContain('not found');
    expect(why([['schoolLedger', '台账', 'crashed']], unknown('台账'))).toContain('did not run');
  });
});
