/** Look of the printed report: A4, repeated table heads, no row cut in two. */
export const htmlStyle = [
  'body{font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#1b1b1b;max-width:1000px;margin:24px auto;padding:0 16px}',
  'h1{font-size:22px;margin:0 0 8px}h2{font-size:16px;margin:24px 0 8px}',
  '.ready,.not-ready{display:inline-block;font-size:18px;font-weight:600;padding:4px 14px;border:2px solid;border-radius:4px;margin:0}',
  '.ready{color:#0b6a0b}.not-ready{color:#9c0006}',
  'dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:16px 0}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}',
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:3px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}',
  'th{background:#f0f0f0;white-space:nowrap}.number{text-align:right;font-variant-numeric:tabular-nums}',
  '.school h2{border-bottom:2px solid #1b1b1b;padding-bottom:4px}.sign{margin-top:28px;white-space:pre-wrap}',
  'footer{margin-top:24px;color:#555;font-size:12px}',
  '@page{size:A4;margin:15mm}@media print{body{max-width:none;margin:0;padding:0}thead{display:table-header-group}tr{break-inside:avoid}.school{break-before:page}h1+dl+.school{break-before:auto}}',
].join('');
