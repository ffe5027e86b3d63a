import fc from 'fast-check';
import { boardingOf, boardingList } from './boarding';
import type { CodeList } from './codeList';
import { editDistance } from './editDistance';
import { dropoutStateList, enrolmentStatusList } from './enrolmentStatus';
import { ethnicityList } from './ethnicity';
import { gradeList, gradeListOf, gradeOf } from './grade';
import { hardshipCategories, hardshipCategoryList, meansNoHardship } from './hardshipCategory';
import { hardshipTierList } from './hardshipTier';
import { guardianRelationList, relationToHeadList } from './relationToHead';
import { sexList } from './sex';
import { stageList, stageOf } from './stage';
import {
  studyPlaceCountyList,
  studyPlaceList,
  studyPlaceProvinceList,
  studyPlaceTownList,
} from './studyPlace';
import { yesNo, yesNoList } from './yesNo';

const lists: [string, CodeList][] = Object.entries({
  boardingList,
  dropoutStateList,
  enrolmentStatusList,
  ethnicityList,
  gradeList,
  guardianRelationList,
  hardshipCategoryList,
  hardshipTierList,
  relationToHeadList,
  sexList,
  stageList,
  studyPlaceCountyList,
  studyPlaceList,
  studyPlaceProvinceList,
  studyPlaceTownList,
  yesNoList,
});

describe.each(lists)('%s', (_, list) => {
  it('lists each value once and knows it, with spaces round it too', () => {
    expect(new Set(list.values).size).toBe(list.values.length);
    for (const value of list.values) {
      expect(list.canonical(value)).toBe(value);
      expect(list.canonical(` ${value}\u3000`)).toBe(value);
      expect(list.nearest(value)).toBe(value);
    }
  });
  it('gives only listed values, never throws, and blank is nothing', () => {
    expect(list.canonical('')).toBeUndefined();
    expect(list.nearest('　')).toBeUndefined();
    for (const hostile of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(list.canonical(hostile)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        for (const found of [list.canonical(text), list.nearest(text)]) {
          if (found !== undefined) expect(list.values).toContain(found);
        }
      }),
    );
  });
});

it('measures slips', () => {
  expect(editDistance('傈僳族', '僳傈族', 2)).toBe(1);
  expect(editDistance('小学', '小雪', 2)).toBe(1);
  expect(editDistance('', '小学', 2)).toBe(2);
  expect(editDistance('脱贫户', '孤儿', 1)).toBe(2);
});

it.each<[CodeList, string, string | undefined, string | undefined]>([
  [ethnicityList, '汉', '汉族', '汉族'],
  [ethnicityList, '漢', '汉族', '汉族'],
  [ethnicityList, '僳僳族', undefined, '傈僳族'],
  [ethnicityList, '毛难族', undefined, '毛南族'],
  [ethnicityList, '崩龙族', undefined, '德昂族'],
  [ethnicityList, '王芳', undefined, undefined],
  [sexList, '1', '男', '男'],
  [sexList, '未知', undefined, undefined],
  [hardshipCategoryList, '建档立卡', '脱贫户', '脱贫户'],
  [hardshipCategoryList, '困病致贫', undefined, '因病致贫'],
  [hardshipCategoryList, '农村救助特困供养', '特困供养', '特困供养'],
  [hardshipCategoryList, '孤儿院', undefined, '孤儿'],
  [relationToHeadList, '之女', '女', '女'],
  [relationToHeadList, '之孙', '孙子', '孙子'],
  [relationToHeadList, '户主之子', '子', '子'],
  [guardianRelationList, '父子', '父亲', '父亲'],
  [stageList, '义教', '义务教育', '义务教育'],
  [stageList, '小雪', undefined, '小学'],
  [stageList, '幼儿园', '学前', '学前'],
  [enrolmentStatusList, '在校', '在读', '在读'],
  [enrolmentStatusList, '缀学', undefined, '辍学'],
  [boardingList, '内宿', '寄宿', '寄宿'],
  [studyPlaceList, '县内', '县内外镇', '县内外镇'],
  [hardshipTierList, '二等', '二档', '二档'],
])('reads codes (%#)', (list, text, canonical, nearest) => {
  expect(list.canonical(text)).toBe(canonical);
  expect(list.nearest(text)).toBe(nearest);
});

describe('grades', () => {
  it.each([
    ['三年级', '小学', '三年级', 3],
    ['3', '小学', '三年级', 3],
    ['三（2）班', '小学', '三年级', 3],
    ['三年级2班', '小学', '三年级', 3],
    ['小学三年级', '小学', '三年级', 3],
    ['七年级', '初中', '七年级', 1],
    ['初一', '初中', '七年级', 1],
    ['初中三年级', '初中', '九年级', 3],
    ['9年级', '初中', '九年级', 3],
    ['高一', '普高', '高一', 1],
    ['高中二年级', '普高', '高二', 2],
    ['大班', '学前', '大班', 3],
    ['中（1）班', '学前', '中班', 2],
    ['中职二年级', '中职', '二年级', 2],
    ['大一', '高职', '大一', 1],
    ['研二', '研究生', '研二', 2],
  ] as const)('%s', (text, stage, grade, year) => {
    expect(gradeOf(text)).toMatchObject({ stage, grade, year });
  });
  it('follows the stage', () => {
    expect(gradeOf('二年级', '中职')).toMatchObject({ grade: '二年级', stage: '中职' });
    expect(gradeOf('二', '普高')?.grade).toBe('高二');
    expect(gradeOf('一年级', '初中')?.grade).toBe('七年级');
    expect(gradeOf('初一', '小学')).toBeUndefined();
    expect(gradeOf('三年级', '学前')).toBeUndefined();
    expect(gradeOf('大三', '本科')?.grade).toBe('大三');
    expect(gradeListOf('小学').canonical('初一')).toBeUndefined();
  });
  it.each(['2021级', '十年级', '', '张三', '零年级'])('%j is none', (text) => {
    expect(gradeOf(text)).toBeUndefined();
  });
});

it.each<[string, string, string | undefined]>([
  ['小学', '', '小学'],
  ['义务教育', '七年级', '初中'],
  ['义教', '三年级', '小学'],
  ['义务教育', '', undefined],
  ['义务教育', '高一', undefined],
  ['高中', '高一', '普高'],
  ['高中阶段', '', undefined],
  ['高中阶段', '高二', '普高'],
  ['中学', '初二', '初中'],
  ['职高', '一年级', '中职'],
  ['', '高三', '普高'],
  ['', '大一', undefined],
  ['大学', '大一', undefined],
])('stage of %j with grade %j is %s', (stage, grade, expected) => {
  expect(stageOf(stage, grade)).toBe(expected);
});

describe('hardship', () => {
  it.each<[string, string[], string[]]>([
    ['脱贫户', ['脱贫户'], []],
    ['低保、残疾学生', ['低保', '残疾学生'], []],
    ['低保;孤儿/残疾', ['低保', '孤儿', '残疾学生'], []],
    ['低保\n特困', ['低保', '特困供养'], []],
    ['低保边缘/低收入', ['低保边缘'], []],
    ['低保贫困户', ['脱贫户', '低保'], []],
    ['困病致贫，低保', ['低保'], ['困病致贫']],
  ])('%j', (text, categories, unknown) => {
    expect(hardshipCategories(text)).toEqual({ blank: false, none: false, categories, unknown });
  });
  it.each(['无', '否', '非困难', '不困难', '/', '一般学生'])('%s means none', (text) => {
    expect(meansNoHardship(text)).toBe(true);
  });
  it('tells blank from none', () => {
    expect(hardshipCategories(' ')).toEqual({ blank: true, none: false, categories: [], unknown: [] });
    expect(meansNoHardship('')).toBe(false);
  });
});

it.each<[string, string, boolean | undefined]>([
  ['是', '是否寄宿', true],
  ['否', '是否住宿生', false],
  ['是', '是否走读', false],
  ['走读', '就读方式', false],
  ['内宿', '', true],
  ['', '是否寄宿', undefined],
  ['不详', '是否寄宿', undefined],
])('boarding %j under %j is %s', (text, header, expected) => {
  expect(boardingOf(text, header)).toBe(expected);
});

it('yes, no and blank are three things', () => {
  expect([yesNo('是'), yesNo('否'), yesNo('')]).toEqual([true, false, undefined]);
});
