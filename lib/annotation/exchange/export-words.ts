/** What exported files say in the user's language, besides what they export. */
export const exportWords = {
  'zh-CN': {
    annotations: '批注',
    backup: '备份',
    columns: [
      '页面标题',
      '网址',
      '网站',
      '发布日期',
      '含义',
      '原文',
      '笔记',
      '标签',
      '关联任务',
      '批注时间',
      '修改时间',
      '编号',
    ],
    tags: (tags: readonly string[]): string => `标签：${tags.join('、')}`,
    linked: '关联任务',
    source: '来源：',
    published: (day: string): string => `发布于 ${day}`,
    annotated: (day: string): string => `批注于 ${day}`,
    page: (page: string, pages: string): readonly string[] => ['第 ', page, ' 页，共 ', pages, ' 页'],
  },
  en: {
    annotations: 'annotations',
    backup: 'backup',
    columns: [
      'Page title',
      'Address',
      'Site',
      'Published',
      'Meaning',
      'Quote',
      'Note',
      'Tags',
      'Linked tasks',
      'Annotated',
      'Changed',
      'Id',
    ],
    tags: (tags: readonly string[]): string => `Tags: ${tags.join(', ')}`,
    linked: 'Linked tasks',
    source: 'Source: ',
    published: (day: string): string => `published ${day}`,
    annotated: (day: string): string => `annotated ${day}`,
    page: (page: string, pages: string): readonly string[] => ['Page ', page, ' of ', pages],
  },
} as const;

export type ExportLanguage = keyof typeof exportWords;
export type ExportWords = (typeof exportWords)[ExportLanguage];
