/**
 * Our state inside a workbook (`Snapshot.settings`) as custom XML parts:
 * `<state xmlns="…"><entry key="k">text</entry></state>`. Excel on the web moves at most 5 MB at a time, so a
 * large state is spread over several parts, and a large entry over pieces `at="0"`, `at="1"`, …
 */
export const statePartBytes = 900_000;

/** Characters XML cannot carry, or that its readers change, in the way Office itself writes them: `_x000D_`. */
function shield(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(
      /[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
      (character) => `_x${hex(character.charCodeAt(0))}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

function unshield(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Bytes a text takes on the wire, at most: UTF-8 in JSON. */
function roughBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22 || code === 0x26 || code === 0x3c || code === 0x3e) bytes += 6;
    else if (code < 0x20) bytes += 7;
    else if (code < 0x80) bytes += 1;
    else bytes += 3;
  }
  return bytes;
}

/** Cuts a text so that each piece stays below the limit, never inside a surrogate pair. */
function pieces(text: string, limit: number): string[] {
  const length = Math.max(2, Math.floor(limit / 7));
  if (roughBytes(text) <= limit) return [text];
  const cut: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + length);
    while (end < text.length && roughBytes(text.slice(start, end + length)) <= limit)
      end = Math.min(text.length, end + length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    cut.push(text.slice(start, end));
    start = end;
  }
  return cut;
}

/**
 * The parts that carry the state, each below `limit` bytes.
 * @returns [] for an empty state
 */
export function encodeState(
  state: ReadonlyMap<string, string>,
  namespace: string,
  limit: number = statePartBytes,
): string[] {
  const parts: string[] = [];
  let body = '';
  let size = 0;
  const close = (): void => {
    if (body !== '') parts.push(`<state xmlns="${namespace}">${body}</state>`);
    body = '';
    size = 0;
  };
  for (const [key, text] of [...state].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cut = pieces(text, limit);
    for (const [at, piece] of cut.entries()) {
      const bytes = roughBytes(piece);
      if (size > 0 && size + bytes > limit) close();
      body += `<entry key="${shield(key)}"${cut.length > 1 ? ` at="${String(at)}"` : ''}>${shield(piece)}</entry>`;
      size += bytes;
    }
  }
  close();
  return parts;
}

/** The state carried by the parts of our namespace, in whatever order; other parts are passed over. */
export function decodeState(parts: readonly string[], namespace: string): Map<string, string> {
  const found = new Map<string, Map<number, string>>();
  for (const xml of parts) {
    if (!xml.includes(`"${namespace}"`) && !xml.includes(`'${namespace}'`)) continue;
    for (const match of xml.matchAll(
      /<entry key="([^"<]*)"(?: at="([0-9]{1,9})")?\s*(?:\/>|>([^<]*)<\/entry>)/g,
    )) {
      const key = unshield(match[1] ?? '');
      const entry = found.get(key) ?? new Map<number, string>();
      entry.set(Number(match[2] ?? '0'), unshield(match[3] ?? ''));
      found.set(key, entry);
    }
  }
  const state = new Map<string, string>();
  for (const [key, entry] of found) {
    state.set(
      key,
      [...entry]
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text)
        .join(''),
    );
  }
  return state;
}
