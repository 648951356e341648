import { placeWords, skeleton } from '../../knowledge/fold-place.ts';
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { ownCopy } from '../../model/own-copy.ts';

/** What names sound like, remembered by the countries asked, then by the name. */
export class SoundAlikes {
  private readonly heard = new Map<string, Map<string, number>>();

  constructor(private readonly gazetteer: Gazetteer) {}

  /** The place of some countries, the likeliest first, that a name as said sounds like; -1 for none. `wanted`: its kind by its type word, or ''. */
  of(said: string, wanted: string, countries: readonly string[]): number {
    // "the town of X" is no province
    const noProvince = wanted !== '' && wanted !== 'admin1';
    const key = noProvince ? `${said} ${wanted}` : said;
    const heard = this.heardIn(countries);
    const known = heard.get(key);
    if (known !== undefined) return known;
    const words = placeWords(said);
    let best = -1;
    for (const country of countries) {
      // three sounds are too few to look for abroad
      if (country !== countries[0] && skeleton(words).length < 4) break;
      for (const place of this.gazetteer.soundingLike(words, country)) {
        if (noProvince && this.gazetteer.kindOf(place) === 'admin1') continue;
        // a great city is spelt right: what only sounds like it is another place
        if (this.gazetteer.population[place] > 1_000_000) continue;
        if (best < 0 || this.gazetteer.population[place] > this.gazetteer.population[best]) best = place;
      }
      if (best >= 0) break;
    }
    if (heard.size > 20_000) heard.clear();
    heard.set(ownCopy(key), best);
    return best;
  }

  private heardIn(countries: readonly string[]): Map<string, number> {
    const key = countries.join();
    let heard = this.heard.get(key);
    if (heard === undefined) {
      heard = new Map();
      if (this.heard.size > 200) this.heard.clear();
      this.heard.set(key, heard);
    }
    return heard;
  }
}
