import type { Dropout } from '../../dropout/dropout';
import { lackingTexts } from '../../dropout/dropoutLists';
import type { Rule, RuleContext } from '../rule';

/** Children of the police list on two sheets; one sheet alone is told by id-duplicate. */
function reportTwice({ repeated }: Dropout, report: RuleContext['report']): void {
  for (const { view, row, child } of repeated) {
    if (view === child.view || view.ledger.kind !== 'officeList') continue;
    const at = view.place(row, 'name');
    report({
      messageId: 'twice',
      at,
      group: [at, child.view.place(child.row, 'name')],
      data: { name: child.name, other: child.view.ledger.sheet.name, otherRow: child.row + 1 },
    });
  }
}

function reportStates({ children }: Dropout, report: RuleContext['report']): void {
  for (const { state, recorded, name, data } of children) {
    const [first] = recorded;
    if (state !== 'twoStates' || !first) continue;
    const places = recorded.map(({ view, row }) =>
      view.place(row, view.has('dropoutState') ? 'dropoutState' : 'name'),
    );
    const [at] = places;
    if (at) report({ messageId: 'twoStates', at, group: places, data: { ...data, name } });
  }
}

export const dropoutBaseMismatch: Rule = {
  meta: {
    id: 'dropout-base-mismatch',
    severity: 'error',
    scope: 'workbook',
    kinds: ['officeList', 'villageLedger', 'dropoutLedger'],
    title: { 'zh-CN': '控辍保学人数与基数不符', en: 'Drop-out figures do not sum to the base' },
    description: {
      'zh-CN':
        '基数（公安6—15周岁名单，没有时用村级台账的适龄儿童）中的每名儿童只能有一种状态，各状态相加等于基数。两种情况会对不上：一人在两张名单中各算一次，或控辍保学台账上的适龄儿童不在基数里、一人写了两种状态。请核对身份证号和姓名，改正名单或台账。',
      en: 'Every child of the base has one state and the states sum to the base. They do not where a child stands on two lists, where a child on the drop-out ledger is not in the base, or where one child has two states. Check ID and name and correct the list or the ledger.',
    },
    messages: {
      twice: {
        'zh-CN': '{sheet}!{cell}：{name}在“{other}”第{otherRow}行已有，基数多算1人。请核实户籍，只留一处。',
        en: '{sheet}!{cell}: {name} stands in “{other}”, row {otherRow}, already, so the base counts one too many. Keep one.',
      },
      stray: {
        'zh-CN':
          '{sheet}!{cell}：控辍保学台账上的{name}是适龄儿童，但{base}中没有，状态之和会多出1人。请核对身份证号和姓名，或请公安、村里补进名单。',
        en: '{sheet}!{cell}: {name} on the drop-out ledger is of school age but not in {base}. Check ID and name, or have the list completed.',
      },
      twoStates: {
        'zh-CN':
          '{sheet}!{cell}：{name}在控辍保学台账写了几种状态（{word}），一人只能有一种。请核实后留一种。',
        en: '{sheet}!{cell}: {name} has several states on the drop-out ledger ({word}); a child has one. Find out which.',
      },
    },
    reference: '国办发〔2017〕72号（控辍保学台账）；县级控辍保学台账表间勾稽',
    examples: [
      {
        title: { 'zh-CN': '台账上的人都在基数里，通过', en: 'everybody is in the base' },
        kind: 'dropoutLedger',
        cells: [{ name: '李明', idNumber: '532623201405120013', dropoutState: '休学' }],
        others: [
          {
            kind: 'villageLedger',
            sheet: '村级台账',
            cells: [{ name: '李明', idNumber: '532623201405120013' }],
          },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '台账上的人不在基数里', en: 'not in the base' },
        kind: 'dropoutLedger',
        cells: [{ name: '王小芳', idNumber: '532623201506200020', dropoutState: '休学' }],
        others: [
          {
            kind: 'villageLedger',
            sheet: '村级台账',
            cells: [{ name: '李明', idNumber: '532623201405120013' }],
          },
        ],
        finds: ['stray'],
      },
      {
        title: { 'zh-CN': '边界：没有基数名单，不判断', en: 'boundary: without a base nothing is said' },
        kind: 'dropoutLedger',
        cells: [{ name: '王小芳', idNumber: '532623201506200020', dropoutState: '休学' }],
        finds: [],
      },
    ],
  },
  prepare: ({ dropout }) => dropout.advance(),
  check({ ledgers, dropout: { result: dropout }, report, skip }) {
    for (const view of ledgers) {
      if (!dropout) skip(view.ledger, lackingTexts.base);
      else if (view.ledger.kind === 'dropoutLedger' || dropout.lists.base.includes(view)) {
        if (dropout.lists.dropout.length === 0 && dropout.lists.base.length === 1)
          skip(view.ledger, lackingTexts.dropout);
      } else
        skip(view.ledger, {
          'zh-CN': '不是控辍保学的基数名单',
          en: 'not the list of children that drop-outs are counted from',
        });
    }
    if (!dropout) return;
    reportTwice(dropout, report);
    reportStates(dropout, report);
    const base = dropout.lists.base.map(({ ledger }) => `“${ledger.sheet.name}”`).join('、');
    for (const { view, row } of dropout.strays)
      report({
        messageId: 'stray',
        at: view.place(row, 'name'),
        data: { name: view.text(row, 'name') || '学生', base },
      });
  },
};
