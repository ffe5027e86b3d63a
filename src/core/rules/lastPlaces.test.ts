import fc from 'fast-check';
import { LastPlaces } from './lastPlaces';

const key = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.maxSafeInteger(),
  fc.string({ minLength: 1, maxLength: 3 }),
);

test('tells the place before, as a Map does', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
      const places = new LastPlaces(keys.length);
      const map = new Map<string | number, number>();
      keys.forEach((each, place) => {
        expect(places.put(each, place)).toBe(map.get(each) ?? -1);
        map.set(each, place);
      });
      for (const each of [...keys, 'not there', 123_456_789])
        expect(places.get(each)).toBe(map.get(each) ?? -1);
    }),
  );
});

test('keys that share their low digits stay apart', () => {
  const places = new LastPlaces(4);
  expect([2 ** 22, 2 ** 44, 2 ** 32, 1].map((each, at) => places.put(each, at))).toEqual([-1, -1, -1, -1]);
  expect(places.put(2 ** 44, 9)).toBe(1);
});
