import type { LocalText } from '../../core/text/text';

/** Why the pane cannot start in this place. */
export const startText = {
  libraryMissing: {
    'zh-CN': '连接不上 Excel 的加载项组件（可能是网络不通或被拦截），任务窗格无法启动。',
    en: 'The library that connects to Excel did not load (no network, or blocked), so the task pane cannot start.',
  },
  notInExcel: {
    'zh-CN': '这个页面要在 Excel 里打开。在浏览器中请使用网页版。',
    en: 'This page belongs inside Excel. In a browser, please use the browser page.',
  },
  excelTooOld: {
    'zh-CN': '这个版本的 Excel 太旧（需要 Excel 2021 或 Microsoft 365），请使用网页版。',
    en: 'This Excel is too old (Excel 2021 or Microsoft 365 is needed). Please use the browser page.',
  },
  openDesk: { 'zh-CN': '打开网页版', en: 'Open the browser page' },
  deskHint: {
    'zh-CN': '网页版同样可以校验、计算和生成汇总，文件不会离开这台电脑。',
    en: 'The browser page checks, computes and summarises just the same; the file stays on this computer.',
  },
} as const satisfies Record<string, LocalText>;
