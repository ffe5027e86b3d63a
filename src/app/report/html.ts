import type { Language } from '../../core/text/text';
import { htmlStyle } from './htmlStyle';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters that no page may hold. */
function isControl(code: number): boolean {
  return (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0x7f;
}

/** Text made safe for element content and quoted attributes; characters no page may hold become �. */
export function escapeHtml(text: string): string {
  let safe = '';
  for (const character of text) {
    safe += entities[character] ?? (isControl(character.charCodeAt(0)) ? '\ufffd' : character);
  }
  return safe;
}

/**
 * A whole page: no scripts, nothing loaded. `body` and `footer` are HTML already, `title` is text.
 */
export function htmlPage(title: string, language: Language, body: readonly string[], footer: string): string {
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escapeHtml(title)}</title><style>${htmlStyle}</style></head><body>`,
    ...body.filter((part) => part !== ''),
    `<footer>${escapeHtml(footer)}</footer></body></html>`,
    '',
  ].join('\n');
}

/** A table; `numeric` are the columns set to the right. */
export function htmlTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
): string {
  const cell = (tag: 'th' | 'td', text: string, column: number): string =>
    `<${tag}${numeric.includes(column) ? ' class="number"' : ''}>${escapeHtml(text)}</${tag}>`;
  const line = (tag: 'th' | 'td', texts: readonly string[]): string =>
    `<tr>${texts.map((text, column) => cell(tag, text, column)).join('')}</tr>`;
  return `<table><thead>${line('th', head)}</thead><tbody>${rows.map((row) => line('td', row)).join('\n')}</tbody></table>`;
}
