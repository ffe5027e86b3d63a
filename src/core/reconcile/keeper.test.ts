import { ledgerView } from '../ledger/ledgerView';
import { exampleLedger, type SmallLedger } from '../rules/exampleLedger';
import { keeperOf, type Keeper } from './keeper';

const person = { name: '李明', idNumber: '532623201405120013' } as const;

function keeper(list: Omit<SmallLedger, 'cells'> & { readonly cells?: SmallLedger['cells'] }): Keeper {
  return keeperOf(ledgerView(exampleLedger({ kind: 'officeList', cells: [person], ...list })));
}

describe('keeperOf', () => {
  test.each<readonly [title: string, sheet: string, Keeper]>([
    ['2024年12月脱贫人口名单（数据日期：2024-12-31）', '乡村振兴局脱贫户名单', 'poverty'],
    ['建档立卡贫困户名单', 'Sheet1', 'poverty'],
    ['云溪县脱贫户和监测对象名单', '名单', 'poverty'],
    ['防返贫监测对象花名册', 'Sheet1', 'poverty'],
    ['边缘易致贫户名单', 'Sheet1', 'poverty'],
    ['国办系统导出', 'Sheet1', 'poverty'],
    ['全国防返贫监测系统在校生信息', 'Sheet1', 'poverty'],
    ['', '扶贫办名单', 'poverty'],
    ['', '扶 贫 办', 'poverty'],
    ['云溪县农村低保对象名单', 'Sheet1', 'civil'],
    ['民政局特困供养人员名册', 'Sheet1', 'civil'],
    ['孤儿和事实无人抚养儿童名单', 'Sheet1', 'civil'],
    ['五保户名单', 'Sheet1', 'civil'],
    ['', '低保', 'civil'],
    ['民政局提供的残疾儿童名单', 'Sheet1', 'civil'],
    ['持证残疾人名单', 'Sheet1', 'disability'],
    ['', '县残联名单', 'disability'],
    ['残联提供的低保残疾人名单', 'Sheet1', 'disability'],
    ['6—15周岁适龄人口', '公安局', 'police'],
    ['', '派出所户籍人口', 'police'],
    ['常住人口信息', 'Sheet1', 'police'],
    ['学生名单', 'Sheet1', 'unknown'],
    ['', '名单', 'unknown'],
    ['困难学生统计', '表1', 'unknown'],
    ['脱贫户、低保户、残疾人名单', '汇总', 'unknown'],
    ['民政局、残联联合名单', 'Sheet1', 'unknown'],
    ['低保户', '脱贫户', 'unknown'],
  ])('%s / %s', (title, sheet, expected) => {
    expect(keeper({ title, sheet })).toBe(expected);
  });

  test('columns only one office has tell where no word does', () => {
    const named = { sheet: '名单' } as const;
    expect(keeper({ ...named, cells: [{ ...person, riskRemoved: '是' }] })).toBe('poverty');
    expect(keeper({ ...named, cells: [{ ...person, disabilityKind: '肢体' }] })).toBe('disability');
    expect(keeper({ ...named, cells: [{ ...person, riskRemoved: '是', disabilityGrade: '一级' }] })).toBe(
      'unknown',
    );
  });

  test('several offices’ subjects in a title are not settled by columns', () => {
    const cells = [{ ...person, riskRemoved: '是' }];
    expect(keeper({ title: '脱贫户和低保户名单', sheet: '名单', cells })).toBe('unknown');
  });
});
