/**
 * Writes what databases of today's version hold to fixtures/. Run by hand before a version is released:
 * `npx node lib/store/testing/write-fixtures.ts`. Fixtures of released versions are never written again.
 */
import 'fake-indexeddb/auto';
import { existsSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from '../../annotation/fingerprint.ts';
import { openAnnotationStore } from '../annotations/open-store.ts';
import { createBackup } from '../backup/create-backup.ts';
import { openCorrections } from '../corrections/open-corrections.ts';
import { databaseName as correctionsName } from '../corrections/schema.ts';
import { openVectorCache } from '../vector-cache.ts';
import { dumpDatabase, writeDump } from './database-dump.ts';
import { moment, sampleAnnotation, sampleIdentity, sampleLink, samplePage } from './sample-annotations.ts';
import { sampleCorrection } from './sample-corrections.ts';

async function write(name: string, file: (version: number) => string): Promise<void> {
  const dump = await dumpDatabase(name);
  const path = new URL(file(dump.version), import.meta.url);
  if (existsSync(path)) console.warn(`${path.pathname} is there already.`);
  else writeFileSync(path, writeDump(dump));
}

const store = openAnnotationStore({ now: () => moment(60) });
const other = 'https://www.gov.cn/zhengce/2026/1.htm';
await store.create(
  sampleAnnotation('1', { note: '核对**口径**', tags: ['平台', '2010'], links: [sampleLink(5)] }),
  sampleIdentity('https://www.wuhai.gov.cn/a.html', 'https://zwgk.wuhai.gov.cn/show.aspx?id=1'),
);
await store.create(
  sampleAnnotation('2', { meaning: 'question' }),
  sampleIdentity('https://www.wuhai.gov.cn/a.html'),
);
const text = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7_919) % 20_000)));
const page = samplePage({ address: other, title: '通知', fingerprint: fingerprintOf(text.join('')) });
const { quote } = sampleAnnotation('3').target;
const path = '/html[1]/body[1]/p[1]';
const range = { startContainer: path, startOffset: 3, endContainer: path, endOffset: 11 };
await store.merge([sampleAnnotation('3', { target: { page, quote, range } })]);
await store.edit('urn:uuid:2', { binned: true });
await store.setLabel('target', '指标');
store.close();
const backup = createBackup();
await backup.fileBackupDone(moment(30));
backup.close();
await write('zhengmai', (version) => `../annotations/fixtures/v${version}.json`);

const corrections = openCorrections();
await corrections.merge([0, 1, 2, 3].map(sampleCorrection));
await corrections.remove([sampleCorrection(3).id]);
corrections.close();
await write(correctionsName, (version) => `../corrections/fixtures/v${version}.json`);

const cache = openVectorCache({ identity: 'model-a', dimensions: 4, now: () => 1_700_000_000_000 });
await cache.put(
  new Map([
    ['甲', Float32Array.of(1, 0.5, -0.25, 0)],
    ['乙', Float32Array.of(0, 0.25, 1, 0.125)],
  ]),
);
await cache.close();
await write('zhengmai-vectors', (version) => `../fixtures/vectors-v${version}.json`);
