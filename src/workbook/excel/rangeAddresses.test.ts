import fc from 'fast-check';
import { areaAddress, quoteSheet } from '../../core/snapshot/address';
import { areasOfAddress, nameTarget } from './rangeAddresses';

const areas = fc
  .tuple(fc.nat(1_000), fc.nat(100), fc.nat(50), fc.nat(20))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const names = fc.constantFrom('学校台账', '一年级 (1)', "O'Neil", 'a,b', 'x!y', 'Sheet1');

describe('addresses of ranges', () => {
  it('come apart as they were put together, whatever the sheet is called', () => {
    fc.assert(
      fc.property(names, fc.array(areas, { minLength: 1, maxLength: 9 }), (name, list) => {
        const address = list.map((area) => `${quoteSheet(name)}!${areaAddress(area)}`).join(', ');
        expect(areasOfAddress(address, list.length)).toEqual(list);
        expect(areasOfAddress(address, list.length + 1)).toBeUndefined();
      }),
    );
  });

  it('may be whole rows or columns', () => {
    expect(areasOfAddress('Sheet1!$3:$4', 1)).toEqual([{ top: 2, bottom: 3, left: 0, right: 16_383 }]);
    expect(areasOfAddress('B:C', 1)).toEqual([{ top: 0, bottom: 1_048_575, left: 1, right: 2 }]);
  });

  it('are cut off: not understood', () => {
    expect(areasOfAddress('Sheet1!A1,Sheet1!B', 2)).toBeUndefined();
  });
});

describe('targets of names', () => {
  it.each([
    ['=学校台账!$A$1', { sheet: '学校台账', area: { top: 0, left: 0, bottom: 0, right: 0 } }],
    ["='一年级 (1)'!$B$2:$C$9", { sheet: '一年级 (1)', area: { top: 1, left: 1, bottom: 8, right: 2 } }],
    ["='O''Neil'!$A$1", { sheet: "O'Neil", area: { top: 0, left: 0, bottom: 0, right: 0 } }],
  ])('%s', (formula, target) => {
    expect(nameTarget(formula)).toEqual(target);
  });

  it.each(['=#REF!', '=1+1', '=OFFSET(a!$A$1,1,1)', '=a!$A$1,a!$B$1', '=表1[姓名]'])(
    '%s is no plain area',
    (formula) => {
      expect(nameTarget(formula)).toBeUndefined();
    },
  );
});
