import type { Money } from '../payments/money';
import type { LocalText } from '../text/text';
import type { RuleContext } from './rule';

const words = {
  noStandards: { 'zh-CN': '没有选定补助标准', en: 'no standards were chosen' },
  noTerm: {
    'zh-CN': '看不出是哪个学期，无法与标准核对；请在标题或“学期”列写明',
    en: 'the term is not stated, so nothing can be compared with the standards; write it in the title or a 学期 column',
  },
} satisfies Record<string, LocalText>;

/**
 * The workbook's money, for a rule about amounts; without standards every ledger is skipped, and a ledger whose rows
 * have no term at all is skipped as well: that is said once, not row by row.
 */
export function judgedMoney({ money, ledgers, skip }: RuleContext): Money | undefined {
  if (!money) {
    for (const { ledger } of ledgers) skip(ledger, words.noStandards);
    return undefined;
  }
  const dated = new Set<string>();
  const seen = new Set<string>();
  let done = '';
  for (const list of [money.subsidy.rows, money.payments.list])
    for (const { ledger, term } of list) {
      // Only for speed: nothing more to learn of this ledger.
      if (ledger === done) continue;
      seen.add(ledger);
      if (term === undefined) continue;
      dated.add(ledger);
      done = ledger;
    }
  for (const { ledger } of ledgers)
    if (seen.has(ledger.id) && !dated.has(ledger.id)) skip(ledger, words.noTerm);
  return money;
}
