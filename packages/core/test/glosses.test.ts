import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { dateReports } from '../src/reports/dating/date-reports.ts';
import { takeReport } from '../src/reports/take-report.ts';
import { knowledge, rawOf, reader } from './read-text.ts';

function open(language: string, text: string, published = '2021-06-16') {
  return reader.open(dateReports([takeReport({ ...rawOf(text, published), language })], knowledge)[0]);
}
const read = (language: string, text: string): Claim[] => reader.read(open(language, text));
const english = (language: string, text: string): string => open(language, text)[0].report.clean.text;

/** "act | place | day | killed/wounded | by | voices" of each incident, "denied by …" of each denial. */
function told(language: string, text: string): string[] {
  return read(language, text).flatMap((c) => {
    const voices = c.speaker.map((s) => s.name).join(', ');
    if (c.kind === 'denial') return [`denied by ${voices}`];
    if (c.kind !== 'incident') return [];
    const toll = `${c.killed?.min ?? '-'}/${c.wounded?.min ?? '-'}`;
    return [`${c.act} | ${c.where?.name ?? '-'} | ${c.when?.start.slice(0, 10) ?? '-'} | ${toll} | ${c.by.map((b) => b.name)} | ${voices}`];
  });
}

describe('French', () => {
  it.each([
    [
      'Douze civils ont été tués lundi dans un raid aérien près de Saada, selon la Croix-Rouge.',
      ['airstrike | Saada | 2021-06-14 | 12/- |  | Croix-Rouge'],
    ],
    [
      "Trois soldats maliens ont péri et neuf ont été blessés mardi dans l'explosion d'une mine près de Ménaka, a annoncé le maire.",
      ['ied-suicide | Ménaka | 2021-06-15 | 3/9 |  | maire'],
    ],
    [
      "Les rebelles se sont emparés de la ville de Bouar dimanche. L'armée a démenti.",
      ['seizure-of-territory | Bouar | 2021-06-13 | -/- | rebelles | ', 'denied by armée'],
    ],
    ["Le maire a ouvert l'école de Bouar lundi.", []],
  ])('%s', (text, want) => expect(told('fr', text)).toEqual(want));
});

describe('Spanish', () => {
  it.each([
    [
      'Tres soldados murieron y otros cinco resultaron heridos el lunes en un ataque del ELN en zona rural de Tibú, informó el Ejército.',
      ['ground-clash | Tibú | 2021-06-14 | 3/5 | ELN | Ejército'],
    ],
    [
      'El 12 de junio de 2021 hombres armados asesinaron a dos líderes en el municipio de Tame.',
      ['shooting-sniping | Tame | 2021-06-12 | 2/- | hombres armados | '],
    ],
    ['El grupo negó haber bombardeado Tibú el lunes.', []],
    ['La selección atacó por la banda y ganó en Cali el domingo.', []],
  ])('%s', (text, want) => expect(told('es', text)).toEqual(want));
});

describe('German', () => {
  it.each([
    [
      'Bei einem Luftangriff auf ein Krankenhaus in der Stadt Asas sind am Montag mindestens 14 Menschen getötet worden, teilte die UNO mit.',
      ['airstrike | Asas | 2021-06-14 | 14/- |  | UNO'],
    ],
    [
      'Vier ukrainische Soldaten starben am Dienstag bei Gefechten nahe Awdijiwka, sieben wurden verletzt, sagte ein Sprecher der Armee.',
      ['ground-clash | Awdijiwka | 2021-06-15 | 4/7 |  | Sprecher der Armee'],
    ],
    ['Die Regierung eröffnete am Montag eine Schule in Aleppo.', []],
    [
      'Die ukrainische Armee hat am Montag nach Angaben der Separatisten ein Dorf in Horliwka mit Artillerie beschossen.',
      ['shelling | Horliwka | 2021-06-14 | -/- | ukrainische Armee | Separatisten'],
    ],
    [
      'Der Konvoi der Vereinten Nationen wurde am Sonntag nahe Aleppo von Rebellen beschossen, zwei Fahrer starben.',
      ['shelling | Aleppo | 2021-06-13 | 2/- | Rebellen | '],
    ],
    [
      'Am 14. Juni 2021 griffen Bewaffnete eine Polizeiwache in Kandahar an und töteten fünf Polizisten.',
      ['shooting-sniping | Kandahar | 2021-06-14 | 5/- | Bewaffnete | '],
    ],
    [
      'Nach Angaben der Armee flog die russische Luftwaffe am Dienstag mindestens zehn Angriffe auf Dörfer in der Provinz Idlib.',
      ['airstrike | Idlib | 2021-06-15 | -/- | russische Luftwaffe | Armee'],
    ],
    [
      'Rebellen haben am Montag die Kleinstadt Nawa eingenommen, nachdem Regierungstruppen sich zurückgezogen hatten.',
      ['seizure-of-territory | Nawa | 2021-06-14 | -/- | Rebellen | '],
    ],
    ['Die Taliban haben am Montag eine Schule in Kandahar eröffnet.', []],
  ])('%s', (text, want) => expect(told('de', text)).toEqual(want));
});

describe('Russian', () => {
  it.each([
    [
      'Боевики обстреляли в понедельник город Идлиб, погибли трое мирных жителей, ранены пять человек, сообщил центр по примирению.',
      ['shelling | Idlib | 2021-06-14 | 3/5 | Боевики | центр по примирению'],
    ],
    [
      'Министерство обороны Армении заявило, что в результате обстрела позиций армии близ Вардениса погибли не менее двух военнослужащих, около 10 ранены.',
      ['shelling | Vardenis | 2021-06-15 | 2/10 |  | Министерство обороны Армении'],
    ],
    [
      'В Горловке при обстреле рынка в среду погиб мирный житель, заявил глава ДНР, возложив ответственность на ВСУ.',
      ['shelling | Horlivka | 2021-06-16 | 1/- |  | глава ДНР', 'shelling | Horlivka | 2021-06-16 | -/- | ВСУ | глава ДНР'],
    ],
    ['Министр открыл школу в Донецке в понедельник.', []],
  ])('%s', (text, want) => expect(told('ru', text)).toEqual(want));
});

describe('Arabic', () => {
  it.each([
    [
      'قتل 12 مدنيا وأصيب خمسة آخرون في غارة جوية على سوق في إدلب يوم الاثنين، بحسب المرصد السوري لحقوق الإنسان.',
      ['airstrike | Idlib | 2021-06-14 | 12/5 |  | المرصد السوري لحقوق الإنسان'],
    ],
    [
      'قصفت طائرات حربية روسية مستشفى في ريف حلب الثلاثاء، ما أدى إلى مقتل ٧ أشخاص.',
      ['airstrike | countryside of Aleppo | 2021-06-15 | 7/- | طائرات حربية روسية | '],
    ],
    [
      'تعرضت قرية الحويجة بريف حماة الغربي لقصف مدفعي من قبل قوات النظام أمس الثلاثاء، ما أدى إلى مقتل رجل وإصابة ثلاثة مدنيين.',
      ['shelling | Al-Huyja | 2021-06-15 | 1/3 | قوات النظام | '],
    ],
    ['قالت الشرطة إن لغما انفجر في مديرية باجل وقتل سائقين اثنين.', ['ied-suicide | Bajal | 2021-06-15 | 2/- |  | الشرطة']],
    [
      'ذكرت مصادر محلية أن قذائف أطلقتها قوات الدعم السريع سقطت على مدرسة في نيالا يوم الاثنين.',
      ['shelling | Nyala | 2021-06-14 | -/- | قوات الدعم السريع | مصادر محلية'],
    ],
    ['سيطر الجيش اليمني على جبل مراد بعد معارك مع الحوثيين.', ['seizure-of-territory | Marad | 2021-06-15 | -/- | الجيش اليمني | ']],
    ['دخل اتفاق التجارة بين مصر والأردن حيز التنفيذ.', []],
    ['افتتح الوزير مدرسة في عدن.', []],
  ])('%s', (text, want) => expect(told('ar', text)).toEqual(want));
});

describe('Ukrainian', () => {
  it.each([
    [
      'У понеділок російські війська обстріляли з артилерії Херсон, загинули троє людей, повідомив мер.',
      ['shelling | Kherson | 2021-06-14 | 3/- | російські війська | мер'],
    ],
    ["Внаслідок удару безпілотника по автобусу поблизу Нікополя поранено п'ятеро цивільних.", ['drone | Nikopol | 2021-06-15 | -/5 |  | ']],
    ['Міноборони РФ спростувало обстріл.', ['denied by Міноборони РФ']],
    ['Мер відкрив школу в Херсоні.', []],
  ])('%s', (text, want) => expect(told('uk', text)).toEqual(want));
});

describe('what agencies write in other words', () => {
  it.each([
    [
      'fr',
      "L'aviation russe a mené dimanche une dizaine de frappes sur des villages de la province d'Idleb, tuant neuf personnes.",
      ['airstrike | Idleb | 2021-06-13 | 9/- | aviation russe | '],
    ],
    ['fr', 'Un avion non identifié a largué lundi des bombes sur le marché de Saada.', ['airstrike | Saada | 2021-06-14 | -/- |  | ']],
    [
      'es',
      'Dos civiles perdieron la vida el lunes al pisar una mina antipersona en zona rural de Tibú.',
      ['ied-suicide | Tibú | 2021-06-14 | 2/- |  | '],
    ],
    [
      'ru',
      'В результате удара беспилотника по автомобилю в Донецке в понедельник погибли три человека, еще пятеро получили ранения.',
      ['drone | Donetsk | 2021-06-14 | 3/5 |  | '],
    ],
    [
      'ar',
      'ألقت مروحيات النظام براميل متفجرة على أحياء في مدينة سراقب يوم الاثنين.',
      ['airstrike | Saraqab | 2021-06-14 | -/- | مروحيات النظام | '],
    ],
  ])('%s: %s', (language, text, want) => expect(told(language, text)).toEqual(want));
});

describe('word by word', () => {
  it.each([
    [
      'adjectives go before their noun, two of them as well',
      'fr',
      "des soldats maliens ou français de l'armée",
      'Malian or French soldiers of the army',
    ],
    ['a name keeps its small words', 'es', 'en Norte de Santander', 'in Norte de Santander'],
    ['numbers are written as in English', 'de', 'rund 12.500 Menschen', 'about 12,500 people'],
    [
      'a verb stands behind its subject, and what it takes behind that is gone',
      'ar',
      'تعرضت قرية في ريف حلب لقصف.',
      'Village in countryside of Aleppo came under shelling.',
    ],
    ['whoever says something does so before it', 'ar', 'قال رئيس بلدية عدن إن الهدنة انتهت.', 'Mayor Aden said that truce expired.'],
    ['an unknown name behind a town, said with vowels', 'ar', 'في بلدة تلمنس', 'In town of Talamanas'],
    ['a noun in the genitive', 'ru', 'обстрел позиций армии России', 'shelling of positions of army of Russia'],
    ['what is killed stands before it', 'ru', 'Вчера погибли трое сирийских солдат.', 'Yesterday three Syrian soldiers were killed.'],
    ['days and months', 'es', 'el 3 de mayo de 2016', 'the 3 May 2016'],
    ['a verb goes to its auxiliary', 'de', 'Die Armee hat am Montag ein Dorf beschossen.', 'The army on Monday shelled a village.'],
    [
      'a verb goes behind its subject',
      'de',
      'Am Montag beschoss die türkische Artillerie ein Dorf.',
      'On Monday , the Turkish artillery shelled a village.',
    ],
    ['a verb in two parts is one', 'de', 'Die Rebellen griffen am Montag einen Konvoi an.', 'The rebels on Monday attacked a convoy .'],
    [
      'what was done to somebody stays last behind another opening',
      'de',
      'Am Montag wurden drei Soldaten getötet.',
      'On Monday three soldiers were killed.',
    ],
    [
      'a second verb keeps its subject',
      'de',
      'Rebellen haben Stellungen angegriffen und vier Soldaten getötet.',
      'Rebels attacked positions and killed four soldiers.',
    ],
    ['a noun written together is what it ends in', 'de', 'die Grenzstadt Kilis', 'the city Kilis'],
    ['a small word is another before a town and before a clash', 'de', 'bei Kilis, bei Gefechten', 'near Kilis, in clashes'],
    [
      'a land has its owner behind it and its side before it',
      'de',
      'Kolumbiens Armee im Südlibanon',
      "Colombia's army in southern Lebanon",
    ],
    ['one of those who are the same for one and for many', 'de', 'einen 17-jährigen Palästinenser', 'a 17-year-old Palestinian'],
    ['a day of the month with its dot', 'de', 'Berlin, 3. Mai 2021', 'Berlin, 3 May 2021'],
    ['a word spelt like an English one is none', 'de', 'das Gift', 'the giftoe'],
    ['names without their ending of case', 'ru', 'в Донецке и Мариуполе', 'in Donetsk and Mariupol'],
    ['what is no word in English opens no sentence', 'fr', 'Des combats ont éclaté.', 'Clashes broke out.'],
  ])('%s', (_, language, text, want) => expect(english(language, text)).toBe(want));

  it('every claim is quoted in the words of the report', () => {
    const text = 'Bei einem Luftangriff auf Asas sind am Montag 14 Menschen getötet worden.';
    const [claim] = read('de', text);
    expect(claim.quote).toBe(text.slice(claim.span.start, claim.span.end));
    expect(claim.quote).toContain('14 Menschen getötet');
  });

  it('whoever acts and speaks is called as the report calls them, with the English beside it', () => {
    const text = 'Des soldats maliens ou français ont bombardé le village de Bouar lundi, a annoncé le maire.';
    const [claim] = read('fr', text);
    expect(claim.by).toEqual([
      { name: 'soldats maliens ou français', id: 'mali-forces', kind: 'organisation', english: 'Malian soldiers' },
      { name: 'French soldiers', id: 'france-forces', kind: 'organisation' },
    ]);
    expect(claim.speaker).toEqual([{ name: 'maire', id: null, english: 'mayor' }]);
  });

  it('so is one whose words changed places with a verb', () => {
    const [claim] = read('ar', 'قصفت طائرات حربية روسية مستشفى في ريف حلب الثلاثاء، ما أدى إلى مقتل ٧ أشخاص.');
    expect(claim.by.map(({ name, english: put }) => [name, put])).toEqual([['طائرات حربية روسية', 'Russian warplanes']]);
  });

  it('a report is dated by the day that it gives in its language', () => {
    const [report] = dateReports(
      [takeReport({ ...rawOf('BAMAKO, 16 juin 2021 (Fleuve) - La trêve a été prolongée mardi.', null), language: 'fr' })],
      knowledge,
    );
    expect(report.publishedOn?.start).toBe('2021-06-16');
    expect(report.clean.text).toContain('16 juin');
    const arabic = rawOf('إدلب، 14 أيلول 2016 - قتل 12 مدنيا في غارة جوية على سوق في إدلب.', null);
    expect(dateReports([takeReport({ ...arabic, language: 'ar' })], knowledge)[0].publishedOn?.start).toBe('2016-09-14');
  });

  it('a language without a gloss is not read', () => {
    expect(['en', 'fr', null].map((language) => reader.reads(language))).toEqual([true, true, true]);
    expect(['it', 'tr'].map((language) => reader.reads(language))).toEqual([false, false]);
  });
});
