import type { ZipPackage } from '../package/zipPackage';
import { preservesSpace } from './sheetScan';
import { TextBuffer, unescapeExcel } from './textBuffer';
import { XmlScanner, type XmlHandler } from './xmlScanner';

/** Bytes decoded in one go. */
const batchSize = 48 * 1024;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

class StringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  private readonly batch: TextBuffer;
  private prefix = '';
  private inText = false;
  private preserve = false;
  private textStart = 0;

  constructor(part: string) {
    this.batch = new TextBuffer(part);
  }

  open(scan: XmlScanner): void {
    if (scan.depth === 1) {
      if (!scan.is('sst')) throw scan.damaged('root');
      this.prefix = scan.prefix;
      return;
    }
    const own = scan.hasPrefix(this.prefix);
    if (own && scan.depth === 2 && scan.is('si')) return;
    if (own && scan.depth > 2 && scan.is('t')) {
      this.inText = true;
      this.textStart = this.batch.length;
      this.preserve = preservesSpace(scan);
      // Phonetic runs (rPh) and looks (rPr) are passed over, so every other t is part of the string.
    } else if (!(own && scan.depth === 3 && scan.is('r'))) scan.skip();
  }

  text(scan: XmlScanner): void {
    if (this.inText) this.batch.add(scan);
  }

  close(scan: XmlScanner): void {
    if (this.inText) {
      this.inText = false;
      if (!this.preserve) this.batch.trim(this.textStart);
    } else if (scan.depth === 2) {
      this.batch.separate();
      if (this.batch.length > batchSize) this.flush();
    }
  }

  flush(): void {
    const { batch } = this;
    if (batch.length === 0) return;
    const texts = decoder.decode(batch.bytes.subarray(0, batch.length - 1)).split('\0');
    for (const text of texts)
      this.strings.push(batch.underscore && text.includes('_x') ? unescapeExcel(text) : text);
    batch.reset();
  }
}

/** The shared strings in order: rich text joined, phonetic hints left out. */
export async function readSharedStrings(
  source: ZipPackage,
  path: string,
  stop: () => void,
): Promise<readonly string[]> {
  const handler = new StringsHandler(path);
  const scan = new XmlScanner(handler, path);
  await source.stream(path, (chunk) => {
    stop();
    scan.push(chunk);
  });
  scan.end();
  handler.flush();
  return handler.strings;
}
