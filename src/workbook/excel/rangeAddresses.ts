import { maxColumns, maxRows, parseArea, type Area } from '../../core/snapshot/address';

function withoutSheet(address: string): string {
  return address
    .slice(address.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .trim();
}

/** `A1:B2`, `C:D` or `3:4`; undefined when it is none of them. */
function anyArea(plain: string): Area | undefined {
  const rows = /^([0-9]{1,7}):([0-9]{1,7})$/.exec(plain);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: maxColumns - 1 };
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const area = parseArea(`${columns[1] ?? ''}1:${columns[2] ?? ''}1`);
    return area && { ...area, bottom: maxRows - 1 };
  }
  return parseArea(plain);
}

/** Splits at commas outside quoted sheet names. */
function splitAddress(address: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < address.length; index++) {
    const character = address[index];
    if (character === "'") quoted = !quoted;
    else if (character === ',' && !quoted) {
      parts.push(address.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(address.slice(start));
  return parts;
}

/**
 * The areas of `RangeAreas.address`.
 * @param count how many there must be; Excel may cut long addresses
 * @returns undefined when the text does not give exactly that many
 */
export function areasOfAddress(address: string, count: number): Area[] | undefined {
  const areas: Area[] = [];
  for (const part of splitAddress(address)) {
    const area = anyArea(withoutSheet(part));
    if (!area) return undefined;
    areas.push(area);
  }
  return areas.length === count ? areas : undefined;
}

/** A name's target: `='学校 台账'!$A$1:$B$2` → sheet name and area; undefined when it is anything else. */
export function nameTarget(formula: string): { readonly sheet: string; readonly area: Area } | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!(),]+))!([^!(),]+)$/.exec(formula);
  if (!match) return undefined;
  const area = anyArea(withoutSheet(match[3] ?? ''));
  return area && { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', area };
}
