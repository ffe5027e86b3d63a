import { codeList } from './codeList';

/** Values of 户口性质. 居民户口 and 家庭户 say neither and are not listed. */
export const registrationList = codeList({
  values: ['农村', '城镇'],
  aliases: {
    农村: '农业 农业户口 农业家庭户口 农业家庭户 农村户口 农村户籍 农户 农业户籍 县镇农业 农 农村居民',
    城镇: '非农业 非农 非农业户口 非农户口 非农业家庭户口 城镇户口 城市 城市户口 城镇户籍 城镇居民 城市居民 县镇非农',
  },
});
