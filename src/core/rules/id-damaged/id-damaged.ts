import type { IdFault } from '../../id/judgeId';
import { anyIdColumn, eachIdCell } from '../eachIdCell';
import type { Rule } from '../rule';

const messageOf: ReadonlyMap<IdFault | undefined, string> = new Map([
  ['damaged', 'number'],
  ['scientific', 'scientific'],
  ['zeroTail', 'zeroTail'],
]);

export const idDamaged: Rule = {
  meta: {
    id: 'id-damaged',
    severity: 'error',
    scope: 'cell',
    needs: anyIdColumn,
    title: {
      'zh-CN': '身份证号被当成数字，后几位已丢失',
      en: 'ID number stored as a number: its last digits are lost',
    },
    description: {
      'zh-CN':
        'Excel 的数字只保留15位，身份证号按数字存就会变成“…000”或“1.1E+17”，后3位再也找不回来，改单元格格式也没用。请先把该列设成文本格式，再对照户口簿或另一份名单重新录入，不要猜。',
      en: 'Excel keeps 15 digits of a number, so an ID number stored as one ends in 000 or shows as 1.1E+17; changing the format does not bring the digits back. Set the column to text first, then enter the number again from the household register or another list. Never guess.',
    },
    messages: {
      number: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”是按数字存的，后几位已经丢失变成0。请把单元格设为文本，再对照户口簿重新录入18位号码。',
        en: '{sheet}!{cell}: {header} “{found}” is stored as a number and its last digits have become 0. Set the cell to text and enter the 18 digits again from the household register.',
      },
      scientific: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”是科学计数法，号码已经丢失。请把单元格设为文本，再对照户口簿重新录入18位号码。',
        en: '{sheet}!{cell}: {header} “{found}” is in scientific notation; the number is lost. Set the cell to text and enter the 18 digits again from the household register.',
      },
      zeroTail: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”末尾是000且校验码不对，应是从数字转来时丢了后3位。请对照户口簿重新录入18位号码。',
        en: '{sheet}!{cell}: {header} “{found}” ends in 000 and its check fails: the last digits were lost when it was a number. Enter the 18 digits again from the household register.',
      },
    },
    reference: 'GB 11643-1999《公民身份号码》；Excel 规格：数字精度为15位',
    examples: [
      {
        title: { 'zh-CN': '按文本存，通过', en: 'stored as text passes' },
        cells: [{ idNumber: '532623201405120013' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '按数字存', en: 'stored as a number' },
        cells: [{ idNumber: 5.3262320140512e17 }],
        finds: ['number'],
      },
      {
        title: { 'zh-CN': '科学计数法的文本', en: 'scientific notation as text' },
        cells: [{ idNumber: '5.32623E+17' }],
        finds: ['scientific'],
      },
      {
        title: { 'zh-CN': '文本，但末尾是000', en: 'text ending in 000' },
        cells: [{ idNumber: '532623201405120000' }],
        finds: ['zeroTail'],
      },
      {
        title: {
          'zh-CN': '边界：15位老号码按数字存，位数还在，不在这里报',
          en: 'boundary: a 15-digit number is still whole and not reported here',
        },
        cells: [{ idNumber: 532623850610231 }],
        finds: [],
      },
    ],
  },
  check(context) {
    eachIdCell(context, ({ cell, view, field, row }) => {
      const messageId = messageOf.get(cell.fault);
      if (messageId !== undefined) context.report({ messageId, at: view.place(row, field) });
    });
  },
};
