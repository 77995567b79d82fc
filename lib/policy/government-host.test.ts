import { expect, test } from 'vitest';
import { isGovernmentHost } from './government-host.ts';

test.each(['gov.cn', 'www.gov.cn', 'www.wuhai.gov.cn', 'ZWGK.NMG.GOV.CN', 'www.gov.cn.'])(
  '%s is a government host',
  (host) => expect(isGovernmentHost(host)).toBe(true),
);

test.each(['', 'gov.cn.example.com', 'mygov.cn', 'www.gov.com', 'example.cn'])('%s is not', (host) =>
  expect(isGovernmentHost(host)).toBe(false),
);
