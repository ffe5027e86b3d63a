import { codeList } from './codeList';
import { words } from './words';

const aliases = {
  在读: '在校 在校生 在学 就读 正常 正常就读 正常在校 在校就读 在籍在校 在籍 在读生 已入学 转入 复学 已复学 正常在读 在校学习 正常入学 跳级 留级 返校 已返校',
  休学: '休学中 因病休学 已休学',
  请假: '请长假 病假 事假 长期请假 请病假',
  转学: '转出 已转学 已转出 转走 转学离校 转校 省内转出 跨省转出',
  毕业: '已毕业 毕业生 结业 初中毕业 高中毕业 小学毕业 肄业 已完成学业 中职毕业',
  辍学: '失学 已辍学 辍学在家 失学辍学 失辍学 退学 自动退学 流失',
  疑似辍学: '疑似失学 疑似失辍学 疑似流失 疑似',
  已劝返: '劝返 劝返复学 已劝返复学 劝返就读 已劝返就读',
  送教上门: '送教 送教上门服务 送教到家',
  随班就读: '随班',
  特教学校: '特校 特教学校就读 特殊教育学校 特教',
  延缓入学: '缓学 暂缓入学 延迟入学 缓入学',
  空挂户: '空挂 空户 空挂户口 户口空挂',
  失踪失联: '失踪 失联 下落不明 无法联系 外出无法联系 联系不上',
  死亡: '已死亡 去世 已去世 亡故 死',
  出国: '出境 出国出境 国外 境外 出国(境) 已出国',
  服兵役: '参军 入伍 当兵 服役 现役 应征入伍',
  未入学: '学龄前 未上学 未到入学年龄 学龄前儿童 未满入学年龄 未到学龄 未入园 散居儿童',
  务工: '外出务工 打工 就业 已就业 外出打工 工作 在外务工',
} as const;

const mistakes = {
  辍学: '缀学 掇学 辍字 啜学',
  疑似辍学: '疑似缀学 疑是辍学',
  休学: '体学 修学',
  在读: '再读 在渎',
  毕业: '必业',
};

/** Values of 就读状态. */
export const enrolmentStatusList = codeList({ values: Object.keys(aliases), aliases, mistakes });

/** Statuses of pupils who attend a school. */
export const inSchoolStatuses: ReadonlySet<string> = new Set(['在读', '已劝返', '随班就读', '特教学校']);

/** Statuses that leave the pupil on the school's books but not in class. */
export const onLeaveStatuses: ReadonlySet<string> = new Set(['休学', '请假', '送教上门', '延缓入学']);

/** Outcomes of 控辍保学 comparison: the statuses and what only an investigation can tell. */
export const dropoutStateList = codeList({
  values: [
    ...Object.keys(aliases),
    ...words(
      '双重户籍 身份证号或姓名错误 查无此人 已在校并有学籍 省内就读无学籍 省外就读无学籍 超龄 因病因残 异地就读',
    ),
  ],
  aliases: {
    ...aliases,
    双重户籍: '重复户籍 双重户口 重复户口 双户口',
    身份证号或姓名错误: '信息错误 身份证错误 姓名错误 身份信息错误 身份证号错误',
    查无此人: '无此人',
    已在校并有学籍: '在校有学籍 有学籍在校',
    省内就读无学籍: '省内无学籍',
    省外就读无学籍: '省外无学籍',
    超龄: '已超龄 超过年龄 满15周岁 已满15周岁',
    因病因残:
      '因残 因病 重度残疾 重残 因身体原因 因身体原因不具备学习条件 不具备学习条件 因病因残/送教 因病残',
    异地就读: '外地就读 县外就读 省外就读',
  },
  mistakes,
});
