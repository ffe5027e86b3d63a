import { maskNumbers } from './maskNumbers';

describe('maskNumbers', () => {
  it.each([
    ['ID number', '身份证号532725201501010017有误', '身份证号532725********0017有误'],
    ['ID with X', '53272520150101001X', '532725********001X'],
    ['student number', 'G532725201501010017', 'G532725********0017'],
    ['15 digits', '532725760101001', '532725*****1001'],
    ['a hidden space inside', '532725 201501010017', '532725********0017'],
    ['a zero-width character inside', '532725\u200b201501010017。', '532725********0017。'],
    ['full-width digits', '５３２７２５201501010017', '５３２７２５********0017'],
    ['a lower-case x', '53272520150101001x', '532725********001x'],
    ['16-digit bank card', '6299990000000012', '629999******0012'],
  ])('masks: %s', (_, text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });

  it.each(['19900001234', '2024-10-15', '312.50 元', 'F5:F384', '', '没有数字', '12 处，共 3,500 元'])(
    'keeps %s',
    (text) => {
      expect(maskNumbers(text)).toBe(text);
    },
  );

  it('masks each of several', () => {
    expect(maskNumbers('532725201501010017、532725201501010025')).toBe(
      '532725********0017、532725********0025',
    );
  });
});
