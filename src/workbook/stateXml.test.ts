import fc from 'fast-check';
import { decodeState, encodeState } from './stateXml';

const namespace = 'urn:test:state';

describe('the state as custom XML', () => {
  it('comes back the same, whatever its keys and texts are and however it is cut', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { maxLength: 8 }),
        fc.integer({ min: 20, max: 400 }),
        (entries, limit) => {
          const state = new Map(entries);
          const parts = encodeState(state, namespace, limit);
          expect(decodeState([...parts].reverse(), namespace)).toEqual(state);
        },
      ),
    );
  });

  it('keeps each part below the limit', () => {
    const parts = encodeState(
      new Map([['undo', JSON.stringify(Array(500).fill('资助"台账'))]]),
      namespace,
      2_000,
    );
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(2_200);
  });

  it('passes over parts of others', () => {
    expect(decodeState(['<state xmlns="urn:other"><entry key="a">1</entry></state>'], namespace).size).toBe(
      0,
    );
  });
});
