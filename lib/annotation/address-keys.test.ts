import { describe, expect, it } from 'vitest';
import { addressKey, addressKeys, isFrontPage } from './address-keys.ts';

describe('addresses of one document have one key', () => {
  it.each([
    // TRS
    [
      'http://www.wuhai.gov.cn/xxgk/ghjh/200903/t20090312_2009.html',
      'https://wuhai.gov.cn/xxgk/ghjh/200903/t20090312_2009.html',
    ],
    ['http://www.wuhai.gov.cn/zwgk/t20090301_1.html', 'http://m.wuhai.gov.cn/zwgk/t20090301_1.html#top'],
    ['http://www.wuhai.gov.cn/zwgk/t20090301_1.html', 'http://www.wuhai.gov.cn/mobile/zwgk/t20090301_1.html'],
    ['http://www.wuhai.gov.cn/zwgk/t20090301_1.html', 'http://www.wuhai.gov.cn/zwgk/t20090301_1_print.html'],
    [
      'https://www.mof.gov.cn/gkml/202305/t20230512_3884123.htm',
      'https://www.mof.gov.cn/gkml/202305/t20230512_3884123.htm?from=singlemessage&isappinstalled=0',
    ],
    // UCAP, and its session and moment parameters
    [
      'http://www.nmg.gov.cn/zwgk/2009-03/01/content_12345.htm',
      'https://www.nmg.gov.cn:443/zwgk/2009-03/01/content_12345.htm?t=1690000000000',
    ],
    [
      'http://www.nmg.gov.cn/zwgk/content_12345.htm',
      'http://www.nmg.gov.cn/zwgk/content_12345.htm;jsessionid=0A1B2C3D4E5F?_=1',
    ],
    [
      'http://www.gov.cn/zwgk/2009-03/01/content_12345.htm',
      'http://WWW.GOV.CN:80/zwgk//2009-03/01/content_12345.htm',
    ],
    // jcms, jpage
    [
      'http://www.js.gov.cn/art/2009/3/1/art_123_456.html',
      'http://wap.js.gov.cn/art/2009/3/1/art_123_456.html?spm=0.0.0.0.AbCdEf',
    ],
    ['http://www.zj.gov.cn/col/col123/index.html', 'https://www.zj.gov.cn/col/col123/'],
    [
      'http://www.zj.gov.cn/col/col123',
      'https://zj.gov.cn/col/col123/index.html?utm_source=weixin&utm_medium=social',
    ],
    ['http://www.bjhd.gov.cn/c123/', 'http://www.bjhd.gov.cn/c123/index.shtml'],
    // ASP and JSP
    ['http://www.hz.gov.cn/show.asp?id=12', 'http://www.hz.gov.cn/show.asp?id=12&print=1'],
    ['http://www.hz.gov.cn/show.aspx?ID=12&cid=3', 'http://www.hz.gov.cn/show.aspx?cid=3&id=12&rnd=0.123'],
    ['http://www.hz.gov.cn/info.jsp?infoid=7&type=print', 'http://www.hz.gov.cn/info.jsp?infoid=7'],
    ['http://www.hz.gov.cn/info.jsp?a=1&amp;infoid=7', 'http://www.hz.gov.cn/info.jsp?infoid=7&a=1'],
    ['http://www.hz.gov.cn/info.jsp?infoid=7&keyword=', 'http://www.hz.gov.cn/info.jsp?infoid=7'],
    // front pages
    ['http://www.wuhai.gov.cn', 'https://wuhai.gov.cn/index.html?from=timeline'],
    ['http://www.wuhai.gov.cn/default.aspx', 'http://www.wuhai.gov.cn./#'],
    // spelling
    ['http://www.wuhai.gov.cn/%e6%94%bf%e5%8a%a1/a%2Dz.html', 'http://www.wuhai.gov.cn/政务/a-z.html'],
    ['http://www.乌海.政务/a', 'http://xn--bjqt37e.xn--zfr164b/a'],
    // single-page sites
    [
      'https://zck.wuhai.gov.cn/#/detail?id=12&t=1690000000000',
      'http://zck.wuhai.gov.cn/index.html#/detail?id=12',
    ],
    ['https://zck.wuhai.gov.cn/app/#!/list/', 'https://zck.wuhai.gov.cn/app#!/list'],
    ['https://zck.wuhai.gov.cn/#/', 'https://zck.wuhai.gov.cn/'],
  ])('%s = %s', (a, b) => {
    expect(addressKey(b)).toBe(addressKey(a));
    expect(addressKey(a)).toBeDefined();
  });
});

describe('addresses that may be of two documents have two keys', () => {
  it.each([
    ['http://www.wuhai.gov.cn/show.asp?id=1', 'http://www.wuhai.gov.cn/show.asp?id=2'],
    ['http://www.wuhai.gov.cn/show.asp?id=1', 'http://www.wuhai.gov.cn/show.asp?cid=1'],
    ['http://www.wuhai.gov.cn/show.asp?12', 'http://www.wuhai.gov.cn/show.asp?13'],
    ['http://www.wuhai.gov.cn/show.asp?docid=abc', 'http://www.wuhai.gov.cn/show.asp?docid=ABC'],
    ['http://www.wuhai.gov.cn/list.jsp?t=1', 'http://www.wuhai.gov.cn/list.jsp?t=2'],
    ['http://www.wuhai.gov.cn/list.jsp?type=plan', 'http://www.wuhai.gov.cn/list.jsp?type=news'],
    [
      'http://www.wuhai.gov.cn/index.php?m=content&a=show&id=3',
      'http://www.wuhai.gov.cn/index.php?m=wap&a=show&id=3',
    ],
    ['http://www.wuhai.gov.cn/t20090301_1.html', 'http://www.wuhai.gov.cn/t20090301_2.html'],
    ['http://www.wuhai.gov.cn/t20090301_1.html', 'http://www.wuhai.gov.cn/t20090301_1_1.html'],
    [
      'http://www.wuhai.gov.cn/art/2009/3/1/art_123_456.html',
      'http://www.wuhai.gov.cn/art/2009/3/1/art_124_456.html',
    ],
    ['http://www.wuhai.gov.cn/col/col123/index.html', 'http://www.wuhai.gov.cn/col/col123/index_1.html'],
    ['http://www.wuhai.gov.cn/c123/', 'http://www.wuhai.gov.cn/c124/'],
    [
      'http://www.wuhai.gov.cn/zwgk/2009-03/01/content_12345.htm',
      'http://www.wuhai.gov.cn/zwgk/2009-03/02/content_12345.htm',
    ],
    ['http://www.wuhai.gov.cn/a.html', 'http://xxgk.wuhai.gov.cn/a.html'],
    ['http://www.wuhai.gov.cn/a.html', 'http://www.wuhai.gov.cn:8080/a.html'],
    ['http://www.com.cn/a', 'http://m.com.cn/a'],
    ['http://www.wuhai.gov.cn/print.html', 'http://www.wuhai.gov.cn/'],
    ['http://www.wuhai.gov.cn/mobile/', 'http://www.wuhai.gov.cn/'],
    ['http://www.wuhai.gov.cn/tag?q=%B5%E7%D7%D3', 'http://www.wuhai.gov.cn/tag?q=%B5%E7%D5%FE'],
    ['https://zck.wuhai.gov.cn/#/detail/1', 'https://zck.wuhai.gov.cn/#/detail/2'],
    ['https://zck.wuhai.gov.cn/#/detail?id=1', 'https://zck.wuhai.gov.cn/#/detail?id=2'],
    ['https://zck.wuhai.gov.cn/#!a', 'https://zck.wuhai.gov.cn/#!b'],
    ['file:///C:/a/index.html', 'file:///C:/b/index.html'],
  ])('%s ≠ %s', (a, b) => {
    expect(addressKey(a)).toBeDefined();
    expect(addressKey(b)).not.toBe(addressKey(a));
  });
});

describe('addressKey', () => {
  it('gives none for what is no page’s address', () => {
    for (const address of [
      '',
      'about:blank',
      'javascript:void(0)',
      'blob:https://a.cn/1',
      '/zwgk/1.html',
      '{url}',
    ]) {
      expect(addressKey(address)).toBeUndefined();
    }
    expect(addressKey(`http://www.wuhai.gov.cn/?q=${'长'.repeat(9_000)}`)).toBeUndefined();
  });

  it('knows front pages', () => {
    expect(isFrontPage(addressKey('https://www.wuhai.gov.cn/index.html')!)).toBe(true);
    expect(isFrontPage(addressKey('https://www.wuhai.gov.cn/a')!)).toBe(false);
    expect(isFrontPage(addressKey('https://www.wuhai.gov.cn/#/a')!)).toBe(false);
    expect(isFrontPage(addressKey('https://www.wuhai.gov.cn/?id=2')!)).toBe(false);
  });
});

it('gives the keys of several addresses once, in order, and no more than a page may have', () => {
  expect(
    addressKeys([
      'http://www.wuhai.gov.cn/b',
      'about:blank',
      'https://wuhai.gov.cn/b/',
      'http://wuhai.gov.cn/a',
    ]),
  ).toEqual(['wuhai.gov.cn/b', 'wuhai.gov.cn/a']);
  expect(addressKeys(Array.from({ length: 50 }, (_, i) => `http://wuhai.gov.cn/${i}`))).toHaveLength(20);
});
