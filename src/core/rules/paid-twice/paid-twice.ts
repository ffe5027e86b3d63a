import { cashProgrammes } from '../../payments/cashProgrammes';
import type { DuePaid, PaymentEntry } from '../../payments/payment';
import { MoneyPlaces } from '../moneyPlaces';
import { paymentEntries } from '../paymentEntries';
import { recordNumbers } from '../recordNumbers';
import type { Place, Rule, RuleContext } from '../rule';
import { distinct, namesOf } from '../sharedRecords';

export const paidTwice: Rule = {
  meta: {
    id: 'paid-twice',
    severity: 'error',
    scope: 'workbook',
    kinds: ['paymentRoll', 'schoolLedger'],
    needs: [['idNumber']],
    title: { 'zh-CN': '同一学生同一项目发了两次', en: 'One pupil paid twice under one programme' },
    description: {
      'zh-CN':
        '发放名册（可以是多张、多所学校）里，同一身份证号在同一学期、同一资助项目下出现两次以上，属于重复资助；学校台账写明了项目和金额的也一样。新生入学资助这类一生一次的项目，不同学期再发也算。请核对后删除多发的一行，已打款的按规定追回。写了不同发放时间的分期发放、合计正好等于应发的不算；不同学期、不同项目不算。',
      en: 'In the payment rolls, of one school or several, one ID number stands more than once for the same programme and term; so it is in school ledgers that name programme and amount. What is paid once in a lifetime, such as freshman aid, is found across terms as well. Remove the row that is too many; money already paid has to be returned. Instalments with their own dates or that add up to what is due, other terms and other programmes are fine.',
    },
    messages: {
      twice: {
        'zh-CN':
          '{sheet}!{cell}：{names}（身份证号“{found}”）的“{programme}”发了{count}次，见{cells}。请核对后只留一次，已多发的按规定追回。',
        en: '{sheet}!{cell}: {names} (ID number “{found}”) is paid {count} times for “{programme}”, see {cells}. Keep one, and have the rest returned.',
      },
      once: {
        'zh-CN':
          '{sheet}!{cell}：{names}（身份证号“{found}”）的“{programme}”一生只能享受一次，却发了{count}次，见{cells}。请核对后只留一次，已多发的按规定追回。',
        en: '{sheet}!{cell}: {names} (ID number “{found}”) may have “{programme}” once only, but is paid {count} times, see {cells}. Keep one, and have the rest returned.',
      },
    },
    reference: '财教〔2021〕310号（同一项目不得重复享受）',
    examples: [
      {
        title: { 'zh-CN': '两个项目，通过', en: 'two programmes pass' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', programme: '寄宿生生活补助', idNumber: '532623201405120013' },
          { name: '李明', programme: '营养改善计划', idNumber: '532623201405120013' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '同一项目两次', en: 'one programme twice' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', programme: '寄宿生生活补助', idNumber: '532623201405120013' },
          { name: '李明', programme: '寄宿生生活补助', idNumber: '532623201405120013' },
        ],
        finds: ['twice'],
      },
      {
        title: { 'zh-CN': '边界：分两次发放，时间不同', en: 'boundary: two instalments' },
        kind: 'paymentRoll',
        cells: [
          {
            name: '李明',
            programme: '寄宿生生活补助',
            idNumber: '532623201405120013',
            paymentDate: '2024-10',
          },
          {
            name: '李明',
            programme: '寄宿生生活补助',
            idNumber: '532623201405120013',
            paymentDate: '2024-12',
          },
        ],
        finds: [],
      },
    ],
  },
  check(context) {
    const { ledgers, environment, report, skip } = context;
    for (const view of ledgers)
      if (view.ledger.kind === 'schoolLedger' && !(view.has('programme') && view.has('paidAmount')))
        skip(view.ledger, {
          'zh-CN': '没有“资助项目”和“资助金额”列',
          en: 'there are no columns for programme and amount',
        });
    const places = new MoneyPlaces(context.workbook);
    const once = context.money ? cashProgrammes(context.money.pack).once : new Set<string>();
    const settled = settledLines(context);
    const identity = recordNumbers(environment, 'identity');
    const told = new Set<string>();
    for (const { programme, members } of repeated(paymentEntries(context), once, (entry) => {
      const view = places.view(entry.ledger);
      return view ? identity(view, entry.at) : 0;
    })) {
      const rows = members.flatMap((entry) => {
        const view = places.view(entry.ledger);
        return view ? [{ view, row: entry.row, at: entry.at }] : [];
      });
      // Different names under one number: who was paid is not known, and the duplicate ID says so.
      if (namesOf(rows).length > 1) continue;
      const key = members.map(({ ledger, row }) => `${ledger} ${String(row)}`).join('+');
      if (told.has(key) || members.every((entry) => settled.has(entry))) continue;
      told.add(key);
      const cells = rows.map(({ view, row }): Place => view.place(row, 'idNumber'));
      const [at] = cells;
      const [first] = members;
      if (!at || !first) continue;
      report({
        messageId:
          once.has(programme) && new Set(members.map(({ term }) => term)).size > 1 ? 'once' : 'twice',
        at,
        group: cells,
        class: 'same-person',
        data: {
          names: distinct(rows.map(({ view, row }) => view.text(row, 'name'))).join('、') || '该生',
          programme: first.programmes.length > 0 ? programme : rollName(ledgers, first),
          count: members.length,
        },
      });
    }
  },
};

/** What a roll that names no programme pays for, as far as words go: its title. */
function rollName(ledgers: RuleContext['ledgers'], { ledger }: PaymentEntry): string {
  const found = ledgers.find((view) => view.ledger.id === ledger)?.ledger;
  return found ? found.title || found.sheet.name : '';
}

/** Entries that together are exactly what is due: instalments, whatever their dates. */
function settledLines({ money }: RuleContext): ReadonlySet<PaymentEntry> {
  const settled = (line: DuePaid): boolean =>
    line.class === 'equal' && line.payments.length > 1 && line.due !== undefined;
  return new Set((money?.compared('paymentRoll') ?? []).filter(settled).flatMap(({ payments }) => payments));
}

interface Repeated {
  readonly programme: string;
  readonly members: readonly PaymentEntry[];
}

/** Entries of one pupil for one programme on one occasion, where there are several; in reading order. */
function repeated(
  entries: readonly PaymentEntry[],
  once: ReadonlySet<string>,
  identityOf: (entry: PaymentEntry) => number,
): readonly Repeated[] {
  const groups = new Map<string, { programme: string; members: PaymentEntry[] }>();
  for (const entry of entries) {
    const person = identityOf(entry);
    if (person === 0) continue;
    // Two rolls that do not say what they pay for are not compared with each other.
    const programmes = entry.programmes.length > 0 ? entry.programmes : [`\u0000${entry.ledger}`];
    for (const programme of programmes) {
      const occasion = once.has(programme) ? '' : `${entry.term ?? ''}/${entry.occasion}`;
      const key = [String(person), programme, occasion, entry.kind].join('\u0000');
      const group = groups.get(key);
      if (group) group.members.push(entry);
      else groups.set(key, { programme, members: [entry] });
    }
  }
  return [...groups.values()]
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => (a.programme < b.programme ? -1 : a.programme > b.programme ? 1 : 0));
}
