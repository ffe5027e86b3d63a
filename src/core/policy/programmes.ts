/** The programmes of the first set, under the names the notices give them. */
export const boardingAid = '义务教育家庭经济困难寄宿生生活补助';
export const dayPupilAid = '义务教育家庭经济困难非寄宿生生活补助';
export const highSchoolGrant = '普通高中国家助学金';
export const vocationalGrant = '中职国家助学金';
