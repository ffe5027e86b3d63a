import { codeList } from './codeList';

/** Values of 办学性质. 民办 says nothing about 普惠: a 普惠性民办 school is listed apart. */
export const schoolNatureList = codeList({
  values: ['公办', '普惠性民办', '民办'],
  aliases: {
    公办: '公办学校 公办园 公办幼儿园 公立 公立学校 公办院校 公办高校 国办 教育部门办 教育部门公办',
    普惠性民办: '普惠民办 普惠性民办园 普惠民办园 普惠性民办幼儿园 普惠 普惠园 普惠性幼儿园 民办普惠',
    民办: '民办学校 民办园 民办幼儿园 私立 私立学校 民办院校 民办高校 独立学院 营利性民办 非普惠民办 社会力量办学',
  },
});
