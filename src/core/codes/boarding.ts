import { compactText } from '../normalise/cleanText';
import { codeList } from './codeList';
import { yesNo } from './yesNo';

/** Values of 就读方式. */
export const boardingList = codeList({
  values: ['寄宿', '走读'],
  aliases: {
    寄宿: '寄宿生 住校 住校生 住宿 住宿生 内宿 内宿生 在校住宿 校内住宿 学校住宿 住读 住读生 寄读 寄宿学生 全寄宿 住 宿',
    走读: '走读生 通校 通校生 跑读 非寄宿 非寄宿生 不寄宿 不住校 未住校 非住宿 非住宿生 不住宿 外宿 外宿生 校外住宿 租房 陪读 跑校 跑校生 未寄宿 非住校 通学 通学生 在家住宿 走 非寄宿学生 未住宿 校外',
  },
  mistakes: { 寄宿: '记宿 寄素 奇宿 寄缩 寄宿牛', 走读: '走渎 走读牛 走续' },
});

/** Headers whose 是 means that the pupil does not board. */
const dayHeader = /走读|通校|通学|外宿|跑读|跑校|非寄宿|不寄宿|不住校/;

/**
 * Whether the pupil boards: true, false, or undefined when the cell is blank or says neither. `header` decides what
 * a bare 是 or 否 means (是否走读 turns it round).
 */
export function boardingOf(text: string, header = ''): boolean | undefined {
  const listed = boardingList.canonical(text);
  if (listed !== undefined) return listed === '寄宿';
  const answer = yesNo(text);
  if (answer === undefined) return undefined;
  return dayHeader.test(compactText(header)) ? !answer : answer;
}
