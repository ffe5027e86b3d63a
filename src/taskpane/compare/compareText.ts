import type { LocalText } from '../../core/text/text';

/** Texts of the 比对 page that several of its parts use. */
export const compareText = {
  pickFiles: { 'zh-CN': '选择文件…', en: 'Choose files…' },
  pickFile: { 'zh-CN': '选择文件…', en: 'Choose a file…' },
  removeFile: { 'zh-CN': '不用 {file}', en: 'Leave out {file}' },
  filesChosen: { 'zh-CN': '已选 {count} 个文件', en: '{count} files chosen' },
  // merge
  merge: { 'zh-CN': '合并几个文件', en: 'Merge files' },
  mergeSubtitle: {
    'zh-CN': '把各校报来的台账并到这个工作簿，看谁还没有报',
    en: 'Puts the schools’ ledgers into this workbook and tells who has not handed in',
  },
  mergeFiles: { 'zh-CN': '各校的文件', en: 'The schools’ files' },
  mergeSchools: { 'zh-CN': '应报学校名单（可以不选）', en: 'List of schools that should hand in (optional)' },
  mergeStart: { 'zh-CN': '合并到这个工作簿…', en: 'Merge into this workbook…' },
  mergeHint: {
    'zh-CN': '只读取这些文件，不改动它们。每条记录都记着来自哪个文件、哪一行。',
    en: 'The files are only read. Every record keeps the file and row it came from.',
  },
  missingSchools: { 'zh-CN': '还没有报的学校（{count} 所）', en: 'Not handed in yet ({count})' },
  // codes
  codes: { 'zh-CN': '比对码', en: 'Match codes' },
  codesSubtitle: {
    'zh-CN': '两家单位不交换名单，也能看出谁两边都有',
    en: 'Two offices compare without handing over names or numbers',
  },
  secret: { 'zh-CN': '商定的口令', en: 'Agreed secret' },
  secretHint: {
    'zh-CN': '至少 8 个字，当面或电话商定，不要和文件一起发送。',
    en: 'At least 8 characters, agreed by word of mouth, never sent with the file.',
  },
  showSecret: { 'zh-CN': '显示口令', en: 'Show the secret' },
  purpose: { 'zh-CN': '用途', en: 'Purpose' },
  purposeHint: {
    'zh-CN': '两边要一字不差，例如“2024年秋季 教育×民政”。',
    en: 'The same to the letter on both sides, e.g. “2024年秋季 教育×民政”.',
  },
  office: { 'zh-CN': '本单位名称', en: 'Your office' },
  officeHint: { 'zh-CN': '写在文件里，给对方看。', en: 'Stands in the file for the other side to read.' },
  codesLimit: {
    'zh-CN':
      '请注意：知道口令的人，可以拿任何一个身份证号来试，看是不是在您的名单里。只和可以知道这些的单位比对，用完就删除文件、换口令。',
    en: 'Mind: whoever knows the secret can try any ID number and learn whether it is in your list. Compare only with offices that may know this; delete the files afterwards and change the secret.',
  },
  makeCodes: { 'zh-CN': '① 生成本单位的比对码', en: '① Make your own codes' },
  workCodes: { 'zh-CN': '正在生成比对码…', en: 'Making codes…' },
  codesMade: {
    'zh-CN': '已为 {codes} 条记录生成比对码；{without} 条缺身份证号，也缺姓名和出生日期，没有码。',
    en: 'Codes for {codes} records; {without} have neither ID number nor name with birth date and got none.',
  },
  codesSaved: {
    'zh-CN': '文件“{file}”已保存，把它发给对方。',
    en: 'The file “{file}” was saved: send it to the other office.',
  },
  codesCopy: {
    'zh-CN': '这里不能直接存文件。请复制下面的文字，粘贴到记事本，另存为“{file}”（编码选 UTF-8），发给对方。',
    en: 'Files cannot be saved from here. Copy this text into Notepad, save it as “{file}” (UTF-8) and send that.',
  },
  codesText: { 'zh-CN': '比对码', en: 'Match codes' },
  codesFile: { 'zh-CN': '比对码.json', en: 'match-codes.json' },
  compareCodes: { 'zh-CN': '② 和对方的比对码比对…', en: '② Compare with theirs…' },
  theirCodes: { 'zh-CN': '对方发来的 .json 文件', en: 'The other office’s .json file' },
  // terms
  terms: { 'zh-CN': '和上学期比', en: 'Against last term' },
  termsSubtitle: {
    'zh-CN': '谁是新增的、谁走了、谁的金额变了、为什么',
    en: 'Who is new, who has gone, whose amount changed, and why',
  },
  termsPrevious: {
    'zh-CN': '上学期的工作簿（两个学期都在这个工作簿里就不用选）',
    en: 'Last term’s workbook (not needed when both terms stand in this one)',
  },
  termsStart: { 'zh-CN': '比对两个学期…', en: 'Compare the terms…' },
  // the national system
  portal: { 'zh-CN': '系统导入和退回', en: 'Import and returned lines' },
  portalSubtitle: {
    'zh-CN': '按全国资助系统的要求做导入表，处理退回的',
    en: 'Sheets in the shape the national system imports; lines it sent back',
  },
  portalHint: {
    'zh-CN': '寄宿、非寄宿分开，代码和日期按系统的写法；会被拒的先列出来，系统要查而这里查不了的也列明。',
    en: 'Boarders and day pupils apart, codes and dates as the system wants them; what it would refuse is listed first, and so is what cannot be checked here.',
  },
  portalStart: { 'zh-CN': '预检并生成导入表…', en: 'Check and make the import sheets…' },
  returnedFile: {
    'zh-CN': '系统退回的表（就在这个工作簿里的不用选）',
    en: 'What the system returned (not needed when it stands in this workbook)',
  },
  returnedStart: { 'zh-CN': '处理退回的记录…', en: 'Read what was returned…' },
  // drop-out
  dropout: { 'zh-CN': '控辍保学', en: 'Drop-out control' },
  dropoutSubtitle: {
    'zh-CN': '应在校的孩子逐个核对，每人一个状态，加起来等于总数',
    en: 'Every child of school age gets one state, and the states sum to the base',
  },
  dropoutStart: { 'zh-CN': '比对并生成控辍保学表…', en: 'Compare and make the sheets…' },
} as const satisfies Record<string, LocalText>;
