import { describe, expect, test } from 'vitest';
import { describeTab } from './describe-tab.ts';

describe('describeTab', () => {
  test('a tab whose address the browser hides is another site that cannot be read unasked', () => {
    expect(describeTab(undefined, 'complete')).toEqual({ is: 'not-government', host: '', canRead: false });
  });

  test('a visible address of another site can be read on request', () => {
    expect(describeTab('https://news.example.com/a', 'complete')).toEqual({
      is: 'not-government',
      host: 'news.example.com',
      canRead: true,
    });
  });

  test('a government page without our script is waited for while it loads, then read', () => {
    expect(describeTab('http://www.wuhai.gov.cn/a', 'loading')).toEqual({ is: 'waiting' });
    expect(describeTab('http://www.wuhai.gov.cn/a', 'complete')).toEqual({
      is: 'reading',
      host: 'www.wuhai.gov.cn',
    });
  });

  test.each(['chrome://extensions', 'about:blank', 'file:///a.html', 'moz-extension://x/y.html', 'nonsense'])(
    '%s is not a page that can be read',
    (url) => expect(describeTab(url, 'complete')).toEqual({ is: 'not-a-page' }),
  );
});
