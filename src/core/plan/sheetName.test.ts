import fc from 'fast-check';
import { maxSheetName, safeSheetName } from './sheetName';

describe('safeSheetName', () => {
  it.each([
    ['资助汇总', [], '资助汇总'],
    ['资助汇总', ['资助汇总'], '资助汇总 (2)'],
    ['Sheet', ['SHEET', 'sheet (2)'], 'Sheet (3)'],
    ["'a:b/c?'", [], 'a b c'],
    ['', [], 'Sheet'],
    ["'''", [], 'Sheet'],
    ['history', [], 'history (2)'],
    ['长'.repeat(40), [], '长'.repeat(31)],
    ['长'.repeat(40), ['长'.repeat(31)], `${'长'.repeat(27)} (2)`],
    [`${'a'.repeat(30)}𠮷`, [], 'a'.repeat(30)],
  ])('%j beside %j is %j', (name, taken, expected) => {
    expect(safeSheetName(name, taken)).toBe(expected);
  });
  it('is always lawful and new', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (name, taken) => {
        const safe = safeSheetName(name, taken);
        expect(safe.length).toBeGreaterThan(0);
        expect(safe.length).toBeLessThanOrEqual(maxSheetName);
        expect(safe).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        expect(taken.map((each) => each.toLowerCase())).not.toContain(safe.toLowerCase());
        expect(safeSheetName(safe, [])).toBe(safe);
      }),
    );
  });
});
