import { compactText } from '../normalise/cleanText';
import type { Stage, Standard } from '../policy/standard';

/** Words in which the names of one programme differ from sheet to sheet, and the one they are compared by. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/[()（）《》“”"'·.\s]/g, ''],
  [/^(?:19|20)\d{2}(?:-(?:19|20)?\d{2})?(?:学?年度?)?(?:第?[一二12]学期|[春秋]季?(?:学期)?)?/g, ''],
  [/补贴|补助费|补助金|补助资金/g, '补助'],
  [/免除/g, '免'],
  [/中等职业(?:学校|教育)?|中职(?:学校|教育)|职业高中|职高/g, '中职'],
  [/普通高级中学|普通高中|高中阶段|高级中学|高中/g, '普高'],
  [/普高(?:学校|教育)/g, '普高'],
  [/学前(?:教育|阶段)(?:阶段)?/g, '学前'],
  [/(?:普通)?高等(?:学校|教育)|普通高校|高校|大学生?(?=国家|助学金|励志|奖学金)/g, '本专科'],
  [/(?:走读|非住校|非住宿|不寄宿)(?:学生|生)?/g, '非寄宿生'],
  [/(?:住校|住宿|寄宿)(?:学生|生)?/g, '寄宿生'],
  [/义务教育(?:阶段|学校)?|义教(?:阶段)?/g, ''],
  [/家庭经济困难|家庭困难|经济困难|贫困家庭|贫困|困难/g, ''],
  [/学生(?=生活|寄宿|非寄宿|资助|补助|国家|助学)|^学生/g, ''],
  [/寄宿生(?:学生)?生活补助/g, '寄宿生补助'],
  [/国家(?=助学金|助学贷款)/g, ''],
  [/信用(?=助学贷款)/g, ''],
  [/营养(?:餐|膳食|改善)?(?:改善)?(?:计划|工程|餐)?(?:补助|资金)?$/g, '营养改善'],
  [/雨露计划(?:补助|资助|职业教育补助)?/g, '雨露计划'],
];

/** A programme's name as it is compared: 义务教育家庭经济困难寄宿生生活补助 and 寄宿学生补贴 are one. */
function programmeKey(text: string): string {
  let key = compactText(text);
  for (const [pattern, word] of sameWords) key = key.replace(pattern, word);
  return key;
}

/** Stages as a programme's name begins with them: 助学金 in a 普高 row is 普高助学金. */
const stageWords: Readonly<Partial<Record<Stage, readonly string[]>>> = {
  学前: ['学前'],
  普高: ['普高'],
  中职: ['中职'],
  高职: ['本专科'],
  大专: ['本专科'],
  本科: ['本专科'],
  研究生: ['研究生'],
};

/** Words of aid: when one is left over beside the programme found in a title, the title names something else as well. */
const aidWord = /寄宿|助学金|奖学金|贷款|雨露|免学|营养|补助|保教费|走读/;

const nothing: ReadonlySet<string> = new Set(['', '/', '-', '—', '无', '0']);

/** Cells repeat the same few texts; titles are few. */
const remembered = 5000;

/** One programme a cell names. */
export interface ProgrammePart {
  /** Without spaces. */
  readonly written: string;
  /** The pack's name for it; as written when it is none of the pack's. */
  readonly name: string;
}

/** Finds a pack's programmes in what sheets write. A name that fits none, or several, is never decided. */
export class ProgrammeReader {
  /** Compared name → the pack's name; undefined when two programmes would be one. */
  private readonly byKey = new Map<string, string | undefined>();
  private readonly cells = new Map<string, readonly ProgrammePart[]>();
  private readonly titles = new Map<string, string | undefined>();

  private readonly own: ReadonlySet<string>;

  constructor(standards: readonly Pick<Standard, 'programme' | 'names'>[]) {
    this.own = new Set(standards.map(({ programme }) => programme));
    for (const { programme, names = [] } of standards) {
      for (const name of [programme, ...names]) this.learn(programmeKey(name), programme);
    }
    // The name as the pack writes it always means itself.
    for (const programme of this.own) this.byKey.set(compactText(programme), programme);
  }

  private learn(key: string, programme: string): void {
    const known = this.byKey.has(key) ? this.byKey.get(key) : programme;
    this.byKey.set(key, known === programme ? programme : undefined);
  }

  /** Whether it is the name of one of the pack's programmes. */
  knows(name: string): boolean {
    return this.own.has(name);
  }

  /** The pack's programme a name stands for; the row's stage settles 国家助学金. */
  named(text: string, stage: Stage | undefined): string | undefined {
    const whole = this.byKey.get(compactText(text));
    if (whole !== undefined) return whole;
    const key = programmeKey(text);
    if (this.byKey.has(key)) return this.byKey.get(key);
    const found = new Set(
      (stage ? (stageWords[stage] ?? []) : []).flatMap((word) => this.byKey.get(`${word}${key}`) ?? []),
    );
    const [only] = found;
    return found.size === 1 ? only : undefined;
  }

  /** What a cell names, one programme after the other: the pack's name, or as written when it is none of the pack's. */
  inCell(text: string, stage: Stage | undefined): readonly string[] {
    return this.parts(text, stage).map(({ name }) => name);
  }

  /** The same with what is written. */
  parts(text: string, stage: Stage | undefined): readonly ProgrammePart[] {
    if (text === '') return [];
    const memory = `${stage ?? ''}\u0000${text}`;
    const known = this.cells.get(memory);
    if (known) return known;
    if (this.cells.size >= remembered) this.cells.clear();
    // A name may hold the very characters that separate names: first the cell as a whole.
    const whole = this.named(text, stage);
    const parts = whole === undefined ? text.split(/[、,，;；+＋\n]/).map(compactText) : [compactText(text)];
    const found = parts
      .filter((part) => !nothing.has(part))
      .map((part) => ({ written: part, name: this.named(part, stage) ?? part }));
    this.cells.set(memory, found);
    return found;
  }

  /** The one programme of the pack that a title or a sheet's name tells; undefined when none or more than one. */
  inTitle(title: string, stage: Stage | undefined): string | undefined {
    const memory = `${stage ?? ''}\u0000${title}`;
    if (this.titles.has(memory)) return this.titles.get(memory);
    if (this.titles.size >= remembered) this.titles.clear();
    const found = this.searchTitle(programmeKey(title), stage);
    this.titles.set(memory, found);
    return found;
  }

  private searchTitle(title: string, stage: Stage | undefined): string | undefined {
    const prefixes = stage ? (stageWords[stage] ?? []) : [];
    const hits: { readonly key: string; readonly programme: string | undefined }[] = [];
    for (const [key, programme] of this.byKey) {
      if (key.length >= 3 && title.includes(key)) hits.push({ key, programme });
      for (const word of prefixes) {
        const short = key.startsWith(word) ? key.slice(word.length) : '';
        if (short.length >= 3 && title.includes(short)) hits.push({ key: short, programme });
      }
    }
    // 寄宿生补助 stands inside 非寄宿生补助: the longest name is the one that is meant.
    const [longest] = [...hits].sort((a, b) => b.key.length - a.key.length);
    if (!longest) return undefined;
    const rest = title.split(longest.key).join('\u0000');
    if (aidWord.test(rest) || hits.some((hit) => rest.includes(hit.key))) return undefined;
    const same = new Set(hits.filter((hit) => hit.key === longest.key).map((hit) => hit.programme));
    return same.size === 1 ? longest.programme : undefined;
  }
}
