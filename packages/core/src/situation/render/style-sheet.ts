import { drawingRules, lightInks } from './drawing-rules.ts';

function inksOf(inks: Record<string, string>): string {
  return Object.entries(inks)
    .map(([name, ink]) => `--${name}:${ink};`)
    .join('');
}

/** The page's whole style: no font, image or rule from elsewhere; light, dark and paper. Logical properties, so that a right-to-left language needs no second sheet. */
export const styleSheet = `
:root{color-scheme:light dark;${inksOf(lightInks)}
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L","Book Antiqua",Georgia,"Noto Serif","Noto Naskh Arabic",serif;
--sans:system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,"Noto Sans","Noto Sans Arabic",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#14181c;--ink:#e4e7ea;--soft:#a4adb6;--line:#434b54;--hair:#2b3239;--accent:#8cbbe4;--wash:#1b2127;
--breach:#f0958b;--undetermined:#e0b04a;--no-breach:#8ac997;--outside:#a4adb6;--none:#a4adb6;--good:#8ac997;--bad:#f0958b;--open:#e0b04a;
--land:#1f252b;--own:#272e35;--water:#12181d;--border:#7b858f}}
*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);overflow-wrap:break-word}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:1px}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{inset-inline-start:1rem;inset-block-start:1rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
.sheet{max-inline-size:68rem;margin-inline:auto;padding:0 2rem 4rem}
.marking{font:700 .78rem/1 var(--sans);letter-spacing:.06em;background:#000;color:#fff;padding:.45em .7em;display:inline-block}
.marking[data-tlp="TLP:RED"]{color:#ff2b2b}.marking[data-tlp^="TLP:AMBER"]{color:#ffc000}.marking[data-tlp="TLP:GREEN"]{color:#33ff00}
.masthead{border-block-start:6px solid var(--accent);padding-block:1.1rem 1.4rem;border-block-end:1px solid var(--line);margin-block-end:1.5rem}
.masthead-line{display:flex;justify-content:space-between;align-items:center;gap:1rem}
.kind{font:600 .8rem/1.2 var(--sans);letter-spacing:.09em;text-transform:uppercase;color:var(--accent);margin:0}
h1{font-size:2.15rem;line-height:1.15;font-weight:600;margin:.7rem 0 1rem;max-inline-size:24em;text-wrap:balance}
.front{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.65rem 1.5rem;margin:0;font:.875rem/1.4 var(--sans)}
.front div{border-inline-start:2px solid var(--line);padding-inline-start:.7rem}
.front dt{color:var(--soft);font-size:.75rem;text-transform:uppercase;letter-spacing:.06em}
.front dd{margin:0;font-variant-numeric:tabular-nums}
.standfirst{color:var(--soft);font-style:italic;margin:1.1rem 0 0;max-inline-size:46rem;font-size:1rem}
.contents{font:.875rem/1.5 var(--sans);margin-block:1.4rem 0}
.contents h2{all:unset;display:block;font:600 .75rem/1.2 var(--sans);text-transform:uppercase;letter-spacing:.06em;color:var(--soft);margin-block-end:.35rem}
.contents ol{margin:0;padding:0;list-style:none;columns:3 15rem;column-gap:2rem;counter-reset:toc}
.contents li{break-inside:avoid;margin:0 0 .2rem;counter-increment:toc;display:flex;gap:.6em}
.contents li::before{content:counter(toc);color:var(--soft);min-inline-size:1.3em;text-align:end;font-variant-numeric:tabular-nums}
.contents a{text-decoration:none}.contents a:hover{text-decoration:underline}
section{margin-block-start:2.6rem;counter-increment:section}
main{counter-reset:section}
section>h2{font-size:1.4rem;line-height:1.25;font-weight:600;border-block-start:2px solid var(--ink);padding-block-start:.5rem;margin:0 0 .9rem}
section>h2::before{content:counter(section);display:inline-block;color:var(--accent);margin-inline-end:.7em;font-variant-numeric:tabular-nums}
h3{font-size:1.1rem;line-height:1.3;font-weight:600;margin:1.8rem 0 .5rem;display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline}
p{margin:.5rem 0}
.cited{display:grid;grid-template-columns:minmax(0,44rem) minmax(0,1fr);gap:0 2rem}
.cited>p,.plain{max-inline-size:44rem}
.margin{font:.75rem/1.4 var(--sans);color:var(--soft);border-inline-start:1px solid var(--line);padding-inline-start:.8rem;margin-block:.5rem;align-self:start}
.margin p{margin:0 0 .5rem}.margin p:last-child{margin:0}
.note{font:.84rem/1.45 var(--sans);color:var(--soft);margin:.5rem 0 .7rem;max-inline-size:52rem}
ul{padding-inline-start:1.2rem;margin:.5rem 0;max-inline-size:46rem}li{margin:.25rem 0}
.soft{color:var(--soft);font-size:.92em}
code{font:.86em/1.3 ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;color:var(--soft);overflow-wrap:anywhere}
.cite{font:600 .72em/1 var(--sans);white-space:nowrap;margin-inline-start:.18em;vertical-align:.12em}
.cite a,.ref{text-decoration:none}.cite a:hover,.ref:hover{text-decoration:underline}
.ref{font:600 .86em/1 var(--sans);white-space:nowrap;font-variant-numeric:tabular-nums;display:inline-block;padding:7px 4px;margin:-7px -4px}
.tag{font:600 .78rem/1.2 var(--sans);white-space:nowrap;color:var(--tone)}
.tag::before{content:"";display:inline-block;inline-size:.62em;block-size:.62em;border:1.5px solid var(--tone);margin-inline-end:.45em;background:var(--fill)}
h3 .tag{font-size:.9rem}
.tone-breach{--tone:var(--breach);--fill:var(--breach)}.tone-bad{--tone:var(--bad);--fill:var(--bad)}.tone-good{--tone:var(--good);--fill:var(--good)}
.tone-undetermined,.tone-open{--tone:var(--undetermined);--fill:linear-gradient(135deg,var(--undetermined) 50%,transparent 50%)}
.tone-no-breach{--tone:var(--no-breach);--fill:transparent}.tone-outside,.tone-none{--tone:var(--outside);--fill:transparent}
.table{overflow-x:auto;margin:.7rem 0 1.1rem}
table{border-collapse:collapse;inline-size:100%;font:.84rem/1.4 var(--sans);min-inline-size:34rem}table.fixed{table-layout:fixed;min-inline-size:46rem}td .cite{font-size:.84em;white-space:normal}
caption,.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th{font-weight:600;font-size:.75rem;text-align:start;color:var(--soft);border-block-end:1.5px solid var(--ink);padding-block:.35em;padding-inline:0 .9em;vertical-align:bottom}
td{border-block-end:1px solid var(--hair);padding-block:.5em;padding-inline:0 .9em;vertical-align:top;font-variant-numeric:tabular-nums lining-nums}
th:last-child,td:last-child{padding-inline-end:0}
.num{text-align:end;padding-inline-end:1.6em}
tbody tr:last-child td{border-block-end-color:var(--line)}
figure{margin:1rem 0 1.2rem}
figcaption{font:600 .84rem/1.4 var(--sans);margin-block-end:.4rem}
.figure-note{font:.75rem/1.45 var(--sans);color:var(--soft);margin:.4rem 0 0;max-inline-size:60rem}
svg{display:block;inline-size:100%;block-size:auto;font-family:var(--sans);overflow:visible;direction:ltr}
${drawingRules}
.record{border-block-start:1px solid var(--line);padding-block:.8rem;break-inside:avoid}
.record dd .ref{margin-inline:0}.record h3{margin:0 0 .4rem;font-size:1rem}
.record dl{margin:0;font:.84rem/1.45 var(--sans)}
.record dl div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:0 1rem;padding-block:.08rem}.record dt{color:var(--soft)}.record dd{margin:0}
.quotes{list-style:none;padding:0;max-inline-size:none}
.quotes li{display:grid;grid-template-columns:3rem minmax(0,1fr);border-block-start:1px solid var(--hair);padding-block:.6rem;margin:0;break-inside:avoid}
.quotes .number{font:600 .84rem/1.5 var(--sans);color:var(--accent);font-variant-numeric:tabular-nums}
.quotes blockquote{margin:0;max-inline-size:46rem;font-size:.98rem}
.context{color:var(--soft)}mark{background:color-mix(in srgb,var(--accent) 14%,transparent);color:inherit;padding:.05em .1em}
.quotes .about{font:.78rem/1.45 var(--sans);color:var(--soft);margin:.3rem 0 0}
:target{background:color-mix(in srgb,var(--accent) 9%,transparent)}
footer span{overflow-wrap:anywhere}.marking{flex:none}footer{margin-block-start:3rem;border-block-start:1px solid var(--line);padding-block-start:1rem;font:.78rem/1.4 var(--sans);color:var(--soft);display:flex;justify-content:space-between;gap:1rem;align-items:start}
@media (max-width:64rem){.cited{display:block}.margin{display:none}.cited>p{max-inline-size:46rem}}
@media (max-width:40rem){.sheet{padding-inline:1rem}h1{font-size:1.6rem}.record dl div{grid-template-columns:1fr}.record dt{margin-block-start:.3rem}.quotes li{grid-template-columns:2.2rem minmax(0,1fr)}figure{overflow-x:auto}svg{min-inline-size:38rem}}
@page{size:A4;margin:18mm 16mm 20mm}
@media print{:root{color-scheme:light;${inksOf(lightInks)}--ink:#000;--soft:#444}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:9.6pt;line-height:1.45}.sheet{max-inline-size:none;padding:0}.skip,.margin,.back{display:none}.cited{display:block}.cited>p,.plain,.note,ul{max-inline-size:none}
a{color:inherit;text-decoration:none}h1{font-size:20pt}section{margin-block-start:7mm}section>h2{font-size:13pt}h2,h3,figcaption{break-after:avoid}p{orphans:3;widows:3}
h3+p,h3+.cited,thead,.note:has(+.table),.plain:has(+.table),.plain:has(+figure){break-after:avoid}tbody tr:first-child{break-before:avoid}h3:has(+p+figure)+p{break-after:avoid}
.table{overflow:visible}table,table.fixed{font-size:7.9pt;min-inline-size:0}thead{display:table-header-group}tr,figure,.quotes li,.record dl div{break-inside:avoid}.record{break-inside:auto}.record dl div{grid-template-columns:26mm minmax(0,1fr)}.record h3,.record dl div:first-child{break-after:avoid}
th{font-size:7pt}th,td{padding-inline-end:.6em}.tag{font-size:7.4pt}.ref,.cite{font-size:7pt}.record dl,.front{font-size:8pt}.front{grid-template-columns:repeat(4,1fr);gap:2mm 4mm}.contents ol{columns:3}.note,.figure-note{font-size:7.6pt}.contents{font-size:8.4pt}.masthead{border-block-start-width:4px}}
`;
