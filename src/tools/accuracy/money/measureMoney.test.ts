import { localCollegePack, localCompulsoryPack } from '../../../core/policy/localPacks';
import { nationalPack } from '../../../core/policy/nationalPack';
import { evaluateData, evaluateWords } from './evaluateWords';
import { measureMoney } from './measureMoney';

describe('ten terms of generated pupils', () => {
  const score = measureMoney(3000, 10, 7);
  it('every displayed derivation, worked out again from its words, gives its amount', () => {
    expect(score.derivations).toBeGreaterThan(10_000);
    expect(score.wrong).toEqual([]);
  });
  it('every planted blank and overlap is refused, nothing else is', () => {
    expect(score.planted).toBeGreaterThan(1000);
    expect(score.missed).toEqual([]);
    expect(score.refusedByMistake).toEqual([]);
  });
  it('holds for a county’s pack and with meals', () => {
    expect(measureMoney(300, 10, 3, localCompulsoryPack).wrong).toEqual([]);
    expect(measureMoney(300, 10, 3, localCollegePack).wrong).toEqual([]);
    const meals = measureMoney(300, 10, 3, {
      ...nationalPack,
      settingsOn: ['nutrition-pilot', 'school-funds'],
    });
    expect(meals.wrong).toEqual([]);
  });
  it('sees a wrong amount where there is one', () => {
    const [first, ...rest] = nationalPack.standards;
    if (!first) throw new Error('empty pack');
    const odd = { ...first, amounts: first.amounts.map((amount) => ({ ...amount, value: '1250.01' })) };
    expect(
      measureMoney(300, 10, 3, { ...nationalPack, standards: [odd, ...rest] }).wrong.length,
    ).toBeGreaterThan(0);
  });
});

describe('evaluateWords', () => {
  const words = (sum: string): string =>
    `2024年秋季学期，条款（文号）。本行：学段“小学”，是否寄宿“是”。${sum}。`;
  it.each([
    ['全年1250元÷2=625.00元', '625.00', '625.00'],
    ['全年625元÷2=312.50元', '312.50', '312.50'],
    ['全年625元÷2=312.00元', '312.50', '312.00'],
    ['每天5元×100天=500.00元', '500.00', '500.00'],
    ['每天5元×100天，每学期最高400元=400.00元', '400.00', '400.00'],
    ['每月30.5元×5个月=152.50元', '152.50', '152.50'],
    ['一次性500元=500.00元', '500.00', '500.00'],
  ])('%s', (sum, worked, stated) => {
    expect(evaluateWords(words(sum))).toMatchObject({ worked, stated, term: '2024年秋季学期' });
  });
  it.each([
    '全年1250元=625.00元',
    '每天5元×100天，每学期最高600元=500.00元',
    '金额按本县文件，标准表未设',
    '全年0.01元÷2=0.01元',
  ])('does not read %s', (sum) => {
    expect(evaluateWords(words(sum))).toBeUndefined();
  });
  it('reads the data alike', () => {
    expect(evaluateData({ value: '5', operation: 'multiply', by: 100, cap: '400' })).toBe('400.00');
    expect(evaluateData({ value: '625', operation: 'halve' })).toBe('312.50');
  });
});
