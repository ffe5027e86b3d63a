import fc from 'fast-check';
import { checkCharacter, digitFor, swapHolds } from './checkCharacter';

const digits = fc.stringMatching(/^\d{17}$/);

test('the examples of the standard', () => {
  expect(checkCharacter('11010519491231002')).toBe('X');
  expect(checkCharacter('44052418800101001')).toBe('4');
  expect(checkCharacter('1101051949123100')).toBe('');
});

test('a digit put right is found from the others, whichever it is', () => {
  fc.assert(
    fc.property(digits, fc.nat(16), fc.nat(9), (body, at, other) => {
      const spoilt = body.slice(0, at) + String(other) + body.slice(at + 1) + checkCharacter(body);
      expect(digitFor(spoilt, at)).toBe(body.charAt(at));
    }),
  );
});

test('no digit only where none makes the check hold', () => {
  fc.assert(
    fc.property(digits, fc.constantFrom('0', '1', '4', '9', 'X'), fc.nat(16), (body, check, at) => {
      const holds = Array.from('0123456789').filter(
        (digit) => checkCharacter(body.slice(0, at) + digit + body.slice(at + 1)) === check,
      );
      expect([digitFor(body + check, at)]).toEqual([holds[0]]);
      expect(holds.length).toBeLessThan(2);
    }),
  );
});

test('a swap holds exactly where the swapped number passes', () => {
  fc.assert(
    fc.property(digits, fc.constantFrom('0', '3', '7', 'X'), fc.nat(16), (body, check, at) => {
      const number = body + check;
      const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
      expect(swapHolds(number, at)).toBe(checkCharacter(swapped) === swapped.charAt(17));
    }),
  );
});
