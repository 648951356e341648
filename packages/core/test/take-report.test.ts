import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawReport } from '../src/model/report.ts';
import { cleanText } from '../src/reports/clean-text.ts';
import { detectLanguage } from '../src/reports/detect-language.ts';
import { takeReport } from '../src/reports/take-report.ts';

const raw = (text: string, said: Partial<RawReport> = {}): RawReport => ({
  hash: '00112233445566778899',
  file: null,
  recordId: null,
  title: null,
  publisher: null,
  published: null,
  language: null,
  url: null,
  ...said,
  text,
});
const clean = (text: string): string => cleanText(text).clean.text;
/** The taken text over the words that stand at `words` in the clean one. */
function takenOver(text: string, words: string): string {
  const map = cleanText(text).clean;
  const at = map.text.indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  return text.slice(map.toTaken(at), map.toTaken(at + words.length - 1) + 1);
}

describe('cleaning mends', () => {
  test.each([
    ['words set apart by tabs', 'the\tpatrol\twas\tleaving', 'the patrol was leaving'],
    ['words run together after "of"', 'a fresh round ofmeetings', 'a fresh round of meetings'],
    ['words run together after "the"', 'near thebridge', 'near the bridge'],
    ['a little word run into a name', 'shells fell onTuesday inHoms', 'shells fell on Tuesday in Homs'],
    ['a dash lost to escapes', 'Qatar $\\$ a mediator $\\$ said', 'Qatar — a mediator — said'],
    ['escaped signs', 'cost \\$5 and 10\\%', 'cost $5 and 10%'],
    ['no-break and thin spaces', '12\u00a0killed,\u20095\u202fwounded', '12 killed, 5 wounded'],
    ['controls nobody sees', 'the\u200b \u202ecease\u00adfire\u202c\ufeff', 'the ceasefire'],
    ['ligatures', 'a ﬁerce ﬂight', 'a fierce flight'],
    ['a word broken at a line end', 'the bombard-\nment went on', 'the bombardment went on'],
    ['a compound broken at a line end', 'in rebel-\nheld areas', 'in rebel-held areas'],
    ['entities left over', 'Smith &amp; Sons said &quot;no&quot; &#8211; twice', 'Smith & Sons said "no" – twice'],
    ['punctuation read in the wrong encoding', 'Syriaâ€™s â€œtruceâ€\u009d', 'Syria’s “truce”'],
    ['a no-break space read in the wrong encoding', 'they saidÂ the raids', 'they said the raids'],
    ['letters read in the wrong encoding', 'San JosÃ©', 'San José'],
    ['a lost apostrophe', 'the army\ufffds guns', 'the army’s guns'],
  ])('%s', (_, dirty, mended) => expect(clean(dirty)).toBe(mended));

  test.each([
    'offices and offers',
    'often the theatre',
    'thence, thefts and therapy',
    'within and without, withdrawn, withheld',
    'android and andante',
    'thatch and thatched',
    'into the inside',
    'an iPhone for McDonald',
    'www.ofmeetings.org and user@inHoms.sy',
    'Bath, Bethe and Goethe',
    'theology of oft-told tales',
    'a 5$ note',
    'C:\\temp',
    'cease-fire',
    'château and Zoë',
    'AT&T',
    'withers and withering',
    'bathe, lathe, tithe',
  ])('leaves alone: %s', (fine) => expect(clean(fine)).toBe(fine));
});

describe('cleaning drops', () => {
  const story = 'Two shells fell on the town on Monday.';
  test.each([
    'Published: Updated:',
    'Select Page',
    'in Telegram',
    'Kaynak/Source:',
    'Share on Facebook',
    'Media ID: 55500123',
    'Read more: another story',
    'Advertisement',
    'Most Popular',
    'Follow us on Twitter',
    'Copyright © 2016 The Daily. All rights reserved',
    'Tags:',
  ])('the line "%s"', (line) =>
    expect(clean(`${story}\n\n${line}\n\n${story} Again.`).replace(/\n+/g, '|')).toBe(`${story}|${story} Again.`),
  );

  test.each([
    'Home Office statement',
    'Press conference',
    'Source of the fire',
    'Updated: 9 May 2016',
    'Video shows strike',
    'Follow the money',
    'All sides agree',
    'More talks',
    '“More to come.”',
    'Main opposition group',
    'This is live ammunition',
  ])('but not "%s"', (line) => expect(clean(`${story}\n\n${line}\n\n${story}`)).toContain(line));

  test('a label of a date only where no date follows', () => {
    expect(clean(`Published\n\n9 May 2016\n\n${story}`)).toContain('Published');
    expect(clean(`Published\n\n${story}`)).not.toContain('Published');
  });

  test('a repeated headline, once', () => {
    expect(clean(`Truce holds in the valley\n\nTruce holds in the valley\n\n${story}`).match(/Truce holds/g)).toHaveLength(1);
  });

  test('the last line of a wrapped paragraph never', () => {
    const wrapped = 'The ministry put the pictures on\nFacebook and Twitter.\n';
    expect(clean(wrapped)).toBe(wrapped);
  });
});

describe('credits', () => {
  test.each([
    ['(With Reuters, AP)', ['Reuters', 'AP']],
    ['(Reporting by Ana Lopez in Tunis; Editing by Tom Reed)', ['Ana Lopez', 'Tunis', 'Tom Reed']],
    ['Source: The Daily and agencies', ['The Daily']],
  ])('%s', (line, names) => {
    const { clean: text, credits } = cleanText(`Guns were heard.\n\n${line}\n`);
    expect(credits).toEqual(names);
    expect(text.text.trim()).toBe('Guns were heard.');
  });

  test('at the end of the last paragraph', () => {
    expect(cleanText('Guns were heard. (Reporting by Ana Lopez)')).toMatchObject({
      credits: ['Ana Lopez'],
      clean: { text: 'Guns were heard. ' },
    });
  });

  test('never out of the middle of a story', () => {
    expect(cleanText('Rebels (with help from abroad) advanced. By noon they left.').credits).toEqual([]);
  });
});

describe('the way back', () => {
  test('leads to the words as they were taken', () => {
    expect(takenOver('a fresh round ofmeetings', 'of meetings')).toBe('ofmeetings');
    expect(takenOver('the\tpatrol\twas\tleaving', 'patrol was')).toBe('patrol\twas');
    expect(takenOver('the bombard-\nment went on', 'bombardment')).toBe('bombard-\nment');
    expect(takenOver('Select Page\n\nGuns were heard.', 'Guns')).toBe('Guns');
    expect(takenOver('the cease\u00adfire holds', 'ceasefire')).toBe('cease\u00adfire');
  });

  const piece = fc.constantFrom(
    'The truce ',
    'held\t',
    'ofmeetings ',
    'onMonday ',
    '$\\$ ',
    '\u00a0',
    '\u200b',
    '\u202e',
    'ﬁre ',
    'bombard-\nment ',
    'rebel-\nheld ',
    '\n',
    '\n\n',
    'Select Page\n',
    'Published: Updated:\n',
    '(With Reuters, AP)',
    '&amp; ',
    '&#8217;',
    'â€™',
    'Ã©',
    '\ufffd',
    '\\',
    '$',
    '&',
    'é',
    '😀',
    'Nine shells fell.',
    ' 9 May 2016 ',
    'Media ID: 123456\n',
  );
  const dirty = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 120 }),
  );

  test('is monotone, stays inside the text, and every kept word is found where it leads', () => {
    fc.assert(
      fc.property(dirty, (text) => {
        const map = cleanText(text).clean;
        let last = 0;
        for (let i = 0; i <= map.text.length; i++) {
          const at = map.toTaken(i);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThanOrEqual(text.length);
          last = at;
        }
        for (const { 0: word, index } of map.text.matchAll(/[A-Za-z]{2,}/g)) {
          const taken = text.slice(map.toTaken(index), map.toTaken(index + word.length - 1) + 1);
          const letters = taken
            .normalize('NFKC')
            .replace(/&[a-z#0-9]+;/gi, '')
            .replace(/[^A-Za-z]/g, '');
          if (/^[A-Za-z]+$/.test(taken)) expect(taken).toBe(word);
          else expect(word.includes(letters.slice(0, 1))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is a second time the same: what is clean stays clean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('The truce held. ', 'Nine shells fell.\n\n', 'A spokesman said so. '), { maxLength: 20 }),
        (pieces) => {
          expect(clean(pieces.join(''))).toBe(pieces.join(''));
        },
      ),
    );
  });

  test('a stretch without an end is given ends, and prose is left alone', () => {
    const endless = 'shells fell near the town and '.repeat(1000);
    expect(
      Math.max(
        ...clean(endless)
          .split('.\n\n')
          .map((part) => part.length),
      ),
    ).toBeLessThan(3100);
    const prose = 'Nine shells fell on the town. '.repeat(1000);
    expect(clean(prose)).toBe(prose);
    const lines = Array.from({ length: 1000 }, (_, i) => `${i} shells fell on the town\n\n`).join('');
    expect(clean(lines)).toBe(lines);
  });

  test('takes time in proportion to length, whatever the signs', () => {
    for (const sign of ['(', '[', '\\', '$', '&', '-\n', 'â', '\n', 'of', '\t', ' ', 'a', 'A-', '(With ', 'Published: ', '\u202e']) {
      const text = sign.repeat(Math.ceil(400_000 / sign.length));
      const start = performance.now();
      takeReport(raw(text));
      expect(performance.now() - start, JSON.stringify(sign)).toBeLessThan(1500);
    }
  });
});

describe('a report', () => {
  test('is named by its bytes, and keeps its text', () => {
    const text = 'Headline of the story today\n\nSelect Page\n\nGuns were heard in the hills and nobody said by whom.';
    const report = takeReport(raw(text));
    expect(report).toMatchObject({ id: 'rep_0011223344556677', text, title: 'Headline of the story today', language: 'en' });
    expect(report.clean.text).not.toContain('Select');
  });

  test.each([
    ['en-GB', 'en'],
    ['English', 'en'],
    ['AR', 'ar'],
    ['fra', 'fr'],
  ])('says its language as ISO 639-1: %s', (said, code) => expect(takeReport(raw('x', { language: said })).language).toBe(code));
});

describe('the headline of a text without a title', () => {
  const STORY = 'Mortar shells hit the market of Zarda on Monday, a doctor of the town said, and killed two traders.';
  test.each([
    ['Two traders killed in Zarda market', 'Two traders killed in Zarda market'],
    ['By Lina Haddad and Omar Saleh in Zarda\nTwo traders killed in Zarda market', 'Two traders killed in Zarda market'],
    ['Updated: 4 May 2016, 6:52 am\nTwo traders killed in Zarda market', 'Two traders killed in Zarda market'],
    ['Enter your city for the weather\nTwo traders killed in Zarda market', 'Two traders killed in Zarda market'],
    ['Lina Haddad | Getty Images News Service\nTwo traders killed in Zarda market', 'Two traders killed in Zarda market'],
    ['From the market, a doctor’s account', 'From the market, a doctor’s account'],
    ['# Two traders killed in Zarda market', 'Two traders killed in Zarda market'],
    ['“We found two of them under the stalls.”', null],
    ['Monday, 4 May 2016', null],
    [
      'ORSELA MONITORING MISSION\nDaily Note\n4 May 2016, 18:00 local time',
      'ORSELA MONITORING MISSION · Daily Note · 4 May 2016, 18:00 local time',
    ],
    ['Tarnvale Observers\n4 May 2016', 'Tarnvale Observers · 4 May 2016'],
    ['Scroll to the top\n4 May 2016', null],
  ])('%s', (above, title) => expect(takeReport(raw(`${above}\n${STORY}`)).title).toBe(title));
});
describe('the language', () => {
  test.each([
    ['en', 'The envoy said that both sides had agreed to meet again in the capital on Friday.'],
    ['fr', 'Le porte-parole a dit que les deux camps se sont mis d’accord pour une trêve dans la ville.'],
    ['de', 'Der Sprecher sagte, dass die Waffenruhe in der Stadt nicht von allen Seiten eingehalten wird.'],
    ['es', 'El portavoz dijo que las dos partes han acordado una tregua en la ciudad por la noche.'],
    ['ru', 'Представитель сказал, что стороны договорились о перемирии в городе на два дня.'],
    ['uk', 'Речник сказав, що сторони домовилися про перемир’я у місті на два дні.'],
    ['tr', 'Sözcü, iki tarafın da şehirde ateşkes için anlaştığını ve bunun kalıcı olduğunu söyledi.'],
    ['ar', 'قال المتحدث إن الطرفين اتفقا على هدنة في المدينة'],
    ['fa', 'سخنگو گفت که دو طرف بر سر آتش‌بس در شهر توافق کرده‌اند و گروه‌ها پذیرفتند'],
    ['he', 'הדובר אמר כי שני הצדדים הסכימו'],
  ])('%s', (code, text) => expect(detectLanguage(text)).toBe(code));
  test('cannot be told of a few words', () => expect(detectLanguage('Kobani 12')).toBeNull());
});
