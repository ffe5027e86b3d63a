import { Inflate, deflateSync } from 'fflate';
import type { Codec } from './codec';
import { crc32 } from './crc32';

/** Input goes in by slices, so that output comes in pieces too. */
const inputSlice = 1 << 16;
const slicesBetweenRests = 16;

function hasNative(kind: 'CompressionStream' | 'DecompressionStream'): boolean {
  if (!(kind in globalThis)) return false;
  try {
    const stream = kind === 'CompressionStream' ? CompressionStream : DecompressionStream;
    return 'readable' in new stream('deflate-raw');
  } catch {
    // Older browsers know the stream but not the raw format, and say so by throwing.
    return false;
  }
}

/** In slices: given all at once, some browsers make the whole output before anything can be read. */
async function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array): Promise<void> {
  for (let start = 0; start < bytes.length; start += inputSlice) {
    await writer.ready;
    await writer.write(bytes.subarray(start, start + inputSlice) as Uint8Array<ArrayBuffer>);
  }
  await writer.close();
}

async function pump(
  through: { readonly readable: ReadableStream<Uint8Array>; readonly writable: WritableStream<BufferSource> },
  bytes: Uint8Array,
  onChunk: (chunk: Uint8Array) => void,
): Promise<void> {
  const writer = through.writable.getWriter();
  const reader = through.readable.getReader();
  const written = feed(writer, bytes);
  // The reader reports the same failure; this only keeps it from also being an unhandled rejection.
  const quiet = written.catch(() => undefined);
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) onChunk(next.value);
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
  await quiet;
  await written;
}

async function inflateSlices(bytes: Uint8Array, onChunk: (chunk: Uint8Array) => void): Promise<void> {
  const state = { finished: false };
  const engine = new Inflate((chunk, final) => {
    state.finished = final;
    if (chunk.length > 0) onChunk(chunk);
  });
  for (let start = 0; start === 0 || start < bytes.length; start += inputSlice) {
    engine.push(bytes.subarray(start, start + inputSlice), start + inputSlice >= bytes.length);
    // Lets a worker hear that it was cancelled.
    if (start % (inputSlice * slicesBetweenRests) === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  if (!state.finished) throw new Error('unexpected end of deflate data');
}

async function inflateStream(bytes: Uint8Array, onChunk: (chunk: Uint8Array) => void): Promise<void> {
  if (hasNative('DecompressionStream')) await pump(new DecompressionStream('deflate-raw'), bytes, onChunk);
  else await inflateSlices(bytes, onChunk);
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    joined.set(chunk, position);
    position += chunk.length;
  }
  return joined;
}

/** For browsers and their workers: the platform's own streams where they know raw deflate, else fflate. */
export const codecWeb: Codec = {
  inflate: async (bytes, size) => {
    const inflated = new Uint8Array(size);
    let position = 0;
    await inflateStream(bytes, (chunk) => {
      if (position + chunk.length > size) throw new Error('inflated to more than declared');
      inflated.set(chunk, position);
      position += chunk.length;
    });
    if (position !== size) throw new Error('inflated to less than declared');
    return inflated;
  },
  inflateStream,
  deflate: async (bytes) => {
    if (!hasNative('CompressionStream')) return deflateSync(bytes, { level: 1 });
    const chunks: Uint8Array[] = [];
    await pump(new CompressionStream('deflate-raw'), bytes, (chunk) => chunks.push(chunk));
    return join(chunks);
  },
  crc32,
};
