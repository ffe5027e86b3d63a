import { readTermText } from './termText';

describe('readTermText', () => {
  it.each([
    ['2024-autumn', '2024-autumn'],
    ['2024年秋季学期', '2024-autumn'],
    [' 2024 年 春 季 学 期 ', '2024-spring'],
    ['２０２４秋', '2024-autumn'],
    ['2024春季', '2024-spring'],
    ['2024-2025学年第一学期', '2024-autumn'],
    ['2024—2025学年度第二学期', '2025-spring'],
    ['2024-25学年上学期', '2024-autumn'],
    ['2024～2025学年春季学期', '2025-spring'],
    ['2023学年下学期', '2024-spring'],
  ])('%j is %s', (text, term) => {
    expect(readTermText(text)).toBe(term);
  });
  it.each(['', '秋季学期', '2024', '2024-2026学年第一学期', '2024学年', '2024年夏季学期', '上学期'])(
    '%j is no term',
    (text) => {
      expect(readTermText(text)).toBeUndefined();
    },
  );
});
