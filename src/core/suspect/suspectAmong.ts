import { recordsBefore } from '../engine/recordsBefore';
import { idColumn, identityKey } from '../id/idColumn';
import { isSound } from '../id/judgeId';
import { cleanId } from '../id/cleanId';
import { readDisabilityNumber } from '../rules/disabilityNumber';
import type { Finding, LedgerView, Place, RuleEnvironment } from '../rules/rule';
import { dateAgrees } from './dateSlip';
import { isoDay } from '../id/calendarDay';
import { cellAddress } from '../snapshot/address';
import { say, type Language, type LocalText } from '../text/text';

/** One of the numbers of a person: who has it, and what speaks for it. */
interface Rival {
  readonly number: string;
  readonly places: readonly Place[];
  /** It passes by itself. */
  readonly sound: boolean;
  /** Records that have it, and other cells of the group's rows that hold or confirm it. */
  readonly support: number;
}

const words = {
  unsound: {
    'zh-CN': '最可能填错的是{place}的身份证号：它自己校验就不通过，“{value}”校验通过。请对照户口簿确认。',
    en: 'Most likely wrong is the ID number in {place}: it fails its own check, “{value}” does not. Compare with the household register.',
  },
  alone: {
    'zh-CN':
      '最可能填错的是{place}的身份证号：没有别的内容与它一致，“{value}”却有{support}处与它一致（学籍号、残疾人证号、出生日期或其他行）。请对照户口簿确认。',
    en: 'Most likely wrong is the ID number in {place}: nothing agrees with it, while {support} other cells agree with “{value}” (student number, disability number, birth date or other rows). Compare with the household register.',
  },
} satisfies Record<string, LocalText>;

/** What in a record speaks for one of the numbers, as numbers; a birth date is counted by the caller. */
function confirmed(view: LedgerView, row: number): readonly string[] {
  const student = cleanId(view.raw(row, 'studentNumber'));
  const { id } = readDisabilityNumber(
    view.raw(row, 'disabilityNumber'),
    typeof view.value(row, 'disabilityNumber') === 'number',
  );
  return [student.startsWith('G') ? student.slice(1) : '', id].filter((text) => text !== '');
}

function rivalsOf(
  places: readonly Place[],
  byLedger: ReadonlyMap<string, LedgerView>,
  { asOf }: RuleEnvironment,
): readonly Rival[] {
  const rows = places.flatMap((place) => {
    const view = byLedger.get(place.ledger.id);
    const cell = view && idColumn(view, 'idNumber', asOf)?.[recordsBefore(view.ledger.rows, place.row)];
    const number = identityKey(cell);
    return view && cell && number !== '' ? [{ place, view, cell, number }] : [];
  });
  // A birth date that both numbers have speaks for neither.
  const births = new Set(rows.map(({ cell }) => cell.reading.birth));
  return [...new Set(rows.map(({ number }) => number))].map((number) => {
    const own = rows.filter((row) => row.number === number);
    const birth = own[0]?.cell.reading.birth;
    const day = birth === undefined ? undefined : isoDay(birth);
    const said = rows.flatMap(({ view, place }) => confirmed(view, place.row));
    const dates =
      day === undefined || births.size < 2
        ? 0
        : rows.filter(({ view, place }) => {
            const written = view.date(place.row, 'birthDate');
            return written.kind === 'day' && dateAgrees(written, day) === true;
          }).length;
    return {
      number,
      places: own.map(({ place }) => place),
      sound: own.some(({ cell }) => isSound(cell)),
      support: own.length - 1 + said.filter((text) => text === number).length + dates,
    };
  });
}

/**
 * Which of two numbers of one person is most likely wrong: the one that fails its check, or that nothing in the
 * rows bears out while several things bear out the other. With three numbers, or as much for one as for the other,
 * nobody is accused.
 */
export function suspectAmong(
  finding: Finding,
  byLedger: ReadonlyMap<string, LedgerView>,
  environment: RuleEnvironment,
): Finding {
  const rivals = rivalsOf(finding.group ?? [finding.at], byLedger, environment);
  const [a, b] = [...rivals].sort(
    (one, other) => Number(one.sound) - Number(other.sound) || one.support - other.support,
  );
  if (rivals.length !== 2 || !a || !b?.sound) return finding;
  const odd = a.places.length === 1 ? a.places[0] : undefined;
  const decided = a.sound ? b.support > 0 && a.support === 0 : b.support >= a.support;
  if (!odd || !decided) return finding;
  const there = odd.ledger.sheet.id === finding.at.ledger.sheet.id;
  const cell = cellAddress(odd.row, odd.column);
  const text = (language: Language): string =>
    say(a.sound ? words.alone : words.unsound, language, {
      place: there ? cell : `${odd.ledger.sheet.name}!${cell}`,
      value: b.number,
      support: b.support,
    });
  return {
    ...finding,
    suspect: odd,
    because: { 'zh-CN': text('zh-CN'), en: text('en') },
    fix: { kind: 'proposed', value: b.number },
  };
}
