import { provinceOf } from '../../id/region';
import { anyIdColumn, eachIdCell } from '../eachIdCell';
import type { Rule } from '../rule';

export const idRegion: Rule = {
  meta: {
    id: 'id-region',
    severity: 'error',
    scope: 'cell',
    needs: anyIdColumn,
    title: { 'zh-CN': '身份证号的地区码查不到', en: 'ID number with an unknown region' },
    description: {
      'zh-CN':
        '身份证号前6位是首次登记户口的地区。前两位不是任何省份，一定是录错。县区码查不到只作提示：撤并前的老代码很多，号码可能是对的，请核对。',
      en: 'The first six digits are the region of first registration. When the first two are no province, the number is wrong. An unknown county is only a notice: many retired codes are still on valid cards.',
    },
    messages: {
      province: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”的前两位“{region}”不是任何省份的代码。请对照户口簿核对后改正。',
        en: '{sheet}!{cell}: {header} “{found}” begins with “{region}”, which is no province. Correct it from the household register.',
      },
      county: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”的前6位“{region}”在{provinceZh}的县区代码（含已撤并的）中查不到。请核对，无误则不用改。',
        en: '{sheet}!{cell}: {header} “{found}” begins with “{region}”, not among the county codes we know (retired ones included). Please check; if it is right, leave it.',
      },
    },
    reference: 'GB/T 2260《中华人民共和国行政区划代码》',
    examples: [
      {
        title: { 'zh-CN': '地区码正确，通过', en: 'a known region passes' },
        cells: [{ idNumber: '532623201405120013' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '没有“66”开头的省份', en: 'no province begins with 66' },
        cells: [{ idNumber: '662623201405120012' }],
        finds: ['province'],
      },
      {
        title: { 'zh-CN': '边界：县区查不到，只提示', en: 'boundary: an unknown county is only a notice' },
        cells: [{ idNumber: '532699201405120010' }],
        finds: ['county'],
      },
      {
        title: { 'zh-CN': '港澳台居民居住证，通过', en: 'a residence permit passes' },
        cells: [{ idNumber: '810000201309081139' }],
        finds: [],
      },
    ],
  },
  check(context) {
    eachIdCell(context, ({ cell, view, field, row }) => {
      const at = view.place(row, field);
      const { key } = cell.reading;
      if (cell.fault === 'province') {
        context.report({ messageId: 'province', at, data: { region: key.slice(0, 2) } });
      } else if (cell.fault === 'county') {
        const provinceZh = provinceOf(key) ?? '';
        context.report({
          messageId: 'county',
          at,
          data: { region: key.slice(0, 6), provinceZh },
          severity: 'notice',
        });
      }
    });
  },
};
