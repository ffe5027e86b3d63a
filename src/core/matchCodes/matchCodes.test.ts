import fc from 'fast-check';
import { snapshotOf } from '../../../test/support/sheetOf';
import { extendLegacy } from '../id/checkCharacter';
import { ledgerView } from '../ledger/ledgerView';
import { recogniseLedgers } from '../ledger/recogniseLedgers';
import type { CellValue } from '../snapshot/grid';
import { readCodesFile, writeCodesFile, type CodesFile } from './codesFile';
import { compareCodes } from './compareCodes';
import { Coder, matchKey, secretIsLongEnough, type CodedRecord } from './matchCodes';

const purpose = '2024年秋季 教育×残联';
const key = matchKey('春风又绿江南岸', purpose);

function coded(rows: readonly (readonly CellValue[])[], under = key): CodedRecord[] {
  const snapshot = snapshotOf({
    sheets: [{ name: '名单', rows: [['姓名', '身份证号', '出生日期'], ...rows] }],
  });
  const coder = new Coder(under);
  return recogniseLedgers(snapshot).ledgers.flatMap((ledger) => [...coder.ledger(ledgerView(ledger, 1900))]);
}

function fileOf(codes: readonly CodedRecord[]): CodesFile {
  const read = readCodesFile(writeCodesFile({ purpose, office: '残联', made: '2026-11-22', codes }), {
    purpose,
    language: 'zh-CN',
  });
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

const verdicts = (
  ours: readonly (readonly CellValue[])[],
  theirs: readonly (readonly CellValue[])[],
): unknown => compareCodes(coded(ours), fileOf(coded(theirs))).matches.map(({ verdict }) => verdict);

describe('two lists compared by codes', () => {
  const wang = ['王芳', '11010519491231002X', '1949-12-31'];
  it.each([
    ['the same pupil', [wang], [wang], ['same']],
    ['the ID in lower case and with spaces', [['王芳', ' 11010519491231002x', null]], [wang], ['same']],
    ['a 残疾人证 number in the ID column', [['王芳', '11010519491231002X43', null]], [wang], ['same']],
    [
      'a 15-digit ID',
      [['甲', '440524880101001', null]],
      [['甲', extendLegacy('440524880101001'), null]],
      ['same'],
    ],
    ['another name for the ID', [['王方', '11010519491231002X', null]], [wang], ['differs']],
    [
      'a damaged ID, the same name and birth date',
      [['王芳', '110105194912310000', '1949-12-31']],
      [wang],
      ['probable'],
    ],
    [
      'another proven ID for the same person',
      [['王芳', '440524188001010014', '1949-12-31']],
      [wang],
      ['differs'],
    ],
    ['nobody there', [['李雷', '440524188001010014', null]], [wang], ['onlyHere']],
    ['nothing to go by', [['李雷', null, null]], [wang], ['noCode']],
  ] as const)('%s', (_, ours, theirs, expected) => {
    expect(verdicts(ours, theirs)).toEqual(expected);
  });

  it('counts who is only there', () => {
    expect(compareCodes(coded([]), fileOf(coded([wang]))).onlyThere).toBe(1);
    expect(compareCodes(coded([wang]), fileOf(coded([wang]))).onlyThere).toBe(0);
  });

  it('another secret or purpose has nothing in common', () => {
    const other = matchKey('春风又绿江南岸', '别的用途');
    expect(coded([wang], other)[0]?.id).not.toBe(coded([wang])[0]?.id);
  });
});

describe('the file of codes', () => {
  it('holds no name, number or order of the list', () => {
    const rows = [
      ['王芳', '11010519491231002X', '1949-12-31'],
      ['李雷', '440524188001010014', '1880-01-01'],
    ];
    const write = (codes: readonly CodedRecord[]): string =>
      writeCodesFile({ purpose, office: '残联', made: '2026-11-22', codes });
    const text = write(coded(rows));
    expect(text).not.toMatch(/王芳|李雷|1101051949|44052418/);
    expect(text).toBe(write(coded([...rows].reverse())));
  });

  it.each([
    ['text', 'hello', '这不是比对码文件'],
    ['other JSON', '{"format":"x"}', '这不是比对码文件'],
    ['an array', '[]', '这不是比对码文件'],
    ['a later version', '{"format":"aid-ledger-match-codes","version":2}', '版本 2'],
    [
      'codes that are none',
      `{"format":"aid-ledger-match-codes","version":1,"purpose":"${purpose}","office":"","made":"","codes":[{"id":"=1+1","person":""}]}`,
      '这不是比对码文件',
    ],
    [
      'another purpose',
      '{"format":"aid-ledger-match-codes","version":1,"purpose":"别的","office":"","made":"","codes":[]}',
      '对方的比对用途是“别的”',
    ],
  ])('%s is refused with a sentence', (_, text, sentence) => {
    const read = readCodesFile(text, { purpose, language: 'zh-CN' });
    expect('problem' in read && read.problem).toContain(sentence);
  });

  it('comes back as it was written, whatever the codes', () => {
    const hex = fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9a-f]{32}$/));
    const codes = fc.array(fc.record({ ledger: fc.constant('1#0'), row: fc.nat(), id: hex, person: hex }));
    fc.assert(
      fc.property(codes, (list) => {
        const kept = list.filter(({ id, person }) => id !== '' || person !== '');
        expect(fileOf(list).codes.length).toBe(kept.length);
      }),
    );
  });
});

it('asks for a secret that is not guessed at once', () => {
  expect(['12345678', '春风又绿江南岸上', ' 1234567 ', ''].map(secretIsLongEnough)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
