/** Writes docs/rules.md from the rules' own data: `npx tsx src/tools/rulesDoc.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldTitles } from '../core/ledger/fieldTitles';
import type { FieldId } from '../core/ledger/fields';
import { kindTitles } from '../core/ledger/kindTitles';
import { rules } from '../core/rules/registry';
import type { Rule, RuleExample } from '../core/rules/rule';
import type { CellValue } from '../core/snapshot/grid';

const severities = { error: '错误', warning: '存疑', notice: '提示' } as const;

function shown(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '（空）';
  if (typeof value === 'number') return `${String(value)}（数字）`;
  if (typeof value === 'object') return value.error;
  return `\`${String(value)}\``;
}

function cellsOf(cells: Readonly<Partial<Record<FieldId, CellValue>>>): string {
  return (Object.keys(cells) as FieldId[])
    .map((field) => `${fieldTitles[field]['zh-CN']} ${shown(cells[field])}`)
    .join('，');
}

function beside({ formulas = [], merges = [], hidden, moneyUnit, others = [] }: RuleExample): string[] {
  const title = (field: FieldId): string => fieldTitles[field]['zh-CN'];
  return [
    ...formulas.flatMap((row, at) =>
      (Object.keys(row) as FieldId[]).map(
        (field) => `第${String(at + 1)}行${title(field)}是公式 \`=${row[field] ?? ''}\``,
      ),
    ),
    ...merges.map(
      ({ field, to = field, records: [first, last] }) =>
        `第${String(first + 1)}至${String(last + 1)}行${title(field)}${to === field ? '' : `至${title(to)}`}合并`,
    ),
    ...(hidden
      ? [
          `第${hidden.records.map((place) => place + 1).join('、')}行${hidden.filtered ? '被筛选掉' : '被隐藏'}`,
        ]
      : []),
    ...others.map(
      ({ kind, sheet, cells }) =>
        `另一张表“${sheet}”（${kindTitles[kind]['zh-CN']}）${cells.map(cellsOf).join('；')}`,
    ),
    ...(moneyUnit === 10000 ? ['金额单位为万元'] : []),
  ];
}

function exampleLine(example: RuleExample): string {
  const { title, kind, cells, unmapped = [], totals = [], finds } = example;
  const parts = [
    ...cells.map(cellsOf),
    ...unmapped.map(({ header, values }) => `另有“${header}”列 ${values.map(shown).join('、')}`),
    ...totals.map((total) => [`“${total.label}”行`, cellsOf(total.cells)].join(' ').trim()),
  ];
  parts.push(...beside(example));
  const where = kind ? `（${kindTitles[kind]['zh-CN']}）` : '';
  const found = finds.length === 0 ? '通过' : `报 ${finds.map((id) => `\`${id}\``).join('、')}`;
  return `- ${title['zh-CN']}${where}：${parts.join('；')} → **${found}**`;
}

function needsLine({ meta }: Rule): string {
  if (!meta.needs) return '任何台账';
  return meta.needs.map((set) => set.map((field) => fieldTitles[field]['zh-CN']).join('＋')).join(' 或 ');
}

function section(rule: Rule): string {
  const { meta } = rule;
  return [
    `## \`${meta.id}\` ${meta.title['zh-CN']}`,
    '',
    `*${meta.title.en}*`,
    '',
    `${severities[meta.severity]} · 需要的列：${needsLine(rule)} · 依据：${meta.reference}`,
    '',
    meta.description['zh-CN'],
    '',
    meta.description.en,
    '',
    ...Object.entries(meta.messages).flatMap(([id, text]) => [
      `- \`${id}\`：${text['zh-CN']}`,
      `  ${text.en}`,
    ]),
    '',
    '例：',
    '',
    ...meta.examples.map(exampleLine),
    '',
  ].join('\n');
}

/** The whole page. */
export function rulesPage(): string {
  const rows = rules.map(
    ({ meta }) =>
      `| [\`${meta.id}\`](#${meta.id}) | ${severities[meta.severity]} | ${meta.title['zh-CN']} | ${meta.title.en} |`,
  );
  return [
    '# 校验规则 · Rules',
    '',
    '本页由 `npx tsx src/tools/rulesDoc.ts` 从各规则的 `meta` 生成，请勿手改。Generated from the rules; do not edit.',
    '',
    '| 规则 | 级别 | 查什么 | finds |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...rules.map((rule) => `<a id="${rule.meta.id}"></a>\n\n${section(rule)}`),
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../docs/rules.md'), rulesPage());
}
