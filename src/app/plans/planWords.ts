import type { LocalText } from '../../core/text/text';

/** The sentences of previews. */
export const planWords = {
  marks: {
    'zh-CN': '{sheet}：标记 {count} 处（底色由条件格式显示，您原有的颜色不变）',
    en: '{sheet}: mark {count} places (by conditional format; your own colours stay)',
  },
  marksOff: { 'zh-CN': '{sheet}：取消标记', en: '{sheet}: take the marks off' },
  marksProtected: {
    'zh-CN': '{sheet}：工作表受保护，不做标记；问题仍列在清单中',
    en: '{sheet}: protected, so not marked; its problems are still listed',
  },
  resultColumn: {
    'zh-CN': '{sheet}：写入“{header}”列（{column} 列）',
    en: '{sheet}: write the column “{header}” ({column})',
  },
  columnsBlocked: {
    'zh-CN': '{sheet}：工作表受保护或正在筛选，不写入列',
    en: '{sheet}: protected or filtered, so no columns are written',
  },
  sheetNew: { 'zh-CN': '新建工作表“{sheet}”', en: 'New sheet “{sheet}”' },
  sheetAgain: { 'zh-CN': '更新工作表“{sheet}”', en: 'Renew the sheet “{sheet}”' },
  sheetGone: {
    'zh-CN': '删除工作表“{sheet}”（由本工具生成）',
    en: 'Remove the sheet “{sheet}” (made by this tool)',
  },
  certificateRevoked: {
    'zh-CN': '“{sheet}”改写为已失效：台账现在还不能报送',
    en: '“{sheet}” is declared void: the ledger is not ready to submit',
  },
  structureProtected: {
    'zh-CN': '工作簿结构受保护，不能新建或删除工作表“{sheet}”',
    en: 'The workbook’s structure is protected: the sheet “{sheet}” cannot be added or removed',
  },
  columnsOff: {
    'zh-CN': '{sheet}：删除本工具写入的 {count} 列',
    en: '{sheet}: take off {count} columns written by this tool',
  },
  subsidyColumns: {
    'zh-CN': '{sheet}：在表格右侧写入 {count} 列补助计算结果（{columns} 列）',
    en: '{sheet}: write {count} subsidy columns to the right ({columns})',
  },
  fixes: { 'zh-CN': '{sheet}：修正 {count} 个单元格', en: '{sheet}: correct {count} cells' },
  edit: {
    'zh-CN': '{sheet}!{cell}：“{before}”改为“{after}”',
    en: '{sheet}!{cell}: “{before}” becomes “{after}”',
  },
  map: {
    'zh-CN': '{sheet}：把“{header}”列作为“{field}”',
    en: '{sheet}: read the column “{header}” as {field}',
  },
  ignore: { 'zh-CN': '{sheet}：不使用“{header}”列', en: '{sheet}: leave the column “{header}” out' },
} satisfies Record<string, LocalText>;
