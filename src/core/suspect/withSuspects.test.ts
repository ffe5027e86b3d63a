import type { Issue } from '../engine/result';
import { runRules } from '../engine/runRules';
import { exampleLedger, type SmallLedger } from '../rules/exampleLedger';
import { rules } from '../rules/registry';
import { exampleEnvironment } from '../rules/runExample';

const id = '532623201405120013';
const li = {
  name: '李明',
  sex: '男',
  birthDate: '2014/5/12',
  idNumber: id,
  householdNumber: 'H1',
  schoolName: '青山小学',
  stage: '小学',
  grade: '四年级',
};

function issues(...ledgers: readonly SmallLedger[]): readonly Issue[] {
  const made = ledgers.map((small, at) => exampleLedger(small, at + 1));
  return runRules(made, rules, exampleEnvironment, 'zh-CN').issues;
}

function issueOf(rule: string, ...ledgers: readonly SmallLedger[]): Issue {
  const found = issues(...ledgers);
  const issue = found.find((each) => each.rule === rule);
  if (!issue) throw new Error(`no ${rule} among ${found.map((each) => each.rule).join(', ')}`);
  return issue;
}

describe('the cell most likely wrong', () => {
  it('is the ID, with the digits and what they make agree', () => {
    const issue = issueOf('id-checksum', { cells: [{ ...li, idNumber: '532623201405210013' }] });
    expect(issue).toMatchObject({ suspect: 'D2', expected: id, fix: { kind: 'proposed', value: id } });
    expect(issue.message).toContain(
      `最可能填错的是D2的身份证号：把第13、14位对调，校验码、出生日期、性别就都对得上，其他改法都不合。建议改为“${id}”，请对照户口簿确认。`,
    );
  });

  it('is the birth date when the number passes and the sex agrees; the date keeps its shape', () => {
    const issue = issueOf('id-birth-mismatch', { cells: [{ ...li, birthDate: '2014/12/5' }] });
    expect(issue).toMatchObject({ suspect: 'C2', fix: { kind: 'proposed', value: '2014/5/12' } });
    expect(issue.message).toContain('身份证号校验通过，并与性别一致，像是月和日写反了。');
  });

  it('is the ID although the birth date is told, when date and sex both disagree', () => {
    const issue = issueOf('id-birth-mismatch', {
      cells: [{ name: '李明', idNumber: id, sex: '女', birthDate: '2011-10-30' }],
    });
    expect(issue).toMatchObject({ cell: 'D2', suspect: 'B2' });
    expect(issue.fix).toBeUndefined();
    expect(issue.message).toContain('像是填成了别人的号码');
  });

  it('is the sex when the number passes and the birth date agrees', () => {
    const issue = issueOf('id-sex-mismatch', { cells: [{ ...li, sex: '女' }] });
    expect(issue).toMatchObject({ suspect: 'B2', fix: { kind: 'proposed', value: '男' } });
    expect(issue.message).toContain('并与出生日期一致');
  });

  it('is the parent’s number in the pupil’s ID column', () => {
    const issue = issueOf('id-age-stage', {
      cells: [{ ...li, birthDate: null, idNumber: '532623198506102311', headIdNumber: '532623198506102311' }],
    });
    expect(issue).toMatchObject({ suspect: 'D2' });
    expect(issue.message).toContain('像是填成了家长的号码');
  });

  it('is the grade or the stage, as the age says', () => {
    const young = issueOf('stage-grade-mismatch', { cells: [{ ...li, grade: '八年级' }] });
    expect(young).toMatchObject({ cell: 'G2', suspect: 'H2' });
    expect(young.fix).toBeUndefined();
    const unknown = issueOf('stage-grade-mismatch', { cells: [{ stage: '小学', grade: '八年级' }] });
    expect(unknown.suspect).toBeUndefined();
    expect(unknown.fix).toBeUndefined();
    const school = issueOf('stage-grade-mismatch', {
      cells: [{ schoolName: '青山初级中学', stage: '小学', grade: '八年级' }],
    });
    expect(school).toMatchObject({ suspect: 'B2', fix: { kind: 'proposed', value: '初中' } });
  });

  it('a lost tail is put back from another ledger of the same pupil, and from no namesake', () => {
    const damaged = { ...li, idNumber: Number(id) };
    const other = (householdNumber: string): SmallLedger => ({
      kind: 'villageLedger',
      sheet: '村级',
      cells: [{ name: '李明', idNumber: id, householdNumber }],
    });
    const issue = issueOf('id-damaged', { cells: [damaged] }, other('H1'));
    expect(issue).toMatchObject({ suspect: 'D2', fix: { kind: 'proposed', value: id } });
    expect(issue.message).toContain('补回丢失的后几位');
    expect(issue.message).toContain('“村级”');
    expect(issueOf('id-damaged', { cells: [damaged] }, other('H2')).fix).toBeUndefined();
    expect(issueOf('id-damaged', { cells: [damaged] }).fix).toBeUndefined();
  });

  it('a lost tail kept as text is not guessed from the digits that are left', () => {
    // With 3 in the 17th place the check would hold, as it would for a tenth of all tails.
    const damaged = { ...li, idNumber: '532725201608076000', birthDate: '2016-08-07' };
    const issue = issueOf('id-damaged', { cells: [damaged] });
    expect(issue.suspect).toBe('D2');
    expect(issue.fix).toBeUndefined();
  });

  it('of two numbers of one person is the one that nothing bears out', () => {
    const wrong = '532623201505120010';
    const near = issueOf('id-near-miss', {
      cells: [
        { name: '李明', householdNumber: 'H1', idNumber: wrong },
        {
          name: '李明',
          householdNumber: 'H1',
          idNumber: id,
          birthDate: '2014-05-12',
          studentNumber: `G${id}`,
        },
      ],
    });
    expect(near).toMatchObject({ suspect: 'C2', fix: { kind: 'proposed', value: id } });
    const even = issueOf('id-near-miss', {
      cells: [
        { name: '李明', householdNumber: 'H1', idNumber: wrong },
        { name: '李明', householdNumber: 'H1', idNumber: id },
      ],
    });
    expect(even.suspect).toBeUndefined();
    expect(even.fix).toBeUndefined();
  });

  it('keeps what follows the ID in a disability number', () => {
    const issue = issueOf('id-checksum', { cells: [{ ...li, idNumber: '53262320140521001344' }] });
    expect(issue.fix).toEqual({ kind: 'proposed', value: `${id}44` });
    expect(issue.expected).toBe(`${id}44`);
  });

  it('names a fix for a cell that is not the issue’s own', () => {
    const other = '532601201405120015';
    const issue = issueOf('id-conflict', {
      cells: [
        { ...li, studentNumber: `G${id}` },
        { name: '李明', householdNumber: 'H1', idNumber: other },
      ],
    });
    expect(issue).toMatchObject({ cell: 'D2', suspect: 'D3', fix: { kind: 'proposed', value: id } });
    expect(issue.fix?.place).toEqual({ sheetId: 'sheet1', row: 2, column: 3 });
  });

  it('is not sought for a head’s number: the pupil’s cells say nothing of it', () => {
    const issue = issueOf('id-checksum', { cells: [{ ...li, headIdNumber: '532623198506102312' }] });
    expect(issue.suspect).toBeUndefined();
  });

  it('tells an English reader the same', () => {
    const made = [exampleLedger({ cells: [{ ...li, idNumber: '532623201405210013' }] })];
    const { issues: found } = runRules(made, rules, exampleEnvironment, 'en');
    expect(found[0]?.message).toContain(
      `Most likely wrong is the ID number in D2: with characters 13 and 14 exchanged, the check character, the birth date, the sex agree`,
    );
  });
});
