import { regionCodes } from './regionCodes';

/** What is known of the first six digits of an ID number. */
export type RegionKnowledge = 'known' | 'countyUnknown' | 'provinceUnknown';

/** Province names by their first two digits, as the residence permit or ID card prints them. */
const provinceNames: ReadonlyMap<string, string> = new Map([
  ['11', '北京市'],
  ['12', '天津市'],
  ['13', '河北省'],
  ['14', '山西省'],
  ['15', '内蒙古自治区'],
  ['21', '辽宁省'],
  ['22', '吉林省'],
  ['23', '黑龙江省'],
  ['31', '上海市'],
  ['32', '江苏省'],
  ['33', '浙江省'],
  ['34', '安徽省'],
  ['35', '福建省'],
  ['36', '江西省'],
  ['37', '山东省'],
  ['41', '河南省'],
  ['42', '湖北省'],
  ['43', '湖南省'],
  ['44', '广东省'],
  ['45', '广西壮族自治区'],
  ['46', '海南省'],
  ['50', '重庆市'],
  ['51', '四川省'],
  ['52', '贵州省'],
  ['53', '云南省'],
  ['54', '西藏自治区'],
  ['61', '陕西省'],
  ['62', '甘肃省'],
  ['63', '青海省'],
  ['64', '宁夏回族自治区'],
  ['65', '新疆维吾尔自治区'],
  ['71', '台湾省'],
  ['81', '香港'],
  ['82', '澳门'],
  ['83', '台湾（居住证）'],
]);

/** Answers given: a ledger asks for the same few regions. At most the million six-digit codes. */
const asked = new Map<string, RegionKnowledge>();

/** All known codes as numbers; unpacked on first use. */
let known: Set<number> | undefined;

function unpack(): Set<number> {
  const codes = new Set<number>();
  for (const [province, packed] of Object.entries(regionCodes)) {
    for (const part of packed.split(' ')) {
      const city = province + part.slice(0, 2);
      for (let at = 3; at < part.length; at += 2) codes.add(Number(city + part.slice(at, at + 2)));
    }
  }
  return codes;
}

/**
 * Looks the first six digits up. Counties are created and dissolved, and retired codes stay on the cards,
 * so an unknown county is only worth a notice; an unknown province cannot be right.
 */
export function regionOf(code: string): RegionKnowledge {
  const region = code.slice(0, 6);
  let knowledge = asked.get(region);
  if (knowledge !== undefined) return knowledge;
  known ??= unpack();
  if (!provinceNames.has(region.slice(0, 2))) knowledge = 'provinceUnknown';
  else knowledge = known.has(Number(region)) ? 'known' : 'countyUnknown';
  asked.set(region, knowledge);
  return knowledge;
}

/** The province of a region code or ID number; undefined when there is none with these digits. */
export function provinceOf(code: string): string | undefined {
  return provinceNames.get(code.slice(0, 2));
}
