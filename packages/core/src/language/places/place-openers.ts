import type { Sentence } from '../../passages/split-passages.ts';
import { CAPITALISED, PUNCT, type Tokens, WORD } from '../tokens.ts';
import { PLACE_BEGINS } from './place-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What comes down on a place, and who closes in on it: the words before "on X". */
export const FALLS_ON = words(
  'fell fall falls falling landed landing rained raining down dropped dropping strike strikes airstrike airstrikes raid raids bombardment shelling shells rockets bombs mortars missiles fired assault attack attacks offensive fire shell rocket missile drone drones march advance closing',
);
/** What is done to a place: the words before a bare "X". */
export const HITS = words(
  'targeting shelled bombed bombarded shelling bombarding pounded pounding hitting hit struck attacked attacking captured capturing seized seizing retook recaptured overran stormed raided besieged besieging entered entering reached left leaving take takes took taking retake retakes',
);
/** What is done to places and to hardly anything else, whoever does it. */
export const TAKES_PLACES = words('shelled shelling bombarded bombarding retook recaptured overran besieging');
/** What flies over a place. */
export const FLIES = words('drone drones uav uavs jets planes aircraft warplanes helicopter helicopters overflight overflights flights');
/** Prepositions that govern a place and little else. */
export const PLAIN = words('vic ivo in near around outside at above inside opposite off');
/** "the market of X", "the entrance of X": what a town has. */
export const HAS = words(
  'market bazaar centre center entrance edge streets church mosque school hospital clinic inhabitants residents villagers mayor',
);
const TAKEN = words(
  'abducted kidnapped seized took taken detained arrested captured snatched fled displaced evacuated expelled withdrew withdrawn withdrawal withdrawing withdraw retreated retreat retreating pulled pulling driven drove ousted',
);
/** "abducted two men |from| X", "withdrew |from| X": somebody was taken, or went, a few words before. */
export function takenBefore(tokens: Tokens, floor: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 7); i--) {
    if (TAKEN.has(tokens.lower(i))) return true;
    if (tokens.kind[i] === PUNCT && tokens.raw(i) !== '-') return false;
  }
  return false;
}
/** Who takes and shells places: "fighters took X", "the army shelled X". */
const MEN = words(
  'men youth youths herders herdsmen pastoralists tribesmen warriors raiders bandits attackers assailants jihadists terrorists fighters rebels troops forces soldiers gunmen militants insurgents army militia militiamen guerrillas jets warplanes artillery guns gunners mortars helicopters drones vehicles tanks planes aircraft strikes airstrikes raids shells rockets missiles shelling bombs bombers',
);
const GUNS = words('artillery mortar rocket tank shell howitzer missile');
/** "|fighters| took X", "artillery |fire| hit X": who or what takes and hits places, at a token. */
export const menAt = (tokens: Tokens, i: number): boolean =>
  MEN.has(tokens.lower(i)) || (tokens.lower(i) === 'fire' && GUNS.has(tokens.lower(i - 1)));
const LAID = words('shelled bombed bombarded besieged overrun recaptured retaken stormed');
const UNDER = words('shelling bombardment siege');
/** "X |was shelled|", "X |has been recaptured|", "X |came under mortar fire|": what befalls places behind a name. */
export function isLaidUnder(tokens: Tokens, last: number): boolean {
  let i = last;
  if (/^(has|had)$/.test(tokens.lower(i)) && /^(been|come)$/.test(tokens.lower(i + 1))) i++;
  if (/^(was|is|been)$/.test(tokens.lower(i)) && LAID.has(tokens.lower(i + (AGAIN.has(tokens.lower(i + 1)) ? 2 : 1)))) return true;
  if (!/^(came|comes|come|was|is|been|remained|remains)$/.test(tokens.lower(i))) return false;
  if (AGAIN.has(tokens.lower(i + 1))) i++;
  if (tokens.lower(i + 1) !== 'under') return false;
  for (let k = i + 2, armed = false; k < i + 6 && tokens.kind[k] === WORD; k++) {
    if (UNDER.has(tokens.lower(k)) || (armed && /^(fire|attack)$/.test(tokens.lower(k)))) return true;
    armed ||= GUNS.has(tokens.lower(k)) || /^air$/.test(tokens.lower(k));
  }
  return false;
}
const AGAIN = words('again also repeatedly once heavily still reportedly');
const WAYS = words('road track highway route path trail railway line bus convoy');
const MOVES = words(
  'move moved moves moving push pushed pushes pushing advance advances advanced advancing break broke breaking march marched marching head headed heading thrust fled flee fleeing withdrew withdraw withdrawn withdrawing retreat retreated retreating returned back crossed redeployed sent',
);
const ASSAULTS = words(
  'operations actions assaults offensive offensives attack attacks attacked breakthrough drive infiltrate infiltrated',
);
const SEIZING = words('control capture recapture seizure siege fall liberation storming shelling bombardment bombing defence defense');
/** "advanced |towards| X", "withdrew |to| X", "control |of| X": what is gone to, or fought for, right before a name. */
export function isGoneTo(tokens: Tokens, at: number): boolean {
  const word = tokens.lower(at);
  if (word === 'of') return SEIZING.has(tokens.lower(at - 1));
  if (!/^(to|into|towards?)$/.test(word)) return false;
  const [last, before] = [tokens.lower(at - 1), tokens.lower(at - 2)];
  return MOVES.has(last) || (word !== 'to' && (ASSAULTS.has(last) || MOVES.has(before) || ASSAULTS.has(before)));
}
/** "the track |from| X |to| Y": a way stands a few words before. */
export function onWay(tokens: Tokens, floor: number, at: number): boolean {
  const first = tokens.lower(at) === 'from' || tokens.lower(at) === 'between';
  for (let i = at - 1; i >= Math.max(floor, at - (first ? 1 : 6)); i--) {
    if (WAYS.has(tokens.lower(i))) return true;
    if (tokens.kind[i] === PUNCT && tokens.raw(i) !== '-') return false;
  }
  return false;
}
/** "|Several| villages", "|Twelve| districts", "|Autonomous| Region": how many, or of what standing. */
export const HOW_MANY = words(
  'several numerous various eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty dozens scores hundreds autonomous',
);
/** Words for a kind of place that stand in capitals before its name: "Barangay San Isidro". */
export const LEADS_NAME = words('barangay sitio purok kampung kebele woreda vereda corregimiento aldea');
/** Titles that as many places bear as people: "San Isidro", "the Sheikh Zarda area". */
export const SAINTED = words('san santa santo saint sheikh sheik shaikh shaykh nabi');
/** Whose a base is: "the Zarda |military| base". */
export const ARMS = words('military army air naval navy police border');
/** Kinds of place that an apposition says something is. */
export const INHABITED = words('village town city neighbourhood area camp crossing road');
/** What follows the word for a kind of place in an apposition. */
export const BEHIND_TYPE = words(
  'in on near of at about around some just north south east west northeast northwest southeast southwest where which that outside close along between under held controlled inhabited populated with to and from inside within overlooking straddling home whose lying located situated known bordering beside by deep not less roughly only barely nearly almost half northern southern',
);
const ENDS =
  /(abad|grad|gorod|ivka|ovka|ovo|evo|insk|ansk|ensk|pur|pura|gram|kot|garh|nagar|patti|kent|burg|ville|hisar|kand|shahr|dorf|ford|town|land|island|creek|bridge|mills?|heights|plain|hills?|springs|crossing)$/;
/** Whether a name looks like a place's in itself: "Deir Seryan", "Ras Isa", "Stockton Creek". */
export function shapedAsPlace(tokens: Tokens, name: { first: number; last: number }): boolean {
  if (name.last - name.first > 1 && PLACE_BEGINS.has(tokens.lower(name.first))) return true;
  return ENDS.test(tokens.lower(name.last - 1));
}

const FATHERS = words('abu umm um bani beni banu');
/** "the village of |Abu Karra|", "in |Umm Zayn|": a place called after somebody's father or mother. */
export const calledAfter = (tokens: Tokens, i: number): boolean =>
  FATHERS.has(tokens.lower(i)) && tokens.kind[i + 1] === WORD && tokens.caps[i] === CAPITALISED && tokens.caps[i + 1] === CAPITALISED;

/** "|San| Tarvo", "|La| Zarda", "|Umm| Zayn": the word opens names of places, whatever else it opens. */
export const opensAsPlace = (tokens: Tokens, i: number): boolean =>
  (SAINTED.has(tokens.lower(i)) || PLACE_BEGINS.has(tokens.lower(i)) || FATHERS.has(tokens.lower(i))) &&
  tokens.caps[i] === CAPITALISED &&
  tokens.kind[i + 1] === WORD &&
  tokens.caps[i + 1] === CAPITALISED;

/** "in Sheikh Zarda", "troops shelled Abu Zarda": where a name that people bear as well stands as a place's. */
export function onGround(tokens: Tokens, { first, preposition }: { first: number; preposition: string }): boolean {
  if (preposition !== '') return PLAIN.has(preposition) || /^(on|into|toward|towards|onto|across|through|over|within)$/.test(preposition);
  const called = /^(sheikh|sheik|shaikh|shaykh|abu)$/.test(tokens.lower(first));
  return !called || TAKES_PLACES.has(tokens.lower(first - 1));
}

/** "The shelling |left| Omar Dar and his wife |dead|": whom it left so is no place. */
export function leavesDead(tokens: Tokens, at: number, until: number): boolean {
  if (!/^(left|leaving)$/.test(tokens.lower(at))) return false;
  for (let i = at + 1; i < Math.min(until, at + 12); i++) if (/^(dead|wounded|injured|homeless|hurt)$/.test(tokens.lower(i))) return true;
  return false;
}

/** "a strategic town Xyz fighters seized": what follows an indefinite type word is no name of it. */
export function hasIndefinite(tokens: Tokens, sentence: Sentence, type: number): boolean {
  for (let i = type - 1; i >= Math.max(sentence.first, type - 4); i--) {
    const w = tokens.lower(i);
    if (w === 'a' || w === 'an') return true;
    if (w === 'the' || tokens.kind[i] === PUNCT) return false;
  }
  return false;
}

const HELD = words('held controlled occupied administered governed ruled besieged');
const SPEAKS = words('tv television radio news agency media daily channel website outlet');
/** "in |rebel-held| X", "near |"DPR"-controlled| X": the token before the words for who holds it; the one before the name where there are none. */
export function aheadOfHolder(tokens: Tokens, { first, last }: { first: number; last: number }): number {
  let k = first - 1;
  if (!HELD.has(tokens.lower(k)) || tokens.raw(k - 1) !== '-' || SPEAKS.has(tokens.lower(last))) return k;
  // whoever holds it: "non-government-", "Syrian Arab Army-", the "republic" in quotation marks
  for (k -= 2; k > first - 9 && (tokens.kind[k] === WORD || /^["“”'‘’-]$/.test(tokens.raw(k))); k--) if (opensGround(tokens, k)) break;
  return k;
}
/** Whether a word opens a phrase that says where. */
const opensGround = (tokens: Tokens, at: number): boolean =>
  PLAIN.has(tokens.lower(at)) ||
  HITS.has(tokens.lower(at)) ||
  /^(on|of|into|over|from|to|toward|towards|across|through|against|the|and)$/.test(tokens.lower(at));

const LISTS = words('including namely notably especially particularly');
/** "villages|, among them| X", "towns |such as| X", "three villages – X": the plural word for a kind of place that the names behind are of; -1 for none. */
export function listedKind(tokens: Tokens, first: number): number {
  let k = first - 1;
  if (/^(among|amongst)$/.test(tokens.lower(k - 1)) && /^(them|these|which)$/.test(tokens.lower(k))) k -= 2;
  else if (tokens.lower(k - 1) === 'such' && tokens.lower(k) === 'as') k -= 2;
  else if (LISTS.has(tokens.lower(k))) k--;
  else if (!/^[-–—:]$/.test(tokens.raw(k))) return -1;
  if (tokens.raw(k) === ',') k--;
  return tokens.kind[k] === WORD && tokens.lower(k).endsWith('s') ? k : -1;
}
