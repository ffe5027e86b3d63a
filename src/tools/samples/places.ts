/** The invented county. No place or school of these names is meant. */
export const county = {
  province: '云岭省',
  city: '安澜市',
  name: '云溪县',
  region: '532725',
} as const;

export type SampleStage = '学前' | '小学' | '初中' | '普高' | '中职';

export interface School {
  readonly name: string;
  /** 学校标识码, ten digits. */
  readonly code: string;
  readonly stage: SampleStage;
  /** '' for schools of the whole county. */
  readonly township: string;
}

export interface Township {
  readonly name: string;
  readonly villages: readonly string[];
  readonly schools: readonly School[];
}

const stageClass: Readonly<Record<SampleStage, string>> = {
  学前: '11',
  小学: '21',
  初中: '31',
  普高: '34',
  中职: '36',
};
const townshipNames = [
  '清水河镇',
  '木棉乡',
  '石门寨镇',
  '大坪子乡',
  '龙潭口镇',
  '青杠林彝族傈僳族乡',
] as const;
const villageNames = [
  '上坝村',
  '下坝村',
  '老街村',
  '茶山村',
  '新寨村',
  '麻栗坪村',
  '岩脚村',
  '水井村',
  '红土坡村',
  '三棵树村',
  '河边村',
  '大湾村',
] as const;

function school(name: string, stage: SampleStage, township: string, serial: number): School {
  return { name, stage, township, code: `${stageClass[stage]}53${String(990_000 + serial)}` };
}

/** Six townships with villages, a nursery, primary schools and a junior middle school each. */
export const townships: readonly Township[] = townshipNames.map((name, index) => {
  const villages = [0, 1, 2, 3].map(
    (offset) => villageNames[(index * 2 + offset) % villageNames.length] ?? '老街村',
  );
  const town = name.replace(/[镇乡]$/u, '');
  const long =
    index === 5
      ? `${county.name}${name}民族团结九年一贯制希望学校小学部`
      : `${name}${villages[1] ?? ''}完全小学`;
  return {
    name,
    villages,
    schools: [
      school(`${name}中心幼儿园`, '学前', name, index * 10),
      school(`${name}中心小学`, '小学', name, index * 10 + 1),
      school(long, '小学', name, index * 10 + 2),
      school(`${county.name}${town}初级中学`, '初中', name, index * 10 + 3),
    ],
  };
});

/** Schools of the whole county. */
export const countySchools: readonly School[] = [
  school(`${county.name}第一中学`, '普高', '', 90),
  school(`${county.name}职业技术学校`, '中职', '', 91),
];
