/** What a section is about, as its heading says: decides how its sentences are read. */
export type SectionKind = 'problems' | 'background' | 'glossary' | 'review' | 'plan' | 'rules' | 'unknown';

const kinds: readonly { readonly is: SectionKind; readonly pattern: RegExp }[] = [
  { is: 'glossary', pattern: /(?:名词|术语|用语|词语)(?:解释|注释|说明|释义)|^注释$/ },
  {
    is: 'problems',
    pattern:
      /(?:存在|面临)的?[^,。]{0,12}(?:问题|困难|不足|挑战|形势)|(?:主要)?(?:问题|困难)(?:和|与|及)(?:不足|困难|问题|挑战)|短板弱项|^不足$/,
  },
  // 20××年工作及…时期回顾: not a plan for that year.
  { is: 'review', pattern: /(?:回顾|总结|成效|成就)$/ },
  {
    is: 'plan',
    pattern:
      /(?:下一?步|下阶段|今后|明年|来年|20\d\d年)[^,。]{0,20}(?:打算|安排|计划|思路|重点|工作(?!回顾|总结|情况|开展|完成|取得|成效))|工作要求|主要任务|重点任务|主要措施|保障措施|工作措施|总体要求|主要目标|工作目标|发展目标|组织(?:领导|实施)|工作任务|工作安排|建议|对策|举措/,
  },
  {
    is: 'review',
    pattern: /回顾|总结|成效|成绩|完成情况|进展|开展情况|工作情况|执行情况|落实情况|处理情况|主要做法|取得/,
  },
  {
    is: 'background',
    pattern:
      /背景|基本(?:情况|概况|县情|市情|现状)|现状|成因|原因分析|形势(?:分析)?$|必要性|重[大要]意义|概述|指导思想|起草(?:过程|说明|依据)|目的(?:和|与)?意义/,
  },
  {
    is: 'rules',
    pattern:
      /(?:申请|申报|办理|认定|审批|报名|招生|招聘|享受|救助|补助|补贴|奖励|支持|扶持|适用|执行)[^,。]{0,8}(?:条件|对象|范围|标准|程序|流程|方式|时间|材料|原则|指引|要求|资格)|法律责任|监督管理|附则|罚则|温馨提示|注意事项/,
  },
];

/** The kind that a folded heading names. */
export function sectionKindOf(heading: string): SectionKind {
  return kinds.find(({ pattern }) => pattern.test(heading))?.is ?? 'unknown';
}

/** The kind of document that a folded title names. */
export function genreOf(title: string): SectionKind {
  if (
    /要点|工作(?:任务|计划|方案|安排)|实施(?:方案|意见|计划)|行动(?:方案|计划)|规划|纲要|推进|任务/.test(
      title,
    )
  )
    return 'plan';
  if (/办法|规定|条例|细则|规则|标准|指南|指引|政策|措施|公告|招生|招聘|申报|补贴|规程/.test(title))
    return 'rules';
  if (/成效|成绩|总结|回顾|公报|进展|完成|同比|增长|情况/.test(title)) return 'review';
  return 'unknown';
}
