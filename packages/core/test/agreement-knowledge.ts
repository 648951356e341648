import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActorFile, type Actors, openActors } from '../src/knowledge/actors.ts';
import type { Agreement } from '../src/knowledge/agreements.ts';
import { actorsPart } from '../src/knowledge/compile-actors.ts';
import { agreementsPart } from '../src/knowledge/compile-agreements.ts';
import { sourcesPart } from '../src/knowledge/compile-sources.ts';
import type { KnowledgeFile, Mistake } from '../src/knowledge/parse-yaml.ts';
import type { Source } from '../src/knowledge/sources.ts';
import { type Claim, nothingSaid } from '../src/model/claim.ts';
import type { ClaimId, ReportId } from '../src/model/ids.ts';
import type { Where } from '../src/model/where.ts';

const root = join(import.meta.dirname, '../../../knowledge');

/** Files of the shipped knowledge under a folder, with paths relative to the knowledge folder. */
export function filesOf(folder: string): KnowledgeFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((p) => p.endsWith('.yaml'))
    .map((p) => ({ path: `${folder}/${p}`, text: readFileSync(join(root, folder, p), 'utf8') }));
}

/** The shipped agreements, actors and sources, compiled, with the mistakes of the agreements. */
export function loadAgreements(): {
  agreements: Agreement[];
  mistakes: Mistake[];
  knowledge: { actors: Actors; sources: ReadonlyMap<string, Source> };
} {
  const compiled = agreementsPart.compile(filesOf('agreements'));
  const actors = actorsPart.compile(filesOf('actors')).value as ActorFile;
  const sources = sourcesPart.compile(filesOf('sources')).value as Source[];
  const crossed = agreementsPart.check!(filesOf('agreements'), { actors, sources });
  return {
    agreements: compiled.value,
    mistakes: [...compiled.mistakes, ...crossed],
    knowledge: { actors: openActors(actors), sources: new Map(sources.map((s) => [s.id, s])) },
  };
}

/** A claim of a test, by hand: whatever is not given is not said. */
export function claimOf(id: string, said: Partial<Claim>): Claim {
  return {
    id: `clm_${id}` as ClaimId,
    report: 'rep_a' as ReportId,
    kind: 'truce',
    span: { start: 0, end: 0 },
    quote: '',
    ...nothingSaid(),
    rule: 'test',
    ...said,
  };
}

/** A place of the invented theatre. */
export function vardaPlace(name: string, lat: number, lon: number): Where {
  return { name, id: null, lat, lon, radiusKm: 2, country: 'XV', how: 'stated' };
}
