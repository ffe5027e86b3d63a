import type { LocalText } from '../core/text/text';
import type { WorkbookErrorCode } from '../workbook/port';

/** What happened and what to do, in one or two sentences. */
export interface ErrorText {
  readonly what: LocalText;
  readonly todo: LocalText;
}

/** `{sheet}`, `{cell}`, `{part}` … are filled from the error's details; details that are absent read 此表 etc. */
export const errorText: Readonly<Record<WorkbookErrorCode | 'defect', ErrorText>> = {
  'not-a-workbook': {
    what: { 'zh-CN': '这个文件不是 Excel 工作簿。', en: 'This file is not an Excel workbook.' },
    todo: { 'zh-CN': '请选择扩展名为 .xlsx 或 .xlsm 的文件。', en: 'Please choose an .xlsx or .xlsm file.' },
  },
  'legacy-xls': {
    what: { 'zh-CN': '这是旧版 .xls 格式，不能直接打开。', en: 'This is the old .xls format.' },
    todo: {
      'zh-CN': '请在 Excel 或 WPS 中另存为 .xlsx，再打开。',
      en: 'Save it as .xlsx in Excel or WPS, then open that.',
    },
  },
  encrypted: {
    what: { 'zh-CN': '这个工作簿设置了打开密码。', en: 'This workbook is protected by a password to open.' },
    todo: {
      'zh-CN': '请在 Excel 中去掉打开密码并保存，再打开。',
      en: 'Remove that password in Excel, save, then open it here.',
    },
  },
  'damaged-package': {
    what: { 'zh-CN': '这个文件已损坏或不完整。', en: 'This file is damaged or incomplete.' },
    todo: {
      'zh-CN': '请重新获取文件，或用 Excel 修复后另存一份。',
      en: 'Get the file again, or repair and save a copy in Excel.',
    },
  },
  'too-large': {
    what: {
      'zh-CN': '这个工作簿太大，超出了能处理的范围。',
      en: 'This workbook is larger than can be handled.',
    },
    todo: {
      'zh-CN': '请拆分成几个文件，或删除多余的空行空列后再试。',
      en: 'Split it into several files, or delete surplus empty rows and columns.',
    },
  },
  'forbidden-entity': {
    what: {
      'zh-CN': '这个文件里有不安全的内容，已停止打开。',
      en: 'This file contains unsafe content and was not opened.',
    },
    todo: {
      'zh-CN': '请在 Excel 中打开后另存一份，再用另存的文件。',
      en: 'Open it in Excel, save a copy, and use the copy.',
    },
  },
  'unsupported-part': {
    what: {
      'zh-CN': '工作簿里有一部分内容的写法读不懂，为免损坏没有改动。',
      en: 'A part of the workbook is written in a way that cannot be read; nothing was changed.',
    },
    todo: {
      'zh-CN': '请在 Excel 中另存为 .xlsx，再试一次。',
      en: 'Save it as .xlsx in Excel and try again.',
    },
  },
  'changed-since-read': {
    what: {
      'zh-CN': '预览之后表格又有改动，所以没有写入。',
      en: 'The workbook changed after the preview, so nothing was written.',
    },
    todo: {
      'zh-CN': '请重新操作一次，会按最新内容预览。',
      en: 'Please do it again; the new preview uses the present content.',
    },
  },
  'sheet-missing': {
    what: { 'zh-CN': '要写入的工作表已经不在了。', en: 'The sheet to write to no longer exists.' },
    todo: { 'zh-CN': '请点“重新校验”后再试。', en: 'Please check again, then retry.' },
  },
  'sheet-protected': {
    what: {
      'zh-CN': '工作表“{sheet}”受保护，不能写入。',
      en: 'The sheet “{sheet}” is protected and cannot be written to.',
    },
    todo: {
      'zh-CN': '请在“审阅”中撤销工作表保护，再试一次。',
      en: 'Unprotect the sheet (Review), then try again.',
    },
  },
  'sheet-filtered': {
    what: {
      'zh-CN': '工作表“{sheet}”正在筛选，写入可能错行，所以没有写入。',
      en: 'The sheet “{sheet}” is filtered; writing could hit wrong rows, so nothing was written.',
    },
    todo: { 'zh-CN': '请先清除筛选，再试一次。', en: 'Clear the filter, then try again.' },
  },
  'structure-protected': {
    what: {
      'zh-CN': '工作簿结构受保护，不能新增工作表。',
      en: 'The workbook’s structure is protected; no sheet can be added.',
    },
    todo: {
      'zh-CN': '请在“审阅”中撤销工作簿保护，再试一次。',
      en: 'Unprotect the workbook (Review), then try again.',
    },
  },
  'cell-occupied': {
    what: {
      'zh-CN': '要写入的位置已有内容，为免覆盖没有写入。',
      en: 'The place to write to is occupied, so nothing was written.',
    },
    todo: {
      'zh-CN': '请在台账右侧留出空列，再试一次。',
      en: 'Leave empty columns to the right of the ledger and try again.',
    },
  },
  'sheet-full': {
    what: { 'zh-CN': '工作表“{sheet}”没有空位了。', en: 'The sheet “{sheet}” is full.' },
    todo: { 'zh-CN': '请删除多余的行列，再试一次。', en: 'Delete surplus rows or columns and try again.' },
  },
  'array-formula': {
    what: {
      'zh-CN': '这个单元格属于数组公式，不能单独修改。',
      en: 'This cell belongs to an array formula and cannot be changed alone.',
    },
    todo: { 'zh-CN': '请在 Excel 中整体修改这组公式。', en: 'Please change the whole formula in Excel.' },
  },
  'write-defect': {
    what: {
      'zh-CN': '写入后核对不一致，已放弃这次写入。这是本工具的缺陷。',
      en: 'What was written did not read back the same and was given up. This is a defect of ours.',
    },
    todo: {
      'zh-CN': '您的文件没有被改动。请告诉维护人员。',
      en: 'Your file was not changed. Please tell whoever looks after the tool.',
    },
  },
  'nothing-to-undo': {
    what: {
      'zh-CN': '没有可以撤销的操作，或撤销记录已不完整。',
      en: 'There is nothing to take back, or its record is no longer complete.',
    },
    todo: {
      'zh-CN': '如果只想去掉标记，请用“清除标记”。',
      en: 'To remove only the marks, use Take marks off.',
    },
  },
  'not-ready': {
    what: {
      'zh-CN': '还不能出具校验证书：{reason}。',
      en: 'No certificate can be given yet: {reason}.',
    },
    todo: {
      'zh-CN': '请改正后再校验一次，可以报送时再出具。',
      en: 'Put this right and check again; it can be given once the ledger is ready to submit.',
    },
  },
  busy: {
    what: {
      'zh-CN': 'Excel 正忙：可能有单元格正在编辑、开着对话框，或者当前是另一个工作簿。',
      en: 'Excel is busy: a cell may be in editing, a dialog open, or another workbook in front.',
    },
    todo: {
      'zh-CN': '请按回车结束编辑、关闭对话框，回到这个工作簿再试一次。',
      en: 'Press Enter, close the dialog, come back to this workbook, then try again.',
    },
  },
  'api-missing': {
    what: { 'zh-CN': '这个版本的 Excel 不支持此功能。', en: 'This version of Excel cannot do this.' },
    todo: {
      'zh-CN': '请用网页版打开这个文件来处理。',
      en: 'Please open the file in the browser page instead.',
    },
  },
  'host-error': {
    what: { 'zh-CN': 'Excel 没有完成这次操作。', en: 'Excel did not complete this.' },
    todo: {
      'zh-CN': '请再试一次；如果还不行，请保存后重新打开工作簿。',
      en: 'Try again; if it fails again, save and reopen the workbook.',
    },
  },
  'standards-unreadable': {
    what: {
      'zh-CN': '“{sheet}”里的补助标准有 {count} 处问题，没有用它计算。',
      en: 'The standards on “{sheet}” have {count} faults and were not used.',
    },
    todo: {
      'zh-CN': '{problems} 请改好再做；不想用这张表，把它删掉就按国家标准计算。',
      en: '{problems} Put this right and try again, or delete the sheet to compute by the national standards.',
    },
  },
  'secret-short': {
    what: {
      'zh-CN': '商定的口令太短，容易被猜到。',
      en: 'The agreed secret is too short: it is easily guessed.',
    },
    todo: {
      'zh-CN': '请两家商定至少 8 个字的口令，当面或电话告知，不要和文件一起发送。',
      en: 'Agree on at least 8 characters, by word of mouth, never sent with the file.',
    },
  },
  'no-schools': {
    what: { 'zh-CN': '“{file}”里没有找到学校名单。', en: 'No list of schools was found in “{file}”.' },
    todo: {
      'zh-CN': '名单要有一列，表头是“学校名称”。没有名单也可以不选。',
      en: 'It needs a column headed 学校名称; or leave the list out.',
    },
  },
  'codes-unreadable': {
    what: {
      'zh-CN': '对方的比对码文件用不了。',
      en: 'The other office’s file of match codes cannot be used.',
    },
    todo: { 'zh-CN': '{reason}', en: '{reason}' },
  },
  'cannot-compare': {
    what: {
      'zh-CN': '没有可用的内容，没有写入。',
      en: 'There is nothing to work on, so nothing was written.',
    },
    todo: { 'zh-CN': '{reason}', en: '{reason}' },
  },
  cancelled: {
    what: { 'zh-CN': '已停止，没有写入任何内容。', en: 'Stopped; nothing was written.' },
    todo: { 'zh-CN': '', en: '' },
  },
  defect: {
    what: {
      'zh-CN': '程序出错了，这是本工具的缺陷，不是您的操作有误。',
      en: 'The tool failed. This is a defect of ours, not something you did.',
    },
    todo: {
      'zh-CN': '您的文件没有被改动。请把下面这行文字告诉维护人员。',
      en: 'Your file was not changed. Please pass the line below to whoever looks after the tool.',
    },
  },
};
