import type { Situation } from '@truceline/core/model/situation.ts';
import { sitrepHtml } from '@truceline/core/situation/render/render-html.ts';
import { sitrepMarkdown } from '@truceline/core/situation/render/render-markdown.ts';
import { sitrepTypst } from '@truceline/core/situation/render/render-typst.ts';
import type { SitrepContent } from '@truceline/core/situation/sitrep/blocks.ts';
import { type LayOutOptions, layOutPeriod } from '@truceline/core/situation/sitrep/lay-out-period.ts';
import { loadOutlines } from './load-outlines.ts';
import { setPdf } from './sitrep-pdf.ts';

/** The forms that a saved situation report is written in, with their media types. */
export const SITREP_FORMATS = { html: 'text/html', md: 'text/markdown', pdf: 'application/pdf' } as const;

/** How a saved report is to be written. */
export interface SitrepFileOptions extends Omit<LayOutOptions, 'outlines'> {
  /** Program and knowledge that its draft was made by. */
  madeBy: Situation['madeBy'];
}

/** Writes a saved situation report, from what is written in it alone. Throws an Error where the PDF cannot be set here. */
export async function writeSitrep(
  content: SitrepContent,
  format: keyof typeof SITREP_FORMATS,
  options: SitrepFileOptions,
): Promise<Uint8Array> {
  const places = content.blocks.flatMap((block) => (block.kind === 'map' ? block.places : []));
  const incidents = places.map(({ name, lat, lon, radiusKm, country }) => {
    return { where: { name, id: null, lat, lon, radiusKm, country, how: 'stated' as const } };
  });
  const sitrep = layOutPeriod(content, { ...options, outlines: loadOutlines({ incidents }) });
  if (format === 'pdf') return await setPdf(sitrepTypst(sitrep, options.words));
  return Buffer.from(format === 'html' ? sitrepHtml(sitrep, options.madeBy, options.words) : sitrepMarkdown(sitrep, options.words));
}
