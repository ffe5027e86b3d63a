import { cleanText } from '../normalise/cleanText';
import { portalRefusals, type PortalRefusal } from './portalRefusals';

/** Words that say a line was taken. */
const accepted = /^(?:导入|校验|上传)?(?:成功|通过|正常|无误)[。!]?$/;

/** Headers of the column the system writes its reasons into; 校验结果 is a column of ours and none of them. */
const header =
  /^(?:退回|导入失败|失败|错误|校验失败|驳回|不通过)的?(?:原因|信息|说明|提示)$|^导入(?:结果|信息|反馈)$/;

export function isReasonHeader(text: string): boolean {
  return header.test(cleanText(text).replace(/\s/g, ''));
}

/** Whether the system took the line: no reason, or one that says so. */
export function isAccepted(reason: string): boolean {
  const text = cleanText(reason);
  return text === '' || accepted.test(text);
}

/** The refusals a reason names; [] when its words are not known: they are kept as they are. */
export function refusalsIn(reason: string): readonly PortalRefusal[] {
  const text = cleanText(reason);
  return portalRefusals.filter(({ pattern }) => pattern?.test(text) === true);
}
