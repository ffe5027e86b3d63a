import { hardshipCategoryList, noHardship } from '../codes/hardshipCategory';
import { isInSchoolRoll } from '../ledger/inSchoolRoll';
import { compactText } from '../normalise/cleanText';
import { nameKey } from '../normalise/nameKey';
import { keeperOf } from '../reconcile/keeper';
import type { LedgerView } from '../rules/rule';
import type { LocalText } from '../text/text';

/** Lists the comparison rests on. */
export type ListRole = 'base' | 'enrolment' | 'inSchool' | 'poverty' | 'dropout';

export interface DropoutLists {
  /** Whose children are the base; [] = there is none. */
  readonly base: readonly LedgerView[];
  readonly baseKind: 'police' | 'village';
  /** Base ledgers that hold children of schooling age only, by their title: every row counts. */
  readonly whole: ReadonlySet<LedgerView>;
  readonly enrolment: readonly LedgerView[];
  readonly inSchool: readonly LedgerView[];
  readonly poverty: readonly LedgerView[];
  readonly dropout: readonly LedgerView[];
  /** Village ledgers tell why a child is away, also where they are not the base. */
  readonly village: readonly LedgerView[];
}

/** What is said where a list is not there. */
export const lackingTexts: Readonly<Record<ListRole, LocalText>> = {
  base: {
    'zh-CN': '没有公安6—15周岁名单，也没有村级台账',
    en: 'there is neither a police list of children nor a village ledger',
  },
  enrolment: { 'zh-CN': '没有学籍名册', en: 'there is no enrolment roll' },
  inSchool: { 'zh-CN': '没有在校名册（学校台账、班级名册）', en: 'there is no in-school roll' },
  poverty: { 'zh-CN': '没有脱贫户名单', en: 'there is no list of 脱贫户' },
  dropout: { 'zh-CN': '没有控辍保学台账', en: 'there is no drop-out ledger' },
};

const schoolingAge = /6(?:周?岁)?[-—–~～至到]1[5-8]|适龄|义务教育/;

function titleOf({ ledger }: LedgerView): string {
  return compactText(`${ledger.title} ${ledger.sheet.name}`);
}

/** A list of pupils in hardship only, by its own column: whoever is not in it may well be at school. */
function hardshipOnly(view: LedgerView): boolean {
  if (!view.has('hardshipCategory')) return false;
  return view.ledger.rows.every((row) => {
    const text = view.text(row, 'hardshipCategory');
    return text !== '' && hardshipCategoryList.canonical(text) !== noHardship;
  });
}

/** Which ledger of the workbook is which list. */
export function dropoutLists(views: readonly LedgerView[]): DropoutLists {
  const filled = views.filter(({ ledger }) => ledger.rows.length > 0);
  const ofKind = (kind: LedgerView['ledger']['kind']): readonly LedgerView[] =>
    filled.filter(({ ledger }) => ledger.kind === kind);
  const office = ofKind('officeList');
  const police = office.filter((view) => keeperOf(view) === 'police');
  const village = ofKind('villageLedger');
  const rolls = ofKind('enrolmentRoll');
  const base = police.length > 0 ? police : village;
  return {
    base,
    village,
    baseKind: police.length > 0 ? 'police' : 'village',
    whole: new Set(police.filter((view) => schoolingAge.test(titleOf(view)))),
    enrolment: rolls.filter(({ ledger }) => !isInSchoolRoll(ledger)),
    inSchool: [
      ...rolls.filter(({ ledger }) => isInSchoolRoll(ledger)),
      ...ofKind('schoolLedger').filter((view) => !hardshipOnly(view)),
    ],
    poverty: office.filter((view) => keeperOf(view) === 'poverty'),
    dropout: ofKind('dropoutLedger'),
  };
}

/** Schools whose pupils the in-school rolls list; `all` where a roll does not say whose it is. */
export class RollSchools {
  private readonly names: readonly string[];
  private readonly all: boolean;
  /** Answers given already: children of a school ask one after the other. */
  private readonly known = new Map<string, boolean>();

  constructor(rolls: readonly LedgerView[]) {
    const names = new Set<string>();
    let all = false;
    for (const view of rolls) {
      const { ledger } = view;
      let named = false;
      if (view.has('schoolName'))
        for (const text of new Set(ledger.rows.map((row) => view.text(row, 'schoolName')))) {
          const name = nameKey(text);
          if (name !== '') named = names.add(name).size > 0;
        }
      const unit = nameKey(ledger.reportingUnit);
      if (!named && unit !== '') names.add(unit);
      else if (!named) all = true;
    }
    this.names = [...names];
    this.all = all;
  }

  /** Whether the school's pupils would stand on the rolls; also true for a blank name. */
  covers(school: string): boolean {
    let covered = this.known.get(school);
    if (covered === undefined) this.known.set(school, (covered = this.lists(nameKey(school))));
    return covered;
  }

  private lists(key: string): boolean {
    if (this.all || key === '') return true;
    return this.names.some((name) => name.endsWith(key) || key.endsWith(name));
  }
}
