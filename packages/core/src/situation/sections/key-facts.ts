import type { Incident } from '../../model/incident.ts';
import type { Truce } from '../../model/truce.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Inline } from '../sitrep/document.ts';
import { tellIncident } from '../tell/tell-incident.ts';
import { tellSentence } from '../tell/tell-sentence.ts';
import { tellInstant } from '../tell/tell-when.ts';
import { oneVoiceGroups } from './sources.ts';
import { urgentFirst, zoneOf } from './truces.ts';

const MOST_TOLD = 3;

/** What of the truces themselves a reader must not miss: called over without standing, hours with nothing in force, shut gates, aid held back. */
export function truceFacts(context: SectionContext): Inline[][] {
  const { words, references, nameOf, situation } = context;
  return urgentFirst(situation.truce).flatMap((truce) => {
    const items: Inline[][] = [];
    const add = (text: string, cites: readonly string[]) =>
      items.push([{ kind: 'strong', text: truce.title }, `: ${text}.`, ...references.cite(cites)]);
    for (const one of truce.declarations) {
      if (one.what !== 'ended' || one.hasStanding) continue;
      add(`${words.declaredBy(one.what, nameOf(one.by))}, ${words.withoutStanding}`, one.cites);
    }
    for (const gap of truce.gaps) if (gap.kind === 'hole') add(hole(truce, gap, context), gap.because);
    for (const gate of truce.gates) {
      if (!gate.open && gate.missing.length) add(words.gateShut(gate.title, words.listOf(gate.missing)), gate.cites.filter(isClaim));
    }
    return items;
  });
}

function hole(truce: Truce, { start, end, minutes }: Truce['gaps'][number], { words }: SectionContext): string {
  const instant = (at: string) => tellInstant(at, zoneOf(truce), words);
  return `${words.hole(words.minutes(minutes)).toLowerCase()}, ${words.between(instant(start), instant(end))}`;
}

const isClaim = (id: string): boolean => id.startsWith('clm_');

/** What of the incidents a reader must not miss beyond their number: who denies, and ground said to have been taken. */
export function incidentFacts(context: SectionContext): Inline[][] {
  const { situation } = context;
  const denied = situation.incidents.filter((one) => denials(one, context).length > 0 && !one.background).slice(0, MOST_TOLD);
  const taken = situation.incidents.filter(({ act, id }) => act === 'seizure-of-territory' && reached(id, context)).slice(0, MOST_TOLD);
  return [...denied.map((one) => denial(one, context)), ...taken.map((one) => capture(one, context))];
}

/** Whether a clause reaches the incident. */
function reached(incident: string, { situation }: SectionContext): boolean {
  return situation.findings.some((one) => one.incident === incident && one.verdict !== 'outside');
}

function denials(incident: Incident, { references }: SectionContext) {
  return incident.claims.flatMap((id) => references.claim(id) ?? []).filter(({ stance }) => stance === 'denies');
}

function denial(incident: Incident, context: SectionContext): Inline[] {
  const { words, references } = context;
  const claims = denials(incident, context);
  const who = [...new Set(claims.flatMap(({ speaker }) => speaker.map(({ name, id }) => (id ? context.nameOf(id) : name))))];
  const others = incident.by.some(({ status }) => status === 'denied-by-actor')
    ? incident.by.filter(({ status }) => status === 'accused' || status === 'stated-as-fact').map(({ name }) => name)
    : [];
  return [
    references.incident(incident.id),
    ' ',
    { kind: 'name', text: tellIncident(incident, words) },
    `: ${words.deniedBy(words.listOf(who) || words.narrator)}${others.length ? `${words.semicolon}${words.othersLayItTo(words.listOf(others))}` : ''}.`,
    ...references.cite(claims.map(({ id }) => id)),
  ];
}

function capture(incident: Incident, { situation, words, references }: SectionContext): Inline[] {
  const finding = situation.findings.find((one) => one.incident === incident.id && one.verdict !== 'outside');
  const settle = finding?.wouldSettle ? ` ${words.wouldSettle}: ${tellSentence(finding.wouldSettle, words)}` : '.';
  return [
    references.incident(incident.id),
    ' ',
    { kind: 'name', text: tellIncident(incident, words) },
    finding ? `: ${words.verdict[finding.verdict].toLowerCase()}.${settle === '.' ? '' : settle}` : '.',
    ...references.cite(incident.claims),
  ];
}

/** Reports that share text, where one voice stands behind several. */
export function voiceFacts(context: SectionContext): Inline[][] {
  return oneVoiceGroups(context).slice(0, MOST_TOLD);
}
