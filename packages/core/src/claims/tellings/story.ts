import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import type { ActorMention, PlaceMention, TimeMention } from '../../language/mention.ts';
import { entryHeadEnd } from '../../language/places/find-entry-head.ts';
import { type Act, familyOf } from '../../model/act.ts';
import type { Mood } from '../../model/claim.ts';
import { speakingActor } from '../blame/did-it.ts';
import { doersBefore } from '../doers/doers-before.ts';
import type { Frame } from '../frames/frame.ts';
import { hasJust } from '../frames/goes-on.ts';
import type { OpenReading } from '../lay-open.ts';
import { isScene } from '../places/attach-place.ts';
import { namesItsCity, ofItsCity } from '../places/city-of-dateline.ts';
import { countryOf, datelineOf, landOf } from '../places/country-of.ts';
import { COUNTRY_RANK, rankOf } from '../places/place-rank.ts';
import { BY_HEALERS, lastCity, placeAround, pointsToTown } from '../places/refer-place.ts';
import { ofWholeLand } from '../places/whole-land.ts';
import { ARMED } from '../sentence/armed.ts';
import { coordinated, inCompound } from '../sentence/groups.ts';
import type { Scan } from '../sentence/scan.ts';
import { dayAhead, fillsCell } from '../times/attach-time.ts';
import { DAY_AHEAD, PLACE_OF_ENTRY } from '../times/day-ahead.ts';
import { overWeeks } from '../times/long-time.ts';
import { type Past, recalledDay, timeBefore } from '../times/recalled-day.ts';
import { isCalled } from '../voices/sayer.ts';
import type { Occurrence } from './occurrence.ts';
import { nameless, sameSide } from './one-side.ts';

/** Sentences of a row that the day in one of its cells dates. */
const ROW = 6;

/** Sentences on at which "the gunmen" are still those named before. */
const SAME_MEN = 4;
const CRAFT = /^((war)?planes?|jets?|aircraft|helicopters?|gunships?|artillery|tanks|gunboats?)$/;

/** What a reader keeps in mind while a report goes on: where it is, which day, who acted last. Everything taken from here is marked inferred. */
export class Story {
  private place: PlaceMention[] = [];
  private placeSentence = -9;
  /** Number of the sentence behind the last crosshead. */
  private part = 0;
  private lede: PlaceMention[] = [];
  /** Another scene than that of the lede was named since. */
  private moved = false;
  private time: TimeMention | null = null;
  private ledeTime: TimeMention | null = null;
  private timeSentence = -1;
  private past: Past | null = null;
  private ahead: { time: TimeMention; paragraph: number; sentence: number } | null = null;
  private armed: ActorMention[] = [];
  private armedSentence = -1;
  /** Those by name who were called by a common noun ("gunmen of the Guard"), by that noun. */
  private readonly byHead = new Map<string, { actor: ActorMention; sentence: number }>();
  private readonly country: PlaceMention | null;
  /** The part of it that the report speaks of most, else the country. */
  private readonly land: PlaceMention | null;
  /** The town of the dateline, where it lies in the country that the report is about. */
  private readonly dateline: PlaceMention | null;
  /** The same where no part of the land is spoken of more, and it is not the capital: reporters went there for what happened there. */
  private readonly written: PlaceMention | null;

  constructor(
    private readonly scan: Scan,
    private readonly entryOf: OpenReading['entryOf'],
    gazetteer: Gazetteer,
  ) {
    this.country = countryOf(scan, gazetteer);
    this.land = landOf(scan, this.country);
    const from = datelineOf(scan, this.country, gazetteer);
    this.dateline = from?.town ?? null;
    this.written = this.land === this.country && !from?.seat ? this.dateline : null;
  }

  /** "They had taken territory", "three of the shells fell": who did it was said just before. */
  recoverAgents(frame: Frame, told: readonly Occurrence[]): void {
    const speaking = frame.pronoun ? speakingActor(this.scan, frame.sentence, frame.head) : null;
    if (speaking) frame.agents = [speaking];
    else if (frame.pronoun === 'they' || frame.pronoun === 'it') frame.agents = doersBefore(frame, told) ?? [...this.armed];
    else if ((frame.definite || frame.further) && frame.kind === 'verb') {
      const family = familyOf(frame.act);
      for (let i = told.length - 1; i >= Math.max(0, told.length - 4); i--) {
        const f = told[i].frames[0];
        if (f.agents.length && (familyOf(told[i].act) === family || told[i].act === 'other-violation')) {
          frame.agents = f.agents;
          return;
        }
      }
    }
  }

  /** "The group claimed a raid on the post", "admitted that his men had been shooting at X": who owns to it did it. */
  ownUp(frame: Frame): void {
    const { first } = this.scan.sentences[frame.sentence];
    const from = Math.max(first, frame.first - 12);
    for (let i = frame.first - 1; i >= from; i--) {
      const word = this.scan.lower(i);
      if (/^(but|while|and)$/.test(word) && i > frame.first - 3) return;
      const claims = /^claim(ed|s)$/.test(word) && frame.kind === 'noun' && frame.first - i <= 2;
      const owns =
        /^(admitted|admits|conceded|concedes|acknowledged|acknowledges)$/.test(word) &&
        (this.ownMen(i, frame.head) || this.ownDeed(i, frame.head));
      if (!claims && !owns) continue;
      const voice = this.scan.reading.voiceAt(frame.head);
      const said = this.scan.within(this.scan.reading.actors, first, i).findLast((a) => voice.speakers.some((s) => isCalled(s, a)));
      if (said && said.role !== 'media' && said.role !== 'monitor') frame.agents = [said];
      return;
    }
  }

  /** "admitted |to having| shelled": nothing else stands between the verb and the act. */
  private ownDeed(from: number, until: number): boolean {
    if (until - from > 6) return false;
    for (let i = from + 1; i < until; i++) if (!/^(to|having|on)$/.test(this.scan.lower(i)) && !this.scan.time(i)) return false;
    return this.scan.lower(until).endsWith('ing') || this.scan.lower(until - 1) === 'having';
  }

  /** "that his men had", "that its forces were": between the verb and the act stand the speaker's own. */
  private ownMen(from: number, until: number): boolean {
    for (let i = from + 1; i < until; i++) if (/^(his|her|its|their|our)$/.test(this.scan.lower(i))) return true;
    return false;
  }

  /** "The Guard admitted that its gunners had fired", "The gunmen fled" after "gunmen of the Guard": whose they are was said. */
  nameOwners(frame: Frame): void {
    frame.agents = frame.agents.map((a) => {
      if (!a.generic) return a;
      const before = this.scan.lower(a.first - 1);
      if (/^(its|their|our)$/.test(before))
        return speakingActor(this.scan, frame.sentence, frame.head) ?? (before === 'its' ? this.namedBefore(frame) : null) ?? a;
      if (before !== 'the' || a.last - a.first > 1) return a;
      const named = this.byHead.get(this.scan.lower(a.head));
      return named && frame.sentence - named.sentence <= SAME_MEN ? named.actor : a;
    });
  }

  /** The one side by name in the sentence before. */
  private namedBefore(frame: Frame): ActorMention | null {
    const named = this.armed.filter((a) => !a.generic);
    return named.length === 1 && frame.sentence - this.armedSentence === 1 ? named[0] : null;
  }

  /** One side is behind all such acts told so far: what names no attacker continues it ("five more were killed in a strike on a house"). */
  continueAttacker(frame: Frame, act: Act, told: readonly Occurrence[]): void {
    const lead = this.leadOf(frame, act, told);
    if (lead) frame.agents = [...lead.agents];
    if (lead || (frame.kind !== 'toll' && !frame.generic && !frame.weak && !frame.further)) return;
    // "over 100 were killed last month": of whatever
    if (frame.kind === 'toll' && frame.mood === 'background' && frame.act === null) return;
    // "fighting also intensified in the suburbs": it takes two
    if (frame.sense?.entry.id === 'clash-noun') return;
    let sole: Frame | null = null;
    let near = Number.POSITIVE_INFINITY;
    for (const o of told) {
      // "were killed in other firing": what is like it, whatever was fired
      const alike = frame.further && FIRING.test(familyOf(o.act)) && FIRING.test(familyOf(act)) && frame.sentence === o.frames[0].sentence;
      if (familyOf(o.act) !== familyOf(act) && !alike) continue;
      const f = o.frames.find((x) => x.agents.length > 0 || x.agentPlace !== null);
      if (f?.mood !== 'actual' || f.supposed) continue;
      if (sole && !sameSide(sole, f) && !nameless(sole) && !nameless(f)) return;
      if (sole === null || (nameless(sole) && !nameless(f))) sole = f;
      near = frame.sentence - o.frames[o.frames.length - 1].sentence;
    }
    if (!sole) return;
    // "about 20 people died", told long after: of whatever
    if (frame.kind === 'toll' && frame.act === null && near > 3) return;
    // each item of a list names the attacker it knows of
    if (sole.sentence !== frame.sentence && this.scan.sentences[frame.sentence].item && this.scan.sentences[sole.sentence].item) return;
    const entry = this.entryOf(frame.sentence);
    if (entry && this.entryOf(sole.sentence) && this.entryOf(sole.sentence) !== entry) return;
    // who is hit is not who hits
    const attacker: Frame = sole;
    if (
      frame.targets.some((t) => t.actor && attacker.agents.some((a) => a.name === t.actor!.name || (a.id !== null && a.id === t.actor!.id)))
    )
      return;
    // "Rockets fell on southern Israel. They hurt seven", behind "Israeli tanks shelled Gaza": an army does not shell its own land
    const home = sole.agentPlace?.where.country ?? this.scan.place(sole.agents[0]?.first ?? -1)?.where.country;
    const here = (frame.places[0] ?? this.place[0])?.where.country;
    if (home && home === here && sole.places[0]?.where.country !== home) return;
    frame.agents = [...sole.agents];
    frame.agentPlace = sole.agentPlace;
  }

  /** "Jets of the coalition carried out ten raids, distributed |as follows:| • three on X": the words that lead in a list name the attacker of its items. */
  private leadOf(frame: Frame, act: Act, told: readonly Occurrence[]): Frame | null {
    const { sentences } = this.scan;
    if (!sentences[frame.sentence].item || frame.kind !== 'noun') return null;
    const lead = told.findLast((o) => !sentences[o.frames[0].sentence].item && !sentences[o.frames[0].sentence].heading)?.frames[0];
    if (!lead?.agents.length || familyOf(lead.act) !== familyOf(act) || lead.mood !== frame.mood || frame.sentence - lead.sentence > LIST)
      return null;
    for (let s = lead.sentence; s < frame.sentence; s++) if (this.scan.lower(sentences[s].last - 1) === ':') return lead;
    return null;
  }

  /** "around the town", "in the village": the place named just before. */
  referBack(frame: Frame, sentence: number): void {
    if (frame.places.length && !frame.placeInferred) return;
    if (!this.place.length || rankOf(this.place[0]) > 1 || sentence - this.placeSentence > 5) return;
    for (
      let i = Math.max(1, Math.min(frame.first, frame.head - 6));
      i < Math.max(frame.end, Math.min(frame.clause.last, frame.head + 8));
      i++
    ) {
      if (!pointsToTown(this.scan, i) || this.scan.place(i) || this.scan.place(i + 1)) continue;
      if (/^(of|called|named)$/.test(this.scan.lower(i + 1))) continue;
      // "residents of Kobo said that gunmen had entered |the town|": the one that the sentence itself names
      const own = this.scan
        .within(this.scan.reading.places, this.scan.sentences[sentence].first, i)
        .findLast((p) => rankOf(p) <= 1 && !p.adjective && p.relation === 'of');
      if (own) {
        frame.places = [own];
        frame.placeInferred = 'the town named before';
        return;
      }
      // a town is no city: the words mean one named before it
      const city = this.scan.lower(i) === 'city' && this.place[0].kind === 'town';
      const meant = city ? lastCity(this.scan, i, sentence) : null;
      if (city && !meant) return;
      frame.places = meant || this.place.length === 1 ? [placeAround(this.scan, i, meant ?? this.place[0])] : this.place;
      frame.placeInferred = 'the town named before';
      return;
    }
  }

  /** "on the city", "the largest city of the north": the one that the report opened with, or its dateline names. */
  referToFacility(frame: Frame): void {
    const city = frame.places.length ? this.written : (this.lede[0] ?? this.dateline);
    if (!city || !/^(city|town)$/.test(city.kind)) return;
    if (!(frame.places.length ? namesItsCity(this.scan, frame, frame.places) : ofItsCity(this.scan, frame))) return;
    frame.places = [city];
    frame.placeInferred = 'that of the city the report is about';
  }

  /** Takes place and day from an earlier telling of the same occurrence. */
  inherit(frame: Frame, occurrence: Occurrence): void {
    const place =
      occurrence.frames.find((f) => f.places.length > 0 && !f.placeInferred) ?? occurrence.frames.find((f) => f.places.length > 0);
    const handed = frame.placeInferred === BY_HEALERS || frame.placeInferred === PLACE_OF_ENTRY;
    if (place && (!frame.places.length || handed || rankOf(place.places[0]) < rankOf(frame.places[0]))) {
      frame.places = place.places;
      frame.placeInferred = 'carried';
    }
    const time = occurrence.frames.find((f) => f.time && !f.timeInferred);
    if (time && (!frame.time || frame.timeInferred === DAY_AHEAD)) {
      frame.time = time.time;
      frame.timeInferred = 'the day said where the report first tells it';
    }
  }

  /** Takes from the head of its entry, and the crosshead above it, the place and the day that its sentence leaves unsaid. */
  takeFromEntry(frame: Frame): void {
    const entry = this.entryOf(frame.sentence);
    if (!entry) return;
    // within a part headed by a place, the scene of a paragraph goes on
    const { sentences } = this.scan;
    const goesOn = this.placeSentence >= entry.opens && sentences[this.placeSentence].paragraph === sentences[frame.sentence].paragraph;
    // "ORSELA PROVINCE. Gunmen attacked Zarda. They also took two boys": in Zarda, and not anywhere in the province
    const narrower = entry.place && goesOn && this.place.length > 0 && rankOf(entry.place) > 1 && rankOf(this.place[0]) <= 1;
    const place = narrower ? null : (entry.place ?? (goesOn ? null : entry.above));
    // "Sitio X, Barangay Y, Z - …": a head goes from the narrow to the wide
    if (
      entry.place &&
      frame.places.length > 1 &&
      frame.places.every((p) => p.first >= this.scan.sentences[entry.opens].first && p.last <= entry.headEnd)
    )
      frame.places = [entry.place];
    if (!frame.places.length && place) {
      frame.places = [place];
      frame.placeInferred = PLACE_OF_ENTRY;
    }
    if (!frame.time && entry.time) {
      frame.time = entry.time;
      frame.timeInferred = DAY_AHEAD;
    }
  }

  /** Fills what the sentence leaves unsaid: the running place of the paragraph, else the country; the day last named. */
  fill(frame: Frame, sentence: number): void {
    if (!frame.places.length) {
      const carried = this.land && ofWholeLand(this.scan, frame, this.moved) ? [this.land] : this.carriedPlace(sentence, frame.mood);
      const country = carried.length && rankOf(carried[0]) < COUNTRY_RANK ? null : this.countryBefore(frame, sentence);
      frame.places = country ? [country] : carried;
      if (country) frame.placeInferred = 'the country that the sentence speaks of';
      else if (carried.length) frame.placeInferred = 'carried';
    }
    const { ahead } = this;
    // a paragraph may be the whole report: the day holds until another is told, and for what follows close
    const close =
      ahead !== null &&
      sentence - ahead.sentence <= (fillsCell(this.scan, ahead.time, ahead.time.last + 1) ? ROW : 2) &&
      this.timeSentence <= ahead.sentence;
    if (!frame.time && close && ahead.paragraph === this.scan.sentences[sentence].paragraph) {
      frame.time = ahead.time;
      frame.timeInferred = DAY_AHEAD;
    }
    const just = hasJust(this.scan, frame);
    const before = frame.time || just ? null : timeBefore(this.scan, frame, this.past);
    if (before) {
      frame.time = before;
      frame.timeInferred = DAY_AHEAD;
    }
    const entry = this.entryOf(sentence);
    if (!frame.time && this.timeSentence !== sentence && !just) {
      const t = entry && this.timeSentence < entry.opens ? this.ledeTime : (this.time ?? this.ledeTime);
      if (t && !t.recalled && !t.future) {
        const both = sentence - this.timeSentence > 1 ? withLede(t, this.ledeTime) : null;
        frame.time = both ?? t;
        frame.timeInferred = both ? 'the days the report names' : 'the day the report last named';
      }
    }
  }

  private carriedPlace(sentence: number, mood: Mood): PlaceMention[] {
    // what an entry before this one told of was there, and not here; a crosshead turns to something else
    const since = this.entryOf(sentence)?.opens ?? Math.min(this.part, sentence - 2);
    if (this.place.length && this.placeSentence >= since) return this.place;
    // a short report has one scene, and so has a longer one that names no other
    const one = this.scan.sentences.length <= 12 || (!this.moved && this.lede.length > 0 && /^(city|town)$/.test(this.lede[0].kind));
    if (this.lede.length && one && !this.entryOf(sentence)) return this.lede;
    if (this.written && mood === 'actual') return [this.written];
    return this.land ? [this.land] : this.lede;
  }

  /** "the crisis in Syria, and the attack on a convoy": the country last spoken of before the event. */
  private countryBefore(frame: Frame, sentence: number): PlaceMention | null {
    const named = this.scan.within(this.scan.reading.places, this.scan.sentences[sentence].first, frame.first);
    return named.findLast((p) => rankOf(p) === COUNTRY_RANK && isScene(this.scan, p)) ?? null;
  }

  /** Keeps in mind where and when a frame was. */
  remember(frame: Frame, sentence: number): void {
    if (frame.places.length && !frame.placeInferred && rankOf(frame.places[0]) <= 4) this.setPlace(frame.places, sentence);
    const said = frame.timeInferred ? null : frame.time;
    if (said?.recalled && said.relation === 'at') this.past = { time: said, sentence, ofEvent: true };
    if (said && frame.mood === 'actual' && !said.recalled && said.relation !== 'since' && !overWeeks(frame)) {
      // "announced it on Tuesday, a day after shells hit X": what follows goes on from the later day
      const day = said.of ? { ...said, when: said.of, of: undefined } : said;
      const later = this.timeSentence === sentence && (this.time?.when?.start ?? '') > (day.when?.start ?? '');
      if (!later) this.time = day;
      this.timeSentence = sentence;
      if (this.scan.intoStory(sentence) <= 2 && !this.entryOf(sentence)) this.ledeTime ??= day;
    }
  }

  /** Keeps in mind what a sentence names besides its events. */
  passSentence(sentence: number, scenes: readonly PlaceMention[], frames: readonly Frame[]): void {
    const { first, last, paragraph, heading } = this.scan.sentences[sentence];
    if (heading) this.part = sentence;
    const time = dayAhead(this.scan, first, last);
    if (time) this.ahead = { time, paragraph, sentence };
    const back = frames.length ? null : recalledDay(this.scan, first, last);
    if (back) this.past = { time: back, sentence, ofEvent: false };
    const armed = this.scan.within(this.scan.reading.actors, first, last).filter((a) => ARMED.has(a.role) && !inCompound(this.scan, a));
    if (armed.length)
      this.armed = coordinated(this.scan, armed[0], first).concat(armed.slice(1, 2).filter((a) => a.first - armed[0].last <= 3));
    if (armed.length) this.armedSentence = sentence;
    // "the warplanes" after "Ruvian warplanes": theirs
    const sided = (a: ActorMention): boolean => a.last - a.first > 1 && CRAFT.test(this.scan.lower(a.head));
    for (const actor of armed)
      if (actor.body !== undefined || sided(actor)) this.byHead.set(this.scan.lower(actor.head), { actor, sentence });
    const home = scenes.filter(
      (p) => rankOf(p) <= 4 && (p.where.country === null ? (p.where.radiusKm ?? 0) < 200 : this.scan.theatre.has(p.where.country)),
    );
    const headsPart = this.entryOf(sentence)?.opens === sentence + 1;
    if (this.scan.intoStory(sentence) <= 2 && !this.lede.length && home.length && !headsPart) this.lede = [home[0]];
    const [scene] = this.lede;
    this.moved ||=
      scene !== undefined &&
      home.some(
        (p) => p.where.id !== scene.where.id && !p.within.includes(scene.where.id ?? '') && !scene.within.includes(p.where.id ?? ''),
      );
    if (!frames.some((f) => f.places.length > 0 && !f.placeInferred)) {
      const narrow = home.filter((p) => rankOf(p) <= 3);
      // "11 January, Mirna, Tarik district.": an entry's head goes from the narrow to the wide
      if (narrow.length === 1 || (narrow.length > 1 && entryHeadEnd(this.scan.tokens, first) >= last)) this.setPlace([narrow[0]], sentence);
    }
  }

  private setPlace(places: PlaceMention[], sentence: number): void {
    this.place = places;
    this.placeSentence = sentence;
  }
}

/** Sentences from the words that lead in a list to its last item. */
const LIST = 24;

const FIRING = /^(fire|ground)$/;

/** Told some sentences after a day was named in passing: that day, or the one the report opened with. Null where they are one, or lie far apart. */
function withLede(t: TimeMention, lede: TimeMention | null): TimeMention | null {
  const [a, b] = [t.when, lede?.when];
  if (!a || !b || a.grain !== 'day' || b.grain !== 'day' || a.start === b.start) return null;
  const start = a.start < b.start ? a.start : b.start;
  const end = a.end > b.end ? a.end : b.end;
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 <= 3 ? { ...t, when: { ...a, start, end } } : null;
}
