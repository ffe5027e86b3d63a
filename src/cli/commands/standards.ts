import { packs } from '../../core/policy/packs';
import type { DatedAmount, Period, StandardsPack } from '../../core/policy/standard';
import type { Language } from '../../core/text/text';
import { showCatalogue } from '../catalogue';
import { sessionSettings } from '../chosenStandards';
import { defaultStandards, readChoices, readLanguage, type RawOptions } from '../choices';
import { exportStandards } from '../exportStandards';
import type { Io } from '../io';

const words = {
  standard: { 'zh-CN': '（默认）', en: ' (default)' },
  term: { 'zh-CN': '每学期', en: 'per term' },
  year: { 'zh-CN': '每学年', en: 'per year' },
  day: { 'zh-CN': '每天', en: 'per day' },
  month: { 'zh-CN': '每月', en: 'per month' },
  once: { 'zh-CN': '一次性', en: 'once' },
  on: { 'zh-CN': '起', en: ' on' },
  to: { 'zh-CN': '至', en: ' to ' },
  unset: { 'zh-CN': '金额由地方确定', en: 'set locally' },
  yuan: { 'zh-CN': '元', en: ' yuan' },
  checked: { 'zh-CN': '核对于', en: 'checked' },
} as const;

/**
 * `standards`: every pack, or the one named, with its dated amounts and where they come from; `--out FILE.xlsx` writes one of them as a
 * 补助标准 sheet in a workbook of its own, to be edited and used with `--standards FILE.xlsx`.
 */
export async function listStandards(raw: RawOptions, today: string, io: Io): Promise<number> {
  const language = readLanguage(raw.lang);
  if (raw.out !== undefined) return exportStandards(raw.out, raw, today, io);
  const shown: readonly (readonly [string, StandardsPack])[] =
    raw.standards === undefined
      ? [...packs]
      : [[raw.standards, (await sessionSettings(readChoices(raw, today))).pack]];
  const lines = shown.flatMap(([name, pack]) => [...packLines(name, pack, language), '']);
  const data = shown.map(([id, pack]) => ({
    id,
    name: pack.name,
    version: pack.version,
    default: id === defaultStandards,
    standards: pack.standards.map((standard) => ({ ...standard, clause: standard.clause[language] })),
  }));
  return showCatalogue(lines.slice(0, -1), data, { language, json: raw.json, quiet: raw.quiet === true }, io);
}

function packLines(name: string, pack: StandardsPack, language: Language): string[] {
  const amount = (dated: DatedAmount, period: Period): string => {
    const span =
      dated.to === undefined
        ? `${dated.from}${words.on[language]}`
        : `${dated.from}${words.to[language]}${dated.to}`;
    return `    ${span}  ${dated.value === null ? (dated.local?.[language] ?? words.unset[language]) : `${dated.value}${words.yuan[language]} ${words[period][language]}`}  ${dated.reference}（${words.checked[language]} ${dated.checked}）`;
  };
  return [
    `${name}${name === defaultStandards ? words.standard[language] : ''}  ${pack.name} ${pack.version}`,
    ...pack.standards.flatMap((standard) => [
      `  ${standard.programme}：${standard.clause[language]}`,
      ...standard.amounts.map((dated) => amount(dated, standard.period)),
    ]),
  ];
}
