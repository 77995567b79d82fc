/** Parts of texts by which the tests of threads know passages and tasks. */

/** The passage for 2010 of the programme that runs through all years. */
export const programme = '巩固“电脑入农户上网工程”成果';
/** What its thread is called. */
export const programmeName = '电脑入农户上网工程';
/** Its tasks of the library. */
export const of2006 = '农业信息网的开通';
export const of2007 = '为全市有条件上网的行政村、龙头企业、专业协会和经济组织配备电脑';
export const of2009 = '年内实现行政村宽带上网率100%';
/** What is measured in it. */
export const measure = '行政村宽带上网率';
