import type { Claim } from '../../model/claim.ts';
import type { Standing } from '../../model/finding.ts';
import type { Citation } from '../../model/ids.ts';
import type { Incident } from '../../model/incident.ts';
import type { Parties } from './know-parties.ts';
import { type Answer, listNames } from './matter.ts';

/** Differences that touch who did it or whether it was done; differing tolls leave the standing alone. */
const TOUCHING = ['by', 'act', 'against', 'occurred'];

/** Whose word it rests on: one voice, several independent ones, denied or differing, or the actor's own. */
export function weighStanding(
  incident: Incident,
  claims: readonly Claim[],
  parties: Parties,
  day: string | null,
): { standing: Standing; step: Answer } {
  const asked = 'Whose word is it, how many independent voices, denied or admitted?';
  const owned = (actor: Incident['by'][number]): Claim[] =>
    claims.filter(
      (c) =>
        c.stance === 'asserts' &&
        actor.id !== null &&
        c.by.some((b) => b.id === actor.id) &&
        c.speaker.some((s) => s.id !== null && parties.speaksFor(s.id, actor.id!, day)),
    );
  const admitted = incident.by.filter((a) => a.status === 'claimed-by-actor' || (a.status !== 'denied-by-actor' && owned(a).length > 0));
  const deniers = incident.by.filter((a) => a.status === 'denied-by-actor');
  const denials = claims.filter((c) => c.kind === 'denial' || c.stance === 'denies');
  const differing = incident.contested.filter((f) => TOUCHING.includes(f));
  const mistakes = claims.filter((c) => c.mistake);
  const all: Citation[] = [...incident.claims];
  const step = (text: string, cites: Citation[]): Answer => ({ key: 'standing', asked, holds: 'holds', text, cites: [...new Set(cites)] });

  if (admitted.length > 0) {
    const who = listNames(admitted.map((a) => a.name));
    const error = mistakes.length > 0 ? ', and calls it a mistake; the clause asks about the attack, not about the intent' : '';
    return {
      standing: 'admitted',
      step: step(`${who} says so itself${error}.`, [
        ...admitted.flatMap((a) => [...a.claims, ...owned(a).map((c) => c.id)]),
        ...mistakes.map((m) => m.id),
      ]),
    };
  }
  if (denials.length > 0 || deniers.length > 0 || differing.length > 0) {
    // Whoever is quoted denying it; only where nobody is, those it is laid to.
    const quoted = denials.flatMap((d) => d.speaker.map((s) => (s.id === null ? s.name : parties.nameOf(s.id))));
    const who = listNames(quoted.length > 0 ? quoted : deniers.map((a) => a.name));
    const text =
      denials.length > 0 || deniers.length > 0
        ? `Denied by ${who || 'a voice'}; ${countVoices(incident, parties)}.`
        : `The voices differ on ${listNames(differing)}; ${countVoices(incident, parties)}.`;
    return { standing: 'contested', step: step(text, [...denials.map((d) => d.id), ...deniers.flatMap((a) => a.claims), ...all]) };
  }
  if (incident.origins.length > 1)
    return { standing: 'corroborated', step: step(`${countVoices(incident, parties)}, and nobody denies it.`, all) };
  return { standing: 'alleged', step: step(`${countVoices(incident, parties)}, and nobody denies it.`, all) };
}

function countVoices(incident: Incident, parties: Parties): string {
  // A report that tells in its own voice stands among the origins by its id.
  const named = incident.origins.map((o) => (o.startsWith('rep_') ? "a report's own voice" : parties.nameOf(o)));
  if (named.length === 0) return "told in the report's own voice";
  if (named.length === 1) return `one voice: ${named[0]}`;
  return `${named.length} independent voices: ${listNames(named)}`;
}
