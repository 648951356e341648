import { PUNCT } from '../../language/tokens.ts';
import { isVerb } from '../sentence/clauses.ts';
import { CONJUNCTION, PREPOSITION } from '../sentence/grammar.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import type { Frame } from './frame.ts';

/** Whether words of arms are used of what needs none: work laid down, plans and rights attacked, films shot, thieves arrested. */
export function isFigure(scan: Scan, frame: Frame): boolean {
  if (frame.weapons.length || frame.killed || frame.wounded) return false;
  if (frame.act === 'arrest-or-abduction')
    return ofPolice(frame) && inSentence(scan, frame, (i) => senseNamed(scan.term(i), 'offence') !== null);
  switch (frame.sense?.entry.id) {
    case 'strikes':
      return scan.lower(frame.head - 1) === 'on' || (!frame.agents.length && inSentence(scan, frame, (i) => LABOUR.test(scan.lower(i))));
    case 'attack-noun':
    case 'offensive':
      return onIdea(scan, frame);
    case 'clash-noun':
      return (
        (scan.lower(frame.last) === 'for' && PRIZE.test(scan.lower(frame.last + 2))) ||
        (scan.lower(frame.last) === 'of' && MINDS.test(scan.lower(frame.last + 1)))
      );
    case 'shooting-noun':
      return dismissal(scan, frame) || (/^shooting$/.test(scan.lower(frame.head)) && shotOnFilm(scan, frame));
    case 'shelling':
    case 'shell-verb':
      return FOOD.test(scan.lower(frame.last));
    case 'bomb-verb':
      return frame.clause.first < frame.head && STAGE.test(scan.lower(frame.head - 1));
    case 'fire-verb':
      return frame.act === 'rocket-missile' && !frame.targets.length && inSentence(scan, frame, (i) => SPACE.test(scan.lower(i)));
    case 'shoot-verb':
      return shotOnFilm(scan, frame);
    case 'explosion':
      return /^(controlled|planned|population|demographic|price|urban|media)$/.test(scan.lower(frame.head - 1));
    case 'besiege-verb':
      return aroundHouse(scan, frame);
    default:
      return false;
  }
}

const LABOUR = /^(unions?|workers|wages?|salaries|pay|walkouts?|layoffs|teachers|nurses|pilots|employers)$/;
const PRIZE = /^(title|cup|crown|trophy|championship|nomination|presidency|leadership|votes?|seat)$/;
const FILM =
  /^(films?|movies?|videos?|documentary|documentaries|pictures?|photos?|photographs?|footage|scenes?|series|offer|offers|proposals?|idea|ideas|bill)$/;
const MINDS = /^(opinions?|ideas?|views?|wills?|cultures|civili[sz]ations?|interests?|personalities|generations?|values|styles|egos)$/;
const FOOD = /^(peas|beans|nuts|peanuts|groundnuts|walnuts|shrimps?|prawns|eggs|maize)$/;
const STAGE = /^(film|movie|show|play|album|musical|comedy|sequel)$/;
const SPACE = /^(satellites?|orbit|spacecraft|astronauts?|cosmonauts?|cosmodrome|spaceport)$/;
const OFFICE =
  /^(directors?|ministers?|chief|coach|manager|secretary|officials?|staff|workers|employees|advisers?|editor|spokesman|head|teachers?)$/;

/** "the firing of the finance director": from a post, and of no gun. */
function dismissal(scan: Scan, frame: Frame): boolean {
  if (scan.lower(frame.head) !== 'firing' || scan.lower(frame.last) !== 'of') return false;
  return [1, 2, 3].some((k) => OFFICE.test(scan.lower(frame.last + k)));
}

const IDEA =
  /^(judiciary|democracy|freedoms?|speech|credibility|integrity|character|reputation|record|policy|policies|plans?|proposals?|budget|reforms?|investigations?|inquiry|probes?|rights|values|independence|constitution|legitimacy|science|truth)$/;

/** Whoever arrests is the police, or is not said. */
const ofPolice = (frame: Frame): boolean =>
  frame.agents.every((a) => /\b(police|policemen|officers?|detectives?|sheriff|customs)\b/i.test(a.name));

function inSentence(scan: Scan, frame: Frame, is: (i: number) => boolean): boolean {
  const { first, last } = scan.sentences[frame.sentence];
  for (let i = first; i < last; i++) if (is(i)) return true;
  return false;
}

/** "an attack on the judge's integrity": what heads the phrase is no thing and nobody. */
function onIdea(scan: Scan, frame: Frame): boolean {
  if (!/^(on|against|at)$/.test(scan.lower(frame.last))) return false;
  for (let i = frame.last + 1; i < Math.min(frame.clause.last, frame.last + 7); i++) {
    if (scan.comma(i) || scan.has(i, PREPOSITION)) return false;
    // "the rights office", "plan makers": a word that only describes
    if (IDEA.test(scan.lower(i)))
      return (
        i + 1 >= frame.clause.last || scan.tokens.kind[i + 1] === PUNCT || scan.has(i + 1, PREPOSITION | CONJUNCTION) || isVerb(scan, i + 1)
      );
  }
  return false;
}

/** "surrounded the house": men stand around it, and nothing is cut off from food and help. */
function aroundHouse(scan: Scan, frame: Frame): boolean {
  for (let i = frame.last; i < Math.min(frame.clause.last, frame.last + 5); i++) {
    if (scan.place(i) || scan.has(i, PREPOSITION)) return false;
    if (/^(houses?|homes?|apartments?|flats?|rooms?|cars?|vehicles?|buildings?|shops?)$/.test(scan.lower(i))) return true;
  }
  return false;
}

/** "shot himself in the mirror" */
const PORTRAIT = /^(him|her|them)sel(f|ves) (in|on|for|with) (a |an |the |his |her )?(mirror|camera|cover|magazine|lens|phone)\b/i;

/** "shot a film", "shot down the offer" */
function shotOnFilm(scan: Scan, frame: Frame): boolean {
  if (PORTRAIT.test(scan.tokens.slice(frame.last, Math.min(frame.clause.last, frame.last + 6)))) return true;
  let i = frame.last;
  while (i < frame.last + 4 && i < frame.clause.last && !FILM.test(scan.lower(i))) {
    if (scan.has(i, PREPOSITION) || scan.comma(i) || scan.actor(i)) return false;
    i++;
  }
  return i < frame.clause.last && FILM.test(scan.lower(i));
}
