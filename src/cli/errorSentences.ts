import type { LocalText } from '../core/text/text';
import type { WorkbookErrorCode } from '../workbook/port';

/** One sentence for each refusal of the workbook side; docs/errors.md explains them. `{…}` come from the error. */
export const errorSentences: Readonly<Record<WorkbookErrorCode, LocalText>> = {
  'not-a-workbook': {
    'zh-CN': '这个文件不是 Excel 工作簿，请用 .xlsx 或 .xlsm 文件。',
    en: 'This file is not an Excel workbook; use an .xlsx or .xlsm file.',
  },
  'legacy-xls': {
    'zh-CN': '这是旧版 .xls 格式，请先在 Excel 或 WPS 中另存为 .xlsx。',
    en: 'This is the old .xls format; save it as .xlsx in Excel or WPS first.',
  },
  encrypted: {
    'zh-CN': '这个工作簿设了打开密码，请先去掉密码再保存。',
    en: 'This workbook needs a password to open; remove the password and save it first.',
  },
  'damaged-package': {
    'zh-CN': '这个文件已损坏或不完整，请重新获取或用 Excel 修复。',
    en: 'This file is damaged or incomplete; get it again or repair it in Excel.',
  },
  'too-large': {
    'zh-CN': '这个工作簿太大，超出了能处理的范围，请拆分后再试。',
    en: 'This workbook is larger than can be handled; split it and try again.',
  },
  'forbidden-entity': {
    'zh-CN': '这个文件里有不安全的内容，没有打开；请在 Excel 中另存一份再试。',
    en: 'This file contains unsafe content and was not opened; save a copy in Excel and use that.',
  },
  'unsupported-part': {
    'zh-CN': '工作簿里有一部分读不懂，为免损坏没有处理；请在 Excel 中另存为 .xlsx 再试。',
    en: 'A part of the workbook cannot be read, so nothing was done; save it as .xlsx in Excel and try again.',
  },
  'changed-since-read': {
    'zh-CN': '工作簿的内容与写入时不一致，没有改动。',
    en: 'The workbook is not what it was when this was written, so nothing was changed.',
  },
  'sheet-missing': { 'zh-CN': '要写入的工作表已经不在了。', en: 'The sheet to write to no longer exists.' },
  'sheet-protected': {
    'zh-CN': '工作表“{sheet}”受保护，不能写入；请先在 Excel 中撤销工作表保护。',
    en: 'The sheet “{sheet}” is protected and cannot be written to; unprotect it in Excel first.',
  },
  'sheet-filtered': {
    'zh-CN': '工作表“{sheet}”正在筛选，写入可能错行；请先清除筛选。',
    en: 'The sheet “{sheet}” is filtered and writing could hit wrong rows; clear the filter first.',
  },
  'structure-protected': {
    'zh-CN': '工作簿结构受保护，不能新增工作表；请先撤销工作簿保护。',
    en: 'The workbook’s structure is protected; unprotect the workbook first.',
  },
  'cell-occupied': {
    'zh-CN': '要写入的位置已有内容，没有覆盖；请在台账右侧留出空列。',
    en: 'The place to write to is occupied; leave empty columns to the right of the ledger.',
  },
  'sheet-full': {
    'zh-CN': '工作表“{sheet}”没有空位了，请删除多余的行列。',
    en: 'The sheet “{sheet}” is full; delete surplus rows or columns.',
  },
  'array-formula': {
    'zh-CN': '要写入的单元格属于数组公式，不能单独改动。',
    en: 'A cell to write to belongs to an array formula and cannot be changed alone.',
  },
  'write-defect': {
    'zh-CN': '写出前核对不一致，已放弃，没有写出文件。',
    en: 'The result did not stand our own check and was given up; no file was written.',
  },
  busy: { 'zh-CN': '工作簿正忙，请稍后再试。', en: 'The workbook is busy; try again.' },
  'api-missing': { 'zh-CN': '这里不能完成这项操作。', en: 'This cannot be done here.' },
  'host-error': { 'zh-CN': '没有完成这次操作，请再试一次。', en: 'This was not completed; try again.' },
  'nothing-to-undo': {
    'zh-CN': '这个工作簿里没有可以撤销的写入记录。',
    en: 'This workbook holds no run that could be taken back.',
  },
  cancelled: { 'zh-CN': '已停止，没有写出任何内容。', en: 'Stopped; nothing was written.' },
};
