import { POSSESSIVE } from '../../language/tokens.ts';
import { chargedWith } from '../blame/charged-with.ts';
import { whoIsSaidToHaveDone } from '../doers/accuse-of-noun.ts';
import { agentBy, doneWith, wieldWeapon } from '../doers/killed-by.ts';
import { type Frame, newFrame } from '../frames/frame.ts';
import { ARMED } from '../sentence/armed.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { groupStart } from '../sentence/groups.ts';
import { menBefore, menBehind } from '../sentence/nameless-men.ts';
import { tellsOfPlace } from '../sentence/place-clause.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { goesOnOverTime } from '../times/sums-over-time.ts';
import { originOf, takeOrigin } from '../verbs/verb-reading.ts';
import { OTHER_FIGURE } from './bare-figures.ts';
import { datesAnother, diedThen } from './dates-another.ts';
import { outdatedBy } from './earlier-figure.ts';
import { hurtOtherwise } from './hurt-by-degree.ts';
import { joinSides } from './join-sides.ts';
import { isJoint } from './joint-tolls.ts';
import { sum } from './people-list.ts';
import type { TollStatement } from './toll-statement.ts';
import { updatesToll } from './updates-toll.ts';
import { lossOf, twoLosses } from './whose-loss.ts';

/** Gives each toll of a sentence to the event it belongs to; one that belongs to none stands for itself. */
export function attachTolls(
  scan: Scan,
  frames: Frame[],
  tolls: readonly TollStatement[],
  clauses: readonly Clause[],
  first: number,
  last: number,
): void {
  for (const toll of tolls) {
    if (outdatedBy(scan, toll, tolls) || (isJoint(toll) && tolls.some((t) => t !== toll && t.killed))) continue;
    toll.overTime ||= goesOnOverTime(scan, toll, tolls);
    const hurt = toll.ofHurt
      ? frames.findLast((f) => f.wounded !== null && f.head < toll.at && (f.wounded.min ?? 0) >= (toll.killed?.min ?? 0))
      : null;
    if (hurt) {
      dieOfWounds(hurt, toll);
      continue;
    }
    // "killing two men; a third died", "three died; two more died of their wounds"
    const before =
      toll.late || toll.rank > 1
        ? frames.findLast((f) => f.killed !== null && f.head < toll.at && (toll.late || f.killed.min === toll.rank - 1))
        : null;
    // "three more bodies, taking the number of dead to 21": they are among the 21
    if (toll.additional && toll.needsEvent && tolls.some((t) => t.summed && (t.killed?.min ?? 0) > (toll.killed?.min ?? 0))) continue;
    // "arrested two men suspected of killing a judge": no deed of the police
    const charged = CHARGE.test(scan.lower(toll.at - 1)) && !toll.passive ? chargedWith(scan, toll.clause, clauses, toll.at).actors : [];
    let frame = charged.length || toll.answered || toll.overTime ? null : (before ?? frameFor(scan, frames, toll, tolls));
    frame ??= otherLoss(scan, frames, toll, tolls);
    // "was killed |when he was shot|": the same man
    const he = toll.clause.opening === 'subordinate' && /^(he|she)\b/i.test(scan.tokens.slice(toll.first, toll.at));
    if (he && frame?.killed?.max === 1 && toll.wounded?.max === 1 && !toll.killed) continue;
    if (frame && addsUp(scan, frame, toll, tolls)) continue;
    const hurtThere = frames.findLast((f) => (f.kind === 'toll' || f.sentence === toll.clause.sentence) && f.wounded && f.head < toll.at);
    const others = frame?.wounded ? frame : hurtThere;
    if (others && alsoHurt(scan, others, toll, tolls, frame !== others && frame?.clause === toll.clause)) continue;
    const otherVoice = frame !== null && speakerAt(scan, toll.at) !== speakerAt(scan, frame.head);
    const back = toll.pointsBack && !frame && !frames.length;
    if (
      toll.needsEvent &&
      !back &&
      !toll.summed &&
      (!frame || (frame.kind === 'toll' && !toll.pointsBack) || ((toll.killed ? frame.killed : frame.wounded) && !otherVoice))
    )
      continue;
    // "the army had no losses but five civilians were hurt"
    if (frame && toll.clause.opening !== 'relative')
      for (const kind of ['killed', 'wounded'] as const)
        if (frame[kind]?.max === 0 && toll[kind] && toll[kind].max !== 0) frame[kind] = null;
    const clash =
      frame !== null &&
      ((toll.killed && frame.killed && !same(toll.killed, frame.killed)) ||
        (toll.wounded && frame.wounded && !same(toll.wounded, frame.wounded)));
    if (clash && frame && (toll.killed?.max === 0 || toll.wounded?.max === 0)) continue;
    if ((!frame && (diedBefore(toll) || (datesAnother(scan, toll) && !sceneIn(scan, toll.clause)))) || diedThen(scan, toll)) continue;
    if (!frame || clash) {
      const standing: Frame = newFrame(
        toll.clause,
        toll.at,
        toll.last,
        'toll',
        null,
        toll.summed && toll.needsEvent ? OTHER_FIGURE : 'toll/standing',
      );
      standing.generic = !toll.answered;
      standing.answered = standing.further = toll.answered;
      if (toll.answered) {
        standing.act = 'other-violation';
        const owner = scan.tokens.kind[toll.at - 1] === POSSESSIVE ? scan.actor(toll.at - 2) : null;
        if (owner) standing.agents = [owner];
      }
      standing.sinceClause = standing.overTime = toll.overTime;
      standing.needsTold = back;
      standing.update = toll.own || toll.summed;
      standing.addsTo =
        toll.late || (toll.ofHurt && !updatesToll(scan, first, last)) ? 'any' : toll.rank > 1 && toll.killed ? toll.rank - 1 : null;
      standing.first = toll.first;
      standing.end = toll.last;
      const subject = toll.answered ? null : toll.subject;
      if (charged.length) {
        standing.agents = charged;
        standing.rule = 'blame/charged';
      } else if (subject && !toll.passive) {
        standing.agents = subject.actors.filter((a) => a.role !== 'people');
        const weapon = senseNamed(subject.term, 'weapon');
        if (weapon && subject.term) {
          wieldWeapon(standing, subject.term);
          // "army shells killed three"
          const origin = standing.agents.length ? null : originOf(scan, subject.term.first, scan.sentences[toll.clause.sentence].first);
          if (origin) takeOrigin(standing, origin);
        }
      }
      if (toll.passive) agentBy(scan, standing, toll);
      doneWith(scan, standing, toll);
      if (toll.deed && !standing.agents.length && !standing.agentPlace) {
        whoIsSaidToHaveDone(scan, standing, groupStart(scan, toll.at, toll.clause.first), clauses);
      }
      const men =
        standing.agents.length || standing.agentPlace || toll.died || toll.leaves || toll.own || toll.counted <= toll.at
          ? null
          : toll.passive
            ? menBehind(scan, toll.last, toll.clause.last)
            : isVerb(scan, toll.at)
              ? menBefore(scan, toll.clause, toll.at)
              : null;
      if (men) standing.agents = [men];
      frames.push(standing);
      frame = standing;
    }
    // "were killed and five wounded by Ukrainian shells": the agent stands behind the second verb
    else if (frame.kind === 'toll' && toll.passive && !frame.agents.length && !frame.agentPlace) agentBy(scan, frame, toll);
    frame.killed ??= toll.killed;
    frame.wounded ??= toll.wounded;
    // "one who was wounded in the attack |succumbed to his injuries|": no longer one of the wounded
    frame.ofWounds ||= toll.ofWounds && toll.killed?.max === 1;
    if (frame.ofWounds && frame.killed?.max === 1 && frame.wounded?.max === 1 && isHurtOne(frame, toll, tolls)) {
      frame.wounded = null;
      if (/^\s*(an?|another|one)\b/i.test(toll.victims)) frame.addsTo ??= 'also';
    }
    frame.displaced ??= toll.displaced;
    if (toll.first >= first && toll.first < last) {
      frame.first = Math.min(frame.first, toll.first);
      frame.end = Math.max(frame.end, toll.last);
    }
    if (toll.killed) frame.loss ??= lossOf(scan, toll);
    frame.victims += ` ${scan.tokens.slice(toll.first, Math.max(toll.at, toll.counted))}`;
    const shown = frame.targets;
    for (const actor of toll.people) if (!shown.some((t) => t.actor === actor)) shown.push({ name: actor.name, term: null, actor });
    if (toll.victims && !frame.targets.some((t) => t.term !== null && t.name.includes(toll.victims)))
      frame.targets.push({ name: toll.victims, term: toll.victimTerm, actor: null });
    if (toll.answered) continue;
    const passedBy = toll.subject !== null && stoodBy(scan, frame, toll.subject.first, toll);
    if (toll.subject?.actors.length && !frame.agents.length && !toll.passive && !passedBy)
      frame.agents = toll.subject.actors.filter((a) => a.role !== 'people' && a.role !== 'person');
    // "the group said its men killed two": whose men, who speaks says
    else if (/^(its|their|our|his|her|they|it|we)$/.test(toll.subject?.pronoun ?? '') && !frame.agents.length && !toll.passive)
      frame.pronoun = toll.subject?.pronoun ?? '';
  }
  joinSides(scan, frames, tolls);
}

/** Whether the one who died of wounds is the one told of as hurt, and no "another". */
const isHurtOne = (frame: Frame, toll: TollStatement, tolls: readonly TollStatement[]): boolean =>
  !toll.additional || tolls.some((t) => t.wounded === frame.wounded && t.victims === toll.victims);

const CHARGE = /^(of|for|with|in|over)$/;

/** "five were hurt, two of whom died": two more dead, and as many fewer hurt, or not. */
function dieOfWounds(frame: Frame, toll: TollStatement): void {
  const died = toll.killed!;
  const hurt = frame.wounded!;
  frame.addsTo = frame.killed ? frame.addsTo : 'any';
  frame.killed = frame.killed ? sum(frame.killed, died) : died;
  // "a boy wounded in the raid died": none of the hurt is left
  if (hurt.max !== null && hurt.max === died.min) frame.wounded = null;
  else frame.wounded = { ...hurt, min: hurt.min === null || died.min === null ? hurt.min : hurt.min - died.min };
  frame.end = Math.max(frame.end, toll.last);
}

/** "killed 30 soldiers |for the loss of four of their own|", "lost a man |and killed 16|", "killed 12 |against losses of five dead|": the toll of the same fight that the other side's was told by. */
function otherLoss(scan: Scan, frames: readonly Frame[], toll: TollStatement, tolls: readonly TollStatement[]): Frame | null {
  const had = frames.findLast((f) => f.kind === 'toll' && f.killed !== null && f.sentence === toll.clause.sentence);
  if (!had || !toll.killed || (had.clause !== toll.clause && toll.clause.opening !== 'shared-subject')) return null;
  return toll.own || isAgainst(scan, toll) || tolls.some((t) => t.own && t.killed === had.killed) ? had : null;
}

/** "against six killed", "against losses of two dead" */
function isAgainst(scan: Scan, { first }: TollStatement): boolean {
  const of = scan.lower(first - 1) === 'of' && /^(loss|losses|casualties|tolls?)$/.test(scan.lower(first - 2)) ? first - 2 : first;
  return /^(against|versus)$/.test(scan.lower(of - 1));
}

/** "killed 22 rebels and lost three men", "three died and a fourth died later": figures of one event that make one. */
function addsUp(scan: Scan, frame: Frame, toll: TollStatement, tolls: readonly TollStatement[]): boolean {
  // "the toll rose to eleven when two more died": they are among the eleven
  if (toll.clause.opening === 'subordinate' && updatesToll(scan, frame.first, toll.clause.first)) return true;
  for (const kind of ['killed', 'wounded'] as const) {
    const [had, more] = [frame[kind], toll[kind]];
    if (!had || !more || had === more || had.max === 0 || more.max === 0) continue;
    // "lost three men and killed 22 rebels"
    const lost = tolls.some((t) => t.own && t[kind] === had);
    if (
      !(
        toll.own ||
        lost ||
        isAgainst(scan, toll) ||
        toll.late ||
        (toll.rank > 1 && had.min === toll.rank - 1) ||
        isMore(scan, frame, toll) ||
        (kind === 'killed' && ofOtherSide(scan, frame, toll))
      )
    )
      continue;
    frame[kind] = sum(had, more);
    frame.first = Math.min(frame.first, toll.first);
    frame.end = Math.max(frame.end, toll.last);
    return true;
  }
  return false;
}

/** "the raid killed 12, and five |more| died": more of the same, in one breath and at no place of their own. */
const isMore = (scan: Scan, frame: Frame, toll: TollStatement): boolean =>
  toll.additional &&
  toll.passive &&
  toll.at > frame.head &&
  frame.sentence === toll.clause.sentence &&
  speakerAt(scan, toll.at) === speakerAt(scan, frame.head) &&
  !sceneIn(scan, toll.clause);

/** "four rebels died |while ten soldiers were killed|": the dead of the other side, in one breath and at no place of their own. */
function ofOtherSide(scan: Scan, frame: Frame, toll: TollStatement): boolean {
  if (!frame.loss || frame.sentence !== toll.clause.sentence || speakerAt(scan, toll.at) !== speakerAt(scan, frame.head)) return false;
  return twoLosses(frame.loss, lossOf(scan, toll)) && !sceneIn(scan, toll.clause);
}

/** "a boy lost a leg and two women were lightly hurt", "soldiers beat three men and shot a fourth in the leg": others hurt in the same event, by the same voice. */
function alsoHurt(scan: Scan, frame: Frame, toll: TollStatement, tolls: readonly TollStatement[], ofOwn: boolean): boolean {
  const had = tolls.find((t) => t !== toll && t.wounded !== null && t.wounded === frame.wounded);
  if (!had?.wounded?.max || !toll.wounded?.max || toll.killed || toll.at < had.at) return false;
  if (speakerAt(scan, had.at) !== speakerAt(scan, toll.at)) return false;
  const others = !ofOwn && had.clause !== toll.clause && (toll.victims !== '' || had.wounded.max === 1) && had.victims !== toll.victims;
  if (!others && !hurtOtherwise(scan, had, toll)) return false;
  if (sceneIn(scan, had.clause) && sceneIn(scan, toll.clause)) return false;
  // "shells hurt three and snipers wounded a passenger": by others
  const sameDoer = toll.passive || toll.clause.opening === 'shared-subject';
  if (!sameDoer && toll.subject && (toll.subject.term || toll.subject.actors.length)) return false;
  if (updatesToll(scan, had.first, toll.last)) return false;
  frame.wounded = sum(had.wounded, toll.wounded);
  frame.end = Math.max(frame.end, toll.last);
  return true;
}

/** "who took power after his brother died": one who dies in a clause of time, of nothing that is told, is no toll. */
const diedBefore = (toll: TollStatement): boolean =>
  toll.died && toll.killed?.max === 1 && !toll.inAct && /^(after|since|before|when|until)$/.test(toll.clause.word);

/** "a bomb went off |when a patrol was passing|, killing two": the patrol killed nobody. */
function stoodBy(scan: Scan, frame: Frame, subject: number, toll: TollStatement): boolean {
  if (!scan.lower(toll.at).endsWith('ing')) return false;
  for (let i = frame.last; i < subject; i++) if (/^(when|as|while)$/.test(scan.lower(i))) return true;
  return false;
}

const speakerAt = (scan: Scan, i: number): string => scan.reading.voiceAt(i).speakers[0]?.name ?? '';

const same = (a: { min: number | null; max: number | null }, b: { min: number | null; max: number | null }): boolean =>
  a.min === b.min && a.max === b.max;

/** The event a toll belongs to, by construction: its subject, what follows "in / by / when", what a participle hangs on; then nearness in the sentence. */
function frameFor(scan: Scan, frames: readonly Frame[], toll: TollStatement, tolls: readonly TollStatement[]): Frame | null {
  const events = frames.filter(
    (f) =>
      f.kind !== 'toll' &&
      !f.negated &&
      f.mood === 'actual' &&
      f.sense?.sense !== 'violation' &&
      f.sense?.sense !== 'violate-verb' &&
      !ofPart(scan, toll, f),
  );
  if (!events.length)
    return (
      frames.find(
        (f) => f.kind === 'toll' && f.clause === toll.clause && ((toll.killed === null) !== (f.killed === null) || f.killed === null),
      ) ?? mergeable(frames, toll)
    );
  // "shot dead", "shot and wounded": the verb that tells the act counts whom it hit
  const itself = events.find((f) => f.head === toll.at);
  if (itself) return itself;
  const subject = toll.subject;
  if (subject && !toll.passive) {
    const bySubject =
      events.find((f) => subject.term && f.head <= subject.term.first && f.last >= subject.term.last) ??
      events.find((f) => f.head === subject.first);
    if (bySubject) return bySubject;
  }
  // "three were killed and two |led away in an attack|"
  const behind = events.filter((f) => f.head > toll.at).sort((a, b) => a.head - b.head);
  const right = behind.find((f) => f.act !== 'arrest-or-abduction') ?? behind[0] ?? null;
  // "lost four men |and killed 11 in fighting| near X"
  if (toll.own && right?.kind === 'noun' && right.clause.opening === 'shared-subject') return right;
  const left =
    events
      .filter((f) => f.head < toll.at && (f.clause === toll.clause || !tellsOfPlace(scan, f.clause)))
      .sort((a, b) => b.head - a.head)[0] ?? null;
  // "33 have died |since an offensive began|": the toll of all that time, and not of the blow told before it
  if (right?.clause.word === 'since' && right.clause !== toll.clause) return right;
  // an event with a toll of its own clause takes no other from before it
  const taken =
    right !== null &&
    right.clause !== toll.clause &&
    tolls.some((t) => t !== toll && t.clause === right.clause && t.at > toll.at && t.killed !== null);
  // "fired at the town hours |after the army claimed to have killed| 41": another's deed
  if (/^(after|before)$/.test(toll.clause.word) && subject && !toll.passive && subject.actors.some((a) => ARMED.has(a.role)))
    return left && left.clause === toll.clause ? left : null;
  if (!right && datesAnother(scan, toll)) return events.find((f) => f.clause === toll.clause) ?? null;
  const form = scan.lower(toll.at);
  const participle = form.endsWith('ing') || form === 'dead' || toll.leaves;
  if (participle && left) return hostOfList(frames, left, toll);
  if (toll.passive && right && !taken && (toll.inAct || toll.clause === right.clause)) return right;
  if (left && left.clause === toll.clause) return left;
  if (right && right.clause === toll.clause) return right;
  if (toll.passive && right && !taken && (right.clause.opening === 'subordinate' || right.clause.opening === 'relative')) return right;
  // "… who were killed in", "as shells hit X, killing": an event in the clause this one hangs on
  if (left && (toll.clause.opening === 'relative' || toll.clause.opening === 'shared-subject' || toll.clause.opening === 'subordinate'))
    return right && !taken && sharesAct(toll, tolls, right) ? right : left;
  if (right && !taken && toll.inAct) return right;
  const standing = mergeable(frames, toll);
  if (standing) return standing;
  // "shells hit a house and two people died in X": the place that the toll brings is the event's where it has none
  // "a missile hit a block; three bodies were recovered": bodies are of what was told
  const goesOn = toll.clause.opening === 'coordinate' || (toll.clause.opening === 'stop' && toll.pointsBack && toll.passive);
  if (left && goesOn && !(sceneIn(scan, toll.clause) && sceneIn(scan, left.clause))) return left;
  if (right && !taken && !sceneIn(scan, toll.clause) && (right.clause.opening === 'subordinate' || right.clause.opening === 'main'))
    return right;
  return null;
}

/** "after dozens were killed |and 30 injured in| a drone strike": a toll told in one breath with that of the event. */
const sharesAct = (toll: TollStatement, tolls: readonly TollStatement[], right: Frame): boolean =>
  toll.passive &&
  right.kind === 'noun' &&
  tolls.some(
    (t) => t.passive && t.inAct && t.clause === right.clause && t.at > toll.at && t.first - toll.last <= 2 && !(toll.killed && t.killed),
  );

/** "23 were killed, |nine of them in| an attack on X": the event has the nine, and not the total. */
function ofPart(scan: Scan, toll: TollStatement, f: Frame): boolean {
  if (f.first < toll.last) return false;
  return scan
    .within(scan.reading.counts, toll.last, f.first)
    .some(
      (c) =>
        scan.lower(c.last) === 'of' && /^(them|whom)$/.test(scan.lower(c.last + 1)) && /^(in|at|on|when|by)$/.test(scan.lower(c.last + 2)),
    );
}

/** "killing 11, kidnapping six and |wounding| 17": who is hurt belongs with those killed, not with those led away. */
function hostOfList(frames: readonly Frame[], left: Frame, toll: TollStatement): Frame {
  if (left.act !== 'arrest-or-abduction' || left.kind !== 'verb' || left.killed || left.wounded) return left;
  const before = frames.filter((f) => f.head < left.head && (f.killed !== null || f.wounded !== null));
  return before.find((f) => (toll.killed ? !f.killed : !f.wounded)) ?? left;
}

/** "three killed and five wounded": the second figure belongs to the toll just before. */
function mergeable(frames: readonly Frame[], toll: TollStatement): Frame | null {
  for (let i = frames.length - 1; i >= 0; i--) {
    const f = frames[i];
    if (f.kind !== 'toll') continue;
    const free =
      (toll.killed !== null && f.killed === null) ||
      (toll.wounded !== null && f.wounded === null) ||
      (toll.displaced !== null && f.displaced === null);
    if (free && toll.first - f.end < 8) return f;
  }
  return null;
}

function sceneIn(scan: Scan, clause: Clause): boolean {
  return scan.within(scan.reading.places, clause.first, clause.last).some((p) => !p.adjective && !p.partOfName);
}
