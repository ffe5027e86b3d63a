const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const attributeSpecials = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const cellSpecials = /[&<>\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const cellSpecial = /[&<>\p{Cc}\p{Cs}\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u;

function isPlainControl(code: number): boolean {
  return code >= 0x7f && code <= 0x9f;
}

/**
 * Text as it stands between tags or in a double-quoted attribute: line breaks and tabs survive attribute
 * normalisation, what XML cannot hold becomes U+FFFD.
 */
export function escapeXml(text: string): string {
  return text.replace(attributeSpecials, (character) => {
    const code = character.charCodeAt(0);
    if (code === 9 || code === 10 || code === 13) return `&#${String(code)};`;
    return special[character] ?? (isPlainControl(code) ? character : '\ufffd');
  });
}

/**
 * A cell's text as Excel writes it (ST_Xstring): what XML cannot hold becomes `_xHHHH_`, and text that
 * looks like such an escape has its underscore escaped.
 */
export function escapeCellText(text: string): string {
  if (!cellSpecial.test(text)) return text;
  return text.replace(cellSpecials, (character) => {
    if (character === '_') return '_x005F_';
    const code = character.charCodeAt(0);
    if (code === 9 || code === 10 || isPlainControl(code)) return character;
    return special[character] ?? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text that escaped XML text stands for (named and numbered entities). */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return entities[name] ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** A tag that closes itself, as an opening tag; any other as it is. */
export function opened(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}
