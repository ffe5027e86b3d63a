import { luhnHolds, readBankCard } from '../bankCard';
import type { LedgerView, Rule, RuleContext } from '../rule';

/** Cards of the Chinese card scheme; passbooks and older accounts begin otherwise and have no check digit. */
const scheme = '62';

export const bankCardFormat: Rule = {
  meta: {
    id: 'bank-card-format',
    severity: 'warning',
    scope: 'cell',
    needs: [['bankCard']],
    title: { 'zh-CN': '银行卡号（社保卡号）不对', en: 'Bank card number that cannot be right' },
    description: {
      'zh-CN':
        '银行卡号、社保卡金融账号是16–19位数字。位数不对、夹有文字、按数字存丢了后几位的卡号会打款失败被退回。请对照卡面重新录入（单元格先设为文本）。62开头的卡号末位校验不过的只作提示：存折等账号本来就没有校验位。',
      en: 'Bank cards have 16 to 19 digits. Payments to any other number come back. Enter it again from the card, in a text cell. A 62… card whose check digit fails is only mentioned: passbooks have no check digit.',
    },
    messages: {
      length: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”是{length}位，应为16–19位。请对照卡面改正。',
        en: '{sheet}!{cell}: {header} “{found}” has {length} digits instead of 16–19. Correct it from the card.',
      },
      characters: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”里有不是数字的内容。请对照卡面改正。',
        en: '{sheet}!{cell}: {header} “{found}” holds more than digits. Correct it from the card.',
      },
      damaged: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”被当成数字存，后几位已经丢失，打款会失败。请把单元格设为文本，对照卡面重新录入。',
        en: '{sheet}!{cell}: {header} “{found}” was stored as a number and its last digits are lost. Set the cell to text and enter it again from the card.',
      },
      check: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”末位校验不通过，可能有一位录错。请对照卡面核对；有的存折号不按这个规则，核对无误可确认属实。',
        en: '{sheet}!{cell}: the check digit of {header} “{found}” fails; one digit may be wrong. Compare with the card.',
      },
      hidden: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里有空格、短横线或全角字符，应为“{expected}”。可一键改正。',
        en: '{sheet}!{cell}: {header} “{found}” holds spaces, dashes or full-width digits; it should be “{expected}”. It can be put right with one click.',
      },
    },
    reference: 'JR/T 0008《银行卡发卡行标识代码及卡号》；ISO/IEC 7812',
    examples: [
      {
        title: { 'zh-CN': '19位，通过', en: '19 digits pass' },
        cells: [{ bankCard: '6299990000000000012' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '只有15位', en: 'only 15 digits' },
        cells: [{ bankCard: '629999000000001' }],
        finds: ['length'],
      },
      {
        title: { 'zh-CN': '按数字存的', en: 'stored as a number' },
        cells: [{ bankCard: 6299990000000000000 }],
        finds: ['damaged'],
      },
      {
        title: { 'zh-CN': '边界：存折账号没有校验位', en: 'boundary: a passbook has no check digit' },
        cells: [{ bankCard: '1234567890123456' }, { bankCard: '无' }],
        finds: [],
      },
    ],
  },
  check(context) {
    for (const view of context.ledgers) judge(context, view);
  },
};

function judge({ report }: RuleContext, view: LedgerView): void {
  const doubtful: number[] = [];
  let holding = 0;
  for (const row of view.ledger.rows) {
    const raw = view.raw(row, 'bankCard');
    if (raw === '') continue;
    const { text, given, fault } = readBankCard(raw, typeof view.value(row, 'bankCard') === 'number');
    if (!given) continue;
    const at = view.place(row, 'bankCard');
    if (fault === 'length') report({ messageId: fault, at, data: { length: text.length } });
    else if (fault) report({ messageId: fault, at });
    else if (text !== raw)
      report({ messageId: 'hidden', at, expected: text, fix: { kind: 'certain', value: text } });
    else if (text.startsWith(scheme)) {
      if (luhnHolds(text)) holding++;
      else doubtful.push(row);
    }
  }
  // A column in which most check digits fail holds accounts, not cards.
  if (doubtful.length > holding) return;
  for (const row of doubtful)
    report({ messageId: 'check', at: view.place(row, 'bankCard'), severity: 'notice' });
}
