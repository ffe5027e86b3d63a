import type { LocalText } from '../../text/text';

/** `{compared}`: the column the formula compares; `{row}`: its own row. */
export const formulaMisleadingMessages: Readonly<Record<string, LocalText>> = {
  count: {
    'zh-CN':
      '{sheet}!{cell}：公式（={formula}）算出“{found}”，按全部数字比较应为“{expected}”。COUNTIF 只认前15位数字，把前15位相同的不同号码当成了一个。条件请写成 {compared}{row}&"*"，例如 =COUNTIF({compared}:{compared},{compared}{row}&"*")。',
    en: '{sheet}!{cell}: the formula (={formula}) gives “{found}”; comparing every digit it is “{expected}”. COUNTIF looks at the first 15 digits only. Write the criterion as {compared}{row}&"*".',
  },
  distinct: {
    'zh-CN':
      '{sheet}!{cell}：公式（={formula}）数出“{found}”个不同的号码，按全部数字比较应为“{expected}”个。COUNTIF 只认前15位数字，把前15位相同的不同号码并成了一个。请把 COUNTIF 的条件写成“号码&"*"”。',
    en: '{sheet}!{cell}: the formula (={formula}) counts “{found}” different numbers; comparing every digit there are “{expected}”. COUNTIF looks at the first 15 digits only: append &"*" to its criterion.',
  },
  countLatent: {
    'zh-CN':
      '{sheet}!{cell}：这一列的公式（如 ={formula}）用 COUNTIF 一类函数比较 {compared} 列的长号码，只认前15位数字。眼下没有查出算错的，但遇到前15位相同的号码就会误判。条件请写成 {compared}{row}&"*"。',
    en: '{sheet}!{cell}: this column’s formulas (such as ={formula}) compare the long numbers of column {compared} by their first 15 digits only. No wrong result was found now. Write the criterion as {compared}{row}&"*".',
  },
  lookup: {
    'zh-CN':
      '{sheet}!{cell}：公式（={formula}）查出“{found}”，准确查找应为“{expected}”。公式最后没有写 0（或 FALSE），查不到时会拿相近的另一个人的内容顶替。请在最后加上 ,0 ；显示 #N/A 就是名单里没有这个人。',
    en: '{sheet}!{cell}: the formula (={formula}) gives “{found}”; an exact look-up gives “{expected}”. Without a last 0 (or FALSE) it takes the nearest other entry. Add ,0 at the end; #N/A then means that there is no such entry.',
  },
  lookupLatent: {
    'zh-CN':
      '{sheet}!{cell}：这一列的查找公式（如 ={formula}）最后没有写 0（或 FALSE），查不到时会拿相近的另一个人的内容顶替。眼下没有查出错的，或者要查的表不在这个工作簿的台账里、无法核对。请在最后加上 ,0 。',
    en: '{sheet}!{cell}: this column’s look-ups (such as ={formula}) lack a last 0 (or FALSE) and may take the nearest other entry. No wrong result was found, or the list is not among the ledgers here. Add ,0 at the end.',
  },
  checkWeights: {
    'zh-CN':
      '{sheet}!{cell}：校验码公式（={formula}）算出“{found}”，应为“{expected}”。公式里17个系数写错了，应依次为 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2。请改公式，不要照它改身份证号。',
    en: '{sheet}!{cell}: the check formula (={formula}) gives “{found}”, right is “{expected}”. Its 17 weights should be 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2. Correct the formula, not the ID number.',
  },
  checkOrder: {
    'zh-CN':
      '{sheet}!{cell}：校验码公式（={formula}）算出“{found}”，应为“{expected}”。公式里校验码的顺序写错了，应为 10X98765432。请改公式，不要照它改身份证号。',
    en: '{sheet}!{cell}: the check formula (={formula}) gives “{found}”, right is “{expected}”. The order of check characters should be 10X98765432. Correct the formula, not the ID number.',
  },
  checkModulus: {
    'zh-CN':
      '{sheet}!{cell}：校验码公式（={formula}）算出“{found}”，应为“{expected}”。求余数应除以11（MOD(…,11)）。请改公式，不要照它改身份证号。',
    en: '{sheet}!{cell}: the check formula (={formula}) gives “{found}”, right is “{expected}”. The remainder is of a division by 11. Correct the formula, not the ID number.',
  },
  checkOther: {
    'zh-CN':
      '{sheet}!{cell}：校验码公式（={formula}）算出“{found}”，按国家标准应为“{expected}”。请检查公式取的位数和引用的行，不要照它改身份证号。',
    en: '{sheet}!{cell}: the check formula (={formula}) gives “{found}”, by the standard it is “{expected}”. See which digits and which row it takes. Do not change the ID number by it.',
  },
  checkLatent: {
    'zh-CN':
      '{sheet}!{cell}：这一列的校验码公式（如 ={formula}）写错了：系数应为 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2，除以11，校验码顺序 10X98765432。它判的对错不可信，请看本工具的结果。',
    en: '{sheet}!{cell}: this column’s check formula (such as ={formula}) is wrong: weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2, divided by 11, order 10X98765432. Do not trust it; see this tool’s own result.',
  },
  agePosition: {
    'zh-CN':
      '{sheet}!{cell}：年龄公式（={formula}）算出“{found}”，{asOf} 应为“{expected}”周岁。公式从身份证号取错了位置：出生日期从第7位起取8位（MID({compared}{row},7,8)）。请改公式。',
    en: '{sheet}!{cell}: the age formula (={formula}) gives “{found}”; on {asOf} it is “{expected}”. It takes the wrong digits: the birth date is MID({compared}{row},7,8).',
  },
  ageYears: {
    'zh-CN':
      '{sheet}!{cell}：年龄公式（={formula}）算出“{found}”，{asOf} 应为“{expected}”周岁。公式只用年份相减，没过生日的多算一岁，而且每年打开都会变。请用 DATEDIF 按校验日期计算。',
    en: '{sheet}!{cell}: the age formula (={formula}) gives “{found}”; on {asOf} it is “{expected}”. It subtracts years only: whoever has not had a birthday yet is a year too old. Use DATEDIF with a fixed day.',
  },
  ageDay: {
    'zh-CN':
      '{sheet}!{cell}：年龄公式（={formula}）算出“{found}”，{asOf} 应为“{expected}”周岁。公式按打开表格那天（TODAY）或别的日子计算，不是按这一天。请把日期写成固定的，例如 DATE(2024,9,1)。',
    en: '{sheet}!{cell}: the age formula (={formula}) gives “{found}”; on {asOf} it is “{expected}”. It counts to the day the file is opened (TODAY), or to another day. Write a fixed date, such as DATE(2024,9,1).',
  },
  highlight: {
    'zh-CN':
      '{sheet}!{cell}：“{header}”列的条件格式“重复值”把 {count} 个并不重复的号码涂成了重复（如 {example}）。它只比较前15位数字。请删掉这条条件格式，看本工具的重复检查。',
    en: '{sheet}!{cell}: the format “duplicate values” on column “{header}” paints {count} numbers that stand once only (such as {example}): it compares the first 15 digits. Remove it and see this tool’s duplicates.',
  },
  highlightLatent: {
    'zh-CN':
      '{sheet}!{cell}：“{header}”列用条件格式“重复值”查重，它只比较前15位数字。眼下没有涂错的，但不可靠，请看本工具的重复检查。',
    en: '{sheet}!{cell}: column “{header}” carries the format “duplicate values”, which compares the first 15 digits only. Nothing is painted wrongly now; rely on this tool’s duplicates.',
  },
};
