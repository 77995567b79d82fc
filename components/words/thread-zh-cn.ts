import type { ThreadWords } from './thread-words.ts';

const number = new Intl.NumberFormat('zh-CN');
const decimal = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });
const n = (value: number) => number.format(value);

const relation = {
  continued: '延续',
  raised: '目标提高',
  lowered: '目标降低',
  reported: '已汇报',
  reworded: '表述调整',
  new: '新任务',
} as const;
const silent = '未再提及';
/** More years than these are not told one by one. */
const mostYears = 8;

const target = {
  raised: (before: string, after: string) => `由 ${before} 提高到 ${after}`,
  lowered: (before: string, after: string) => `由 ${before} 降低到 ${after}`,
  same: (_: string, after: string) => `仍为 ${after}`,
  other: (before: string, after: string) => `由 ${before} 改为 ${after}`,
} as const;

const kept = {
  apart: () => '已移出这条脉络',
  together: () => '已归到一起',
  year: (year: number) => `这项任务已改到 ${year} 年`,
  'plan-year': (year: number) => `整份文件已改到 ${year} 年`,
} as const;

export const threadsZhCN: ThreadWords = {
  label: '脉络',
  page: '本页',
  relation,
  silent,
  noYear: '年份不明',
  tasks: (count) => `${n(count)} 项任务`,
  span: (from, to) => (from === to ? `${from} 年` : `${from}—${to} 年`),
  amount({ value, range, unit, sense }) {
    const figure = range ? `${decimal.format(range[0])}—${decimal.format(range[1])}` : decimal.format(value);
    if (sense === 'about') return `约 ${figure}${unit}`;
    if (sense === 'at-least') return `${figure}${unit}以上`;
    return sense === 'at-most' ? `${figure}${unit}以内` : `${figure}${unit}`;
  },

  strip: {
    page: '本页',
    relation,
    summary(name, years, ownRelation) {
      const told = years.filter((each) => each.tasks > 0 || each.silent);
      const all = told.reduce((sum, each) => sum + each.tasks, 0);
      const said =
        told.length <= mostYears
          ? told.map(({ year, tasks }) => `${year} 年${tasks > 0 ? ` ${n(tasks)} 项` : silent}`).join('，')
          : `${told[0]!.year}—${told.at(-1)!.year} 年，共 ${n(all)} 项任务`;
      return `脉络“${name}”：${said}${ownRelation ? `；本页${relation[ownRelation]}` : ''}`;
    },
    folded: (years) => `${n(years)} 年`,
    open: '查看脉络',
    close: '收起脉络',
  },

  body: {
    changes: '标出改动',
    changesHint: '删去的字加删除线，新写的字加下划线',
    moreTasks: (count) => `另有 ${n(count)} 项`,
    moreYears: (years, tasks) => `展开中间 ${n(years)} 年${tasks > 0 ? `，${n(tasks)} 项任务` : ''}`,
    fewer: '收起',
    comparedWith: (year) => (year === null ? '对照另一项' : `对照 ${year} 年`),
    rewritten: '改写较多，没有逐字标出',
    target: (is, before, after) => target[is](before, after),
    someTarget: '目标',
    showInWorkbench: '在工作台查看',
    loading: '正在理出这条脉络…',
    stuck: '模型没有启动，脉络暂时看不了。',
    gone: {
      title: '这一段已不在脉络里',
      text: '可能是文件或更正有了变化。段落和关联任务都还在；若是刚才的更正，可以撤销。',
    },
    failed: {
      title: '这条脉络没能理出来',
      text: '试了两次都没有成功。可以再试一次；其他脉络和段落不受影响。',
    },
    applying: '正在按你的更正重新整理…',
  },

  evidence: {
    label: '依据',
    likeness: '相近程度',
    meaning: (closeness) => `· 意思${closeness}`,
    terms: '都提到',
    programmes: '同一工程',
    names: '不同叫法',
    targets: '指标',
    cues: '措辞',
    by: '来自',
    byCorrection: '你的更正：归到一起',
    usual(from, to) {
      if (from === null) return to === null ? '' : `至 ${to}`;
      if (to === null) return `${from} 起`;
      return from === to ? String(from) : `${from}—${to}`;
    },
  },

  series: {
    label: '指标变化',
    plot: '看图',
    table: '看表',
    year: '年份',
    value: '数值',
    source: '出处',
    planned: '计划',
    reported: '已汇报',
    said: (year) => `${year} 年文件`,
    summary(of, points, all) {
      const told = points.map(
        ({ year, amount, reported }) => `${year} 年${reported ? '' : '计划'} ${amount}`,
      );
      return `${of}：${told.join('，')}${all > points.length ? `。共 ${n(all)} 个数值，其余见表` : ''}`;
    },
    toTask: '看出处',
    points: '各年数值',
  },

  corrections: {
    label: '更正',
    apart: '不相关',
    apartHint: '把这一项移出这条脉络',
    year: '年份不对',
    yearField: '应为哪一年',
    yearOf: '改哪里',
    ofTask: '只改这一项',
    ofPlan: '改整份文件',
    outOfBounds: (from, to) => `请填 ${from} 到 ${to} 之间的年份`,
    save: '保存',
    cancel: '取消',
    together: '归到这条脉络',
    togetherHint: '这项任务和这条脉络说的是同一件事',
    join: '归到一起',
    joined: '在这条脉络里',
    candidates: (tasks) => `还有 ${n(tasks)} 项关联任务不在这条脉络里`,
    corrected: '已更正',
    yours: '你的更正',
    takeBack: '收回',
    said: {
      apart: '移出了这条脉络',
      together: '归到了一起',
      year: (year) => `改到 ${year} 年`,
    },
    moreTasks: (count) => `等 ${n(count)} 项`,
    done({ is, corrections }) {
      const [first] = corrections;
      if (is === 'imported') return `已导入 ${n(corrections.length)} 条更正`;
      if (is === 'removed' || !first)
        return corrections.length > 1 ? `已收回 ${n(corrections.length)} 条更正` : '已收回更正';
      return 'year' in first ? kept[first.kind](first.year) : kept[first.kind]();
    },
    failed: {
      writing: {
        title: '更正没有保存成功',
        text: '脉络没有改动。再试一次；还不行，请重启浏览器。',
      },
      reading: {
        title: '更正暂时读不出来',
        text: '切换到别的窗口再回来，会重新读取；还不行，请重启浏览器。',
      },
    },
  },
};
