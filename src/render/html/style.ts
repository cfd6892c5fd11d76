/** The look of the page: light and dark, on a phone, on a screen, on paper. Nothing is loaded from elsewhere. */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--raised:#f4f6f8;--text:#1b2430;--faint:#52606d;--rule:#cfd6dd;
--link:#0b57a4;--bad:#a61b1b;--c1:#1f7a46;--c2:#2f6fb5;--c3:#b9c3cd;--c4:#6b7280;--c5:#2f6fb5;--c6:#b5532f;--c7:#6a4fa3;
--c8:#1f7a6b;--c9:#8a6d00;--on:#fff;--on3:#1b2430}
@media (prefers-color-scheme:dark){:root{--ground:#12171d;--raised:#1b222b;--text:#e6ebf0;--faint:#a9b4bf;--rule:#3a4550;
--link:#8ec5ff;--bad:#ff9b93;--c1:#2f9a5f;--c2:#4a90d9;--c3:#5a6672;--c4:#8b95a1;--c5:#4a90d9;--c6:#d9774f;--c7:#9c82d6;
--c8:#35a391;--c9:#c2a02c;--on:#0e1318;--on3:#fff}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
a{color:var(--link)}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem}
header,main,footer{max-width:72rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0}h2{font-size:1.3rem;margin:2rem 0 .6rem}h3{font-size:1.1rem;margin:.4rem 0}
h4{font-size:1.05rem;margin:1.2rem 0 .3rem}h5{font-size:1rem;margin:1rem 0 .3rem}
.notice{border:2px solid var(--bad);color:var(--bad);padding:.5rem .8rem;font-weight:600;border-radius:4px}
.lead{color:var(--faint);margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;margin:.6rem 0 0;padding:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.8rem;margin:0;padding:0;list-style:none}
.tiles li{background:var(--raised);border-radius:6px;padding:.7rem .9rem}
.tiles strong{display:block;font-size:1.7rem;line-height:1.2}.tiles small{color:var(--faint)}
.charts{columns:22rem;column-gap:1rem;margin-top:1rem}
figure{margin:0 0 1rem;break-inside:avoid;background:var(--raised);border-radius:6px;padding:.9rem;min-width:0}
figcaption p,.none{color:var(--faint);margin:.1rem 0 .7rem;font-size:.9rem}
svg{display:block;width:100%;height:auto;overflow:visible}
svg text{font-size:12px;fill:var(--text);paint-order:stroke;stroke:var(--raised);stroke-width:3px}
svg text.on{stroke:none}
svg a text{fill:var(--link);text-decoration:underline}
svg a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
svg a text.on{text-anchor:middle;fill:var(--on);font-weight:600;font-size:11px}svg a text.on.c3{fill:var(--on3)}
.track{fill:var(--rule);opacity:.45}
.c1{fill:var(--c1)}.c2{fill:var(--c2)}.c3{fill:var(--c3)}.c4{fill:var(--c4)}.c5{fill:var(--c5)}.c6{fill:var(--c6)}
.c7{fill:var(--c7)}.c8{fill:var(--c8)}.c9{fill:var(--c9)}
.met{fill:var(--c1)}.unmet{fill:var(--c6)}.unjudged{fill:var(--c4)}.goal{stroke:var(--text);stroke-width:2}
.line{stroke:var(--rule);stroke-width:1}.gap{stroke:var(--bad);stroke-width:2;stroke-dasharray:3 3}
.open{fill:var(--raised);stroke:var(--bad);stroke-width:2}.good{fill:var(--c1)}path.late{fill:var(--c6)}
line.deadline{stroke:var(--bad);stroke-width:1.5}line.today{stroke:var(--faint);stroke-width:1;stroke-dasharray:2 3}
svg text.deadline{fill:var(--bad);font-size:11px}svg text.today{fill:var(--faint);font-size:11px}svg .end{text-anchor:end}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;margin:0 0 .6rem;padding:0;font-size:.9rem}
.swatch{display:inline-block;width:.8em;height:.8em;border-radius:2px;margin-right:.4em}
.swatch.c1{background:var(--c1)}.swatch.c2{background:var(--c2)}.swatch.c3{background:var(--c3)}.swatch.c4{background:var(--c4)}
details{margin-top:.6rem}summary{cursor:pointer;color:var(--link)}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{border:1px solid var(--rule);padding:.35rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--raised)}td.right,th.right,td.number{text-align:right;white-space:nowrap}td.center,th.center{text-align:center}
.entries{min-width:52rem}.id,small{color:var(--faint)}
tr:target,.figures :target,.paper :target{outline:3px solid var(--link);outline-offset:-3px}
.figures li:target{outline-offset:2px}
.filters{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:end;margin:.6rem 0}.filters[hidden]{display:none}
.filters label{display:flex;flex-direction:column;font-size:.9rem;max-width:100%}
select,input{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--faint);border-radius:4px;padding:.35rem;max-width:100%}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:.8rem;margin:0}
.figures>div{border:1px solid var(--rule);border-radius:6px;padding:.6rem .8rem;min-width:0}
.figures dt{font-weight:600}.figures dd{margin:.2rem 0 0}.figures p{margin:.3rem 0;font-size:.9rem}
.states{list-style:none;margin:.3rem 0;padding:0;font-size:.95rem}
.origins{columns:1;margin:.3rem 0;padding-left:1.1rem;font-size:.85rem;overflow-wrap:anywhere}
.paper{border:1px solid var(--rule);border-radius:6px;padding:1rem clamp(.8rem,3vw,2.4rem)}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:1rem}
.head,.title{text-align:center}.head p{margin:.2rem 0}
.body p{text-align:justify}.part li>p{margin:.2rem 0}
footer{color:var(--faint);font-size:.9rem}
@media print{:root{color-scheme:light}body{font-size:10.5pt}nav,.filters,.skip,details,footer a{display:none!important}
tr,.figures>div{break-inside:avoid}.scroll{overflow:visible}.entries{min-width:0}a{color:inherit;text-decoration:none}
.figures{grid-template-columns:1fr 1fr}.paper{border:0;padding:0}
.charts{columns:2}figure{break-inside:auto}#nop-bao-cao,figcaption,svg{break-inside:avoid}svg{max-height:22cm}
figcaption,.legend,h2,h3,h4,h5,.lead{break-after:avoid}}
`;
