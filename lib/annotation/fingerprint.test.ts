import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bandsOf, fingerprintOf, fingerprintSteps, sameDocument, similarity } from './fingerprint.ts';

const folder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const [plan2009, plan2008] = seeds as [string, string];

/** What a template puts around a text, and reading tools into it. */
const reworked = (text: string) =>
  `发布时间：2009-03-12　来源：乌海市人民政府信息化办公室　浏览次数：1286　字体：【大 中 小】\n${text.replaceAll('\n', '\r\n　　')}\n分享到：QQ空间 新浪微博\n【打印本页】【关闭窗口】`;

const appointment = (name: string, post: string) =>
  `乌海市人民政府关于${name}等同志职务任免的通知\n各区人民政府，市政府各部门，各企事业单位：\n经市人民政府研究决定，` +
  `任命${name}为${post}，试用期一年，免去其原任职务。以上同志的任职时间自通知印发之日起计算，请各单位按照干部管理权限` +
  `办理有关手续，并于本月底以前报市人力资源和社会保障局备案。任职期间应当严格遵守有关规定，认真履行岗位职责，按时完成市人民政府交办的各项任务，自觉接受组织和群众的监督，定期报告履行职责的情况，年度考核结果作为续任的依据。特此通知。`;

const bulletin = (month: number, n: number) =>
  `${month}月份，全市规模以上工业增加值同比增长${n}.${n % 7}%，比上月${n % 2 ? '加快' : '回落'}0.${n % 9}个百分点。分行业看，煤炭开采和洗选业` +
  `增长${n + 3}.1%，化学原料和化学制品制造业增长${n * 2}.6%，电力、热力生产和供应业增长${n - 2}.4%。分产品看，原煤产量${n * 31}万吨，` +
  `焦炭产量${n * 17}万吨，发电量${n * 5}亿千瓦时。1—${month}月份，全市固定资产投资完成${n * 11}亿元，同比增长${n + 7}.3%。`;

describe('fingerprints', () => {
  it('are the same wherever and whenever they are made', () => {
    // A change here breaks what users have stored: it takes a new version.
    expect(fingerprintOf(plan2009)).toMatchInlineSnapshot(
      `"m1:C-URwxEzh8fk9AY2sjOXW9nEAcR9YVa8EbzpbAnF3sthWRF58SxwqAlWc3PcLImAGV77YpBLvylDABdLKr_vjKQGvhD323RfGsWbWFfnvbQ_NEU1Eha4uneP_4cKy1zbFHIKOFT-OV1RmUxGZxo67541i_yaKNod9NH6eXXNRA8"`,
    );
  });

  it('of one document in two templates say so', () => {
    for (const seed of seeds) {
      expect(similarity(fingerprintOf(seed), fingerprintOf(reworked(seed)))).toBeGreaterThan(0.9);
      expect(sameDocument(fingerprintOf(seed), fingerprintOf(reworked(seed)))).toBe(true);
    }
  });

  it('leave width, white space, punctuation, line ends and script out of account', () => {
    const other = plan2009
      .replaceAll('，', ',')
      .replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(fingerprintOf(other.replaceAll(/\s+/g, ' '))).toBe(fingerprintOf(plan2009));
  });

  it('of a text with some words corrected, or a paragraph more, say so', () => {
    const corrected = plan2009.replaceAll('建设', '建成').replace('信息化', '信息');
    expect(
      sameDocument(fingerprintOf(plan2009), fingerprintOf(`${corrected}\n附件：重点工程任务分解表`)),
    ).toBe(true);
  });

  it('of two documents say so: years, levels, plan and results', () => {
    for (const [i, a] of seeds.entries()) {
      for (const b of seeds.slice(i + 1)) {
        expect(similarity(fingerprintOf(a), fingerprintOf(b))).toBeLessThan(0.3);
      }
    }
  });

  it('of two short texts of one form say so', () => {
    const [a, b] = [appointment('张建国', '市信息化办公室主任'), appointment('李卫东', '市商务局副局长')];
    expect(fingerprintOf(a)).not.toBe('');
    expect(sameDocument(fingerprintOf(a), fingerprintOf(b))).toBe(false);
    expect(sameDocument(fingerprintOf(a), fingerprintOf(`来源：市政府　${a}　打印`))).toBe(true);
    for (let n = 11; n < 30; n++) {
      expect(sameDocument(fingerprintOf(bulletin(3, 10)), fingerprintOf(bulletin((n % 12) + 1, n)))).toBe(
        false,
      );
    }
  });

  it('of a part and the whole do not', () => {
    expect(sameDocument(fingerprintOf(plan2009), fingerprintOf(plan2009.slice(0, plan2009.length / 2)))).toBe(
      false,
    );
  });

  it('are none where a text is too short to tell, and equal nothing then', () => {
    expect(fingerprintOf('')).toBe('');
    expect(fingerprintOf('，。'.repeat(500))).toBe('');
    expect(fingerprintOf('关于印发《工作要点》的通知')).toBe('');
    expect(similarity('', '')).toBe(0);
    expect(sameDocument('', '')).toBe(false);
    expect(bandsOf('')).toEqual([]);
  });

  it('of another version, or damaged, equal nothing', () => {
    const fingerprint = fingerprintOf(plan2009);
    expect(similarity(fingerprint, fingerprint)).toBe(1);
    expect(similarity(fingerprint, fingerprint.replace('m1:', 'm2:'))).toBe(0);
    expect(similarity(fingerprint, fingerprint.slice(0, -1))).toBe(0);
    expect(similarity(fingerprint, `${fingerprint.slice(0, -1)}!`)).toBe(0);
  });

  it('are made in steps, whose cuts leave no trace', () => {
    const long = seeds.join('\n𠮷');
    const work = fingerprintSteps(long);
    let steps = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    expect(steps).toBeGreaterThan(2);
    // The cuts fall elsewhere in a text that begins with white space.
    expect(fingerprintOf(`${' '.repeat(5_001)}${long}`)).toBe(step.value);
  });
});

describe('bands', () => {
  it('are shared by fingerprints of one document and hardly by others', () => {
    const bands = new Set(bandsOf(fingerprintOf(plan2009)));
    expect(bands.size).toBe(16);
    expect(
      bandsOf(fingerprintOf(reworked(plan2009))).filter((band) => bands.has(band)).length,
    ).toBeGreaterThan(3);
    expect(bandsOf(fingerprintOf(plan2008)).filter((band) => bands.has(band))).toEqual([]);
  });
});
