import type { LocalText } from '../text/text';
import { say } from '../text/text';
import type { RowEvidence } from './rowEvidence';
import type { Slip } from './slip';
import type { Verdict, WeighedCell } from './weighRow';

const cellNames: Readonly<Record<WeighedCell | 'check', LocalText>> = {
  check: { 'zh-CN': '校验码', en: 'the check character' },
  id: { 'zh-CN': '身份证号', en: 'the ID number' },
  birth: { 'zh-CN': '出生日期', en: 'the birth date' },
  sex: { 'zh-CN': '性别', en: 'the sex' },
  age: { 'zh-CN': '年龄', en: 'the age' },
  stage: { 'zh-CN': '学段', en: 'the stage' },
  grade: { 'zh-CN': '年级', en: 'the grade' },
};

const sentences = {
  corrected: {
    'zh-CN':
      '最可能填错的是{place}的{what}：{slip}，{agrees}就都对得上，其他改法都不合。建议改为“{value}”，请对照户口簿确认。',
    en: 'Most likely wrong is {what} in {place}: {slip}, {agrees} agree; no other correction does it. “{value}” is proposed; compare with the household register.',
  },
  several: {
    'zh-CN': '最可能填错的是{place}的{what}。能说得通的改法不止一种，不替您选定，请对照户口簿改正。',
    en: 'Most likely wrong is {what} in {place}. More than one correction is possible, so none is proposed; correct it from the household register.',
  },
  parent: {
    'zh-CN': '最可能填错的是{place}的身份证号：像是填成了家长的号码。请对照户口簿填学生本人的号码。',
    en: 'Most likely wrong is the ID number in {place}: it looks like a parent’s. Enter the pupil’s own from the household register.',
  },
  otherPerson: {
    'zh-CN':
      '最可能填错的是{place}的身份证号：号码本身没有错，但与{also}都对不上，像是填成了别人的号码。请对照户口簿改正。',
    en: 'Most likely wrong is the ID number in {place}: it is a right number, but disagrees with {also}; it looks like somebody else’s. Correct it from the household register.',
  },
  againstId: {
    'zh-CN': '最可能填错的是{place}的{what}：身份证号校验通过{agrees}{slip}。',
    en: 'Most likely wrong is {what} in {place}: the ID number passes its check{agrees}{slip}.',
  },
  schooling: {
    'zh-CN': '最可能填错的是{place}的{what}：其他各项（年龄、学校名称或别的台账）与它不合。',
    en: 'Most likely wrong is {what} in {place}: the rest (age, the school’s name or another ledger) disagrees with it.',
  },
} satisfies Record<string, LocalText>;

const toId: Readonly<Record<Slip['kind'], LocalText>> = {
  digit: {
    'zh-CN': '把第{at}位的“{from}”改成“{to}”',
    en: 'with character {at} changed from “{from}” to “{to}”',
  },
  swap: { 'zh-CN': '把第{at}、{next}位对调', en: 'with characters {at} and {next} exchanged' },
  missing: { 'zh-CN': '在第{at}位补上“{to}”', en: 'with “{to}” put in as character {at}' },
  extra: { 'zh-CN': '去掉多出的第{at}位“{from}”', en: 'without the extra character {at} (“{from}”)' },
  lookalike: { 'zh-CN': '把字母“{from}”改成“{to}”', en: 'with the letter “{from}” read as “{to}”' },
  lostTail: { 'zh-CN': '补回丢失的后几位', en: 'with the lost last digits put back' },
  row: {
    'zh-CN': '换成相邻一行的号码（像是错了一行）',
    en: 'with the number of the next row (it looks one row off)',
  },
  dayMonth: { 'zh-CN': '把月和日对调', en: 'with day and month exchanged' },
  parent: { 'zh-CN': '换成学生本人的号码', en: 'with the pupil’s own number' },
  other: { 'zh-CN': '换成别处登记的号码', en: 'with the number entered elsewhere' },
};

const toDate: Partial<Readonly<Record<Slip['kind'], LocalText>>> = {
  digit: { 'zh-CN': '，两个日期只差一位', en: ', and the two dates differ in one digit only' },
  swap: {
    'zh-CN': '，两个日期只是相邻两位颠倒',
    en: ', and the two dates differ by swapped neighbours only',
  },
  dayMonth: { 'zh-CN': '，像是月和日写反了', en: ', and day and month look exchanged' },
  row: { 'zh-CN': '，像是填了相邻一行的日期', en: ', and it looks like the date of the next row' },
};

function both(make: (language: keyof LocalText) => string): LocalText {
  return { 'zh-CN': make('zh-CN'), en: make('en') };
}

function list(names: readonly LocalText[], language: keyof LocalText): string {
  return names.map((name) => name[language]).join(language === 'en' ? ', ' : '、');
}

function agreeing({ agrees }: Verdict, evidence: RowEvidence): readonly LocalText[] {
  return agrees.flatMap((each) => {
    if (typeof each !== 'number') return [cellNames[each]];
    const witness = evidence.witnesses[each];
    return witness ? [witness.source] : [];
  });
}

function becauseOfId(verdict: Verdict, evidence: RowEvidence, place: string): LocalText {
  const { slip } = verdict.fault;
  const { correction } = verdict;
  const names = agreeing(verdict, evidence);
  if (correction !== undefined)
    return both((language) =>
      say(sentences.corrected, language, {
        place,
        what: cellNames.id[language],
        slip: say(toId[slip.kind], language, {
          at: slip.at ?? '',
          next: (slip.at ?? 0) + 1,
          from: slip.from ?? '',
          to: slip.to ?? '',
        }),
        agrees: list(names, language),
        value: correction,
      }),
    );
  if (slip.kind === 'parent') return both((language) => say(sentences.parent, language, { place }));
  const differing = [
    ...(evidence.birth.kind === 'day' ? [cellNames.birth] : []),
    ...(evidence.sex === undefined ? [] : [cellNames.sex]),
    ...(evidence.schooling.stage === '' ? [] : [cellNames.stage]),
  ];
  return slip.kind === 'other' && verdict.sound
    ? both((language) => say(sentences.otherPerson, language, { place, also: list(differing, language) }))
    : both((language) => say(sentences.several, language, { place, what: cellNames.id[language] }));
}

/** Why the cell is blamed, as one or two whole sentences. `place`: its A1 address. */
export function becauseOf(verdict: Verdict, evidence: RowEvidence, place: string): LocalText {
  const { cell, slip } = verdict.fault;
  if (cell === 'id') return becauseOfId(verdict, evidence, place);
  if (cell === 'stage' || cell === 'grade')
    return both((language) => say(sentences.schooling, language, { place, what: cellNames[cell][language] }));
  const others = agreeing(verdict, evidence).filter((name) => name !== cellNames.check);
  return both((language) =>
    say(sentences.againstId, language, {
      place,
      what: cellNames[cell][language],
      agrees:
        others.length === 0
          ? ''
          : language === 'en'
            ? ` and agrees with ${list(others, language)}`
            : `，并与${list(others, language)}一致`,
      slip: cell === 'birth' ? (toDate[slip.kind]?.[language] ?? '') : '',
    }),
  );
}
