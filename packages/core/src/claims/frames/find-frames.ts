import type { OpenReading } from '../lay-open.ts';
import { readBareWeapon, WEAPON_ALONE } from '../nouns/read-bare-weapon.ts';
import { addWeapon, readEventNoun } from '../nouns/read-event-nouns.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { addNamed, countNamed } from '../targets/named-hit.ts';
import { readHarm } from '../tolls/read-harm.ts';
import { readToll } from '../tolls/read-tolls.ts';
import type { TollStatement } from '../tolls/toll-statement.ts';
import type { Frame } from './frame.ts';
import { readEventVerb } from './read-event-verbs.ts';
import { thereIs } from './told-as-news.ts';

/** What the terms of a sentence tell of, each by itself: its events, and its figures of dead and hurt. */
export function findFrames(
  open: OpenReading,
  terms: readonly Term[],
  clauses: readonly Clause[],
  inEntry: () => boolean,
): { frames: Frame[]; tolls: TollStatement[] } {
  const { scan } = open;
  const clauseAt = (token: number): Clause => clauses.find((c) => token >= c.first && token < c.last) ?? clauses[0];
  const frames: Frame[] = [];
  const tolls: TollStatement[] = [];
  for (const term of terms) {
    if (insideName(scan, term)) continue;
    const clause = clauseAt(term.first);
    const noun =
      term.senses.some((s) => s.sense === 'act-noun' || s.sense === 'violation') &&
      (!isVerb(scan, term.first) || thereIs(scan, term.first));
    const frame =
      (noun ? readEventNoun(scan, clause, clauses, term) : readEventVerb(scan, clause, clauses, term)) ??
      readBareWeapon(scan, clause, term, inEntry);
    const toll = countNamed(scan, clause, clauses, term, readToll(scan, clause, clauses, term) ?? readHarm(scan, clause, clauses, term));
    if (frame && !(toll && onlyHurts(frame, toll))) {
      addNamed(scan, frame, frame.head, frame.last);
      frames.push(frame);
    }
    if (toll) tolls.push(toll);
  }
  return { frames: withWeapons(scan, frames), tolls };
}

/** "heavy exchange around the bridge; RPG, mortars": the weapons of what its sentence tells. */
function withWeapons(scan: Scan, frames: readonly Frame[]): Frame[] {
  const events = frames.filter((f) => f.rule !== WEAPON_ALONE && !f.negated);
  const kept = events.length ? events : frames.slice(0, 1);
  for (const f of frames) if (f.rule === WEAPON_ALONE && f !== kept[0]) addWeapon(kept[0], f.weapons[0]);
  nameWeapons(scan, kept);
  return kept;
}

/** "a gendarme was hit in the leg": nothing but that he was hurt. */
const onlyHurts = (f: Frame, toll: TollStatement): boolean =>
  f.rule === 'event-verb/strike-verb' &&
  f.head === toll.at &&
  toll.wounded !== null &&
  !f.agents.length &&
  !f.agentPlace &&
  !f.weapons.length;

/** A term inside a proper name ("Operation Desert Strike", "the Violations Documentation Center") names no event. */
function insideName(scan: Scan, term: Term): boolean {
  const actor = scan.actor(term.first);
  return actor !== null && actor.first < term.first && actor.last >= term.last && !actor.generic;
}

/** "mortar fire", "rocket attack", "barrel bombing": the weapon stands in the event's own name. */
function nameWeapons(scan: Scan, frames: readonly Frame[]): void {
  for (const f of frames) {
    if (f.kind !== 'noun') continue;
    const m =
      /\b(mortar|rocket|missile|artillery|barrel bomb|car bomb|truck bomb|bomb|grenade|drone|tank|howitzer|sniper|suicide|mine|landmine|helicopter|shell|dynamite|rifle|machine[ -]?gun|submachine[ -]?gun|automatic weapons?|pistol)\b/.exec(
        scan.tokens.slice(f.head, f.last).toLowerCase(),
      );
    if (m) addWeapon(f, m[1]);
    // weapons right before the noun: "mortar and rocket attack", "warplane raids"
    for (let i = f.first; i < f.head; i++) {
      const t = scan.term(i);
      if (t && t.first === i && senseNamed(t, 'weapon')) addWeapon(f, t.form);
    }
  }
}
