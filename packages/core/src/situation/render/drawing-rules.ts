/** Inks on white paper, by name. */
export const lightInks: Record<string, string> = {
  paper: '#fff',
  ink: '#1b2026',
  soft: '#565f69',
  line: '#c9ced4',
  hair: '#e3e6e9',
  accent: '#1d4f7c',
  wash: '#f5f7f8',
  breach: '#a02318',
  undetermined: '#805300',
  'no-breach': '#2a653a',
  outside: '#5a646e',
  none: '#5a646e',
  good: '#2a653a',
  bad: '#a02318',
  open: '#805300',
  land: '#f3f1ea',
  own: '#fffdf6',
  water: '#e4ecf2',
  border: '#7d858d',
};

/** How the parts of clock, map and timeline are set. Inks are custom properties, `--tone` that of the nearest tone class. */
export const drawingRules = `
.axis,.grid,.map-grid{stroke:var(--line);fill:none}.grid{stroke:var(--hair)}
.axis-label,.key,.strip-name{font-size:12px;fill:var(--ink);text-anchor:middle;font-variant-numeric:tabular-nums}.clock .axis-label{paint-order:stroke;stroke:var(--paper);stroke-width:4px}.axis-name{font-size:11px;fill:var(--soft)}
.key,.strip-name,.axis-label.start{text-anchor:start}.axis-label.end{text-anchor:end;fill:var(--soft)}
.clock-window{fill:var(--accent);stroke:var(--paper)}.clock-open{fill-opacity:.8}
.clock-label{font-size:12px;font-weight:600;fill:var(--paper)}
.clock-hole{fill:var(--paper);stroke:var(--breach);stroke-width:1.5}.clock-overlap{fill:none;stroke:var(--undetermined);stroke-width:2}
.clock-lead{stroke:var(--breach);stroke-width:1}.clock-lead-overlap{stroke:var(--undetermined)}.clock-gap{font-size:12px;font-weight:600;fill:var(--breach);text-anchor:middle;paint-order:stroke;stroke:var(--paper);stroke-width:4px}.clock-gap-overlap{fill:var(--undetermined)}
.clock-other{stroke:var(--paper);stroke-width:2;stroke-dasharray:3 3}
.clock-now{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 3}.clock-now-label{font-size:12px;font-weight:600;fill:var(--ink)}
.mark{fill:var(--paper);stroke:var(--tone);stroke-width:1.2}.mark.tone-breach{fill:var(--breach)}.mark.tone-undetermined{fill:url(#hatch)}
.mark.tone-outside,.mark.tone-none{stroke-dasharray:2.5 2}
.hatch-ground{fill:var(--paper)}.hatch-line{stroke:var(--undetermined);stroke-width:4}
.calm{stroke:var(--line);stroke-width:.8;fill:var(--paper)}.calm-calm{fill:var(--good)}.calm-broken{fill:url(#broken)}.broken-ground{fill:var(--paper)}.broken-line{stroke:var(--bad);stroke-width:4}
.map-ground{fill:var(--water)}.map-land{fill:var(--land)}.map-own{fill:var(--own)}.map-border{fill:none;stroke:var(--border);stroke-width:1;stroke-linejoin:round}
.map-admin{fill:none;stroke:var(--border);stroke-width:.6;stroke-dasharray:3 2.5;stroke-linejoin:round;opacity:.75}
.map-grid{stroke:var(--border);stroke-width:.4;opacity:.4}.map-degree{font-size:10px;fill:var(--soft);text-anchor:middle}.map-degree.start{text-anchor:start}
.map-area{fill:var(--tone);fill-opacity:.12;stroke:var(--tone);stroke-opacity:.7;stroke-width:1}
.map-mark{fill:var(--paper);stroke:var(--tone);stroke-width:2}.map-mark.tone-breach{fill:var(--breach)}
.map-count{font-size:11px;font-weight:700;text-anchor:middle;fill:var(--tone);font-variant-numeric:tabular-nums}.map-count.tone-breach{fill:var(--paper)}
.map-label{font-size:12.5px;font-weight:600;fill:var(--ink);paint-order:stroke;stroke:var(--own);stroke-width:3.5px;stroke-linejoin:round}
.map-admin-name{font-size:11px;font-style:italic;letter-spacing:.06em;fill:var(--soft);text-anchor:middle;paint-order:stroke;stroke:var(--own);stroke-width:3px}
.map-lead{stroke:var(--ink);stroke-width:.8}.map-plate{fill:var(--paper);fill-opacity:.88}.map-frame{fill:none;stroke:var(--border)}
.map-bar{fill:var(--ink);stroke:var(--ink);stroke-width:.8}.map-bar.hollow{fill:var(--paper)}.map-sheet{fill:var(--accent);fill-opacity:.15;stroke:var(--accent);stroke-width:1.5}
`;
