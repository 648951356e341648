/** The commonest little words of languages in Latin and Cyrillic script: where they are many, the language is told. */
const LITTLE_WORDS: Record<string, string> = {
  en: 'the of and to in that was is for on with said by from at as it has have were which their not be are after an he they who had its will but this been',
  fr: 'le la les de des du et un une dans en que qui pour sur est par avec au aux ce pas plus ont été selon son ses leur cette ces sont dont mais',
  de: 'der die das und in den von zu mit des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wurde bei einer sich sind haben',
  es: 'el la los las de que en y a un una por con del para se su al es no lo como más fue han sobre entre pero sus este esta según había',
  it: 'il la di che e un una in per con del della dei le gli non è sono si da al alla nel ha come più anche ma dal delle hanno stato',
  pt: 'o a os as de que e em um uma do da dos das no na para com por não se ao mais foi como são pelo pela seu sua entre mas',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om die door ook bij naar uit werd heeft hebben als maar worden',
  tr: 've bir bu da de ile için olarak olan daha çok gibi kadar sonra göre ancak ise olduğu yılında tarafından etti dedi',
  ru: 'и в не на что с по из к за о от для как его он это а но был были также после при было',
  uk: 'і в не на що з по із до за про від для як його він це а але був були також після під та є у',
};

const SETS = Object.keys(LITTLE_WORDS);
const SEED = 0x811c9dc5;
const join = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
/** Which languages (by number) a little word belongs to, by the word's hash. */
const WHOSE = new Map<number, number[]>();
for (const [k, words] of Object.values(LITTLE_WORDS).entries()) {
  for (const word of new Set(words.split(' '))) {
    let hash = SEED;
    for (let i = 0; i < word.length; i++) hash = join(hash, word.charCodeAt(i));
    WHOSE.set(hash, [...(WHOSE.get(hash) ?? []), k]);
  }
}

/** The small form of a letter, 1 for what is none; 0 where it was not yet asked. */
const SMALL = new Uint16Array(65536);
function smallOf(code: number): number {
  const sign = String.fromCharCode(code);
  SMALL[code] = /\p{L}/u.test(sign) ? sign.toLowerCase().charCodeAt(0) : 1;
  return SMALL[code];
}

/**
 * Tells the language of a text from its script and its little words (ISO 639-1); null when it is too short or too mixed to tell.
 * Looks at the first 1,500 characters.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.length > 1500 ? text.slice(0, 1500) : text;
  const byScript = scriptLanguage(sample);
  if (byScript !== undefined) return byScript;
  const hits = new Array<number>(SETS.length).fill(0);
  let words = 0;
  let hash = SEED;
  for (let i = 0; i <= sample.length; i++) {
    const code = i < sample.length ? sample.charCodeAt(i) : 32;
    const small = SMALL[code] || smallOf(code);
    if (small !== 1) hash = join(hash, small);
    else if (hash !== SEED) {
      words++;
      const whose = WHOSE.get(hash);
      if (whose) for (const k of whose) hits[k]++;
      hash = SEED;
    }
  }
  if (words < 4) return null;
  let best = 0;
  let next = -1;
  for (let k = 1; k < hits.length; k++) {
    if (hits[k] > hits[best]) {
      next = best;
      best = k;
    } else if (next < 0 || hits[k] > hits[next]) next = k;
  }
  // a share that only running text reaches, and a clear lead
  if (hits[best] / words < 0.1 || hits[best] < 2 || hits[best] < hits[Math.max(next, 0)] * 1.15) return null;
  return SETS[best];
}

/** A language told by script alone; undefined for Latin and Cyrillic, where words decide; null when no letters stand there. */
function scriptLanguage(sample: string): string | null | undefined {
  const counts: Record<string, number> = {
    latin: 0,
    cyrillic: 0,
    arabic: 0,
    hebrew: 0,
    greek: 0,
    kana: 0,
    han: 0,
    hangul: 0,
    devanagari: 0,
    burmese: 0,
    thai: 0,
    ethiopic: 0,
    armenian: 0,
    georgian: 0,
  };
  let latin = 0;
  for (let i = 0; i < sample.length; i++) {
    const c = sample.charCodeAt(i);
    if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122) || (c >= 0xc0 && c <= 0x24f)) latin++;
    else if (c < 0x370) continue;
    else if (c <= 0x3ff) counts.greek++;
    else if (c <= 0x52f) counts.cyrillic++;
    else if (c >= 0x531 && c <= 0x58f) counts.armenian++;
    else if (c >= 0x590 && c <= 0x5ff) counts.hebrew++;
    else if (c >= 0x600 && c <= 0x77f) counts.arabic++;
    else if (c >= 0x900 && c <= 0x97f) counts.devanagari++;
    else if (c >= 0xe00 && c <= 0xe7f) counts.thai++;
    else if (c >= 0x1000 && c <= 0x109f) counts.burmese++;
    else if (c >= 0x10a0 && c <= 0x10ff) counts.georgian++;
    else if (c >= 0x1200 && c <= 0x137f) counts.ethiopic++;
    else if (c >= 0x3040 && c <= 0x30ff) counts.kana++;
    else if (c >= 0x4e00 && c <= 0x9fff) counts.han++;
    else if (c >= 0xac00 && c <= 0xd7a3) counts.hangul++;
  }
  counts.latin = latin;
  const [script, letters] = Object.entries(counts).reduce((a, b) => (b[1] > a[1] ? b : a));
  if (letters === 0) return null;
  if (script === 'latin' || script === 'cyrillic') return undefined;
  if (script === 'arabic') return /[پچژگ]/.test(sample) && (sample.match(/[پچژگ]/g) ?? []).length > letters * 0.015 ? 'fa' : 'ar';
  if (script === 'han' && counts.kana > letters * 0.1) return 'ja';
  return (
    {
      hebrew: 'he',
      greek: 'el',
      kana: 'ja',
      han: 'zh',
      hangul: 'ko',
      devanagari: 'hi',
      burmese: 'my',
      thai: 'th',
      ethiopic: 'am',
      armenian: 'hy',
      georgian: 'ka',
    }[script] ?? null
  );
}
