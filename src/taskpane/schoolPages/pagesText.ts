import type { LocalText } from '../../core/text/text';

/** Texts of the pages that go back to the schools. */
export const pagesText = {
  command: { 'zh-CN': '退回学校的报告…', en: 'Reports for the schools…' },
  commandHint: {
    'zh-CN': '把问题按学校分开，每校一页，可以打印或保存后退回学校改正。',
    en: 'One page of problems for each school, to print or save and send back.',
  },
  work: { 'zh-CN': '正在准备报告…', en: 'Preparing the reports…' },
  title: { 'zh-CN': '退回学校的问题报告', en: 'Problem reports for the schools' },
  intro: {
    'zh-CN': '每校一页，只有本校的问题。身份证号中间几位已遮住，姓名保留，请只发给对应的学校。',
    en: 'One page per school with its own problems only. ID numbers are masked, names are not: send each to its school only.',
  },
  none: {
    'zh-CN': '没有待改正的问题，不需要退回。',
    en: 'No problem is open; nothing has to go back.',
  },
  everything: { 'zh-CN': '总表（全部学校，自己留存）', en: 'Everything (all schools, for yourself)' },
  noSchool: { 'zh-CN': '没有填学校的行和表格本身', en: 'Rows without a school, and the sheets themselves' },
  problems: { 'zh-CN': '{count} 个问题', en: '{count} problems' },
  print: { 'zh-CN': '打印', en: 'Print' },
  printLabel: { 'zh-CN': '打印：{school}', en: 'Print: {school}' },
  save: { 'zh-CN': '保存', en: 'Save' },
  saveLabel: { 'zh-CN': '保存：{school}', en: 'Save: {school}' },
  saveAll: { 'zh-CN': '全部保存（压缩包）', en: 'Save all (zip)' },
  archive: { 'zh-CN': '退回学校的问题报告.zip', en: 'Problem reports for the schools.zip' },
  inExcel: {
    'zh-CN': 'Excel 不允许任务窗格保存或打印网页。可以用下面两个办法：',
    en: 'Excel does not let the task pane save or print pages. There are two other ways:',
  },
  bySheet: {
    'zh-CN': '点“标记到表格”生成“问题清单”工作表，按“学校”列筛选后打印或另存，退回学校。',
    en: 'Press “Mark in the sheets” for the 问题清单 sheet; filter it by school, then print or save it.',
  },
  byDesk: {
    'zh-CN': '先保存工作簿，再用网页版打开同一个文件，在那里按学校打印或保存。文件不会离开这台电脑。',
    en: 'Save the workbook and open it in the browser page: there, pages are printed and saved by school. The file stays on this computer.',
  },
  openDesk: { 'zh-CN': '打开网页版', en: 'Open the browser page' },
} as const satisfies Record<string, LocalText>;
