import { nameEvidence } from '../../app/nameEvidence';
import { matchRecords, type Match, type MatchOptions, type Verdict } from './match';
import { id, noId, pupil, record, sister, stranger, twin, uyghur, type Part } from './matchFixtures';

/** Left, right, verdict of the pair; `leftOnly` = the two are told apart. */
type Case = readonly [title: string, left: Part, right: Part, verdict: Verdict];

const cases: readonly Case[] = [
  // Exact numbers.
  ['everything equal', pupil, pupil, 'same'],
  ['only number and name', { id: pupil.id ?? '', name: '李明华' }, pupil, 'same'],
  ['one number, no name', { id: pupil.id ?? '' }, pupil, 'same'],
  [
    'a wrong number in both lists is still one number',
    { ...pupil, id: '532725201203040011' },
    { ...pupil, id: '532725201203040011' },
    'same',
  ],
  [
    '15 and 18 digits',
    { ...pupil, id: '532725820304001', birthDate: '1982-03-04' },
    { ...pupil, id: id('53272519820304001'), birthDate: '1982-03-04' },
    'same',
  ],
  ['残疾人证 in the ID cell', { ...pupil, id: `${pupil.id ?? ''}43` }, pupil, 'same'],
  ['残疾人证 with a reissue', { ...pupil, id: `${pupil.id ?? ''}43B1` }, pupil, 'same'],
  [
    '残疾人证 in its own column, no ID',
    { ...pupil, id: '', disabilityNumber: `${pupil.id ?? ''}11` },
    pupil,
    'same',
  ],
  ['学籍号 G with the ID, no ID', { ...pupil, id: '', studentNumber: `G${pupil.id ?? ''}` }, pupil, 'same'],
  [
    'one 学籍号 in both lists, no ID',
    { name: '李明华', studentNumber: 'L5327252012030412' },
    { ...noId, studentNumber: 'L5327252012030412' },
    'same',
  ],
  ['one number, name heard the same', pupil, { ...pupil, name: '李铭华' }, 'same'],
  ['one number, one character apart', pupil, { ...pupil, name: '李明伟' }, 'same'],
  ['one number, new surname', pupil, { ...pupil, name: '王明华' }, 'same'],
  ['one number, moved and new phone', pupil, { ...pupil, village: '下坝村', phone: '19900007777' }, 'same'],
  ['one number, another name, same parent', pupil, { ...pupil, name: '李子轩' }, 'probable'],
  ['one number, another person', pupil, { ...stranger, id: pupil.id ?? '', name: '赵丽' }, 'ambiguous'],
  [
    'one number, another name and nothing else',
    { id: pupil.id ?? '', name: '赵丽' },
    { id: pupil.id ?? '', name: '周涛' },
    'ambiguous',
  ],
  // Slips in the number.
  [
    'one digit wrong',
    pupil,
    { ...pupil, id: `${(pupil.id ?? '').slice(0, 15)}9${(pupil.id ?? '').slice(16)}` },
    'probable',
  ],
  [
    'neighbours swapped',
    pupil,
    { ...pupil, id: `${(pupil.id ?? '').slice(0, 12)}40${(pupil.id ?? '').slice(14)}` },
    'probable',
  ],
  [
    'check character wrong',
    pupil,
    { ...pupil, id: `${(pupil.id ?? '').slice(0, 17)}${pupil.id?.endsWith('1') ? '2' : '1'}` },
    'probable',
  ],
  ['region wrong', pupil, { ...pupil, id: `532752${(pupil.id ?? '').slice(6)}` }, 'probable'],
  [
    'a digit missing',
    pupil,
    { ...pupil, id: (pupil.id ?? '').slice(0, 9) + (pupil.id ?? '').slice(10) },
    'probable',
  ],
  [
    'a digit too many',
    pupil,
    { ...pupil, id: `${(pupil.id ?? '').slice(0, 9)}0${(pupil.id ?? '').slice(9)}` },
    'probable',
  ],
  ['one digit wrong, check made to fit', pupil, { ...pupil, id: id('53272520120304005') }, 'probable'],
  ['tail 000', pupil, { ...pupil, id: `${(pupil.id ?? '').slice(0, 15)}000` }, 'same'],
  ['cut to 15 characters', pupil, { ...pupil, id: (pupil.id ?? '').slice(0, 15) }, 'same'],
  ['masked in the middle', pupil, { ...pupil, id: `532725********${(pupil.id ?? '').slice(14)}` }, 'same'],
  ['scientific: the rest decides', pupil, { ...pupil, id: '5.32725E+17' }, 'same'],
  ['very short scientific', pupil, { ...pupil, id: '1.1E+17' }, 'same'],
  ['a word in the cell', pupil, { ...pupil, id: '无' }, 'same'],
  [
    'a slip and a homophone',
    pupil,
    { ...pupil, name: '李鸣华', id: `${(pupil.id ?? '').slice(0, 15)}9${(pupil.id ?? '').slice(16)}` },
    'probable',
  ],
  [
    'the parent’s number in the pupil’s cell',
    pupil,
    { ...pupil, id: id('53272519820304901'), birthDate: '1982-03-04', headId: '' },
    'probable',
  ],
  [
    'the head’s number, known as such',
    pupil,
    { ...pupil, id: id('53272519820304901'), headId: id('53272519820304901') },
    'same',
  ],
  ['two sound numbers, all else equal', pupil, { ...pupil, id: id('53272320120304128') }, 'probable'],
  // Names, without a number on one side.
  ['no number, all else equal', pupil, noId, 'same'],
  ['heard the same', pupil, { ...noId, name: '李鸣华' }, 'probable'],
  ['traditional', pupil, { ...noId, name: '李明華' }, 'same'],
  ['traditional surname and name', { ...pupil, name: '刘东' }, { ...noId, name: '劉東' }, 'same'],
  ['one of several readings', { ...pupil, name: '李乐' }, { ...noId, name: '李月' }, 'probable'],
  ['a polyphonic surname', { ...pupil, name: '单小明' }, { ...noId, name: '单晓明' }, 'probable'],
  ['full width and spaces', { ...pupil, name: '李 明　华' }, noId, 'same'],
  ['stand-in ?', pupil, { ...noId, name: '李?华' }, 'probable'],
  ['stand-in □ at the end', pupil, { ...noId, name: '李明□' }, 'probable'],
  [
    'two marks for one rare character',
    { ...pupil, name: '李\u{20bb7}华' },
    { ...noId, name: '李??华' },
    'probable',
  ],
  ['private use character', pupil, { ...noId, name: '李\ue000华' }, 'probable'],
  ['masked 李某', pupil, { ...noId, name: '李某华' }, 'probable'],
  ['letters inside', pupil, { ...noId, name: '李ming华' }, 'probable'],
  ['letters at the end', pupil, { ...noId, name: '李明hua' }, 'probable'],
  ['reordered', pupil, { ...noId, name: '李华明' }, 'probable'],
  ['the school’s letter behind the name', pupil, { ...noId, name: '李明华A' }, 'same'],
  ['a note in brackets', pupil, { ...noId, name: '李明华（转入）' }, 'same'],
  ['another dot', uyghur, { ...uyghur, id: '', name: '阿卜杜热合曼•买买提' }, 'same'],
  ['no dot', uyghur, { ...uyghur, id: '', name: '阿卜杜热合曼买买提' }, 'same'],
  ['shortened', uyghur, { ...uyghur, id: '', name: '阿卜杜热合曼' }, 'probable'],
  ['another transcription', uyghur, { ...uyghur, id: '', name: '阿不都热合曼·买买提' }, 'probable'],
  ['nearly the same sound', { ...pupil, name: '李志英' }, { ...noId, name: '李自因' }, 'probable'],
  ['new surname, same birth and parent', pupil, { ...noId, name: '王明华' }, 'probable'],
  ['new name, same birth and parent', pupil, { ...noId, name: '李子轩' }, 'probable'],
  ['one character wrong, same birth', pupil, { ...noId, name: '李明飞' }, 'probable'],
  // Dates and the rest.
  ['month and day swapped', pupil, { ...noId, birthDate: '2012-04-03' }, 'probable'],
  ['one digit of the date', pupil, { ...noId, birthDate: '2013-03-04' }, 'probable'],
  ['lunar date', pupil, { ...noId, birthDate: '2012-02-11' }, 'probable'],
  ['no date', pupil, { ...noId, birthDate: '' }, 'probable'],
  ['guardian in one list is head in the other', pupil, { ...noId, guardian: '', head: '李国强' }, 'same'],
  ['village with 村委会', pupil, { ...noId, village: '上坝村委会', phone: '', guardian: '' }, 'same'],
  ['sex wrong', pupil, { ...noId, sex: '女' }, 'probable'],
  // Others.
  ['namesake in another household', pupil, stranger, 'leftOnly'],
  [
    'namesake of the village with another number and date',
    pupil,
    { ...stranger, village: '上坝村' },
    'leftOnly',
  ],
  ['namesake without number, other date and parent', pupil, { ...stranger, id: '' }, 'leftOnly'],
  ['sister', pupil, sister, 'leftOnly'],
  ['sister without number or date', pupil, { ...sister, id: '', birthDate: '' }, 'leftOnly'],
  ['twin with a number of his own', pupil, twin, 'leftOnly'],
  ['twin of the other sex without number', pupil, { ...twin, id: '', name: '李明丽', sex: '女' }, 'leftOnly'],
  ['nothing in common', pupil, { ...stranger, name: '赵小龙' }, 'leftOnly'],
  [
    'a damaged number in many hands',
    { ...pupil, id: '5.32725E+17' },
    { ...stranger, name: '赵小龙', id: '5.32725E+17' },
    'leftOnly',
  ],
  ['only a common name, nothing against it', { name: '李明华' }, pupil, 'probable'],
  [
    'hostile text',
    { name: '__proto__', id: '=cmd|calc' },
    { name: 'constructor', id: '=cmd|calc' },
    'leftOnly',
  ],
];

let names: MatchOptions = {};
beforeAll(async () => {
  names = { names: await nameEvidence() };
});

const match = (left: readonly Part[], right: readonly Part[]): readonly Match[] =>
  matchRecords(left.map(record), right.map(record), names).matches;

describe('one pair', () => {
  test.each(cases)('%s', (_title, left, right, verdict) => {
    const [first, second] = match([left], [right]);
    expect(first?.verdict).toBe(verdict);
    expect(second?.verdict).toBe(verdict === 'leftOnly' ? 'rightOnly' : undefined);
    expect(match([right], [left])[0]?.verdict).toBe(verdict);
  });
});
