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
  merged: {
    'zh-CN': '合并 {files} 个文件，共 {records} 条记录，{left} 个没有并入',
    en: 'Merge {files} files, {records} records; {left} left out',
  },
  mergedAgain: {
    'zh-CN': '“{sheet}”按所选文件重新合并：在这张表上改过的内容会被替换，可以撤销',
    en: '“{sheet}” is merged anew from the files chosen: what was changed on it is replaced (undo brings it back)',
  },
  notMerged: { 'zh-CN': '没有并入：{file}：{reason}', en: 'Left out: {file}: {reason}' },
  schoolsMissing: {
    'zh-CN': '还没有报的学校 {count} 所：{schools}',
    en: '{count} schools have not handed in: {schools}',
  },
  dropoutNothing: {
    'zh-CN': '控辍保学没有比对：{reason}',
    en: 'Drop-outs were not compared: {reason}',
  },
  dropoutLacking: {
    'zh-CN': '控辍保学：{reason}，靠它判断的结果写“未比对”',
    en: 'Drop-outs: {reason}; what rests on it is said to be not compared',
  },
  dropoutSetting: {
    'zh-CN': '控辍保学口径：“{title}”写的“{found}”不在 {least}—{most} 之间，按 {value} 算',
    en: 'Drop-out settings: “{found}” for “{title}” is not from {least} to {most}; {value} is used',
  },
  standardsPresent: {
    'zh-CN': '“{sheet}”表已经有了，保留原样：直接在表上改，改完再计算',
    en: 'The sheet “{sheet}” is there already and stays as it is: edit it, then compute',
  },
  standardsKept: {
    'zh-CN': '“{sheet}”表保留：里面是本县的标准；不要了可以直接删除',
    en: 'The sheet “{sheet}” stays: it holds your own standards; delete it by hand if not wanted',
  },
  standardsUsed: {
    'zh-CN': '按“{name}”（版本 {version}）计算',
    en: 'Computed by “{name}” (version {version})',
  },
  standardsChange: { 'zh-CN': '与国家标准不同：{change}', en: 'Other than the national standards: {change}' },
  standardsMore: {
    'zh-CN': '与国家标准不同的另有 {count} 处',
    en: 'and {count} more differences from the national standards',
  },
  columnsOff: {
    'zh-CN': '{sheet}：删除本工具写入的 {count} 列',
    en: '{sheet}: take off {count} columns written by this tool',
  },
  subsidyColumns: {
    'zh-CN': '{sheet}：在表格右侧写入 {count} 列补助计算结果（{columns} 列）',
    en: '{sheet}: write {count} subsidy columns to the right ({columns})',
  },
  paragraphNothing: {
    'zh-CN': '没有可以计算补助的台账，不生成“汇报文字”',
    en: 'There is no ledger to compute aid from, so no report text is made',
  },
  paragraphUnknown: {
    'zh-CN': '汇报文字模板里的{unknown}不认识，原样留在文字中；可以用的见“汇报文字”表里的说明',
    en: 'The report template names {unknown}, which mean nothing and stay as written; the sheet 汇报文字 lists what can be used',
  },
  pages: { 'zh-CN': '“{sheet}”共{pages}页（A4）', en: '“{sheet}”: {pages} pages (A4)' },
  fixes: { 'zh-CN': '{sheet}：修正 {count} 个单元格', en: '{sheet}: correct {count} cells' },
  confirm: {
    'zh-CN': '{count} 个问题确认属实，理由：{reason}',
    en: '{count} problems confirmed as correct, because: {reason}',
  },
  unconfirm: {
    'zh-CN': '{count} 个问题取消“情况属实”，重新列为待整改',
    en: '{count} problems are no longer confirmed as correct and are to be corrected again',
  },
  confirmNeedsReason: {
    'zh-CN': '请写明情况属实的理由。',
    en: 'Please give the reason why it is correct.',
  },
  confirmRefused: {
    'zh-CN': '其中 {count} 个是错误，不能按“情况属实”处理，须改正',
    en: '{count} of them are errors, which cannot be confirmed as correct and must be corrected',
  },
  issueSheetProtected: {
    'zh-CN': '工作表“{sheet}”受保护，没有更新；请撤销工作表保护后再校验一次',
    en: 'The sheet “{sheet}” is protected and was left as it is; unprotect it and check again',
  },
  issueSheetUnreadable: {
    'zh-CN':
      '工作表“{sheet}”的表头已被改动，读不出填写的内容，没有更新；请恢复表头，或删除这张表后再校验一次',
    en: 'The headers of “{sheet}” were changed, so what is filled in cannot be read and the sheet was left as it is; restore them, or delete the sheet, and check again',
  },
  issueSheetCopy: {
    'zh-CN': '工作表“{sheet}”是问题清单的副本：不读取，也不改动',
    en: 'The sheet “{sheet}” is a copy of the issue list: it is neither read nor changed',
  },
  issueSheetCopyRead: {
    'zh-CN': '原来的问题清单已不在，“{sheet}”是它的副本：其中填写的内容已并入新表，副本原样保留',
    en: 'The issue list is gone and “{sheet}” is a copy of it: what is filled in there goes into the new one, and the copy stays',
  },
  issueSheetCopies: {
    'zh-CN': '原来的问题清单已不在，“{sheet}”是它的副本之一：不止一份，无法判断以哪份为准，没有读取',
    en: 'The issue list is gone and “{sheet}” is one of several copies of it: which of them counts cannot be told, so none was read',
  },
  nothingToCompare: {
    'zh-CN': '没有可以比对的表：至少要有学校台账、村级台账、部门名单、发放名册中的两种，或用另一个工作簿来比',
    en: 'There is nothing to compare: it takes two of school ledger, village ledger, office’s list and payment roll, or a further workbook',
  },
  listsFrozen: {
    'zh-CN': '冻结 {count} 份部门名单，以后的名单与它比对',
    en: '{count} office’s lists frozen; later ones are held against them',
  },
  pairSame: { 'zh-CN': '“{left}”与“{right}”：是同一人', en: '“{left}” and “{right}” are one pupil' },
  pairDifferent: {
    'zh-CN': '“{left}”与“{right}”：不是同一人',
    en: '“{left}” and “{right}” are two pupils',
  },
  pairUndecided: {
    'zh-CN': '“{left}”与“{right}”：取消结论，重新核实',
    en: '“{left}” and “{right}”: to be decided again',
  },
  edit: {
    'zh-CN': '{sheet}!{cell}：“{before}”改为“{after}”',
    en: '{sheet}!{cell}: “{before}” becomes “{after}”',
  },
  map: {
    'zh-CN': '{sheet}：把“{header}”列作为“{field}”',
    en: '{sheet}: read the column “{header}” as {field}',
  },
  header: {
    'zh-CN': '{sheet}：第 {row} 行是表头，指定了 {count} 列的含义',
    en: '{sheet}: row {row} is the header; {count} columns named',
  },
  ignore: { 'zh-CN': '{sheet}：不使用“{header}”列', en: '{sheet}: leave the column “{header}” out' },
} satisfies Record<string, LocalText>;
