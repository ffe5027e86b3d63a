import { explainMatch } from './explainMatch';
import { matchRecords } from './match';
import { noId, pupil, record, stranger, twin } from './matchFixtures';
import { matchSentence } from './matchSentence';

const result = matchRecords(
  [record(pupil), record({ ...pupil, id: '532725201203040031' })],
  [record(pupil), record({ ...noId, birthDate: '2012-04-03' }), record(stranger), record(twin)],
);

describe('explainMatch', () => {
  test.each([0, 1, 2, 3])('the weights and the prior sum to the score (right %i)', (right) => {
    const { evidence, prior, score } = explainMatch(result, 0, right);
    const sum = evidence.reduce((all, { weight }) => all + weight, prior);
    expect(sum).toBeCloseTo(score, 9);
  });

  test('the prior is the same for every ordinary pair', () => {
    expect(explainMatch(result, 0, 2).prior).toBeCloseTo(explainMatch(result, 0, 1).prior, 9);
  });

  test('the strongest reason first, for and against', () => {
    const { evidence } = explainMatch(result, 0, 2);
    const weights = evidence.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(evidence.find(({ field }) => field === 'idNumber')).toMatchObject({
      level: 'bothSoundDiffer',
      text: { 'zh-CN': `身份证号不同，且两个号码都有效（${pupil.id ?? ''} / ${stranger.id ?? ''}）` },
    });
  });
});

describe('matchSentence', () => {
  test('reasons for', () => {
    const { evidence } = explainMatch(result, 0, 0);
    const sentence = matchSentence(evidence, 'zh-CN');
    expect(sentence.startsWith('身份证号相同，')).toBe(true);
    expect(sentence).toContain('姓名相同（李明华）');
    expect(sentence.endsWith('。')).toBe(true);
    expect(matchSentence(evidence, 'en').startsWith('same ID number, ')).toBe(true);
  });

  test('reasons for and against', () => {
    const sentence = matchSentence(explainMatch(result, 0, 2).evidence, 'zh-CN');
    expect(sentence).toContain('姓名相同（李明华）；但身份证号不同');
  });

  test('what a household shares is corrected in the sum, and said of nobody', () => {
    const household = { householdNumber: '5327250000001', head: '李国强', headId: '532725196503040019' };
    const { evidence, score, prior } = explainMatch(
      matchRecords([record({ ...pupil, ...household })], [record({ ...pupil, ...household, id: '' })]),
      0,
      0,
    );
    const shared = evidence.find(({ field }) => field === 'household');
    expect(shared?.weight).toBeLessThan(-0.5);
    expect(prior + evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score);
    expect(matchSentence(evidence, 'zh-CN')).not.toContain('同一户');
    expect(matchSentence(evidence, 'zh-CN')).not.toContain('但');
    // Told as the correction it is when somebody asks for the whole sum.
    expect(shared?.text['zh-CN']).toContain('同一户');
  });

  test('nothing to say', () => {
    expect(matchSentence([], 'zh-CN')).toBe('');
  });
});
