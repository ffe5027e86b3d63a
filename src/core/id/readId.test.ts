import fc from 'fast-check';
import { ageOn, calendarDay, dayNumber, isoDay } from './calendarDay';
import { checkCharacter, extendLegacy } from './checkCharacter';
import { cleanId } from './cleanId';
import { isSound, judgeId, type IdFault } from './judgeId';
import { readId } from './readId';
import { provinceOf, regionOf } from './region';

const today = dayNumber('2024-11-01');
const fault = (text: string): IdFault | undefined => judgeId(text, text, today).fault;

/** Any valid ID of a person alive, in a known region. */
const validId = fc
  .record({
    region: fc.constantFrom('110105', '440524', '532623', '810000', '930156'),
    birth: fc.date({ min: new Date('1910-01-01'), max: new Date('2024-10-31'), noInvalidDate: true }),
    order: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ region, birth, order }) => {
    const digits =
      region + birth.toISOString().slice(0, 10).replaceAll('-', '') + String(order).padStart(3, '0');
    return digits + checkCharacter(digits);
  });

describe('reading an ID number', () => {
  it('knows the examples of GB 11643', () => {
    expect(checkCharacter('11010519491231002')).toBe('X');
    expect(checkCharacter('44052418800101001')).toBe('4');
    expect(checkCharacter('1101051949123100')).toBe('');
    expect(readId('11010519491231002X')).toMatchObject({
      form: 'citizen',
      birth: 19491231,
      sex: '女',
      checkHolds: true,
      region: 'known',
    });
  });

  it('extends 15 digits and gives both forms one key', () => {
    expect(extendLegacy('532623850610231')).toBe('532623198506102311');
    expect(readId('532623850610231')).toMatchObject({ form: 'legacy', key: '532623198506102311', sex: '男' });
  });

  it('takes the first 18 of a disability number', () => {
    expect(readId('53262320140512001344B1')).toMatchObject({ form: 'disability', key: '532623201405120013' });
    expect(readId('53262320140512001384').form).toBe('malformed');
  });

  it('accepts permits and says nothing of their region', () => {
    expect(readId('930156201309081133')).toMatchObject({
      form: 'citizen',
      region: undefined,
      checkHolds: true,
    });
    for (const permit of ['USA110000010101', 'H12345678', 'M1234567890'])
      expect(fault(permit)).toBeUndefined();
  });

  it('cleans what people and programs put round the digits', () => {
    expect(cleanId("'５3262３ 2014\u00a00512\u200b001x\t")).toBe('53262320140512001X');
    expect(cleanId('')).toBe('');
  });

  it('counts calendar days and ages', () => {
    expect(calendarDay('20000229')).toBe(20000229);
    expect(calendarDay('19000229')).toBeUndefined();
    expect(calendarDay('20140431')).toBeUndefined();
    expect(isoDay(20140512)).toBe('2014-05-12');
    expect(ageOn(20140901, 20240831)).toBe(9);
    expect(ageOn(20140831, 20240831)).toBe(10);
  });

  it('knows provinces and counties, retired ones included', () => {
    expect([regionOf('110103'), regionOf('532699'), regionOf('662623'), regionOf('441900')]).toEqual([
      'known',
      'countyUnknown',
      'provinceUnknown',
      'known',
    ]);
    expect(provinceOf('532623201405120013')).toBe('云南省');
  });
});

describe('judging an ID cell', () => {
  it.each<[string, IdFault | undefined]>([
    ['532623201405120013', undefined],
    ['', 'missing'],
    ['  ', 'missing'],
    ['无', 'placeholder'],
    ['1.1E+17', 'scientific'],
    ['5.32623201405E17', 'scientific'],
    ['532623201405120000', 'zeroTail'],
    ['532623201205120', 'truncated'],
    ['53262320140512001', 'length'],
    ['5326232014051200134', 'length'],
    ['53262320140512OO13', 'characters'],
    ['532623201413120013', 'date'],
    ['532623203005120013', 'future'],
    ['440524188001010014', 'tooOld'],
    ['532623201405120018', 'checksum'],
    ['662623201405120012', 'province'],
    ['532699201405120010', 'county'],
    ['532623850610231', 'legacy'],
  ])('%s is %s', (text, expected) => {
    expect(fault(text)).toBe(expected);
  });

  it('finds every number cell above 15 digits damaged, and none below', () => {
    expect(judgeId(5.3262320140513e17, '532623201405130000', today).fault).toBe('damaged');
    expect(judgeId(532623850610231, '532623850610231', today).fault).toBe('legacy');
  });

  it('tells hidden characters from faults', () => {
    expect(judgeId(' x', ' x', today).hidden).toBe(false);
    expect(judgeId('53262320120229104x', '53262320120229104x', today)).toMatchObject({
      hidden: true,
      fault: undefined,
    });
  });
});

describe('slips', () => {
  it('accepts every valid number', () => {
    fc.assert(fc.property(validId, (id) => isSound(judgeId(id, id, today)) && fault(id) !== 'province'));
  });

  it('finds any single wrong character', () => {
    fc.assert(
      fc.property(validId, fc.nat(17), fc.integer({ min: 0, max: 10 }), (id, at, other) => {
        const character = at === 17 ? '0123456789X'.charAt(other) : String(other % 10);
        fc.pre(character !== id.charAt(at));
        const slipped = id.slice(0, at) + character + id.slice(at + 1);
        return !isSound(judgeId(slipped, slipped, today));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds any two neighbours swapped', () => {
    fc.assert(
      fc.property(validId, fc.nat(16), (id, at) => {
        fc.pre(id.charAt(at) !== id.charAt(at + 1));
        const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
        return !isSound(judgeId(swapped, swapped, today));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever stands in the cell', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => (judgeId(text, text, today), true)));
  });
});
