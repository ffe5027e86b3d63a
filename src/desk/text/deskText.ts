import type { LocalText } from '../../core/text/text';

/** Texts of the browser page around the pane. */
export const deskText = {
  title: { 'zh-CN': '资助台账助手', en: 'Aid Ledger' },
  open: { 'zh-CN': '打开', en: 'Open' },
  openFile: { 'zh-CN': '打开台账文件', en: 'Open a ledger file' },
  openSample: { 'zh-CN': '打开示例', en: 'Open a sample' },
  saveCopy: { 'zh-CN': '保存副本', en: 'Save a copy' },
  saved: { 'zh-CN': '已保存副本：{name}', en: 'Copy saved: {name}' },
  saving: { 'zh-CN': '正在保存副本…', en: 'Saving a copy…' },
  opening: { 'zh-CN': '正在打开 {name}…', en: 'Opening {name}…' },
  unsaved: { 'zh-CN': '有未保存的改动', en: 'unsaved changes' },
  startTitle: {
    'zh-CN': '打开一个台账，马上知道能不能报送',
    en: 'Open a ledger and know at once whether it can be submitted',
  },
  startHint: { 'zh-CN': '把 .xlsx 文件拖到这里，或者', en: 'Drop an .xlsx file here, or' },
  startPrivacy: {
    'zh-CN': '文件只在这台电脑上处理，不会上传。断网也能用。原文件不会被改动，改好后另存副本。',
    en: 'The file is handled on this computer only and never uploaded. It works offline. Your file stays as it is; you save a copy.',
  },
  samplesTitle: { 'zh-CN': '没有现成的文件？先用示例试试', en: 'No file at hand? Try a sample' },
  samplesNone: { 'zh-CN': '没有示例', en: 'No samples' },
  dropHere: { 'zh-CN': '松开鼠标，打开这个文件', en: 'Drop to open this file' },
  sheets: { 'zh-CN': '工作表', en: 'Sheets' },
  sheetHidden: { 'zh-CN': '（隐藏）', en: '(hidden)' },
  gridOf: { 'zh-CN': '工作表 {sheet}', en: 'Sheet {sheet}' },
  editCell: { 'zh-CN': '编辑单元格', en: 'Edit cell' },
  showPane: { 'zh-CN': '检查和处理', en: 'Check' },
  showGrid: { 'zh-CN': '表格', en: 'Sheet' },
  views: { 'zh-CN': '切换显示', en: 'Switch view' },
  pane: { 'zh-CN': '检查和处理', en: 'Check and work' },
  discard: {
    'zh-CN': '现在的改动还没有保存副本，打开别的文件会丢失这些改动。',
    en: 'Your changes are not saved in a copy yet and will be lost when another file is opened.',
  },
  discardTitle: { 'zh-CN': '先保存副本吗？', en: 'Save a copy first?' },
  discardYes: { 'zh-CN': '不保存，继续打开', en: 'Open without saving' },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  dismiss: { 'zh-CN': '知道了', en: 'Dismiss' },
  otherLanguage: { 'zh-CN': 'English', en: '简体中文' },
  copySuffix: { 'zh-CN': '（已处理）', en: ' (checked)' },
} as const satisfies Record<string, LocalText>;

export type DeskTextKey = keyof typeof deskText;
