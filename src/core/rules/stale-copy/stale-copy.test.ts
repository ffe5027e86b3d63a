import { testRule } from '../../../../test/support/testRule';
import { staleCopy } from './stale-copy';

const pupils = (count: number, gradeOf: (at: number) => string | null) =>
  Array.from({ length: count }, (_, at) => ({
    name: `李${String.fromCharCode(0x4e00 + at)}`,
    idNumber: `5326232014051200${String(10 + at)}`,
    grade: gradeOf(at),
  }));
const old = (count: number, kind: 'schoolLedger' | 'villageLedger' = 'schoolLedger') => ({
  kind,
  sheet: '旧表',
  term: '2023-autumn' as const,
  cells: pupils(count, () => '三年级'),
});
const now = (count: number, gradeOf: (at: number) => string | null = () => '三年级') => ({
  sheet: '新表',
  term: '2024-autumn' as const,
  cells: pupils(count, gradeOf),
});

testRule(staleCopy, {
  accept: [
    { description: 'everybody moved up', ledgers: [old(12), now(12, () => '四年级')] },
    { description: 'too few pupils', ledgers: [old(9), now(9)] },
    {
      description: 'just under the share',
      ledgers: [old(15), now(15, (at) => (at < 11 ? '三年级' : '四年级'))],
    },
    {
      description: 'blank grades do not count',
      ledgers: [old(12), now(12, (at) => (at < 9 ? '三年级' : null))],
    },
    { description: 'terms of one school year', ledgers: [old(12), { ...now(12), term: '2024-spring' }] },
    { description: 'another kind of ledger', ledgers: [old(12, 'villageLedger'), now(12)] },
    {
      description: 'a ledger without term',
      ledgers: [old(12), { sheet: '新表', cells: pupils(12, () => '三年级') }],
    },
    {
      description: 'other pupils',
      ledgers: [old(12), { ...now(12), cells: pupils(24, () => '三年级').slice(12) }],
    },
  ],
  reject: [
    {
      description: 'nobody moved up, whichever sheet comes first',
      ledgers: [now(10), old(10)],
      finds: [
        {
          messageId: 'grades',
          cell: 'C1',
          severity: 'warning',
          message:
            '新表!C1：2024年秋季学期的台账与“旧表”（2023年秋季学期）共有10名学生，其中10名跨了学年年级却没变，像是照搬旧表。请核对年级、班级是否已更新。',
        },
      ],
    },
    {
      description: 'exactly four fifths',
      ledgers: [old(15), now(15, (at) => (at < 12 ? '三年级' : '四年级'))],
      finds: [{ messageId: 'grades' }],
    },
  ],
});
