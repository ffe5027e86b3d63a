import { ledgerView } from '../ledger/ledgerView';
import { exampleLedger } from '../rules/exampleLedger';
import type { LedgerView } from '../rules/rule';
import { computeSubsidy } from './computeSubsidy';
import { explainRow } from './explainRow';
import { localCompulsoryPack } from './localPacks';
import { nationalPack } from './nationalPack';

const options = { language: 'zh-CN', asOf: '2026-11-22' } as const;

function view(...cells: Parameters<typeof exampleLedger>[0]['cells']): LedgerView {
  return ledgerView(exampleLedger({ kind: 'schoolLedger', term: '2024-autumn', cells }));
}

const boarder = { stage: '小学', boarding: '是', hardshipCategory: '低保', idNumber: '11010519491231002X' };

it('shows the standard, its dates, the cells and the arithmetic', () => {
  const { parts, amount, term } = explainRow(view(boarder), 1, nationalPack, { language: 'zh-CN' });
  expect({ amount, term }).toEqual({ amount: '625.00', term: '2024-autumn' });
  expect(parts).toHaveLength(1);
  expect(parts[0]?.steps).toMatchObject({
    standard: 'boarding-primary',
    from: '2024-spring',
    arithmetic: { value: '1250', operation: 'halve', result: '625.00' },
    inputs: [
      { name: '学段', text: '小学', cells: ['A2'] },
      { name: '是否寄宿', text: '是', cells: ['B2'] },
      { name: '困难类型', text: '低保', cells: ['C2'] },
    ],
  });
  expect(parts[0]?.steps?.to).toBeUndefined();
});

it('answers what another term or pack would give', () => {
  const ledger = view(boarder);
  const past = explainRow(ledger, 1, nationalPack, { language: 'zh-CN', whatIf: '2023-autumn' });
  expect(past.amount).toBe('500.00');
  expect(past.parts[0]?.steps?.to).toBe('2023-autumn');
  expect(explainRow(ledger, 1, localCompulsoryPack, { language: 'zh-CN' }).amount).toBe('1050.00');
  expect(explainRow(ledger, 1, nationalPack, { language: 'en', whatIf: '2014-autumn' }).kind).toBe('refused');
});

it('agrees with the whole computation, which also knows the pupil’s other rows', () => {
  const ledger = view(boarder, { ...boarder, boarding: '否' }, { ...boarder, boarding: '', idNumber: '' });
  const { rows } = computeSubsidy([ledger], nationalPack, options);
  const [first, , third] = rows;
  if (!first || !third) throw new Error('three rows');
  const clash = explainRow(ledger, first.row, nationalPack, { language: 'zh-CN', outcome: first });
  expect(clash).toMatchObject({ kind: 'refused', basis: first.basis });
  expect(clash.parts[0]?.cells).toEqual(['A2', 'B2', 'C2']);
  expect(clash.basis).toContain('A3');
  const blank = explainRow(ledger, third.row, nationalPack, { language: 'zh-CN' });
  expect(blank).toMatchObject({ kind: 'refused', basis: third.basis, amount: undefined });
  expect(blank.parts[0]?.cells).toEqual(['B4']);
});
