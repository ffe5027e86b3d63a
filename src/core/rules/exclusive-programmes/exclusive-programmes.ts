import { cashProgrammes } from '../../payments/cashProgrammes';
import { paymentSources } from '../../payments/accounts';
import type { Money } from '../../payments/money';
import { ProgrammeReader } from '../../payments/programmeReader';
import { rowTerms } from '../../policy/rowTerms';
import { recordNumbers } from '../recordNumbers';
import type { Place, Rule, RuleContext } from '../rule';
import { namesOf, type Member } from '../sharedRecords';

interface Pair {
  readonly one: RegExp;
  readonly other: RegExp;
}

const dayPupil = /非寄宿|走读|非住校/;

/** Programmes of which nobody has both in one term, by their words; the standards name others. */
const pairs: readonly Pair[] = [
  { one: /^(?!.*(?:非寄宿|非住校)).*(?:寄宿|住校)/, other: dayPupil },
  { one: /^(?!.*中职|.*中等职业).*国家奖学金/, other: /励志奖学金/ },
  { one: /生源地/, other: /校园地/ },
];

export const exclusiveProgrammes: Rule = {
  meta: {
    id: 'exclusive-programmes',
    severity: 'error',
    scope: 'workbook',
    // That one of the two is not due is the same finding said again.
    explains: 'cell',
    needs: [['idNumber', 'programme']],
    title: { 'zh-CN': '同时享受了不能兼得的项目', en: 'Programmes nobody may have together' },
    description: {
      'zh-CN':
        '同一学生同一学期同时领了不能兼得的项目：寄宿生生活补助与非寄宿生生活补助、本专科国家奖学金与励志奖学金、生源地助学贷款与校园地助学贷款。标准库里写明不能兼得的其他项目也一样；一生一次的（如国家和地方的新生入学资助）不同学期也不能兼得。请核对学生的实际情况，只保留一项，多发的按规定追回。免学费、助学金、雨露计划可以同时享受。',
      en: 'One pupil has two programmes in one term that exclude each other: the boarders’ and the day pupils’ allowance, the state and the encouragement scholarship, or both kinds of student loan; so do the pairs the standards name, across terms where both are paid once in a lifetime. Keep the one that fits and have the other returned. Fee waiver, grant and 雨露计划 may go together.',
    },
    messages: {
      both: {
        'zh-CN':
          '{sheet}!{cell}：{name}同时有“{found}”和“{other}”，两项不能兼得，见{cells}。请核对后只保留一项。',
        en: '{sheet}!{cell}: {name} has both “{found}” and “{other}”, which exclude each other, see {cells}. Keep one.',
      },
    },
    reference: '财教〔2021〕310号（国家奖学金与励志奖学金不可兼得；寄宿生与非寄宿生分别执行）',
    examples: [
      {
        title: { 'zh-CN': '助学金和免学费可以兼得', en: 'grant and fee waiver go together' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', idNumber: '532623200805120018', programme: '中职国家助学金' },
          { name: '李明', idNumber: '532623200805120018', programme: '中职免学费' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '寄宿和非寄宿都领了', en: 'boarder and day pupil at once' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', idNumber: '532623201405120013', programme: '寄宿生生活补助' },
          { name: '李明', idNumber: '532623201405120013', programme: '非寄宿生生活补助' },
        ],
        finds: ['both'],
      },
      {
        title: { 'zh-CN': '边界：不同学期', en: 'boundary: different terms' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', idNumber: '532623201405120013', term: '2024年春', programme: '寄宿生生活补助' },
          { name: '李明', idNumber: '532623201405120013', term: '2024年秋', programme: '非寄宿生生活补助' },
        ],
        finds: [],
      },
    ],
  },
  check(context) {
    const exclusion = new Exclusion(context);
    const told = new Set<string>();
    for (const group of groupsOf(context, exclusion)) {
      const members = [...new Set(group.map(({ member }) => member))];
      // Different names under one number: who was paid is not known, and the duplicate ID says so.
      if (namesOf(members).length > 1) continue;
      const found = exclusion.clash(group);
      if (!found) continue;
      const [first, second] = exclusion.blamedFirst(found);
      const cells = distinctPlaces([first.member, second.member]);
      const key = cells.map(({ ledger, row }) => `${ledger.id} ${String(row)}`).join('+');
      const [at] = cells;
      if (at && !told.has(key))
        context.report({
          messageId: 'both',
          at,
          group: cells,
          found: first.written,
          data: { name: first.member.view.text(first.member.row, 'name') || '该生', other: second.written },
        });
      told.add(key);
    }
  },
};

/** A programme as a row names it. */
interface Named {
  readonly member: Member;
  readonly written: string;
  /** The standards' name for it; as written when it is none of theirs. */
  readonly name: string;
}

/** What excludes what: by words, and as the standards say. */
class Exclusion {
  private readonly reader: ProgrammeReader;
  private readonly groups: readonly (readonly string[])[];
  private readonly once: ReadonlySet<string>;

  private readonly money: Money | undefined;
  private deniedRows: ReadonlySet<string> | undefined;

  constructor({ money }: RuleContext) {
    this.money = money;
    this.reader = new ProgrammeReader(money?.pack.standards ?? []);
    this.groups = money?.pack.exclusive ?? [];
    this.once = money ? cashProgrammes(money.pack).once : new Set();
  }

  named(member: Member): readonly Named[] {
    return this.reader
      .parts(member.view.text(member.row, 'programme'), undefined)
      .map(({ written, name }) => ({ member, written, name }));
  }

  /** Programmes that exclude each other whatever their terms. */
  lasting(name: string): boolean {
    return this.once.has(name);
  }

  /** The one the pupil is not entitled to comes first, where that is known. */
  blamedFirst([first, second]: readonly [Named, Named]): readonly [Named, Named] {
    return !this.denied(first) && this.denied(second) ? [second, first] : [first, second];
  }

  private denied({ member: { view, row }, name }: Named): boolean {
    this.deniedRows ??= this.findDenied();
    return this.deniedRows.has(`${view.ledger.id} ${String(row)} ${name}`);
  }

  private findDenied(): ReadonlySet<string> {
    return new Set(
      paymentSources
        .flatMap((source) => this.money?.compared(source) ?? [])
        .filter((line) => line.class === 'notEntitled')
        .flatMap(({ programme, payments }) =>
          payments.map(({ ledger, row }) => `${ledger} ${String(row)} ${programme}`),
        ),
    );
  }

  /** The first two that exclude each other. */
  clash(named: readonly Named[]): readonly [Named, Named] | undefined {
    for (const { one, other } of pairs) {
      const first = named.find(({ written }) => one.test(written));
      const second = named.find(({ written }) => other.test(written) && written !== first?.written);
      if (first && second) return [first, second];
    }
    for (const group of this.groups) {
      const [first, ...rest] = named.filter(({ name }) => group.includes(name));
      const second = rest.find(({ name }) => name !== first?.name);
      if (first && second) return [first, second];
    }
    return undefined;
  }
}

/** What one pupil has in one term in ledgers of one kind; and, of what is had once in a lifetime, in all terms. */
function groupsOf(
  { ledgers, environment }: RuleContext,
  exclusion: Exclusion,
): readonly (readonly Named[])[] {
  const identity = recordNumbers(environment, 'identity');
  const groups = new Map<string, Named[]>();
  const put = (key: string, named: readonly Named[]): void => {
    const group = groups.get(key);
    if (group) group.push(...named);
    else groups.set(key, [...named]);
  };
  for (const view of ledgers) {
    const termOf = rowTerms(view, environment.term);
    view.ledger.rows.forEach((row, at) => {
      const named = exclusion.named({ view, row, at });
      if (named.length === 0) return;
      const person = identity(view, at);
      // Without a number a row still excludes itself.
      const who = person === 0 ? `${view.ledger.id} ${String(row)}` : `${String(person)} ${view.ledger.kind}`;
      put(`${who} ${termOf(row) ?? ''}`, named);
      const lasting = named.filter(({ name }) => exclusion.lasting(name));
      if (lasting.length > 0) put(`${who} once`, lasting);
    });
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function distinctPlaces(members: readonly Member[]): readonly Place[] {
  return [...new Set(members)].map(({ view, row }) => view.place(row, 'programme'));
}
