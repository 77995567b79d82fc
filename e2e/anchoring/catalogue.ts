import type { SettingName } from './settings.ts';
import type { TemplateName } from './templates.ts';

/** A page of the set: a text in the template and the setting of a content system. */
export interface PageEntry {
  readonly id: string;
  /** Name of the text (read-text.ts). */
  readonly text: string;
  readonly template: TemplateName;
  readonly setting: SettingName;
  readonly path: string;
  readonly date: string;
  readonly of: { readonly host: string; readonly site: string; readonly source: string };
}

const wuhai = { host: 'www.wuhai.gov.cn', site: '乌海市人民政府', source: '乌海市人民政府信息化办公室' };
const nmg = { host: 'www.nmg.gov.cn', site: '内蒙古自治区人民政府', source: '自治区信息化工作办公室' };
/** A city that is nowhere, and its paper. */
const qinghe = { host: 'www.qinghe.gov.cn', site: '青河市人民政府', source: '青河市信息化工作办公室' };

const entry = (
  id: string,
  text: string,
  template: TemplateName,
  setting: SettingName,
  path: string,
  date: string,
  of: PageEntry['of'] = qinghe,
): PageEntry => ({ id, text, template, setting, path, date, of });

/** The pages, each in a shape that government sites have. */
export const entries: readonly PageEntry[] = [
  entry('trs-plan', 'wuhai-2010', 'trs', 'trs', '/xxgk/ghjh/201003/t20100318_2010.html', '2010-03-18', wuhai),
  entry(
    'trs-plain',
    'wuhai-2009',
    'trs',
    'indent',
    '/xxgk/ghjh/200903/t20090312_2009.html',
    '2009-03-12',
    wuhai,
  ),
  entry(
    'ucap-plan',
    'wuhai-2008',
    'ucap',
    'indent',
    '/xxgk/ghjh/200802/content_2008.htm',
    '2008-02-26',
    wuhai,
  ),
  entry('word-results', 'wuhai-2007', 'word', 'word', '/zwgk/2007/cx.htm', '2007-12-20', wuhai),
  entry('breaks-speech', 'wuhai-2006', 'layout', 'breaks', '/zwgk/2006/jh.asp?id=118', '2006-09-28', wuhai),
  entry('jcms-region', 'nmg-2006', 'jcms', 'jcms', '/art/2006/3/15/art_11_2006.html', '2006-03-15', nmg),
  entry(
    'iframe-plan',
    'wuhai-2009',
    'iframe',
    'breaks',
    '/frames/catalogue.jsp?urltype=1',
    '2009-03-13',
    wuhai,
  ),
  entry('frameset-results', 'wuhai-2007', 'frameset', 'word', '/frames/index.html', '2007-12-21', wuhai),
  entry('division-table', 'division', 'trs', 'trs', '/xxgk/2012/t20120402_31.html', '2012-04-02'),
  entry('indicator-table', 'indicators', 'ucap', 'word', '/xxgk/2013/content_77.htm', '2013-01-20'),
  entry('news', 'news', 'portal', 'indent', '/xw/201203/t20120319_8.html', '2012-03-19'),
  entry('briefing', 'briefing', 'layout', 'unclosed', '/jb/2012/0007.htm', '2012-06-15'),
  entry('notice', 'notice', 'policy', 'jcms', '/zc/content_36.htm', '2012-04-09'),
  entry('speech', 'speech', 'jcms', 'pieces', '/art/2012/2/28/art_21_9.html', '2012-02-28'),
  entry('bulletin', 'bulletin', 'portal', 'notes', '/tj/201303/t20130315_2.html', '2013-03-15'),
  entry('interview', 'interview', 'soup', 'soup', '/hd/ft/detail?id=55', '2012-05-22'),
  entry('regulation', 'regulation', 'policy', 'indent', '/zc/content_52.htm', '2011-12-01'),
  entry('minutes', 'minutes', 'word', 'word', '/hy/2012/19.htm', '2012-07-20'),
  entry('continued', 'continued', 'trs', 'trs', '/xxgk/ghjh/201301/t20130110_1.html', '2013-01-10'),
  entry('continued-breaks', 'continued', 'layout', 'breaks', '/old/jh2013.asp', '2013-01-11'),
  entry('summary', 'summary', 'soup', 'soup', '/jd/detail?id=14', '2012-08-30'),
  entry('tiny', 'tiny', 'jcms', 'jcms', '/art/2012/8/3/art_11_80.html', '2012-08-03'),
  entry('terms', 'terms', 'portal', 'indent', '/gk/201205/t20120503_6.html', '2012-05-03'),
  entry('numbers', 'numbers', 'ucap', 'pieces', '/xxgk/2012/content_18.htm', '2012-03-01'),
  entry('policy', 'policy', 'policy', 'jcms', '/zc/content_11.htm', '2012-02-20'),
  entry('publicity', 'publicity', 'jcms', 'readings', '/art/2012/11/5/art_11_91.html', '2012-11-05'),
  entry('guide', 'guide', 'portal', 'indent', '/fw/zn/201201/t20120104_3.html', '2012-01-04'),
  entry('long-report', 'long-report', 'ucap', 'indent', '/xxgk/2011/content_60.htm', '2011-02-14'),
];
