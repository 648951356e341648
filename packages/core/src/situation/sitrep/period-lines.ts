import type { Claim } from '../../model/claim.ts';
import type { Incident } from '../../model/incident.ts';
import { tellCount, tellTolls } from '../tell/tell-count.ts';
import { tellAct, tellIncident, tellWhere } from '../tell/tell-incident.ts';
import { tellSentence } from '../tell/tell-sentence.ts';
import { lastDay, tellDay, tellDays, tellInstant, tellWhen } from '../tell/tell-when.ts';
import type { SitrepRun } from './blocks.ts';
import type { Period, PeriodContext } from './compose-period.ts';
import { PeriodRuns } from './period-runs.ts';

/** States of a truce whose end lies ahead. */
const STILL = new Set(['not-yet', 'in-force', 'contested']);

/** What the truce came to by the end of the period: its state first, then holes, declarations, calm, gates, access. */
export function stateLines({ truce, words, zone, nameOf, incidentOf }: PeriodContext, { from, to }: Period): SitrepRun[][] {
  if (!truce) return [];
  const plain = (ids: readonly string[]): string[] => ids.map((id) => incidentOf.get(id) ?? id);
  const { ofPeriod } = words;
  const lines: SitrepRun[][] = [];
  const instant = (at: string): string => tellInstant(at, zone, words);
  const state = new PeriodRuns().say(ofPeriod.state(words.state[truce.state].toLowerCase()));
  if (truce.since) state.say(STILL.has(truce.state) ? ofPeriod.stateSince(instant(truce.since)) : ofPeriod.lastFrom(instant(truce.since)));
  if (truce.until && STILL.has(truce.state)) state.say(ofPeriod.stateUntil(instant(truce.until)));
  state.cite(truce.windows.at(-1)?.because ?? []).say('.');
  // what the state rests on, where its name does not say it
  if (truce.state !== 'in-force' && truce.state !== 'not-yet') state.say(` ${tellSentence(truce.because, words)}`);
  lines.push(state.runs);
  const line = (text: string, cites: readonly string[]): number => lines.push(new PeriodRuns().say(text).cite(plain(cites)).say('.').runs);
  for (const { kind, start, end, minutes, because } of truce.gaps) {
    if (kind !== 'hole' || end.slice(0, 10) < from || start.slice(0, 10) >= to) continue;
    line(`${words.hole(words.minutes(minutes))}, ${words.between(instant(start), instant(end))}`, because);
  }
  for (const { what, by, hasStanding, on, cites } of truce.declarations) {
    if (on !== null && (on.slice(0, 10) < from || on.slice(0, 10) >= to)) continue;
    // to say that it lapsed is to describe, not to act
    const acts = what === 'ended' || what === 'extended';
    const standing = acts ? `, ${hasStanding ? words.withStanding : words.withoutStanding}` : '';
    line(`${on ? `${tellDay(on, words)}: ` : ''}${words.declaredBy(what, nameOf(by))}${standing}`, cites);
  }
  if (truce.calm) {
    const days = truce.calm.days.filter(({ on }) => on >= from && on < to);
    const calm = new PeriodRuns();
    const { reached, needed } = truce.calm;
    if (needed > 0) calm.say(words.calmReached(reached, needed));
    const gap = (): string => (calm.runs.length ? ' ' : '');
    const list = (wanted: string): typeof days => days.filter(({ state: is }) => is === wanted);
    const names = (some: typeof days): string => words.listOf(some.map(({ on }) => tellDay(on, words)));
    if (list('broken').length) {
      calm
        .say(`${gap()}${ofPeriod.broken(names(list('broken')))}`)
        .cite(plain(list('broken').flatMap(({ cites }) => cites)))
        .say('.');
    }
    if (list('no-report').length) calm.say(`${gap()}${ofPeriod.silent(words.listOf(stretches(list('no-report'), words)))}.`);
    if (calm.runs.length) lines.push(calm.runs);
  }
  for (const { title, open, missing, cites } of truce.gates)
    if (!open && missing.length) line(words.gateShut(title, words.listOf(missing)), cites);
  const { access } = truce;
  if (access.cites.length) line(words.accessState(words.access[access.state]), access.cites);
  return lines;
}

/** Days as stretches, one after the other said as one: "13–18 April 2019". */
function stretches(days: readonly { on: string }[], words: PeriodContext['words']): string[] {
  const told: { first: string; last: string }[] = [];
  for (const { on } of days) {
    const open = told.at(-1);
    if (open && lastDay(on) === open.last) open.last = on;
    else told.push({ first: on, last: on });
  }
  return told.map(({ first, last }) => tellDays(first, last, words));
}

/** The three highest tolls stated, each as a range with who states it behind it. */
export function tollLine(incidents: readonly Incident[], { words }: PeriodContext): SitrepRun[][] {
  const gravity = (one: Incident): number => one.killed?.max ?? one.killed?.min ?? 0;
  const gravest = incidents
    .filter((one) => !one.aggregate && gravity(one) > 0)
    .sort((a, b) => gravity(b) - gravity(a) || (a.id < b.id ? -1 : 1))
    .slice(0, 3);
  if (!gravest.length) return [];
  const runs = new PeriodRuns().say(`${words.ofPeriod.tolls}: `);
  gravest.forEach((incident, i) => {
    runs.say(`${i ? words.semicolon : ''}${tellIncident(incident, words)}, ${tellTolls(incident.killed, null, words)}`);
    runs.cite(incident.killed!.stated.flatMap(({ claims }) => claims));
  });
  return [runs.say('.').runs];
}

/** One incident under one clause: when, where, what, toll, by whom, how it is found, who tells it. */
export function incidentRow(incident: Incident, clause: string, { words, findings, nameOf, situation }: PeriodContext): SitrepRun[] {
  const { verdict, standing } = findings.get(incident.id)!.find((one) => one.clause === clause)!;
  const by = incident.by.map(({ name, status }) => `${name} (${words.byStatus[status]})`);
  const toll = tellTolls(incident.killed, incident.wounded, words);
  const titles = new Map<string, string>(
    situation.reports.map(({ id, publisher, title }) => [
      id,
      publisher ?? `${words.quoteOpen}${title ?? words.untitled}${words.quoteClose}`,
    ]),
  );
  const told = incident.origins.map((origin) => titles.get(origin) ?? nameOf(origin));
  const parts = [
    `${tellWhen(incident.when, words)}, ${tellWhere(incident.where, words)}: ${tellAct(incident, words)}`,
    toll,
    by.length ? `${words.byWhom}: ${words.listOf(by)}` : '',
    `${words.verdict[verdict]}, ${words.standing[standing].toLowerCase()}`,
    words.ofPeriod.voices(words.listOf([...new Set(told)])),
  ];
  return new PeriodRuns().say(`${parts.filter(Boolean).map(capital).join('. ')}.`).cite(incident.claims).runs;
}

/** What the voices differ on, each figure and name with who gives it; nothing is averaged. */
export function contestedLines(incidents: readonly Incident[], { words, situation }: PeriodContext): SitrepRun[][] {
  const claims = new Map(situation.claims.map((claim) => [claim.id as string, claim]));
  const whoSays = (ids: readonly string[]): string => {
    const speakers = ids.flatMap((id) => speakersOf(claims.get(id), words.narrator));
    return words.listOf([...new Set(speakers)]);
  };
  return incidents.flatMap((incident) => {
    if (!incident.contested.length) return [];
    const runs = new PeriodRuns().say(`${tellIncident(incident, words)}.`);
    for (const field of ['killed', 'wounded'] as const) {
      if (!incident.contested.includes(field)) continue;
      runs.say(` ${words.contestedField[field]}: `);
      (incident[field]?.stated ?? []).forEach((stated, i) => {
        runs.say(`${i ? words.semicolon : ''}${words.ofPeriod.says(tellCount(stated, words), whoSays(stated.claims))}`).cite(stated.claims);
      });
      runs.say('.');
    }
    const denials = incident.claims.filter((id) => claims.get(id)?.stance === 'denies' || claims.get(id)?.kind === 'denial');
    if (incident.contested.includes('by') && incident.by.length) {
      runs.say(` ${words.contestedField.by}: `);
      incident.by.forEach(({ name, status, claims: naming }, i) => {
        const who = status === 'denied-by-actor' ? words.ofPeriod.whoDenies(name) : name;
        const charging = naming.filter((id) => !denials.includes(id));
        // whom only the denial itself names, no voice here charges
        runs.say(`${i ? words.semicolon : ''}${charging.length ? words.ofPeriod.says(who, whoSays(charging)) : who}`).cite(naming);
      });
      runs.say('.');
    }
    const others = incident.contested.filter((field) => !['killed', 'wounded', 'by'].includes(field));
    if (others.length) runs.say(` ${words.listOf(others.map((field) => words.contestedField[field] ?? field))}.`).cite(incident.claims);
    if (denials.length)
      runs
        .say(` ${capital(words.ofPeriod.denied(whoSays(denials)))}`)
        .cite(denials)
        .say('.');
    return [runs.runs];
  });
}

const speakersOf = (claim: Claim | undefined, narrator: string): string[] =>
  claim?.speaker.length ? claim.speaker.map(({ name }) => name) : [narrator];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
