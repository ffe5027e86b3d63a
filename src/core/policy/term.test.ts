import fc from 'fast-check';
import {
  compareTerms,
  nextTerm,
  parseTerm,
  previousTerm,
  schoolYear,
  schoolYearTitle,
  termTitle,
} from './term';
import type { Term } from '../ledger/ledger';

const term = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.constantFrom('spring' as const, 'autumn' as const))
  .map(([year, season]): Term => `${year}-${season}`);

describe('term', () => {
  it.each(['2024', '2024-summer', '24-autumn', '2024-Autumn', '2024-autumn ', '0000-spring', ''])(
    'refuses %j',
    (text) => {
      expect(parseTerm(text)).toBeUndefined();
    },
  );
  it('names terms and school years', () => {
    expect(termTitle('2024-autumn', 'zh-CN')).toBe('2024年秋季学期');
    expect(termTitle('2024-spring', 'en')).toBe('spring term 2024');
    expect(schoolYear('2024-spring')).toBe(2023);
    expect(schoolYearTitle('2024-spring', 'zh-CN')).toBe('2023—2024学年');
    expect(schoolYearTitle('1999-autumn', 'en')).toBe('school year 1999–00');
  });
  it('steps forth and back, always in order', () => {
    fc.assert(
      fc.property(term, (each) => {
        expect(parseTerm(each)).toBe(each);
        expect(previousTerm(nextTerm(each))).toBe(each);
        expect(compareTerms(each, nextTerm(each))).toBeLessThan(0);
        expect(compareTerms(each, each)).toBe(0);
      }),
    );
  });
});
