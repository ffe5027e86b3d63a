import type { DatedAmount, Standard, StandardsPack } from '../policy/standard';
import { termTitle } from '../policy/term';
import { say, type Language, type LocalText } from '../text/text';
import { standardsColumn, standardsColumnIds } from './standardsColumns';

const words = {
  added: {
    'zh-CN': '新增“{programme}”（{id}）：{amounts}',
    en: 'New: {programme} ({id}): {amounts}',
  },
  removed: { 'zh-CN': '去掉“{programme}”（{id}）', en: 'Removed: {programme} ({id})' },
  amount: {
    'zh-CN': '“{programme}”（{id}）从{from}起：{before} → {after}',
    en: '{programme} ({id}) from {from}: {before} → {after}',
  },
  conditions: {
    'zh-CN': '“{programme}”（{id}）改了：{headers}',
    en: '{programme} ({id}) changed in: {headers}',
  },
  replaced: {
    'zh-CN': '“{programme}”：本县的“{by}”从{from}起代替“{standard}”',
    en: '{programme}: the county’s “{by}” takes the place of “{standard}” from {from}',
  },
  yuan: { 'zh-CN': '{value}元', en: '{value} yuan' },
  unset: { 'zh-CN': '由地方确定', en: 'set locally' },
  none: { 'zh-CN': '无', en: 'none' },
  from: { 'zh-CN': '{from}起{value}', en: '{value} from {from}' },
} satisfies Record<string, LocalText>;

function valueText(amount: DatedAmount | undefined, language: Language): string {
  if (!amount) return say(words.none, language);
  return amount.value === null
    ? say(words.unset, language)
    : say(words.yuan, language, { value: amount.value });
}

function amountsText({ amounts }: Standard, language: Language): string {
  return amounts
    .map((amount) =>
      say(words.from, language, {
        from: termTitle(amount.from, language),
        value: valueText(amount, language),
      }),
    )
    .join(language === 'zh-CN' ? '，' : ', ');
}

function changesOf(before: Standard, after: Standard, language: Language): string[] {
  const { id, programme } = after;
  const changes: string[] = [];
  const terms = new Set([...before.amounts, ...after.amounts].map((amount) => amount.from));
  for (const from of terms) {
    const at = ({ amounts }: Standard): DatedAmount | undefined =>
      amounts.find((amount) => amount.from === from);
    const [one, two] = [valueText(at(before), language), valueText(at(after), language)];
    if (one !== two)
      changes.push(
        say(words.amount, language, {
          programme,
          id,
          from: termTitle(from, language),
          before: one,
          after: two,
        }),
      );
  }
  const headers = standardsColumnIds
    .map(standardsColumn)
    .filter(({ ofStandard, write }) => {
      const [one, two] = [before, after].map((each) => each.amounts[0] && write(each, each.amounts[0]));
      return ofStandard && one !== two;
    })
    .map(({ header }) => header);
  if (headers.length > 0)
    changes.push(say(words.conditions, language, { programme, id, headers: headers.join('、') }));
  return changes;
}

/** What one pack has that another has not, a sentence each: amounts by date, new and removed standards, conditions. */
export function packChanges(
  before: StandardsPack,
  after: StandardsPack,
  language: Language,
): readonly string[] {
  const old = new Map(before.standards.map((standard) => [standard.id, standard]));
  const now = new Set(after.standards.map((standard) => standard.id));
  return [
    ...after.standards.flatMap((standard) => {
      const known = old.get(standard.id);
      const { programme, id } = standard;
      return known
        ? changesOf(known, standard, language)
        : [say(words.added, language, { programme, id, amounts: amountsText(standard, language) })];
    }),
    ...(after.overridden ?? []).map(({ programme, standard, by, from }) =>
      say(words.replaced, language, { programme, standard, by, from: termTitle(from, language) }),
    ),
    ...before.standards
      .filter((standard) => !now.has(standard.id))
      .map(({ programme, id }) => say(words.removed, language, { programme, id })),
  ];
}
