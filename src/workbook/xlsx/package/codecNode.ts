import { createInflateRaw, deflateRaw, inflateRaw } from 'node:zlib';
import * as zlib from 'node:zlib';
import { crc32 } from './crc32';
import type { Codec } from './codec';

const streamChunk = 1 << 18;
/** Level 1: deflating is up to two thirds of the time of a save, and level 6 gains only some 10 % of size. */
const level = 1;

/** node:zlib came with crc32 in 20.15 and 22.2 only. */
const nativeCrc32 = (zlib as { crc32?: (data: Uint8Array, value?: number) => number }).crc32;

/** node:zlib on its thread pool: several parts inflate at once, and while the caller reads the last piece. */
export const codecNode: Codec = {
  inflate: (bytes, size) =>
    new Promise((resolve, reject) => {
      // One output buffer of the right size; the byte more shows data that is longer than declared.
      const options = { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) };
      inflateRaw(bytes, options, (error, result) => {
        if (error) reject(error);
        else if (result.length !== size) reject(new Error('inflated to another size than declared'));
        else resolve(result);
      });
    }),
  inflateStream: (bytes, onChunk) =>
    new Promise((resolve, reject) => {
      const engine = createInflateRaw({ chunkSize: streamChunk });
      const waiting: Uint8Array[] = [];
      let scheduled = false;
      const drain = (): void => {
        scheduled = false;
        try {
          for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) onChunk(chunk);
        } catch (error) {
          waiting.length = 0;
          engine.destroy(error as Error);
        }
      };
      // Read in a microtask: by then zlib has begun on the next piece in another thread.
      engine.on('data', (chunk: Uint8Array) => {
        waiting.push(chunk);
        if (scheduled) return;
        scheduled = true;
        queueMicrotask(drain);
      });
      engine.on('end', () => {
        drain();
        resolve();
      });
      engine.on('error', reject);
      engine.end(bytes);
    }),
  deflate: (bytes) =>
    new Promise((resolve, reject) => {
      deflateRaw(bytes, { level, chunkSize: 1 << 20 }, (error, result) => {
        if (error) reject(error);
        else resolve(result);
      });
    }),
  crc32: nativeCrc32 ?? crc32,
};
