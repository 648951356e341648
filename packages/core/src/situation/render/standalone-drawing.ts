import type { Tone } from '../sitrep/document.ts';
import { drawingRules, lightInks } from './drawing-rules.ts';

const TONES: readonly Tone[] = ['breach', 'undetermined', 'no-breach', 'outside', 'none', 'good', 'bad', 'open'];

/** A drawing of the page as an SVG file of its own, in the inks of white paper, its text in `font`. For readers of SVG that know no custom properties. */
export function standaloneDrawing(svg: string, font: string): string {
  const style = `text{font-family:'${font}'}${drawingRules.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selector: string, body: string) => expand(selector.trim(), body))}`;
  const box = /viewBox="([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)"/.exec(svg);
  const size = box ? ` width="${box[3]}" height="${box[4]}"` : '';
  return svg
    .replace(/^<svg /, `<svg xmlns="http://www.w3.org/2000/svg"${size} `)
    .replace('>', `><style>${style}</style>`)
    .replace(/<a [^>]*>/g, '<g>')
    .replace(/<\/a>/g, '</g>');
}

/** A rule with its inks written out; one that speaks of the tone becomes a rule for each tone. */
function expand(selector: string, body: string): string {
  const withInks = (tone?: Tone) =>
    body.replace(/var\(--([\w-]+)\)/g, (_, name: string) => lightInks[name === 'tone' && tone ? tone : name] ?? '#000');
  if (!body.includes('var(--tone)')) return `${selector}{${withInks()}}`;
  return TONES.map(
    (tone) =>
      `${selector
        .split(',')
        .map((one) => `${one}.tone-${tone}`)
        .join(',')}{${withInks(tone)}}`,
  ).join('');
}
