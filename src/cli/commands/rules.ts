import type { Rule, RuleExample } from '../../core/rules/rule';
import { rules } from '../../core/rules/registry';
import { severityNames } from '../../app/report/reportWords';
import type { Language } from '../../core/text/text';
import { showCatalogue } from '../catalogue';
import { readLanguage, type RawOptions } from '../choices';
import type { Io } from '../io';
import { Refusal } from '../refusal';
import { words } from '../words';

const passes = { 'zh-CN': '通过', en: 'passes' } as const;

/** `rules [ID]`: every rule with severity, reference and worked examples. */
export function listRules(id: string | undefined, raw: RawOptions, io: Io): number {
  const language = readLanguage(raw.lang);
  const shown = id === undefined ? rules : rules.filter(({ meta }) => meta.id === id);
  if (shown.length === 0) throw new Refusal(words.badRule, { value: id ?? '' });
  const lines = shown.flatMap((rule) => [...ruleLines(rule, language), '']);
  const data = shown.map(({ meta }) => ({
    id: meta.id,
    severity: meta.severity,
    scope: meta.scope,
    ...(meta.kinds === undefined ? {} : { kinds: meta.kinds }),
    title: meta.title[language],
    description: meta.description[language],
    reference: meta.reference,
    ...(meta.effective === undefined ? {} : { effective: meta.effective }),
    examples: meta.examples.map((example) => ({
      title: example.title[language],
      ...(example.kind === undefined ? {} : { kind: example.kind }),
      cells: example.cells,
      finds: example.finds,
    })),
  }));
  return showCatalogue(lines.slice(0, -1), data, { language, json: raw.json, quiet: raw.quiet === true }, io);
}

function ruleLines({ meta }: Rule, language: Language): string[] {
  return [
    `${meta.id}  [${severityNames[meta.severity][language]}]  ${meta.title[language]}`,
    `  ${meta.description[language]}`,
    `  ${meta.reference}`,
    ...meta.examples.map((example) => `  · ${exampleLine(example, language)}`),
  ];
}

function exampleLine(example: RuleExample, language: Language): string {
  const cells = example.cells.map((row) =>
    Object.entries(row)
      .map(
        ([field, value]) =>
          `${field}=${value !== null && typeof value === 'object' && 'error' in value ? value.error : JSON.stringify(value)}`,
      )
      .join(' '),
  );
  const finds = example.finds.length === 0 ? passes[language] : example.finds.join('、');
  return `${example.title[language]}：${cells.join(' | ')} → ${finds}`;
}
