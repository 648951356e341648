import type { LexiconEntry, LexiconFile, LexiconForm } from './lexicons.ts';

type RawEntry = LexiconFile['entries'][number];
type RawForm = Exclude<RawEntry['forms'][number], string>;

const VOWEL = /[aeiou]/;

/** Writes out the forms of an entry as they may stand in a text: folded, hyphens as spaces, inflected where it says so. */
export function inflectForms(raw: RawEntry): LexiconEntry {
  const forms = new Map<string, LexiconForm>();
  const add = (text: string, shape: LexiconForm['shape']): void => {
    // a form with signs of a pattern is left to the matcher of its own lexicon
    const plain = /[(|~?]| - /.test(text)
      ? text.toLowerCase()
      : text
          .toLowerCase()
          .replace(/['’]/g, '')
          .replace(/[-\s]+/g, ' ')
          .trim();
    if (plain && !forms.has(plain)) forms.set(plain, { text: plain, shape });
  };
  for (const form of raw.forms) {
    if (typeof form === 'string' && !raw.inflect) add(form, 'plain');
    else inflect(typeof form === 'string' ? { base: form, inflect: raw.inflect! } : form, add);
  }
  return { ...raw, forms: [...forms.values()] };
}

function inflect(form: RawForm, add: (text: string, shape: LexiconForm['shape']) => void): void {
  if (form.inflect === 'noun') {
    const cut = form.base.lastIndexOf(' ') + 1;
    add(form.base, 'singular');
    add(form.plural ?? form.base.slice(0, cut) + withS(form.base.slice(cut)), 'plural');
    return;
  }
  const cut = form.base.search(/[\s-]|$/);
  const verb = form.base.slice(0, cut);
  const rest = form.base.slice(cut);
  add(form.base, 'base');
  add((form.third ?? withS(verb)) + rest, 'third');
  const past = form.past ?? withEd(verb);
  const participle = form.participle ?? past;
  add(past + rest, past === participle ? 'past-or-participle' : 'past');
  add(participle + rest, 'participle');
  add((form.ing ?? withIng(verb)) + rest, 'ing');
}

function withS(word: string): string {
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
function withEd(word: string): string {
  if (word.endsWith('e')) return `${word}d`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
  return `${doubled(word)}ed`;
}
function withIng(word: string): string {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`;
  if (word.endsWith('e') && !word.endsWith('ee')) return `${word.slice(0, -1)}ing`;
  return `${doubled(word)}ing`;
}
/** "hit" doubles, "rain" and "open" do not: one vowel, one last consonant, one syllable. */
function doubled(word: string): string {
  const n = word.length;
  if (n < 3 || /[wxy]$/.test(word) || VOWEL.test(word[n - 1]) || !VOWEL.test(word[n - 2]) || VOWEL.test(word[n - 3])) return word;
  return word.match(/[aeiou]+/g)?.length === 1 ? word + word[n - 1] : word;
}
