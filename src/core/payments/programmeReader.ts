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
const stageWords: Readonly<Partial<Record<Stage, string>>> = {
  学前: '学前',
  普高: '普高',
  中职: '中职',
  高职: '本专科',
  大专: '本专科',
  本科: '本专科',
  研究生: '研究生',
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

/** A way to write a programme, as it is compared. */
interface Name {
  readonly key: string;
  readonly programme: string;
}

/** What a reader needs of a standard. */
export type NamedStandard = Pick<Standard, 'programme' | 'names' | 'conditions'>;

/** Finds a pack's programmes in what sheets write. A name that fits none, or several, is never decided. */
export class ProgrammeReader {
  /** By the name as the pack writes it, without spaces. */
  private readonly own = new Map<string, string>();
  private readonly ownKeys: readonly Name[];
  private readonly cells = new Map<string, readonly ProgrammePart[]>();
  private readonly titles = new Map<string, string | undefined>();
  private readonly shorter = new Map<Stage | undefined, readonly Name[]>();

  constructor(private readonly standards: readonly NamedStandard[]) {
    for (const { programme } of standards) this.own.set(compactText(programme), programme);
    this.ownKeys = [...this.own.values()].map((programme) => ({ key: programmeKey(programme), programme }));
  }

  /** Whether it is the name of one of the pack's programmes. */
  knows(name: string): boolean {
    return this.own.get(compactText(name)) === name;
  }

  /** The pack's programme a name stands for; the row's stage settles 国家助学金. */
  named(text: string, stage: Stage | undefined): string | undefined {
    const whole = this.own.get(compactText(text));
    if (whole !== undefined) return whole;
    const key = programmeKey(text);
    const own = only(this.ownKeys.filter((name) => name.key === key));
    return own ?? only(this.shorterNames(stage).filter((name) => name.key === key));
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
    const hits = [...this.ownKeys, ...this.shorterNames(stage)].filter(
      ({ key }) => key.length >= 3 && title.includes(key),
    );
    // 寄宿生补助 stands inside 非寄宿生补助: the longest name is the one that is meant.
    const [longest] = [...hits].sort((a, b) => b.key.length - a.key.length);
    if (!longest) return undefined;
    const rest = title.split(longest.key).join('\u0000');
    if (aidWord.test(rest) || hits.some((hit) => rest.includes(hit.key))) return undefined;
    return only(hits.filter((hit) => hit.key === longest.key));
  }

  /**
   * Names that need the stage: other names the pack gives, in rows of a stage the programme is for, and names without
   * the stage's word. Without a stage all of them, so that what is ambiguous stays so.
   */
  private shorterNames(stage: Stage | undefined): readonly Name[] {
    const known = this.shorter.get(stage);
    if (known) return known;
    const others = this.standards
      .filter(({ conditions }) => stage === undefined || conditions.stages.includes(stage))
      .flatMap(({ programme, names = [] }) => names.map((name) => ({ key: programmeKey(name), programme })));
    const prefixes = stage === undefined ? Object.values(stageWords) : [stageWords[stage] ?? '\u0000'];
    const short = this.ownKeys.flatMap(({ key, programme }) =>
      [...new Set(prefixes)].flatMap((word) =>
        key.startsWith(word) && key.length > word.length + 1
          ? [{ key: key.slice(word.length), programme }]
          : [],
      ),
    );
    const all = [...others, ...short];
    this.shorter.set(stage, all);
    return all;
  }
}

/** The one programme of some names; undefined when there is none or more than one. */
function only(names: readonly Name[]): string | undefined {
  const found = new Set(names.map(({ programme }) => programme));
  const [first] = found;
  return found.size === 1 ? first : undefined;
}
