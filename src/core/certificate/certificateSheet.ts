import { textWidth } from './textWidth';
import type { SheetCell, SheetContent } from '../plan/plan';
import { looks } from '../summary/looks';
import { say, type Language, type LocalText } from '../text/text';
import type { CertificateFacts } from './certificateFacts';
import { certificateLabels as labels, certificateWords as words } from './certificateWords';
import { sealOf } from './seal';

/** `owned` id of the 校验证书 sheet. */
export const certificateSheetId = 'certificate';

/** What the sheet is called when nobody renamed it. */
export function certificateSheetName(language: Language): string {
  return words.title[language];
}

/** Characters; a Chinese character takes two. */
const widths = [22, 84] as const;
/** A cell holds 32,767 characters; a list of a thousand sheets is cut long before. */
const longestText = 4_000;

type Line = readonly [label: LocalText, value: string];

export interface CertificateInput {
  readonly facts: CertificateFacts;
  readonly fingerprint: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly rulePack: string;
  readonly standards: { readonly name: string; readonly version: string };
  readonly language: Language;
  /** The sheet's name: what it is called now, or a free name. */
  readonly name: string;
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

/** A list as lines of its own: the first beside the label, the others below it. */
function list(label: LocalText, values: readonly string[], language: Language): readonly Line[] {
  const blank: LocalText = { 'zh-CN': '', en: '' };
  const [first = words.none[language], ...others] = values;
  return [[label, first], ...others.map((value): Line => [blank, value])];
}

/** The sheet of a title and labelled lines; the last one carries `seal`. */
function sheetOf(
  title: string,
  lines: readonly Line[],
  language: Language,
  name: string,
  sealed: boolean,
): SheetContent {
  const texts = lines.map(([label, value]): [string, string] => [label[language], cut(value)]);
  if (sealed) {
    const label = labels.seal[language];
    const seal = sealOf([title, ...texts.flat(), label].filter((text) => text !== ''));
    texts.push([label, seal]);
  }
  const labelLook = { ...looks.label, bold: true, vertical: 'top', fill: 'E2EFDA' } as const;
  const cell = (value: string, style: SheetCell['style']): SheetCell => ({
    value: value === '' ? null : value,
    ...(style ? { style } : {}),
  });
  const height = (value: string): number =>
    Math.max(1, Math.ceil(textWidth(value) / (widths[1] - 4))) * 16 + 4;
  return {
    name,
    rows: [
      [cell(title, looks.title)],
      ...texts.map(([label, value]) => [
        cell(label, labelLook),
        cell(value, { ...looks.label, vertical: 'top' }),
      ]),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    widths,
    heights: new Map([[0, 30], ...texts.map(([, value], at): [number, number] => [at + 1, height(value)])]),
    print: { landscape: false },
  };
}

/** The sheet of a ledger that is ready. */
export function certificateSheet(input: CertificateInput): SheetContent {
  const { facts, language, standards } = input;
  const none = words.none[language];
  const stated = (text: string): string => (text === '' ? words.notStated[language] : text);
  return sheetOf(
    words.title[language],
    [
      [labels.workbook, facts.workbook],
      ...list(labels.ledgers, facts.ledgers, language),
      [labels.unit, stated(facts.unit)],
      [labels.term, stated(facts.term)],
      [labels.records, String(facts.records)],
      [labels.fingerprint, input.fingerprint],
      [labels.date, input.date],
      [labels.rules, input.rulePack],
      [labels.standards, `${standards.name} ${standards.version}`],
      [labels.counts, facts.counts],
      ...list(labels.warnings, facts.warnings, language),
      ...list(labels.confirmed, facts.confirmed, language),
      ...list(labels.unchecked, facts.unchecked, language),
      [labels.fields, facts.fields.join('、')],
      [labels.unmapped, facts.unmapped.length > 0 ? facts.unmapped.join('、') : none],
      [labels.meaning, words.meaning[language]],
    ],
    language,
    input.name,
    true,
  );
}

/** The sheet that takes a certificate's place once the ledger is not ready any more. `reasons`: what blocks. */
export function revokedSheet(
  reasons: readonly string[],
  date: string,
  language: Language,
  name: string,
): SheetContent {
  const title = words.revokedTitle[language];
  const why = say(words.revoked, language, { date });
  return sheetOf(title, list(labels.invalid, [why, ...reasons], language), language, name, false);
}
