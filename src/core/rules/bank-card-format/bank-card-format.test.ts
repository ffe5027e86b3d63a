import { testRule } from '../../../../test/support/testRule';
import { luhnHolds } from '../bankCard';
import { bankCardFormat } from './bank-card-format';

const card = '6299990000000000012';

describe('the check digit', () => {
  it.each([
    ['6299990000000000012', true],
    ['6299990000000000013', false],
    ['4111111111111111', true],
    ['4111111111111112', false],
    ['79927398713', true],
    ['79927398731', false],
  ])('%s: %s', (digits, holds) => {
    expect(luhnHolds(digits)).toBe(holds);
  });
});

testRule(bankCardFormat, {
  accept: [
    {
      description: '16 to 19 digits',
      cells: [card, '4111111111111111', '12345678901234567', '123456789012345678'].map((bankCard) => ({
        bankCard,
      })),
    },
    {
      description: 'a single card that fails: nothing to compare with',
      cells: [{ bankCard: '6299990000000000013' }],
    },
    {
      description: 'zeros at the end of a right card, and of an account',
      cells: [{ bankCard: '6299990000000040000' }, { bankCard: '1234567890123450000' }],
    },
    { description: 'none', cells: [null, '无', '/', '未办', ' '].map((bankCard) => ({ bankCard })) },
    {
      description: 'a column of accounts without check digits',
      cells: ['6212345678901234560', '6212345678901234561', '6212345678901234562'].map((bankCard) => ({
        bankCard,
      })),
    },
  ],
  reject: [
    {
      description: '15 and 20 digits',
      cells: [{ bankCard: '629999000000001' }, { bankCard: `${card}0` }, { bankCard: 629999 }],
      finds: [
        {
          messageId: 'length',
          cell: 'A2',
          severity: 'warning',
          message: '台账!A2：银行卡号“629999000000001”是15位，应为16–19位。请对照卡面改正。',
        },
        { messageId: 'length', cell: 'A3' },
        { messageId: 'length', cell: 'A4' },
      ],
    },
    {
      description: 'words and letters',
      cells: [{ bankCard: `农行${card}` }, { bankCard: '62999900000000000I2' }],
      finds: [{ messageId: 'characters' }, { messageId: 'characters' }],
    },
    {
      description: 'stored as a number, scientific, tail of zeros',
      cells: [
        { bankCard: 6299990000000001000 },
        { bankCard: 6299990000000013 },
        { bankCard: 1234567890123456 },
        { bankCard: '6.29999E+18' },
        { bankCard: '6299990000000010000' },
        { bankCard: '629999000000001000' },
      ],
      finds: Array.from({ length: 6 }, () => ({ messageId: 'damaged' })),
    },
    {
      description: 'one wrong digit among right ones is a notice',
      cells: [{ bankCard: card }, { bankCard: '6299990000000000013' }],
      finds: [{ messageId: 'check', cell: 'A3', severity: 'notice' }],
    },
    {
      description: 'grouped, dashed, full-width',
      cells: [
        { bankCard: '6299 9900 0000 0000 012' },
        { bankCard: '629999-0000000000012' },
        { bankCard: '６299990000000000012' },
      ],
      finds: [
        { messageId: 'hidden', expected: card, fix: { kind: 'certain', value: card } },
        { messageId: 'hidden', expected: card },
        { messageId: 'hidden', expected: card },
      ],
    },
  ],
});
