import type { Ledger } from '../ledger/ledger';
import type { Rule } from '../rules/rule';
import { say, type Language, type LocalText } from '../text/text';
import type { CheckResult, Coverage, Issue } from './result';

const noLedger: LocalText = {
  'zh-CN': '没有认出任何台账：请确认工作表里有表头（如“姓名”“身份证号”），或手工指定各列的含义。',
  en: 'No ledger was recognised: see that a sheet has a header row (such as 姓名, 身份证号), or say by hand what each column is.',
};
const noRecord: LocalText = {
  'zh-CN': '{sheet}：表头下没有一行学生数据。',
  en: '{sheet}: there is not one record below the header.',
};
const openErrors: LocalText = {
  'zh-CN': '“{title}”还有 {count} 处没有改正。',
  en: '“{title}”: {count} still to be put right.',
};
const notRun: LocalText = {
  'zh-CN': '“{title}”没有检查{sheet}：{reason}。',
  en: '“{title}” did not check {sheet}: {reason}.',
};

/** Ready = something was checked, every required rule ran, and there is no error; an error cannot be confirmed away. */
export function judgeReadiness(
  ledgers: readonly Ledger[],
  coverage: readonly Coverage[],
  issues: readonly Issue[],
  rules: readonly Rule[],
  language: Language,
): Pick<CheckResult, 'ready' | 'blocking'> {
  if (ledgers.length === 0) return { ready: false, blocking: [noLedger[language]] };
  const title = new Map(rules.map(({ meta }) => [meta.id, meta.title[language]]));
  const sheets = new Map(ledgers.map((ledger) => [ledger.id, ledger.sheet.name]));
  const counts = new Map<string, number>();
  for (const issue of issues) {
    if (issue.severity === 'error') counts.set(issue.rule, (counts.get(issue.rule) ?? 0) + 1);
  }
  const blocking = [
    ...ledgers
      .filter((ledger) => ledger.rows.length === 0)
      .map((ledger) => say(noRecord, language, { sheet: ledger.sheet.name })),
    ...[...counts].map(([rule, count]) =>
      say(openErrors, language, { title: title.get(rule) ?? rule, count }),
    ),
    ...coverage
      .filter((entry) => entry.blocks)
      .map((entry) =>
        say(notRun, language, {
          title: title.get(entry.rule) ?? entry.rule,
          sheet: sheets.get(entry.ledger) ?? entry.ledger,
          reason: entry.reason?.[language] ?? '',
        }),
      ),
  ];
  return { ready: blocking.length === 0, blocking };
}
