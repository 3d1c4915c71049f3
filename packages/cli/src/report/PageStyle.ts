/** The style of the page: light and dark by the reader's choice, narrow screens, and paper. */

/** The style sheet. No font, image or script is fetched: the page is whole by itself. */
export const style = `:root{color-scheme:light dark;--ink:#1d2430;--soft:#5b6575;--line:#d9dee6;--ground:#fff;--met:#14713d;--missed:#b3261e;--open:#8a5a00}
@media (prefers-color-scheme:dark){:root{--ink:#e7eaf0;--soft:#a3adbd;--line:#343c49;--ground:#14181f;--met:#6fd49a;--missed:#ff9b92;--open:#f2c166}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:96rem;padding:1.5rem;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
p{margin:.15rem 0;color:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:middle}
th{color:var(--soft);font-weight:600;white-space:nowrap}
td.number,th.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
tbody th{color:var(--ink);white-space:normal;font-weight:500;min-width:14rem;width:24%}
td.number.open{white-space:normal}
.rule{display:block;color:var(--soft);font-size:.85em}
/* Two languages side by side: headings and words may break, and a rule has the whole width under its row. */
.both th,.both td{padding-inline:.4rem}.both th{white-space:normal}.both tbody th{min-width:12rem}
.both tr:has(+.about)>*{border-bottom:0;padding-bottom:.1rem}.both .about td{display:table-cell;padding-top:0}.about{break-before:avoid}
.met,.met-so-far{color:var(--met)}.missed,.missed-so-far{color:var(--missed);font-weight:600}.open{color:var(--open)}
.course{width:140px;height:36px;display:block}
.course polyline{fill:none;stroke:currentColor;stroke-width:1.5}.course circle{fill:currentColor}
.course .bound{stroke:var(--soft);stroke-dasharray:3 3}
.verdict{min-width:6.5rem}
.scroll:focus-visible{outline:2px solid var(--soft)}
.summary{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.75rem 0 0;padding:0}
.summary b{font-variant-numeric:tabular-nums}
footer{margin-top:2rem;color:var(--soft);font-size:.85rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .75rem}dt{font-weight:600}dd{margin:0}
@page{size:A4 landscape;margin:12mm}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--ground:#fff;--met:#14713d;--missed:#b3261e;--open:#8a5a00}
body{max-width:none;padding:0;font-size:8pt;line-height:1.3}.scroll{overflow:visible}thead{display:table-header-group}tr,dl{break-inside:avoid}h2{break-after:avoid}
th,td{padding:.15rem .3rem}tbody th{min-width:11rem}.course{width:100px;height:26px}abbr{text-decoration:none}}
`
