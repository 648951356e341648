import type { Situation } from '@truceline/core/model/situation.ts';
import { citesOf, type SitrepBlock, type SitrepContent } from '@truceline/core/situation/sitrep/blocks.ts';
import type { SitrepOptions } from '@truceline/core/situation/sitrep/compose-sitrep.ts';
import { keepCitations } from '@truceline/core/situation/sitrep/keep-citations.ts';
import { sourcesOf } from '@truceline/core/situation/sitrep/period-sources.ts';

/** What a person changed in a situation report. */
export interface SitrepEdit {
  title?: string;
  blocks: SitrepBlock[];
  /** Citations that the person took out on purpose; all others that an edit lost are put back. */
  dropped?: string[];
}

/**
 * The next version of a report. Citations of the version before keep their words as they were cited; new ones take those of the register as it stands.
 * What is cited no more is left out of the sources.
 */
export function editSitrep(
  latest: SitrepContent,
  { title, blocks, dropped }: SitrepEdit,
  situation: Situation,
  options: Pick<SitrepOptions, 'words' | 'clauses'> = {},
): SitrepContent {
  const kept = keepCitations(latest.blocks, blocks, dropped);
  const cited = [...new Set(kept.flatMap(citesOf))];
  const known = new Map(latest.sources.map((source) => [source.id, source]));
  const fresh = new Map(
    sourcesOf(
      cited.filter((id) => !known.has(id)),
      situation,
      options,
    ).map((source) => [source.id, source]),
  );
  const sources = cited.flatMap((id) => known.get(id) ?? fresh.get(id) ?? []);
  return { ...latest, title: title ?? latest.title, blocks: kept, sources };
}
