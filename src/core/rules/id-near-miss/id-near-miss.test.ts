import fc from 'fast-check';
import { testRule } from '../../../../test/support/testRule';
import { checkCharacter } from '../../id/checkCharacter';
import { idNearMiss, oneSlip } from './id-near-miss';

const id = '532623201405120013';
const swapped = '532623201405210019';
const year = '532623201505120010';
const order = '53262320140512003X';

describe('one slip', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 });
  const full = (body: readonly number[]): string => body.join('') + checkCharacter(body.join(''));

  it('finds any wrong digit', () => {
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, at, step) => {
        const other = body.map((digit, index) => (index === at ? (digit + step) % 10 : digit));
        expect(oneSlip(full(body), full(other))).toEqual({ kind: 'digit', at });
      }),
    );
  });

  it('finds any swap of different neighbours', () => {
    fc.assert(
      fc.property(digits, fc.nat(15), (body, at) => {
        const other = [...body];
        [other[at], other[at + 1]] = [body[at + 1] ?? 0, body[at] ?? 0];
        if (body[at] === body[at + 1]) return;
        expect(oneSlip(full(body), full(other))).toEqual({ kind: 'swap', at });
      }),
    );
  });

  it('is nothing for equal numbers and for two slips', () => {
    expect(oneSlip(id, id)).toBeUndefined();
    expect(oneSlip(id, '532624201405120014')?.kind).toBe('digit');
    expect(oneSlip(id, '532624201405130014')).toBeUndefined();
    expect(oneSlip(id, '532623201405120014')).toEqual({ kind: 'digit', at: 17 });
  });
});

testRule(idNearMiss, {
  accept: [
    {
      description: 'twins and brothers have different names',
      cells: [
        { name: '李明', householdNumber: 'H001', idNumber: id },
        { name: '李亮', householdNumber: 'H001', idNumber: order },
        { name: '李光', householdNumber: 'H001', idNumber: year },
      ],
    },
    {
      description: 'one name, two households; one school without more evidence',
      cells: [
        { name: '李明', householdNumber: 'H001', schoolName: '青山小学', idNumber: id },
        { name: '李明', householdNumber: 'H002', schoolName: '青山小学', idNumber: year },
        { name: '李明', householdNumber: null, schoolName: '青山小学', idNumber: swapped },
      ],
    },
    {
      description: 'more than one slip; the same number; 15 digits',
      cells: [
        { name: '李明', householdNumber: 'H001', idNumber: id },
        { name: '李明', householdNumber: 'H001', idNumber: '532623201505210016' },
        { name: '李明', householdNumber: 'H001', idNumber: id },
        { name: '李明', householdNumber: 'H001', idNumber: '532623140512001' },
        { name: null, householdNumber: 'H001', idNumber: swapped },
      ],
    },
    {
      description: 'the same birth date and sex: the conflict rule',
      cells: [
        { name: '李明', householdNumber: 'H001', idNumber: id },
        { name: '李明', householdNumber: 'H001', idNumber: order },
      ],
    },
    {
      description: 'a wrong number in another list: its own rule says it',
      ledgers: [
        { kind: 'schoolLedger', cells: [{ name: '李明', householdNumber: 'H001', idNumber: id }] },
        {
          kind: 'officeList',
          cells: [{ name: '李明', householdNumber: 'H001', idNumber: '532623201405120033' }],
        },
      ],
    },
  ],
  reject: [
    {
      description: 'two neighbours swapped',
      cells: [
        { name: '李明', householdNumber: 'H001', idNumber: id },
        { name: '李 明', householdNumber: 'H001', idNumber: swapped },
      ],
      finds: [
        {
          messageId: 'swap',
          cell: 'C2',
          cells: ['C2', 'C3'],
          severity: 'warning',
          expected: swapped,
          message: `台账!C2：李明的身份证号“${id}”与台账的“${swapped}”只是第13、14位颠倒，像是同一个人。请对照户口簿核对后统一，重复的删除。`,
        },
      ],
    },
    {
      description: 'one digit, by school and phone; also in another list',
      ledgers: [
        { kind: 'schoolLedger', cells: [{ name: '李明', schoolName: '青山小学', phone: '1', idNumber: id }] },
        {
          kind: 'villageLedger',
          sheet: '村',
          cells: [{ name: '李明', schoolName: '青山小学', phone: '1', idNumber: year }],
        },
      ],
      finds: [
        {
          messageId: 'digit',
          cells: ['D2', '村!D2'],
          message: `台账!D2：李明的身份证号“${id}”与村的“${year}”只差第10位，像是同一个人。请对照户口簿核对后统一，重复的删除。`,
        },
      ],
    },
    {
      description: 'of two right numbers the upper row is named first',
      cells: [
        { name: '李明', householdNumber: 'H001', idNumber: swapped },
        { name: '李明', householdNumber: 'H001', idNumber: id },
      ],
      finds: [{ messageId: 'swap', cell: 'C2', cells: ['C2', 'C3'], expected: id }],
    },
    {
      description: 'entered twice, once with a wrong digit: the wrong one is blamed',
      cells: [
        { name: '李明', householdNumber: 'H001', idNumber: id },
        { name: '李明', householdNumber: 'H001', idNumber: '532623201405120033' },
      ],
      finds: [{ messageId: 'digit', cell: 'C3', cells: ['C3', 'C2'], expected: id }],
    },
    {
      description: 'only the check character differs',
      cells: [
        { name: '李明', householdNumber: 'H001', idNumber: '532623201405120014' },
        { name: '李明', householdNumber: 'H001', idNumber: id },
      ],
      finds: [
        {
          messageId: 'digit',
          cell: 'C2',
          message: `台账!C2：李明的身份证号“532623201405120014”与台账的“${id}”只差第18位，像是同一个人。请对照户口簿核对后统一，重复的删除。最可能填错的是C2的身份证号：它自己校验就不通过，“${id}”校验通过。请对照户口簿确认。`,
        },
      ],
    },
  ],
});
