import { idColumn, identityKey } from '../../id/idColumn';
import type { LedgerView, Rule } from '../rule';
import { distinct, duplicatePools, groupBy, namesOf, sharedBy, type Member } from '../sharedRecords';
import { programmesOf } from '../programmesOf';

export const paidTwice: Rule = {
  meta: {
    id: 'paid-twice',
    severity: 'error',
    scope: 'workbook',
    kinds: ['paymentRoll'],
    needs: [['idNumber']],
    title: { 'zh-CN': '同一学生同一项目发了两次', en: 'One pupil paid twice under one programme' },
    description: {
      'zh-CN':
        '发放名册（可以是多张）里，同一身份证号在同一学期、同一资助项目下出现两次以上，属于重复资助。请核对后删除多发的一行，已打款的按规定追回。写了不同发放时间的分期发放不算；不同学期、不同项目不算。',
      en: 'In the payment rolls one ID number stands more than once for the same programme and term. Remove the row that is too many; money already paid has to be returned. Instalments with their own dates, other terms and other programmes are fine.',
    },
    messages: {
      twice: {
        'zh-CN':
          '{sheet}!{cell}：{names}（身份证号“{found}”）的“{programme}”发了{count}次，见{cells}。请核对后只留一次，已多发的按规定追回。',
        en: '{sheet}!{cell}: {names} (ID number “{found}”) is paid {count} times for “{programme}”, see {cells}. Keep one, and have the rest returned.',
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
  check({ ledgers, environment, report }) {
    for (const pool of duplicatePools(ledgers, environment)) {
      const groups = sharedBy(pool, (view, _row, at) =>
        identityKey(idColumn(view, 'idNumber', environment.asOf)?.[at]),
      );
      for (const group of groups) {
        // Different names under one number: who was paid is not known, and the duplicate ID says so.
        if (namesOf(group).length > 1) continue;
        for (const [programme, members] of byProgramme(group)) {
          const places = members.map(({ view, row }) => view.place(row, 'idNumber'));
          const [at] = places;
          if (!at) continue;
          const names = distinct(members.map(({ view, row }) => view.text(row, 'name')));
          report({
            messageId: 'twice',
            at,
            group: places,
            class: 'same-person',
            data: { names: names.join('、') || '该生', programme, count: members.length },
          });
        }
      }
    }
  },
};

/** Members that share a programme on one occasion; each set of members once, under its first shared programme. */
function byProgramme(group: readonly Member[]): readonly (readonly [string, readonly Member[]])[] {
  const found: (readonly [string, readonly Member[]])[] = [];
  const seen = new Set<string>();
  const names = new Set(group.flatMap(({ view, row }) => programmesIn(view, row)));
  for (const programme of [...names].sort()) {
    const having = group.filter(({ view, row }) => programmesIn(view, row).includes(programme));
    for (const members of groupBy(having, occasionOf)) {
      const key = members.map(({ view, row }) => `${view.ledger.id} ${String(row)}`).join('+');
      if (seen.has(key)) continue;
      seen.add(key);
      found.push([programme, members]);
    }
  }
  return found;
}

/** A roll without the column pays for what its title says. */
function programmesIn(view: LedgerView, row: number): readonly string[] {
  const own = view.has('programme') ? programmesOf(view.text(row, 'programme')) : [];
  return own.length > 0 ? own : [view.ledger.title || view.ledger.sheet.name];
}

function occasionOf({ view, row }: Member): string {
  // Two rolls that do not say what they pay for are not compared with each other.
  const roll = programmesOf(view.text(row, 'programme')).length > 0 ? '' : view.ledger.id;
  return `at ${view.text(row, 'term')}/${view.text(row, 'paymentDate')}/${roll}`;
}
