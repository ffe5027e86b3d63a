import { isLinkFormula, linkFormula } from './linkFormula';

describe('links of our sheets', () => {
  it('point at a cell and show a text', () => {
    expect(linkFormula('一年级 (1)', 4, 7, '第"5"行')).toBe(`HYPERLINK("#'一年级 (1)'!H5","第""5""行")`);
    expect(linkFormula('学校台账', 0, 0, 12.5)).toBe('HYPERLINK("#学校台账!A1",12.5)');
  });

  it('cut long texts, since Excel takes 255 characters at once', () => {
    const formula = linkFormula('a', 0, 0, '长'.repeat(600));
    for (const part of formula.matchAll(/"([^"]*)"/g))
      expect((part[1] ?? '').length).toBeLessThanOrEqual(255);
    expect(isLinkFormula(formula)).toBe(true);
  });
});
