import { compactText } from '../normalise/cleanText';
import type { TotalRow } from './ledger';

const total =
  /^.{0,30}?(小计|总合计|合计|总计|共计|累计)(?:\([^()]{0,12}\))?(?:人数|人次|金额|数|行)?(?::?[\d.,]+(?:[人元户名]|万元|人次)?|:.{0,20})?$/;
const bareTotal =
  /^(?:本页|本校|本村|本班|本镇|本乡|本户|全校|全村|全镇|全乡|全县|全区|全市|全部|以上|年级|班级|学校|分校|分村|总)?(?:小计|合计|总计|共计|累计)/;

/** What a total row says it is; undefined when the text is no label of a total. `bare`: it can be nothing else. */
export function totalLabel(
  text: string,
): { level: TotalRow['level']; bare: boolean; label: string } | undefined {
  if (!text.includes('计')) return undefined;
  const label = compactText(text);
  const word = total.exec(label)?.[1];
  if (word === undefined) return undefined;
  const bare = bareTotal.test(label);
  if (/本页|页计|每页/.test(label)) return { level: 'page', bare, label };
  return { level: word === '小计' ? 'subtotal' : 'total', bare, label };
}

const note =
  /^(?:注|备注|说明|填表说明|填报说明|填写说明|注意|注意事项|填报要求|附注|温馨提示|提示|※)\d?[:：.、]|^(?:填表说明|填报说明|填写说明|注意事项|以下空白|此处以下空白|以下无正文|以下为空白)/;
const signer =
  /^(?:(?:单位|学校|财务|主要|分管|主管|项目|资助|部门|[村校园]|乡镇)?(?:负责人|领导)|审核人?|审批人?|复核人?|填表人?|填报人?|制表人?|制单人?|经办人?|经手人|校长|园长|会计|出纳|主管|班主任|资助专干|专干|联系电话|联系人|电话|填表日期|填报日期|填报时间|填表时间|制表日期|制表时间|日期|时间|盖章|公章|单位盖章|学校盖章|学校公章|领导签字|监督人|证明人|验收人)(?:\([^()]{0,10}\)|签字|签名|签章)*/;

/** A note below (or above) the records: 注：…, 填表说明. */
export function isNote(text: string): boolean {
  return note.test(compactText(text));
}

/** A line of signatures: 审核人：… 填表人：… 联系电话：…, or the bare words. */
export function isSigner(text: string): boolean {
  const key = compactText(text);
  const match = signer.exec(key);
  if (!match) return false;
  const rest = key.slice(match[0].length);
  return rest === '' || rest.startsWith(':') || rest.startsWith('_') || rest.startsWith('年');
}

const formLine =
  /(?:填报|填表|上报|报送|编制|制表)?单位(?:名称)?(?:\([^()]{0,8}\))?[:：]|填[报表](?:学校|时间|日期|人|单位)|学校(?:名称)?(?:\([^()]{0,8}\))?[:：]|(?:上报|报送|统计|制表)(?:时间|日期)|^(?:乡镇|县区|村|班级|年级|学期)(?:\([^()]{0,8}\))?[:：]|金额单位|单位[:：]?(?:元|万元|人)/;

/** A closing line with a seal or a signature: 光明小学（盖章）, 校长（签字）：. */
export function isSealed(text: string): boolean {
  return /\((?:单位)?(?:盖章|公章|签字|签章)\)/.test(compactText(text));
}

/** The line between title and header: 填报单位（盖章）：… 填报时间：… 单位：元. */
export function isFormLine(text: string): boolean {
  return formLine.test(compactText(text));
}
