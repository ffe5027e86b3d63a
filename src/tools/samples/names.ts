import type { Sex } from './identity';
import type { Random } from './random';

/** Surnames, commonest first, so that `pickFrequent` gives ledgers with real repetition. */
const surnames = [
  '李',
  '王',
  '张',
  '杨',
  '陈',
  '刘',
  '赵',
  '罗',
  '普',
  '周',
  '黄',
  '吴',
  '何',
  '马',
  '白',
  '朱',
  '段',
  '彭',
  '鲁',
  '许',
  '董',
  '田',
  '沙',
  '丁',
  '石',
  '龙',
  '金',
  '余',
  '谢',
  '邓',
  '欧阳',
  '司马',
  '尉迟',
  '上官',
  '仝',
  '亓',
  '逄',
  '禤',
  '佴',
  '爨',
] as const;
const male = Array.from('明强伟军勇杰涛磊超华建国志文光荣海波云峰德福贵松林宏宇浩然子轩俊博');
const female = Array.from('芳丽娟敏静秀英霞艳红梅兰玉珍凤琴雪莲欣怡诗涵梓萱美琳晓燕');
/** Rare characters that are in everyday use in names; each is a character of its own, not a placeholder. */
const rare = ['䶮', '㛃', '玥', '垚', '犇', '琞'];
const dotted = {
  男: ['阿卜杜热合曼·买买提', '艾山江·吐尔逊', '格桑多吉·旺堆', '依力亚尔·库尔班'],
  女: ['古丽娜尔·艾力', '阿依古丽·热合曼', '卓玛央金·次仁', '迪丽拜尔·玉素甫'],
} as const;

export function surname(random: Random): string {
  return random.pickFrequent(surnames);
}

/** Surname and one or two given characters; a rare character now and then. */
export function fullName(random: Random, family: string, sex: Sex): string {
  const characters = sex === '男' ? male : female;
  const first = random.chance(0.02) ? random.pick(rare) : random.pick(characters);
  return family + first + (random.chance(0.75) ? random.pick(characters) : '');
}

/** A minority name with the dot U+00B7. */
export function dottedName(random: Random, sex: Sex): string {
  return random.pick(dotted[sex]);
}

/** 民族 of the invented county, commonest first. */
export const ethnicities = [
  '汉族',
  '彝族',
  '哈尼族',
  '傈僳族',
  '拉祜族',
  '傣族',
  '白族',
  '苗族',
  '瑶族',
] as const;
