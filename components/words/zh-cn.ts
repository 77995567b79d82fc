import { annotationsZhCN, tabsZhCN } from './annotations-zh-cn.ts';
import { threadsZhCN } from './thread-zh-cn.ts';
import type { Words } from './words.ts';
import { workbenchZhCN } from './workbench-zh-cn.ts';

const number = new Intl.NumberFormat('zh-CN');
const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 0 });
const list = new Intl.ListFormat('zh-CN', { type: 'conjunction', style: 'narrow' });
const n = (value: number) => number.format(value);

/** 中文。 */
export const zhCN: Words = {
  language: 'zh-CN',
  name: '政脉',
  percent: (part) => percent.format(part),
  list: (items) => list.format(items),
  year: (year) => `${year} 年`,

  tabs: tabsZhCN,
  annotations: annotationsZhCN,
  threads: threadsZhCN,
  workbench: workbenchZhCN,
  header: {
    onThisSite: '在本站启用',
    more: '更多',
    readAgain: '重新读取本页',
    onDevice: '全部在本机完成，不上传任何内容。',
    library: (plans, tasks) => `任务库：${n(plans)} 份文件，${n(tasks)} 项任务`,
  },
  tools: {
    filter: '筛选段落和任务',
    onlyRelated: '只看有关联',
    toView: '跳到网页当前位置',
    nothingFound: '没有符合条件的段落。',
    nothingRelatedYet: '还没有比对出有关联的段落，请稍等。',
    showAll: '显示全部段落',
  },
  status: {
    label: '比对进度',
    waking: '正在准备比对…',
    loading: (part) => `正在载入模型 ${percent.format(part)}`,
    matched: (done, total) => `已比对 ${n(done)} / ${n(total)} 段`,
    stuck: (total) => `共 ${n(total)} 段，未能比对`,
    done: (total, related) =>
      related === 0
        ? `共 ${n(total)} 段，没有找到关联任务`
        : `共 ${n(total)} 段，${related === total ? '都' : `${n(related)} 段`}有关联任务`,
    shown: (shown, total) => `显示 ${n(shown)} / ${n(total)} 段`,
  },
  announce: {
    loading: '正在载入模型',
    matching: (total) => `正在比对 ${n(total)} 段`,
    half: '已比对一半',
  },
  passages: {
    label: '本页的政策段落',
    untitled: '正文',
    count: (passages) => `${n(passages)} 段`,
    kind: { task: '任务', requirement: '要求', provision: '规定', target: '目标', result: '成效' },
    pending: '等待比对…',
    unmatched: '未比对',
    none: '没有关联任务',
    onlyWeak: (tasks) => `${n(tasks)} 项弱关联`,
    related: (tasks) => `${n(tasks)} 项关联任务`,
    summary: (years) => {
      const total = years.reduce((sum, each) => sum + each.count, 0);
      return `${n(total)} 项关联任务：${years.map((each) => `${each.year} 年 ${n(each.count)} 项`).join('，')}`;
    },
    moreYears: (years) => `另 ${n(years)} 年`,
    showOnPage: '在网页上查看',
  },
  matches: {
    label: '关联任务',
    tasks: (count) => `${n(count)} 项`,
    strength: { strong: '强关联', likely: '较强关联', weak: '弱关联' },
    path: '所在章节',
    terms: '都提到',
    otherNames: '不同叫法',
    meaning: '意思',
    alsoStated: '另可对照（不影响排序）',
    programmes: '同一工程',
    measures: '指标对照',
    closeness: { very: '非常接近', near: '相近', some: '有些相近' },
    here: '本页',
    sameMeasure: (value) => `都是 ${value}`,
    weaker: (tasks) => `另有 ${n(tasks)} 项较弱的关联`,
    pending: '正在比对这一段，马上就好。',
    unmatched: '模型没有启动，这一段暂时没法比对。',
    none: '任务库里没有找到与这一段有关联的任务。',
  },
  notices: {
    waiting: { title: '正在连接网页…', text: '' },
    notAPage: {
      title: '这一页读不了',
      text: '浏览器自带的页面、扩展商店和 PDF 都不开放给扩展。打开一个政府网站的网页，这里就会列出其中的政策段落。',
    },
    canRead: {
      title: '这里不是政府网站',
      text: '政脉只自动读取 gov.cn 的网页。想看这一页的话，可以让它读一次。',
      action: '读取本页',
    },
    askToRead: {
      title: '还没有读这一页',
      text: '政脉只自动读取 gov.cn 的网页。想看这一页，请点浏览器工具栏上的政脉图标：',
    },
    switchedOff: {
      title: '已在本站停用',
      text: '政脉不会读取这个网站的网页。',
      action: '在本站启用',
    },
    reading: (part) => ({
      title: part === null ? '正在读取网页…' : `正在读取网页 ${percent.format(part)}`,
      text: '',
    }),
    nothing: {
      title: '没有找到政策段落',
      text: '这一页可能是首页、目录或简短的新闻。打开一份工作计划、通知或报告的正文再看看。',
    },
    pageFailed: {
      title: '这一页没有读成',
      text: '可能是网页还没载入完。再试一次通常就好。',
      action: '再读一次',
    },
  },
  faults: {
    'model-missing': {
      title: '缺少比对用的模型',
      text: '扩展里的模型文件不见了。请重新安装政脉。段落照常可以查看。',
    },
    'model-damaged': {
      title: '模型文件已损坏',
      text: '模型与原版不一致，为免结果出错没有启用。请重新安装政脉。',
    },
    'self-test': {
      title: '模型自检没有通过',
      text: '在这台电脑上算出的结果不可靠，所以没有启用。请更新浏览器后再试。',
    },
    library: { title: '任务库打不开', text: '历年任务的数据读不出来。再试一次；还不行，请重新安装政脉。' },
    memory: { title: '内存不够', text: '关掉一些标签页或其他程序，再试一次。' },
    crashed: { title: '比对意外停止了', text: '再试一次通常就好。已有的结果还在。' },
  },
  retry: '再试一次',
  technical: '技术细节',
};
