import { oneOf } from './one-of.ts';

/** Words of the state's organs and of the places they govern: in its documents the state speaks of itself. */
const ofState = oneOf(
  String.raw`
    (?:人民|[省市县区州盟旗镇乡])政府 国务院 行政?公署 [省市县区州盟旗]委(?!托) 各级 各部门 有关部门
    各[市县区旗盟州省乡镇街] [全我本][市省区县盟州旗镇乡](?!场) 自治[区州县] 办公[厅室]
    (?:民政|财政|公安|教育|人社|住建|卫健|税务|水利|交通|农业农村|市场监管|统计|司法|医保|社会保障|发展改革|自然资源|生态环境)(?:局|厅|委|部门)
  `,
  'g',
);

/** Words of those who are not the state and speak of themselves: companies, schools, societies, the press, authors. */
const ofOthers = oneOf(
  String.raw`
    公司 我司 集团 员工 客户 用户 我校 我院 学院 师生 校长 教务 董事 总裁 总经理 协会 本会 会员 记者 小编 网友
    编辑 笔者 作者 本报 本网 本站 本文 报道 据悉 专家 论坛 分析师 股[票东价]
  `,
  'g',
);

/** How often a text speaks as the state does, and as others do: words in 1000 characters. */
export interface Speaker {
  readonly state: number;
  readonly others: number;
}

/** A text shorter than this says too little for its words to be counted by its own length. */
const least = 300;

/** Who speaks in a folded text without white space. Linear. */
export function speakerOf(text: string): Speaker {
  const thousands = Math.max(least, text.length) / 1000;
  return {
    state: (text.match(ofState)?.length ?? 0) / thousands,
    others: (text.match(ofOthers)?.length ?? 0) / thousands,
  };
}
