import type { FieldId } from '../../../core/ledger/fields';
import { idNumber } from '../../samples/identity';
import { Random } from '../../samples/random';

export type Cells = Readonly<Partial<Record<FieldId, string>>>;

/** A generated row and whether its money must be refused. */
export interface PlantedRow {
  readonly cells: Cells;
  readonly refused: boolean;
}

const grades: Readonly<Record<string, readonly string[]>> = {
  小学: ['一年级', '三年级', '六年级'],
  初中: ['七年级', '九年级'],
  普高: ['高一', '高三'],
  中职: ['一年级', '二年级', '三年级'],
  高职: ['大一', '大二'],
  本科: ['大一', '大四'],
};
const categories = [
  '脱贫户',
  '脱贫不稳定户',
  '边缘易致贫户',
  '低保',
  '特困供养',
  '孤儿',
  '残疾学生',
  '其他',
  '无',
];
const tiers = ['特别困难', '困难', '一般困难'];

/** Every column the ledger has; blank unless said. */
const columns: readonly FieldId[] = [
  'idNumber',
  'name',
  'stage',
  'grade',
  'boarding',
  'hardshipCategory',
  'hardshipTier',
  'studyPlace',
  'programme',
];

function ordinary(random: Random, id: string): Cells {
  const stage = random.pick(['小学', '小学', '初中', '初中', '普高', '中职', '高职', '本科']);
  const hardshipCategory = random.pick(categories);
  const college = stage === '高职' || stage === '本科';
  return {
    idNumber: id,
    name: '张三',
    stage,
    grade: random.pick(grades[stage] ?? []),
    boarding: random.pick(['是', '否', '寄宿', '走读']),
    hardshipCategory,
    // 不困难 and a category would contradict each other.
    hardshipTier: hardshipCategory === '无' ? '不困难' : random.pick(tiers),
    studyPlace: random.pick(['本镇', '县内外镇', '县外', '省外']),
    programme: college
      ? random.pick(['', '', '国家奖学金', '国家励志奖学金', '新生入学资助', '生源地助学贷款'])
      : '',
  };
}

const poor = { hardshipCategory: '脱贫户', hardshipTier: '困难' } as const;

/** Ways to leave money open, each by one cell: blanks, and texts no list knows. */
const openings: readonly ((random: Random) => Cells)[] = [
  (random) => ({ stage: random.pick(['小学', '初中']), ...poor, boarding: '' }),
  (random) => ({ stage: random.pick(['小学', '初中']), ...poor, boarding: '半寄宿' }),
  (random) => ({ stage: random.pick(['小学', '初中', '普高', '中职', '高职']), hardshipCategory: '' }),
  () => ({ stage: '小学', boarding: '是', hardshipCategory: '困病致贫' }),
  () => ({ stage: '', ...poor, grade: '' }),
  () => ({ stage: '中职', ...poor, grade: '' }),
  (random) => ({
    stage: '普高',
    grade: '高二',
    hardshipCategory: random.pick(['低保', '孤儿']),
    hardshipTier: '',
  }),
  () => ({ stage: '普高', grade: '高二', hardshipCategory: '低保', hardshipTier: '二等' }),
  () => ({ stage: '本科', grade: '大一', ...poor, programme: '新生入学资助', studyPlace: '' }),
  () => ({ stage: '本科', grade: '大二', ...poor, programme: '国家奖学金、国家励志奖学金' }),
  () => ({ stage: '义务教育', grade: '', ...poor, boarding: '是' }),
];

/** Two rows of one pupil that cannot both stand. */
const clashes: readonly (readonly [Cells, Cells])[] = [
  [
    { stage: '小学', ...poor, grade: '三年级', boarding: '是' },
    { stage: '小学', ...poor, grade: '三年级', boarding: '否' },
  ],
  [
    { stage: '本科', ...poor, grade: '大二', programme: '国家奖学金' },
    { stage: '本科', ...poor, grade: '大二', programme: '国家励志奖学金' },
  ],
  [
    { stage: '本科', ...poor, grade: '大一', programme: '新生入学资助', studyPlace: '省外' },
    { stage: '本科', ...poor, grade: '大一', programme: '新生入学资助', studyPlace: '省外' },
  ],
];

const blank: Cells = Object.fromEntries(columns.map((field) => [field, '']));

/** `count` pupils, one in twenty with something planted that must be refused in every term. */
export function plantPupils(count: number, seed: number): readonly PlantedRow[] {
  const random = new Random(seed);
  const rows: PlantedRow[] = [];
  for (let at = 0; at < count; at++) {
    const day = String((at % 28) + 1).padStart(2, '0');
    const month = String((Math.floor(at / 28) % 12) + 1).padStart(2, '0');
    const year = String(1990 + (Math.floor(at / 336) % 20));
    const id = idNumber('532725', `${year}${month}${day}`, Math.floor(at / 6720) + 1);
    if (!random.chance(0.05)) {
      rows.push({ cells: { ...blank, ...ordinary(random, id) }, refused: false });
      continue;
    }
    const own = { ...blank, idNumber: id, name: '李四' };
    if (random.chance(0.3)) {
      const [one, other] = random.pick(clashes);
      rows.push({ cells: { ...own, ...one }, refused: true }, { cells: { ...own, ...other }, refused: true });
    } else rows.push({ cells: { ...own, ...random.pick(openings)(random) }, refused: true });
  }
  return rows;
}
