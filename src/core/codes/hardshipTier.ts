import { codeList } from './codeList';

/** How severe the hardship is: in words, or as a tier of the grant. */
export const hardshipTierList = codeList({
  values: ['特别困难', '困难', '一般困难', '不困难', '一档', '二档', '三档'],
  aliases: {
    特别困难: '特困 特殊困难 特别贫困 家庭经济特别困难 特别困难学生',
    困难: '比较困难 较困难 家庭经济困难 贫困 比较贫困 困难学生',
    一般困难: '一般 一般贫困 家庭经济一般困难 一般困难学生',
    不困难: '无 否 非困难 / - 没有 未认定 一般学生 普通学生',
    一档: '一等 一级 1档 1等 甲 甲等 A A档 第一档 Ⅰ档 一类 一等助学金',
    二档: '二等 二级 2档 2等 乙 乙等 B B档 第二档 Ⅱ档 二类 二等助学金',
    三档: '三等 三级 3档 3等 丙 丙等 C C档 第三档 Ⅲ档 三类 三等助学金',
  },
  mistakes: { 特别困难: '特别因难 持别困难', 一般困难: '一般因难', 困难: '因难' },
});
