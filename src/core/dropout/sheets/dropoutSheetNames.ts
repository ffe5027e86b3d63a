/** Ids and usual names of our sheets about drop-outs, in the order they are added. */
export const dropoutSheetNames = {
  dropoutStatus: '控辍保学汇总表',
  dropoutMonthly: '控辍保学月报',
  dropoutChildren: '控辍逐人核对表',
  dropoutCases: '劝返和复学通知',
  dropoutEvidence: '取证清单',
  dropoutCalls: '电话抽查表',
  dropoutVillages: '控辍保学村档案',
  dropoutWithoutBase: '在校不在基数名单',
  dropoutSettings: '控辍保学口径',
} as const;

export type DropoutSheetId = keyof typeof dropoutSheetNames;
export const dropoutSheetIds = Object.keys(dropoutSheetNames) as readonly DropoutSheetId[];
