import { markCountNoun, PERSON } from '../../language/counts/count-nouns.ts';
import type { ActorMention } from '../../language/mention.ts';
import { GLUED, LOWER, POSSESSIVE, WORD } from '../../language/tokens.ts';
import { chargedAcrossAside } from '../blame/lay-charge.ts';
import type { Frame, Target } from '../frames/frame.ts';
import { type Clause, isVerb } from '../sentence/clauses.ts';
import { BE, CONJUNCTION, DETERMINER, HAVE, POSSESSIVE_PRONOUN, PREPOSITION } from '../sentence/grammar.ts';
import { GROUND } from '../sentence/ground.ts';
import { coordinatedRight, groupStart, inCompound, isPassive } from '../sentence/groups.ts';
import { menBehind } from '../sentence/nameless-men.ts';
import type { Scan } from '../sentence/scan.ts';
import type { Subject } from '../sentence/subject.ts';
import { subjectOf } from '../sentence/subjects.ts';
import { senseNamed, type Term } from '../sentence/terms.ts';
import { isOne } from '../voices/sayer.ts';

/** Nouns for people, as objects of taking and holding. */
const PEOPLE = new Set(
  'man woman relative relatives spokesman patient patients inmate inmates spy spies informer informers smuggler smugglers people person persons soldier soldiers civilians men women child children journalist journalists workers official officials leader member members policeman police fighters hostages activist activists mayor judge captain daughter son brother sister father mother wife husband boy boys girl girls teacher teachers driver drivers doctor doctors student students employee employees nurse nurses farmer farmers villager villagers herder herders trader traders merchant merchants labourer labourers laborer laborers miner miners passenger passengers monk monks priest priests pastor pastors engineer engineers fisherman fishermen shepherd shepherds volunteer volunteers contractor contractors foreigner foreigners tourist tourists lawyer lawyers chief elder elders technician technicians youths youth boatmen sailors guard guards crewman crewmen pilot pilots airman airmen sergeant lieutenant suspect suspects resident residents refugee refugees migrant migrants demonstrator demonstrators protester protesters minor minors schoolgirl schoolgirls schoolboy schoolboys schoolchildren prisoner prisoners detainee detainees militant militants militiaman militiamen rebel rebels insurgent insurgents guerrilla guerrillas gunman gunmen commander commanders politician politicians lawmaker lawmakers deputies councillor councillors medic medics bishop bishops cleric clerics imam imams businessman businessmen settler settlers policewoman policewomen serviceman servicemen officer officers guardsman guardsmen peacekeeper peacekeepers observer observers monitor monitors cadres bodyguard bodyguards professor professors lecturer citizens citizen nationals national teenager teenagers infant infants baby babies hunters loggers motorists commuters travellers travelers herdsman herdsmen pilgrims worshippers reporter reporters correspondent correspondents photographer photographers cameraman editor editors blogger aide aides adviser advisers envoy diplomat diplomats magistrate magistrates prosecutor prosecutors minister governor candidate candidates nun nuns missionary missionaries paramedic paramedics sailor crew crews deminer deminers colonel general major corporal constable constables policemen farmhand farmhands porters seminarians novices bride brides housewife cadre peasant peasants coca-growers unionist unionists paratrooper paratroopers conscripts conscript recruits recruit'.split(
    ' ',
  ),
);

/** One or several of a calling, a trade, a people. */
export const isPeople = (word: string): boolean => PEOPLE.has(word) || (word.endsWith('s') && markCountNoun(word) === PERSON);

/** What stands on both sides of an event verb, by the preposition that brings it. */
export interface Sides {
  subject: Subject;
  passive: boolean;
  objects: Target[];
  objectPlace: boolean;
  ground: boolean;
  persons: boolean;
  weapons: Term[];
  byWeapons: Term[];
  agents: Frame['agents'];
  fromActors: Frame['agents'];
  withActors: Frame['agents'];
  toActors: Frame['agents'];
  eventObject: Term | null;
}

/** Reads subject, objects and phrases of the verb. */
export function readSides(scan: Scan, clause: Clause, clauses: readonly Clause[], term: Term): Sides {
  const subject = subjectOf(scan, clause, term.first, clauses);
  const charged = chargedAcrossAside(scan, term.first);
  const sides: Sides = {
    subject: charged.length ? { ...subject, actors: charged } : subject,
    passive: isPassive(scan, term.first, term.last, clause.first),
    objects: [],
    objectPlace: false,
    ground: false,
    persons: false,
    weapons: [],
    byWeapons: [],
    agents: [],
    fromActors: [],
    withActors: [],
    toActors: [],
    eventObject: null,
  };
  new BehindVerb(scan, clause, term, sides).read();
  // "thrown |by two youths|": nobody named
  const men = !sides.agents.length && scan.lower(term.last) === 'by' ? menBehind(scan, term.last, clause.last) : null;
  if (men) sides.agents.push(men);
  sides.passive ||=
    clause.opening !== 'relative' && !sides.objects.length && !sides.objectPlace && !sides.weapons.length && clipped(scan, term, sides);
  return sides;
}

/** Prepositions behind which stands what was hit, and those behind which stands who was. */
const AT_THING = /^(at|on|against|towards?|into|in)?$/;
const AT_ACTOR = /^(at|on|upon)?$/;

/** Walks from a verb to the end of its clause, and puts what it meets on its side by the preposition that brings it. */
class BehindVerb {
  private prep = '';
  /** Where the last "by" stands. */
  private by = -1;

  constructor(
    private readonly scan: Scan,
    private readonly clause: Clause,
    private readonly verb: Term,
    private readonly sides: Sides,
  ) {}

  read(): void {
    for (let i = this.verb.last; i >= 0 && i < this.clause.last; ) i = this.governs(i) ? i + 1 : this.take(i);
  }

  /** Whether a word only says how what follows is brought in: a day, a number, a preposition. */
  private governs(i: number): boolean {
    const { scan, sides } = this;
    const word = scan.lower(i);
    if (scan.time(i)) {
      this.prep = this.prep === '' ? '' : 'at-time';
      return true;
    }
    // "attacked |on Thursday| their positions": behind a day the object may yet come
    if (this.prep === 'at-time' && !sides.objects.length && scan.time(i - 1) && scan.has(i, DETERMINER | POSSESSIVE_PRONOUN))
      this.prep = '';
    if (this.prep === '' && GROUND.has(word)) sides.ground = true;
    // "the police station" and "the governor's office" are houses
    if (this.prep === '' && isPeople(word) && (scan.term(i)?.last ?? i) <= i + 1 && scan.tokens.kind[i + 1] !== POSSESSIVE)
      sides.persons = true;
    // "at least 300 shells", "with |more than| 25 shells": a number's own words govern nothing
    if ((scan.count(i) && !scan.term(i)) || word === 'than') return true;
    if (!scan.has(i, PREPOSITION) && word !== 'targeting' && word !== 'using') return false;
    // "with the use |of| mortars", "by means |of| a drone"
    if (word === 'of' && /^(use|means|help)$/.test(scan.lower(i - 1)) && /^(with|by|through)$/.test(this.prep)) this.prep = 'using';
    else if (word !== 'of' || this.prep !== '') this.prep = word;
    if (word === 'by') this.by = i;
    return true;
  }

  /** Takes what begins at a token; answers where to go on, or -1 where the verb's words end. */
  private take(i: number): number {
    const { scan, verb } = this;
    // "…, the monitors said": the sentence's speaker is not what was hit
    if (scan.comma(i) && sayingSoon(scan, i + 1, this.clause.last)) return -1;
    // "struck by warplanes and that 12 people died": what was said goes on with a clause of its own
    if (scan.has(i, CONJUNCTION) && scan.lower(i + 1) === 'that') return -1;
    const term = scan.term(i);
    if (term?.first === i && !this.acts(i, term)) return this.takeTerm(i, term);
    const actor = scan.actor(i);
    if (actor?.first === i && !inCompound(scan, actor)) return this.takeActor(actor);
    const place = scan.place(i);
    if (place?.first === i && !place.adjective) {
      // "U.S. systems" is no place that was hit
      if (this.prep === '' && !modifiesNoun(scan, place.last)) this.sides.objectPlace = true;
      return place.last;
    }
    return isVerb(scan, i) && i > verb.last && scan.has(i, BE | HAVE) ? -1 : i + 1;
  }

  /** "by rebels": a group that acts is read as such, though its head is also something that can be hit. */
  private acts(i: number, term: Term): boolean {
    const named = this.scan.actor(i);
    return named?.first === i && named.last >= term.last && !inCompound(this.scan, named) && !carrierSense(term);
  }

  private takeTerm(i: number, term: Term): number {
    const { scan, verb, sides, prep } = this;
    if (isVerb(scan, i) && i > verb.last) return this.goesOn(i, term) ? term.last : -1;
    const weapon = senseNamed(term, 'weapon');
    // "a |rebel|-held village"
    const target = scan.lower(term.last) === '-' && scan.tokens.space[term.last] === GLUED ? null : senseNamed(term, 'target');
    if (weapon && prep === '' && !sides.objects.length) {
      sides.weapons.push(term);
      // a tank may be fired from or fired at
      if (weapon.data.force === true && (target || /(vehicle|convoy|column|carrier|technical|truck)s?$/.test(term.form))) this.hits(term);
    } else if (weapon && /^(with|by|using|from)$/.test(prep)) sides.byWeapons.push(term);
    else if (prep === '' && !sides.objects.length && !sides.eventObject && senseNamed(term, 'act-noun')) sides.eventObject = term;
    else if (target && AT_THING.test(prep)) {
      this.hits(term);
      if (prep === '' && isPeople(scan.lower(term.last - 1)) && scan.tokens.kind[term.last] !== POSSESSIVE) sides.persons = true;
    }
    return term.last;
  }

  /** "fired |killing| two", "said": another verb ends the words of this one, but for a participle that only goes with it. */
  private goesOn(i: number, term: Term): boolean {
    return term.form.endsWith('ing') && !this.scan.has(i - 1, BE) && !senseNamed(term, 'kill', 'wound', 'displace', 'says');
  }

  private hits(term: Term): void {
    const { scan } = this;
    this.sides.objects.push({ name: scan.tokens.slice(groupStart(scan, term.first, this.verb.last), term.last), term, actor: null });
  }

  private takeActor(actor: ActorMention): number {
    const { scan, sides, prep } = this;
    if (prep === '' && actor.role === 'state' && modifiesNoun(scan, actor.last)) return actor.last;
    const joined = coordinatedRight(scan, actor, this.clause.last);
    const { last } = joined[joined.length - 1];
    // "bombed areas held by rebels": who holds the ground did not bomb it
    if (prep === 'by' && describesGround(scan, this.by, this.verb)) return last;
    if (prep === 'by') sides.agents.push(...joined);
    else if (prep === 'from') sides.fromActors.push(...joined);
    else if (prep === 'with' || prep === 'against') sides.withActors.push(...joined);
    else if (prep === 'to') sides.toActors.push(...joined);
    else if (AT_ACTOR.test(prep)) sides.objects.push(...joined.map((a) => hitActor(scan, a)));
    const owner = scan.tokens.kind[actor.last] === POSSESSIVE;
    if (prep === '' && !owner && (actor.role === 'person' || actor.role === 'people' || isPeople(scan.lower(actor.last - 1))))
      sides.persons = true;
    return last;
  }
}

function hitActor(scan: Scan, actor: ActorMention): Target {
  const definite = actor.generic && scan.lower(actor.first - 1) === 'the';
  return { name: actor.name, term: scan.term(actor.last - 1), actor, ...(definite ? { definite } : {}) };
}

/**
 * "Councillor abducted from his home", "Market shelled at noon": a log leaves out the form of "be". A verb that needs an object has none behind it,
 * and its subject is somebody who is taken, or something that is hit.
 */
function clipped(scan: Scan, term: Term, { subject }: Sides): boolean {
  const act = senseNamed(term, 'act-verb', 'strike-verb');
  if (!act || !/(ed|hit|struck|slain)$/.test(term.form) || subject.pronoun) return false;
  const at = term.last;
  if (!(scan.has(at, PREPOSITION) || scan.punct(at) || scan.time(at) || at >= scan.sentences[scan.sentences.length - 1].last)) return false;
  // "the senator |murdered| on Monday": who kills, kills somebody
  if (KILLED.test(term.form)) return subject.first >= 0;
  if (/^(to|with|as|that|on|for)$/.test(scan.lower(at))) return false;
  // "a town rebels seized last week" is ground taken, and theirs
  if (act.act === 'arrest-or-abduction') return subject.first >= 0 && !(subject.actors.length && senseNamed(term, 'seize-verb'));
  if (!/^(attacked|shelled|bombed|bombarded|torched|looted|ransacked|stormed|raided|hit|struck|mortared|razed)$/.test(term.form))
    return false;
  if (subject.actors.length || senseNamed(subject.term, 'weapon', 'act-noun')) return false;
  return (
    (subject.place !== null && subject.place.kind !== 'country' && !subject.place.adjective) || senseNamed(subject.term, 'target') !== null
  );
}

const KILLED = /^(murdered|assassinated|massacred|executed|slain|beheaded|slaughtered)$/;

/** Participles that say who has the ground. */
export const HOLDS =
  /^(held|controlled|run|ruled|occupied|governed|defended|used|manned|dominated|besieged|backed|led|supported|administered|assisted|aided|accompanied|followed|preceded|witnessed|documented|brokered|mediated|negotiated|sponsored|guaranteed|announced|declared|proposed|agreed|signed|called|reported|described|condemned|denounced|criticised|criticized)$/;

/** "held by", "controlled by": the participle before "by" describes what was hit. */
function describesGround(scan: Scan, by: number, verb: Term): boolean {
  return by > verb.last && HOLDS.test(scan.lower(by - 1)) && !scan.has(by - 2, BE);
}

/** Whether a speaker and a verb of saying follow: what stands there is no part of what was done. */
export function sayingSoon(scan: Scan, from: number, until: number): boolean {
  if (saysByName(scan, from, until)) return true;
  for (let i = from; i < Math.min(until, from + 9); i++) {
    if (scan.comma(i)) return false;
    const term = scan.term(i);
    if (term && senseNamed(term, 'says', 'according') && (senseNamed(term, 'according') || isVerb(scan, i))) return true;
  }
  return false;
}

/** "…, |a local officer, Hassan Dau, told| the agency" */
export function saysByName(scan: Scan, from: number, until: number): boolean {
  const one = scan.actor(scan.has(from, DETERMINER) ? from + 1 : from);
  if (!one?.generic || !isOne(one) || !scan.comma(one.last)) return false;
  for (let i = one.last + 1; i < Math.min(until, one.last + 8); i++) {
    if (scan.comma(i)) return senseNamed(scan.term(i + 1), 'says') !== null && isVerb(scan, i + 1);
    if (
      scan.tokens.caps[i] === LOWER &&
      scan.tokens.kind[i] === WORD &&
      i > one.last + 1 &&
      !/^(al|el|bin|ibn|de|von|van)$/.test(scan.lower(i))
    )
      return false;
  }
  return false;
}

/** Whether what stands here is a plain noun that the word before only describes. */
function modifiesNoun(scan: Scan, next: number): boolean {
  if (scan.tokens.kind[next] !== WORD || scan.tokens.caps[next] !== LOWER || scan.marks(next) !== 0) return false;
  return !scan.term(next) && !scan.time(next) && !scan.place(next) && !GROUND.has(scan.lower(next));
}

/** Whether a term is an aircraft or another carrier of weapons. */
export const carrierSense = (term: Term | null): boolean => senseNamed(term, 'weapon')?.data.carrier === true;
