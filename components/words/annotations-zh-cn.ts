import type { AnnotationWords, TabWords } from './annotation-words.ts';

const number = new Intl.NumberFormat('zh-CN');
const n = (value: number) => number.format(value);

export const tabsZhCN: TabWords = {
  label: '本页内容',
  passages: '段落',
  annotations: '批注',
  notFound: (count) => `${n(count)} 条没找到`,
};

export const annotationsZhCN: AnnotationWords = {
  label: '本页的批注',
  count: (annotations) => `${n(annotations)} 条`,
  meaning: { target: '目标', measure: '措施', responsibility: '责任', question: '疑问', other: '其他' },
  state: { pending: '正在查找', anchored: '已找到', approximate: '大致位置', 'not-found': '没找到' },
  showOnPage: '在网页上查看',
  more: '展开全文',
  less: '收起',
  edit: '编辑批注',
  writeNote: '写笔记',
  bin: '放入回收站',
  unsaved: '有没保存的笔记，接着写',
  links: '关联任务',
  moreLinks: (links) => `另有 ${n(links)} 项`,
  tags: '标签',
  openWorkbench: '打开工作台',

  place: {
    changed: '网页上的文字后来改过：划掉的是批注时的，加下划线的是现在的。',
    removed: '删去',
    added: '加上',
    end: '完',
    acceptText: '采用现在的文字',
    lost: '网页上找不到这段文字了，可能已被修改或删除。批注和原文都还在这里。',
    reattach: '重新定位',
    reattaching: {
      title: '请在网页上选中这条批注的新位置',
      text: '选中文字后，批注就会移到那里。',
    },
    cancel: '取消',
  },
  editor: {
    label: '编辑批注',
    meaning: '含义',
    note: '笔记',
    hint: '可用 Markdown：**加粗**、- 列表、> 引用',
    placeholder: '写下想法、依据或疑问…',
    preview: '预览',
    write: '继续写',
    nothingToPreview: '还没有写笔记。',
    save: '保存笔记',
    saveKeys: '按 Ctrl 或 ⌘ 加 Enter 也能保存',
    close: '收起',
    restored: '已恢复上次没保存的笔记',
    discard: '不要了',
    tooLong: '笔记太长，放不下了。请分成几条批注。',
  },
  conflict: {
    title: '这条笔记在别处也改过',
    text: '两份都在，请选一个办法。',
    mine: '这里写的',
    theirs: '别处改的',
    emptied: '（笔记被清空了）',
    keepMine: '用这里的',
    keepTheirs: '用别处的',
    keepBoth: '两份都留',
  },
  tagField: {
    label: '标签',
    placeholder: '添加标签',
    hint: '输入后按回车、逗号或顿号添加',
    remove: (tag) => `移除标签“${tag}”`,
    count: (annotations) => `${n(annotations)} 条`,
    suggestions: '用过的标签',
    full: '标签已经满了，先移除几个再加。',
    tooLong: '这个标签太长了，请缩短到 100 个字以内。',
  },
  linkField: {
    label: '关联任务',
    link: '关联',
    unlink: '取消关联',
    linked: '已关联',
    pending: '正在找有关联的任务…',
    none: '任务库里没有找到有关联的任务。',
    weaker: (tasks) => `另有 ${n(tasks)} 项较弱的关联`,
  },
  filter: {
    label: '筛选批注',
    search: '查找原文、笔记和标签',
    more: '更多筛选',
    meanings: '按含义筛选',
    withNote: '有笔记',
    withLink: '有关联任务',
    notFound: '没找到',
    tag: '标签',
    anyTag: '全部标签',
    clear: '清除筛选',
    nothing: '没有符合条件的批注。',
    all: (annotations, notFound) => `共 ${n(annotations)} 条${notFound ? `，${n(notFound)} 条没找到` : ''}`,
    shown: (shown, annotations) => `显示 ${n(shown)} / ${n(annotations)} 条`,
  },
  empty: {
    title: '这一页还没有批注',
    text: '看到要紧的话，随手标下来：',
    ways: ['在网页上选中文字，点旁边出现的工具条', '选中文字后按 Alt+Shift+H', '在“段落”里点“标注这一段”'],
  },
  passage: {
    annotate: '标注这一段',
    annotateAs: (meaning) => `标注这一段，标为“${meaning}”`,
    others: '标为其他含义',
  },
  undo: {
    said: (what, annotations) => {
      const which = annotations === 1 ? '' : `${n(annotations)} 条批注`;
      if (what === 'binned') return `${which}已放入回收站`;
      if (what === 'restored') return `${which}已放回原处`;
      return what === 'reattached' ? `${which}已重新定位` : `${which}已修改`;
    },
    undo: '撤销',
    dismiss: '知道了',
  },
  faults: {
    quota: {
      title: '磁盘空间不够，没有保存',
      text: '请清理一些磁盘空间，再保存一次。',
    },
    blocked: {
      title: '批注暂时打不开',
      text: '政脉刚刚更新过，旧的页面还占着批注。请关掉其他政脉页面和打开较久的网页，再试一次。',
    },
    newer: {
      title: '批注是更新版本的政脉存的',
      text: '请先把政脉更新到最新版本。批注都还在，没有改动。',
    },
    private: {
      title: '这个窗口不能保存批注',
      text: '无痕窗口或受限的浏览器配置不让扩展存东西。请换到普通窗口。',
    },
    missing: {
      title: '这条批注已经不在了',
      text: '它可能在别的窗口里被彻底删除了。要留住写好的笔记，请先复制出来。',
    },
    failed: {
      title: '没有保存成功',
      text: '请再试一次；还不行，请重启浏览器。',
    },
  },
  stays: '写好的内容还在这里，不会丢。',
};
