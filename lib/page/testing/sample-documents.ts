import { JSDOM } from 'jsdom';

/** Small documents in the ways that content systems and authors mark up text. For tests. */
export const sampleDocuments: Readonly<Record<string, string>> = {
  'Word export': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN><div class=WordSection1>
    <p class=MsoNormal align=center><b><span style='font-family:方正小标宋简体'>乌海市<span lang=EN-US>2009</span>年信息化工作要点<span lang=EN-US><o:p></o:p></span></span></b></p>
    <p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>一、建设<span lang=EN-US>OA</span>系统，覆盖率达到<span
    lang=EN-US>95%</span>以上。<span lang=EN-US><o:p>&nbsp;</o:p></span></span></p>
    <!--[if supportFields]><span style='mso-element:field-begin'></span><![endif]-->
    <p class=MsoNormal>二、推进<span lang=EN-US>12396</span>信息服务。</p></div></body></html>`,
  'layout tables': `<table><tr><td><table width=100%><tr><th>任务</th><th>责任单位</th><th></th></tr>
    <tr><td rowspan=2>电子政务<br>外网建设</td><td>市信息办</td><td>&nbsp;</td></tr><tr><td>各区政府、<b>市直</b>各部门</td></tr></table></td></tr>
    <tr><td>　　备注：任务于<u>年底</u>前完成。</td></tr></table>`,
  'line breaks': `<div id=zoom>&nbsp;&nbsp;&nbsp;&nbsp;一、总体要求<br>　　以“数字乌海”为目标，<br/>
    推进信息化。<br><br>　　二、主要任务<br>（一）建设平台；<br>（二）推进上网。</div>`,
  'nested inline': `<p>加快<a href="#"><em>电子<strong>政务<i></i></strong></em>建</a>设<span></span>，<font color=red>实现<span>“<b>一站式</b>”</span>审批</font>。</p><p><span><span>末<span>段</span></span></span></p>`,
  'hidden parts': `<script>var a = 1;</script><div>可见<span style="display:none">隐藏的文字</span>文字<span style="visibility:hidden">不见<b style="visibility:visible">又见</b></span>。</div>
    <div hidden><p>整段隐藏</p></div><p>下一段<button>按钮</button><select><option>选项</option></select>完。</p><details><summary>摘要</summary><p>收起</p></details><noscript>无</noscript><style>p{}</style>`,
  'comments and white space': `<!-- 前 --> <p>
      前面  有 <!-- 中 --> 空白

      的 <b> 文字 </b> 。
    </p>
    <div> </div><!-- 间 --><div>	<span> 尾 </span> </div> <!-- 后 -->`,
  'kept white space': `<pre>第一行
  第二行	缩进

第四行</pre><p style="white-space:pre-wrap">  甲
乙  </p><textarea>输入</textarea><p>丙</p>`,
  'ruby and lists': `<p>推进<ruby>信<rp>(</rp><rt>xìn</rt><rp>)</rp>息<rt>xī</rt></ruby>化</p><ol><li>第一<li>第二<ul><li>其一</ul></ol><dl><dt>词<dd>义</dl>`,
  'rare characters': `<p>𠮷林<b>👨‍👩‍👧</b>家é\u0301&shy;度&#8203;量ﬁn㎡</p><p>ＡＢＣ１２３</p>`,
};

export const openDocument = (html: string): Document => new JSDOM(html).window.document;
