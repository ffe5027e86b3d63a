import { packs } from '../core/policy/packs';
import type { StandardsPack } from '../core/policy/standard';
import type { Term } from '../core/ledger/ledger';
import type { Language } from '../core/text/text';
import { Refusal } from './refusal';
import { words } from './words';

/** The options as commander hands them over. */
export interface RawOptions {
  readonly out?: string;
  readonly json?: string;
  readonly html?: string;
  readonly term?: string;
  readonly standards?: string;
  readonly asOf?: string;
  readonly lang?: string;
  readonly ledger?: string;
  readonly quiet?: boolean;
  readonly rolls?: boolean;
  readonly notices?: boolean;
  readonly paragraph?: boolean;
  readonly school?: string;
  readonly run?: string;
  readonly fix?: string;
  readonly formulas?: boolean;
  readonly schools?: string;
  readonly freeze?: boolean;
  /** `keeps` or `ends`. */
  readonly riskRemoved?: string;
  readonly secret?: string;
  readonly purpose?: string;
  readonly office?: string;
  readonly with?: string;
  readonly before?: string;
  readonly outDir?: string;
  /** true = the workbook's own sheet. */
  readonly returned?: string | true;
}

/** Standards by name (`asked`: a person named them) or from a workbook. */
export type StandardsChoice =
  | { readonly file?: undefined; readonly pack: StandardsPack; readonly asked: boolean }
  | { readonly file: string };

/** The options, understood. */
export interface Choices {
  readonly language: Language;
  readonly asOf: string;
  readonly term: Term | undefined;
  readonly standards: StandardsChoice;
  readonly out: string | undefined;
  readonly json: string | undefined;
  readonly html: string | undefined;
  readonly ledger: string | undefined;
  readonly quiet: boolean;
}

/** Standards used when none are named. */
export const defaultStandards = 'national';

/** Checks every option; `today` is `YYYY-MM-DD`. Throws {@link Refusal}. */
export function readChoices(raw: RawOptions, today: string): Choices {
  return {
    language: readLanguage(raw.lang),
    asOf: raw.asOf === undefined ? today : readDay(raw.asOf),
    term: raw.term === undefined ? undefined : readTerm(raw.term),
    standards: readStandards(raw.standards),
    out: raw.out,
    json: raw.json,
    html: raw.html,
    ledger: raw.ledger,
    quiet: raw.quiet === true,
  };
}

/** Chinese when nothing is said. */
export function readLanguage(value: string | undefined): Language {
  if (value === undefined || value === 'zh-CN') return 'zh-CN';
  if (value === 'en') return 'en';
  throw new Refusal(words.badLanguage, { value });
}

function readTerm(value: string): Term {
  if (/^20\d\d-(?:spring|autumn)$/.test(value)) return value as Term;
  throw new Refusal(words.badTerm, { value });
}

function readDay(value: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 30 February over into March: only a day that reads back the same exists.
  if (!Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value) return value;
  throw new Refusal(words.badDate, { value });
}

function readStandards(value: string | undefined): StandardsChoice {
  const pack = packs.get(value ?? defaultStandards);
  if (pack) return { pack, asked: value !== undefined };
  if (value !== undefined && /\.xls[xm]$/i.test(value)) return { file: value };
  throw new Refusal(words.badStandards, { value: value ?? '', names: [...packs.keys()].join('、') });
}
