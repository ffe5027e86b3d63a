import { fieldTitles } from '../ledger/fieldTitles';
import { kindTitles } from '../ledger/kindTitles';
import type { FieldId } from '../ledger/fields';
import type { LedgerKind } from '../ledger/ledger';
import { compactText } from '../normalise/cleanText';
import { cellText } from '../rules/cellText';
import { say, type Language, type LocalText } from '../text/text';
import type { MergeSource, SourceLedger } from './mergeSource';

/** What became of one ledger, or of one file without any. */
export interface SourceOutcome {
  readonly file: string;
  /** '' when the file holds no ledger. */
  readonly sheet: string;
  readonly kind: LedgerKind | undefined;
  readonly unit: string;
  readonly records: number;
  readonly merged: boolean;
  /** What to know about it, in words: columns it lacks, columns not recognised, why it was left out. */
  readonly remarks: readonly string[];
}

const words = {
  noLedger: { 'zh-CN': '没有找到台账', en: 'no ledger found' },
  missing: { 'zh-CN': '比多数表少了：{headers}', en: 'lacks columns that most have: {headers}' },
  unknown: { 'zh-CN': '没有认出的列：{headers}', en: 'columns not recognised: {headers}' },
  tenThousand: { 'zh-CN': '金额单位是万元，已换算成元', en: 'amounts in 万元 were turned into 元' },
  schoolStated: {
    'zh-CN': '没有学校列，学校名称取自填报单位',
    en: 'no school column; the school is its 填报单位',
  },
  noSchool: {
    'zh-CN': '没有学校列，也没有写填报单位',
    en: 'neither a school column nor a 填报单位',
  },
} satisfies Record<string, LocalText>;

/** Fields that more than half of the ledgers of a kind have. */
function usualFields(ledgers: readonly SourceLedger[]): readonly FieldId[] {
  const counts = new Map<FieldId, number>();
  for (const { ledger } of ledgers)
    for (const field of new Set(ledger.columns.map((column) => column.field)))
      counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].flatMap(([field, count]) => (count * 2 > ledgers.length ? [field] : []));
}

function remarksOn(source: SourceLedger, usual: readonly FieldId[], language: Language): string[] {
  const { ledger } = source;
  const fields = new Set(ledger.columns.map((column) => column.field));
  const joint = language === 'zh-CN' ? '、' : ', ';
  const missing = usual.filter((field) => !fields.has(field) && field !== 'sequence');
  const unknown = ledger.unmapped.map(({ header }) => compactText(header)).filter((header) => header !== '');
  const stated = ledger.kind === 'schoolLedger' && !fields.has('schoolName');
  const unit = ledger.reportingUnit !== '';
  return [
    ...(missing.length > 0
      ? [
          say(words.missing, language, {
            headers: missing.map((field) => fieldTitles[field][language]).join(joint),
          }),
        ]
      : []),
    ...(unknown.length > 0 ? [say(words.unknown, language, { headers: unknown.join(joint) })] : []),
    ...(ledger.moneyUnit === 1 ? [] : [say(words.tenThousand, language)]),
    ...(stated ? [say(unit ? words.schoolStated : words.noSchool, language)] : []),
  ];
}

/** Every file and ledger with what became of it, in the order the files were given. */
export function mergeOutcomes(
  sources: readonly MergeSource[],
  byKind: ReadonlyMap<LedgerKind, readonly SourceLedger[]>,
  language: Language,
): readonly SourceOutcome[] {
  const usual = new Map([...byKind].map(([kind, ledgers]) => [kind, usualFields(ledgers)]));
  return sources.flatMap(({ file, read, refusal }): SourceOutcome[] => {
    const ledgers = read?.ledgers ?? [];
    if (!read || ledgers.length === 0) {
      const remark = say(refusal ?? words.noLedger, language);
      return [{ file, sheet: '', kind: undefined, unit: '', records: 0, merged: false, remarks: [remark] }];
    }
    return ledgers.map((ledger) => ({
      file,
      sheet: ledger.sheet.name,
      kind: ledger.kind,
      unit: ledger.reportingUnit,
      records: ledger.rows.length,
      merged: ledger.rows.length > 0,
      remarks: remarksOn({ file, snapshot: read.snapshot, ledger }, usual.get(ledger.kind) ?? [], language),
    }));
  });
}

/** One spelling of a school to compare by. */
function schoolKey(name: string): string {
  return compactText(name).toUpperCase();
}

/** Every school the ledgers name, in their 学校 columns or as 填报单位. */
export function schoolsIn(ledgers: readonly SourceLedger[]): ReadonlySet<string> {
  const schools = new Set<string>();
  for (const { ledger } of ledgers) {
    if (ledger.reportingUnit !== '') schools.add(schoolKey(ledger.reportingUnit));
    const column = ledger.columns.find(({ field }) => field === 'schoolName')?.column;
    if (column === undefined) continue;
    for (const row of ledger.rows) {
      const name = cellText(ledger.sheet.grid, row, column);
      if (name.trim() !== '') schools.add(schoolKey(name));
    }
  }
  return schools;
}

/** Schools of the list that no ledger names: they have not handed in. In the list's order, each once. */
export function schoolsMissing(
  expected: readonly string[],
  ledgers: readonly SourceLedger[],
): readonly string[] {
  const present = schoolsIn(ledgers);
  const byKey = new Map(expected.map((name) => [schoolKey(name), name.trim()]));
  byKey.delete('');
  return [...byKey].flatMap(([key, name]) => (present.has(key) ? [] : [name]));
}

/** `学校台账` and so on, for the outcome sheet. */
export function kindWord(kind: LedgerKind | undefined, language: Language): string {
  return kind === undefined ? '' : kindTitles[kind][language];
}
