import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { incidentsOf } from './read-text.ts';

const DAY = '2021-03-10';

/** The narrowest place told of the first event of a text, whichever of its sentences names it. */
function sceneOf(text: string): string {
  const claims = incidentsOf(text, DAY);
  const first = claims.filter((c) => c.occurrence === claims[0]?.occurrence);
  const rank = ({ where }: Claim): number => (where?.how === 'stated' ? 0 : 1e6) + (where?.radiusKm ?? 50);
  return [...first].sort((a, b) => rank(a) - rank(b))[0]?.where?.name ?? '-';
}

describe('a sentence that only says where', () => {
  const LEADS = {
    camp: 'Rebels overran an army base in Yemen on Monday, killing nine soldiers.',
    mosque: 'A bomb killed nine people in a mosque in Yemen on Monday.',
    fields: 'Nine farmers were killed in a raid in Yemen on Monday, the army said.',
  };
  it.each([
    [LEADS.camp, 'The fighting was near Taiz.', 'Taiz'],
    [LEADS.camp, 'The base is in Taiz.', 'Taiz'],
    [LEADS.camp, 'The camp lies some 20 km outside Taiz.', 'Taiz'],
    [LEADS.camp, 'It is 12 km from Taiz.', 'Taiz'],
    [LEADS.camp, 'Taiz is a town in the highlands.', 'Taiz'],
    [LEADS.camp, 'Talks went on in Muscat. The minister had no comment. The base is in Taiz.', 'Taiz'],
    [LEADS.mosque, 'The mosque, one of the oldest in the land, stands in the centre of Taiz.', 'Taiz'],
    ['Rebels attacked a police post in northern Yemen on Monday, wounding three.', 'The post is in Saada.', 'Saada'],
    [LEADS.mosque, 'Rescuers at the mosque in Taiz dug all night.', 'Taiz'],
    [LEADS.fields, 'They were working in fields outside Taiz.', 'Taiz'],
    [LEADS.fields, 'The incidents took place in Taiz and Ibb.', 'Taiz and Ibb'],
  ])('%s %s', (lead, more, place) => {
    expect(sceneOf(`${lead} ${more}`)).toBe(place);
  });

  it.each([
    [LEADS.camp, "The rebels' headquarters are in Taiz."],
    [LEADS.camp, 'The army is based in Taiz.'],
    [LEADS.fields, 'They were on their way from Taiz to Ibb.'],
    [LEADS.fields, 'The victims were from Taiz.'],
    [LEADS.mosque, 'The hospital is in Taiz.'],
    [LEADS.mosque, 'The funeral of a preacher was held in Taiz.'],
  ])('tells of something else: %s %s', (lead, more) => {
    expect(sceneOf(`${lead} ${more}`)).not.toBe('Taiz');
  });

  it('takes no town of the south for one in the north', () => {
    expect(sceneOf('Rebels attacked a police post in northern Yemen on Monday, wounding three. The post is in Aden.')).toBe(
      'northern Yemen',
    );
  });

  it('moves nothing that has a place of its own', () => {
    expect(sceneOf('Shells hit a school in Ibb on Monday, killing two. The school is in Taiz.')).toBe('Ibb');
  });
});

describe('where somebody speaks, comes from or strikes from', () => {
  it.each([
    ['Nine soldiers were killed in an ambush on Monday, the defence ministry in Sanaa said. The incident took place near Ibb.', 'Ibb'],
    ['Nine soldiers died when rebels stormed a base on Monday, an official in Sanaa said. The base is in Ibb.', 'Ibb'],
    ['Nine policemen from Taiz, near Ibb, were killed on Monday in an ambush in Saada.', 'Saada'],
    ['Shells killed nine people on the road from Sanaa to Aden in the Dhamar district on Monday.', 'Dhamar district'],
    ['Gunmen shot nine men near Hilla, about 100 km south of the capital, Baghdad, on Monday.', 'Hilla'],
    ['Rebels shelled two posts on Monday, killing nine; the army closed the crossing at Haradh. The posts are near Saada.', 'Saada'],
  ])('%s', (text, place) => {
    expect(sceneOf(text)).toBe(place);
  });

  it.each(['A US drone', 'US jets', 'A UK drone', 'Israel jets'])('%s strike far from home', (who) => {
    expect(sceneOf(`${who} killed nine gunmen on Monday.`)).toBe('-');
  });

  it('takes a land before its airstrike for where it was', () => {
    expect(sceneOf('Yemen airstrike kills nine gunmen on Monday.')).toBe('Yemen');
  });
});

describe('the town of a dateline', () => {
  it.each([
    ['GOMA, DR Congo - Rebels fired mortars on Monday, killing nine people, doctors said.', 'GOMA'],
    ['MONROVIA - Shells rained on the city centre on Monday, killing nine people.', 'MONROVIA'],
    ['MONROVIA - Rebels killed nine people on Monday, doctors said.', 'Liberia'],
    ['GOMA, DR Congo - Rebels shelled Bunia on Monday, killing nine people.', 'Bunia'],
  ])('%s', (text, place) => {
    expect(sceneOf(text)).toBe(place);
  });
});

it('takes no great city by another name for a part of an unknown one', () => {
  expect(sceneOf('Rebels took the town of Sam-Vorunda on Monday, the army said.')).not.toMatch(/^Sam$/);
});
