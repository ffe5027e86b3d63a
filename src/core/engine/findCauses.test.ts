import { exampleLedger, type SmallLedger } from '../rules/exampleLedger';
import { rules } from '../rules/registry';
import { exampleEnvironment } from '../rules/runExample';
import type { Cause } from './result';
import { runRules } from './runRules';

const ids = [
  '532623201405120013',
  '532623201405120021',
  '53262320140512003X',
  '532623201405120048',
  '532623201405120056',
  '532623201405120064',
];

function causes(small: SmallLedger): readonly Cause[] {
  return runRules([exampleLedger(small)], rules, exampleEnvironment, 'zh-CN').causes;
}

const named = (at: number): string => `李${'明芳强敏亮静'.charAt(at)}`;

describe('causes', () => {
  it('one wrong value repeated is one line with what it should be, others another', () => {
    const found = causes({
      cells: [
        ...ids.slice(0, 4).map((_, at) => ({ name: named(at), hardshipCategory: '困病致贫' })),
        { name: named(4), hardshipCategory: '困残致贫' },
        { name: named(5), hardshipCategory: '乱写' },
      ],
    }).filter(({ rule }) => rule === 'value-not-listed');
    expect(
      found.map(({ kind, message, count, remedy, fix }) => ({ kind, message, count, remedy, fix })),
    ).toEqual([
      {
        kind: 'value',
        message: '台账“困难类型”列：“困病致贫”不在规定的选项里，应为“因病致贫”（4 处）',
        count: 4,
        remedy: '把这一列里的“困病致贫”全部改成“因病致贫”。',
        fix: '可一次改正 4 处，改前可预览。',
      },
      {
        kind: undefined,
        message: '台账!B6：困难类型“困残致贫”不在规定的选项里，应该是“因残致贫”。请核对后改正。',
        count: 1,
        remedy: undefined,
        fix: '可一次改正 1 处，改前可预览。',
      },
      {
        kind: undefined,
        message: '台账!B7：困难类型“乱写”不在规定的选项里。请改成规定的写法。',
        count: 1,
        remedy: undefined,
        fix: undefined,
      },
    ]);
  });

  it('rows that slipped tell how much goes with them', () => {
    const slipped = ids.slice(0, 3).map((id, at) => ({
      name: named(at),
      sex: null,
      ethnicity: '男',
      idNumber: '汉族',
      studentNumber: id,
      schoolName: `G${id}`,
      stage: '青山小学',
      grade: '小学',
    }));
    const rest = ids.slice(3).map((id, at) => ({
      name: named(at + 3),
      sex: Number(id.charAt(16)) % 2 === 1 ? '男' : '女',
      ethnicity: '汉族',
      idNumber: id,
      studentNumber: `G${id}`,
      schoolName: '青山小学',
      stage: '小学',
      grade: '四年级',
    }));
    const [first, ...others] = causes({ cells: [...slipped, ...rest] });
    expect(first).toMatchObject({ rule: 'rows-shifted', kind: 'shift', count: 3, where: '台账!B2:B4' });
    expect(first?.radius?.pupils).toBe(3);
    expect(first?.radius?.explained).toBeGreaterThan(5);
    expect(first?.remedy).toContain(`${String(first?.radius?.explained)}处`);
    expect(others.map(({ rule }) => rule)).not.toContain('value-not-listed');
  });

  it('a column of rounded numbers is one line', () => {
    const found = causes({
      cells: ids.map((id, at) => ({ name: named(at), idNumber: Number(id.replace('X', '0')) })),
    }).filter(({ rule }) => rule === 'id-damaged');
    expect(found).toMatchObject([{ kind: 'column', count: 6, radius: { issues: 6, cells: 6, pupils: 6 } }]);
  });

  it('a number dragged down is one line, with what to do', () => {
    const found = causes({
      cells: ids.map((_, at) => ({ name: named(at), idNumber: ids[0] ?? '' })),
    }).filter(({ rule }) => rule === 'id-duplicate');
    expect(found).toMatchObject([
      {
        kind: 'copy',
        count: 1,
        message: '台账“身份证号”列：同一个号码“532623201405120013”填在6行里，像是往下复制的',
        radius: { issues: 1, cells: 6, pupils: 6 },
      },
    ]);
  });

  it('a column of another kind is laid to its header, whatever rules it breaks', () => {
    const found = causes({
      cells: ids.map((id, at) => ({ name: named(at), idNumber: id, stage: `青山村${String(at)}组` })),
    });
    expect(found.filter(({ kind }) => kind === 'header')).toMatchObject([{ count: 6, where: '台账!C2:C7' }]);
    expect(found.filter(({ rule }) => rule === 'value-not-listed')).toHaveLength(1);
  });

  it('counts what else stands in the same cells', () => {
    const found = causes({
      cells: [
        { name: '李明', idNumber: ` ${ids[0] ?? ''}` },
        { name: '王芳', idNumber: ids[0] ?? '' },
      ],
    });
    expect(found.find(({ rule }) => rule === 'id-hidden-characters')?.radius).toEqual({
      issues: 1,
      cells: 1,
      pupils: 1,
      explained: 0,
      also: 1,
    });
  });
});
