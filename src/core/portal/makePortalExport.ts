import { cleanId } from '../id/cleanId';
import { identityKey } from '../id/idColumn';
import type { Term } from '../ledger/ledger';
import { computeSubsidy } from '../policy/computeSubsidy';
import { boardingAid, dayPupilAid } from '../policy/programmes';
import type { StandardsPack } from '../policy/standard';
import type { RowOutcome } from '../policy/subsidy';
import type { Language, LocalText } from '../text/text';
import type { TermRecords, TermRow } from '../termChanges/termSides';
import type { PortalExport, PortalRow, PortalSheetKind } from './portalExport';
import { portalSheetKinds } from './portalExport';
import { PortalRowMaker, type PortalAid } from './portalRow';

export interface PortalOptions {
  readonly language: Language;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly pack: StandardsPack;
}

const programmes: Readonly<Record<PortalSheetKind, string>> = {
  boarders: boardingAid,
  dayPupils: dayPupilAid,
};
/** Stages the two templates are for. */
const compulsory: ReadonlySet<string> = new Set(['小学', '初中', '特教']);

const words = {
  repeated: {
    'zh-CN': '与{other}相同，改正或删去一行',
    en: 'the same as in {other}; put right or remove one of the rows',
  },
} satisfies Record<string, LocalText>;

interface Candidate {
  readonly kind: PortalSheetKind;
  readonly row: PortalRow;
  readonly fine: boolean;
}

/** What a row gets under one of the two programmes. */
function aidOf(outcome: RowOutcome): { readonly kind: PortalSheetKind; readonly aid: PortalAid } | undefined {
  for (const kind of portalSheetKinds)
    for (const part of outcome.parts)
      if (part.is === 'due' && part.programme === programmes[kind] && outcome.kind !== 'refused') {
        const { programme, amount } = part;
        return { kind, aid: { programme, amount, stage: outcome.stage ?? '', school: outcome.school } };
      }
  return undefined;
}

function placeText({ view, row }: TermRow, language: Language): string {
  const sheet = view.ledger.sheet.name;
  return language === 'zh-CN' ? `“${sheet}”第${String(row + 1)}行` : `${sheet}, row ${String(row + 1)}`;
}

/** Rows with a number that another row to be imported has as well. */
function findRepeated(candidates: readonly Candidate[], maker: PortalRowMaker, language: Language) {
  const repeated = new Set<Candidate>();
  const check = (field: 'idNumber' | 'studentNumber', keyOf: (at: TermRow) => string): void => {
    const groups = new Map<string, Candidate[]>();
    for (const candidate of candidates) {
      const key = keyOf(candidate.row.at);
      const group = groups.get(key);
      if (group) group.push(candidate);
      else if (key !== '') groups.set(key, [candidate]);
    }
    for (const group of groups.values()) {
      const [first, second] = group;
      if (!first || !second) continue;
      for (const candidate of group) {
        const { at } = candidate.row;
        repeated.add(candidate);
        maker.fault(
          {
            refusal: field === 'idNumber' ? 'idRepeated' : 'studentNumberRepeated',
            effect: 'held',
            at,
            field,
            title: field === 'idNumber' ? '身份证号' : '学籍号',
            found: at.view.text(at.row, field),
          },
          words.repeated,
          { other: placeText((candidate === first ? second : first).row.at, language) },
        );
      }
    }
  };
  check('idNumber', (at) => identityKey(maker.id(at)));
  // 无 and 暂无 are no numbers.
  check('studentNumber', ({ view, row }) => {
    const number = cleanId(view.text(row, 'studentNumber'));
    return /\d{6}/.test(number) ? number : '';
  });
  return repeated;
}

function outcomesOf({ views, term }: TermRecords, { pack, language, asOf }: PortalOptions) {
  const outcomes = new Map<string, Map<number, RowOutcome>>();
  const asked: { term?: Term } = term ? { term } : {};
  for (const outcome of computeSubsidy(views, pack, { language, asOf, ...asked }).rows) {
    const known = outcomes.get(outcome.ledger);
    if (known) known.set(outcome.row, outcome);
    else outcomes.set(outcome.ledger, new Map([[outcome.row, outcome]]));
  }
  return ({ view, row }: TermRow): RowOutcome | undefined => outcomes.get(view.ledger.id)?.get(row);
}

/**
 * Fills the two import sheets from one term's records: pupils of compulsory education who are due aid as boarders or as
 * day pupils. Rows the system would refuse are left out and told with their cell and remedy.
 */
export function makePortalExport(records: TermRecords, options: PortalOptions): PortalExport {
  const { language, asOf } = options;
  const maker = new PortalRowMaker(records.term, asOf, language);
  const outcomeOf = outcomesOf(records, options);
  const candidates: Candidate[] = [];
  const review: { at: TermRow; reason: string }[] = [];
  let [otherStage, notDue] = [0, 0];
  for (const at of records.rows) {
    const outcome = outcomeOf(at);
    const due = outcome && aidOf(outcome);
    if (due) candidates.push({ kind: due.kind, ...maker.row(at, due.aid) });
    else if (outcome?.stage !== undefined && !compulsory.has(outcome.stage)) otherStage++;
    else if (!outcome || outcome.kind === 'refused') review.push({ at, reason: outcome?.basis ?? '' });
    else notDue++;
  }
  const repeated = findRepeated(candidates, maker, language);
  const rows: Record<PortalSheetKind, PortalRow[]> = { boarders: [], dayPupils: [] };
  for (const candidate of candidates)
    if (candidate.fine && !repeated.has(candidate)) rows[candidate.kind].push(candidate.row);
  const [boarders, dayPupils] = [rows.boarders.length, rows.dayPupils.length];
  const held = candidates.length - boarders - dayPupils;
  const counts = {
    records: records.rows.length,
    boarders,
    dayPupils,
    held,
    review: review.length,
    otherStage,
    notDue,
  };
  const sum = boarders + dayPupils + held + review.length + otherStage + notDue;
  return {
    term: records.term,
    rows,
    faults: maker.faults,
    review,
    counts,
    holds: sum === counts.records,
    unplaced: records.unplaced,
  };
}
