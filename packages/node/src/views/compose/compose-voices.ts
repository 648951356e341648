import type { VoiceKnowledge } from '@truceline/core/incidents/compose/group-voices.ts';
import { groupVoices } from '@truceline/core/incidents/compose/group-voices.ts';
import type { Claim } from '@truceline/core/model/claim.ts';
import type { Count } from '@truceline/core/model/count.ts';
import type { ReportId } from '@truceline/core/model/ids.ts';
import type { SituationReport } from '@truceline/core/model/situation.ts';
import type { Voice } from '../schemas/incident-schemas.ts';
import { nameOrigin } from './compose-row.ts';
import type { Namer } from './name-things.ts';

/** The voices behind claims, and per claim the voices it rests on. Reports of one text are folded together under their voice. */
export function composeVoices(
  claims: readonly Claim[],
  reports: readonly SituationReport[],
  with_: VoiceKnowledge,
  namer: Namer,
): { voices: Voice[]; of: ReadonlyMap<string, string[]> } {
  const { origins, of } = groupVoices([...claims], with_);
  const voices = origins.map((origin) => {
    const own = claims.filter(({ id }) => of.get(id)?.includes(origin));
    return { origin, name: nameOrigin(origin, reports, namer), ...tellVoice(own, with_) };
  });
  return { voices, of };
}

function tellVoice(claims: readonly Claim[], { copies }: VoiceKnowledge): Omit<Voice, 'origin' | 'name'> {
  const denies = claims.some(({ stance, kind }) => stance === 'denies' || kind === 'denial');
  const asserts = claims.some(({ stance, kind }) => stance !== 'denies' && kind !== 'denial');
  const texts = new Map<ReportId, ReportId[]>();
  for (const { report } of claims) {
    const group = copies.get(report) ?? report;
    const same = texts.get(group);
    if (!same) texts.set(group, [report]);
    else if (!same.includes(report)) same.push(report);
  }
  return {
    claims: claims.map(({ id }) => id),
    stance: denies && asserts ? 'both' : denies ? 'denies' : 'asserts',
    texts: [...texts.values()].map(([report, ...others]) => ({ report, copies: others })),
    says: {
      act: unique(claims.map(({ act }) => act)),
      where: unique(claims.map(({ where }) => where?.name ?? null)),
      when: uniqueBy(claims.map(({ when }) => when && { start: when.start, end: when.end })),
      by: unique(claims.flatMap(({ by }) => by.map(({ name }) => name))),
      killed: uniqueBy(claims.map(({ killed }) => rangeOfCount(killed))),
      wounded: uniqueBy(claims.map(({ wounded }) => rangeOfCount(wounded))),
    },
  };
}

function rangeOfCount(count: Count | null): Voice['says']['killed'][number] | null {
  return count && { min: count.min, max: count.max, approx: count.approx };
}

function unique<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function uniqueBy<T>(values: readonly (T | null)[]): T[] {
  const seen = new Map<string, T>();
  for (const value of values) if (value !== null) seen.set(JSON.stringify(value), value);
  return [...seen.values()];
}
