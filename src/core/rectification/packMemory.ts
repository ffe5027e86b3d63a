import type { ExtraCell, RectificationLine, RectificationMemory, RectificationState } from './rectification';

/** Parts that many lines share (rules, sheets, days, remarks) are written once and named by their place. */
const shared = [
  'rule',
  'severity',
  'messageId',
  'sheet',
  'school',
  'firstSeen',
  'lastSeen',
  'state',
  'closedOn',
  'remark',
] as const;
const own = ['id', 'cell', 'record', 'name', 'found', 'expected'] as const;
const written = ['responsible', 'deadline', 'measure', 'reason', 'confirmedOn'] as const;

type PackedExtra = readonly (readonly [string, ExtraCell['value'], string?])[];

const states: readonly string[] = ['open', 'awaiting', 'closed', 'confirmed'] satisfies RectificationState[];
const severities: readonly string[] = ['error', 'warning', 'notice'];

function packExtra(cells: ReadonlyMap<string, ExtraCell>): PackedExtra {
  return [...cells].map(([key, { value, format }]) =>
    format === undefined ? ([key, value] as const) : ([key, value, format] as const),
  );
}

/** The memory as plain data fit for JSON; small enough for many thousand issues. */
export function packMemory({ lines, ledgers, strays }: RectificationMemory): unknown {
  const texts = new Map<string, number>();
  const place = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const rows = lines.map((line) => {
    const entries = written.map((part) => line.entries[part]);
    const extra = packExtra(line.entries.extra);
    const people = entries.some((text) => text !== '') || extra.length > 0 ? [entries, extra] : [];
    return [
      ...own.map((part) => line[part]),
      ...shared.map((part) => place(line[part])),
      line.returns,
      ...people,
    ];
  });
  return {
    version: 2,
    texts: [...texts.keys()],
    rows,
    ledgers,
    strays: strays.map(({ cells }) => packExtra(cells)),
  };
}

function unpackExtra(value: unknown): ReadonlyMap<string, ExtraCell> {
  const cells = new Map<string, ExtraCell>();
  if (!Array.isArray(value)) return cells;
  for (const entry of value) {
    if (!Array.isArray(entry)) continue;
    const [key, content, format] = entry as readonly unknown[];
    if (typeof key !== 'string') continue;
    const simple = typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean';
    const error =
      typeof content === 'object' &&
      content !== null &&
      'error' in content &&
      typeof content.error === 'string'
        ? { error: content.error }
        : undefined;
    const known = simple ? content : error;
    if (known === undefined) continue;
    cells.set(key, typeof format === 'string' ? { value: known, format } : { value: known });
  }
  return cells;
}

function unpackLine(row: unknown, texts: readonly unknown[]): RectificationLine | undefined {
  if (!Array.isArray(row)) return undefined;
  const cells = row as readonly unknown[];
  const ownText = (part: (typeof own)[number]): string => {
    const text = cells[own.indexOf(part)];
    return typeof text === 'string' ? text : '';
  };
  const sharedText = (part: (typeof shared)[number]): string => {
    const text = texts[Number(cells[own.length + shared.indexOf(part)])];
    return typeof text === 'string' ? text : '';
  };
  const [returns, entries, extra] = cells.slice(own.length + shared.length);
  const state = sharedText('state');
  const severity = sharedText('severity');
  const id = ownText('id');
  if (id === '' || !states.includes(state) || !severities.includes(severity)) return undefined;
  const entry = (part: (typeof written)[number]): string => {
    const text: unknown = Array.isArray(entries) ? entries[written.indexOf(part)] : '';
    return typeof text === 'string' ? text : '';
  };
  return {
    id,
    rule: sharedText('rule'),
    severity: severity as RectificationLine['severity'],
    messageId: sharedText('messageId'),
    sheet: sharedText('sheet'),
    cell: ownText('cell'),
    record: ownText('record'),
    name: ownText('name'),
    school: sharedText('school'),
    found: ownText('found'),
    expected: ownText('expected'),
    firstSeen: sharedText('firstSeen'),
    lastSeen: sharedText('lastSeen'),
    state: state as RectificationState,
    closedOn: sharedText('closedOn'),
    returns: typeof returns === 'number' && Number.isInteger(returns) && returns > 0 ? returns : 0,
    remark: sharedText('remark'),
    entries: {
      responsible: entry('responsible'),
      deadline: entry('deadline'),
      measure: entry('measure'),
      reason: entry('reason'),
      confirmedOn: entry('confirmedOn'),
      extra: unpackExtra(extra),
    },
  };
}

/** Reads what {@link packMemory} made. The workbook may come from anywhere: whatever does not fit is left out. */
export function unpackMemory(packed: unknown): RectificationMemory {
  if (typeof packed !== 'object' || packed === null) return { lines: [], ledgers: [], strays: [] };
  const part = (name: string): readonly unknown[] => {
    const value: unknown = Object.hasOwn(packed, name)
      ? (packed as Record<string, unknown>)[name]
      : undefined;
    return Array.isArray(value) ? value : [];
  };
  const texts = part('texts');
  const lines = new Map<string, RectificationLine>();
  for (const row of part('rows')) {
    const line = unpackLine(row, texts);
    if (line && !lines.has(line.id)) lines.set(line.id, line);
  }
  return {
    lines: [...lines.values()],
    ledgers: part('ledgers').filter(
      (pair): pair is [string, string] =>
        Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string',
    ),
    strays: part('strays').map((cells) => ({ cells: unpackExtra(cells) })),
  };
}
