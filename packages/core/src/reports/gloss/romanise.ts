/** With a capital in front. */
export const capital = (name: string): string => name[0].toUpperCase() + name.slice(1);
/** Without a capital in front. */
export const small = (name: string): string => name[0].toLowerCase() + name.slice(1);

/** Cyrillic letters in Latin ones, after BGN/PCGN 1947 and 2019 without its marks; Arabic ones after BGN/PCGN 1956 without vowels. */
const LATIN: Record<string, string> = Object.fromEntries(
  'а a|б b|в v|г g|ґ g|д d|е e|ё yo|є ye|ж zh|з z|и i|і i|ї yi|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю yu|я ya|ا a|أ a|إ i|آ a|ب b|ت t|ث th|ج j|ح h|خ kh|د d|ذ dh|ر r|ز z|س s|ش sh|ص s|ض d|ط t|ظ z|ع a|غ gh|ف f|ق q|ك k|ل l|م m|ن n|ه h|و w|ي y|ى a|ة a|ء |ئ y|ؤ w'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
/** A word of another script in Latin letters. */
export const romanise = (word: string): string =>
  word.replace(/\p{M}/gu, '').replace(/[\p{Script=Cyrillic}\p{Script=Arabic}]/gu, (letter) => {
    const latin = LATIN[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() || latin === '' ? latin : capital(latin);
  });

/** Letters that stand for a long vowel behind a consonant. */
const VOWELS: Record<string, string> = { ا: 'a', و: 'u', ي: 'i', ى: 'a', ة: 'a', آ: 'a' };

/** An Arabic name as it may be said, "الشغور" as "al-Shaghur": where no vowel is written, one is put between two consonants. `within`: words stand before it. */
export function sayArabic(raw: string, within: boolean): string {
  const article = /^ال(?=\p{L}{3})/u.test(raw) ? (within ? 'al-' : 'Al-') : '';
  const letters = [...(article ? raw.slice(2) : raw)];
  let out = '';
  letters.forEach((letter, i) => {
    const vowel = VOWELS[letter];
    const before = letters[i - 1];
    if (vowel && i > 0) out += VOWELS[before] && i > 1 ? romanise(letter) : vowel;
    else out += (i > 0 && !VOWELS[before] && !vowel ? 'a' : '') + romanise(letter);
  });
  return article + capital(out || raw);
}
