import { codeList } from './codeList';

/** Values of 性别; 1 and 2 are the codes of GB/T 2261.1. */
export const sexList = codeList({
  values: ['男', '女'],
  aliases: {
    男: '男性 男生 男孩 1 M 1男 1-男 男1',
    女: '女性 女生 女孩 2 F 2女 2-女 女2',
  },
  mistakes: { 男: '难 南 楠 另 男男 婻', 女: '汝 女女 钕 妇' },
});
