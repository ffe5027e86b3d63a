/**
 * Completed years on 31 August before the school year that are still possible: late starters, repeaters,
 * skipped grades and second chances allowed. Only outside them a slip is likelier than a life.
 */
export const stageAges: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['学前', [1, 8]],
  ['小学', [5, 15]],
  ['初中', [10, 19]],
  ['普高', [13, 23]],
  ['中职', [13, 40]],
  ['高职', [15, 50]],
  ['大专', [15, 50]],
  ['本科', [14, 50]],
  ['研究生', [17, 65]],
  ['特教', [4, 26]],
  ['义务教育', [5, 19]],
  ['高中阶段', [13, 40]],
  ['中学', [10, 23]],
  ['中小学', [5, 23]],
  ['高职高专', [15, 50]],
  ['高等教育', [14, 65]],
]);
