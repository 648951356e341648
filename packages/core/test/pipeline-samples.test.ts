import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeInputs } from '../../node/src/intake/take-inputs.ts';
import { ensureKnowledge } from '../../node/src/knowledge/ensure-knowledge.ts';
import type { Claim } from '../src/model/claim.ts';
import type { Incident } from '../src/model/incident.ts';
import type { Situation } from '../src/model/situation.ts';
import { runPipeline } from '../src/pipeline.ts';

// What a monitor must be able to rely on when the samples are read. Samples are never bent to please the reader.

const knowledge = ensureKnowledge();
const situationOf = async (folder: string): Promise<Situation> => {
  const { raws } = await takeInputs([join(import.meta.dirname, '../../../samples', folder)]);
  return runPipeline(raws, knowledge, { program: 'test' }).situation;
};
const may = await situationOf('syria-2016-05');
const september = await situationOf('syria-2016-09');
const varda = await situationOf('varda-2019');

const truceOf = (situation: Situation, agreement: string) => situation.truce.find((truce) => truce.agreement === agreement)!;
const reportOf = (situation: Situation, name: string) =>
  situation.reports.find(({ file, recordId }) => recordId === name || file?.includes(name))!;
const claimsOf = (situation: Situation, name: string): Claim[] =>
  situation.claims.filter(({ report }) => report === reportOf(situation, name).id);
/** Incidents that rest on words of one report. */
const incidentsOf = (situation: Situation, name: string): Incident[] => {
  const ids = new Set(claimsOf(situation, name).map(({ id }) => id));
  return situation.incidents.filter(({ claims }) => claims.some((id) => ids.has(id)));
};
const verdictsOf = (situation: Situation, incident: Incident): string[] =>
  situation.findings.filter((finding) => finding.incident === incident.id).map(({ clause, verdict }) => `${clause} ${verdict}`);
const at = (incident: Incident): string => `${incident.act} ${incident.where?.name ?? 'nowhere'} ${incident.when?.start ?? 'some day'}`;

describe('the samples of May 2016', () => {
  it('has every period of the truce in Aleppo, the hole and the overlap of 59 minutes', () => {
    const { windows, gaps } = truceOf(may, 'aleppo-2016-05');
    expect(windows.map(({ local }) => `${local?.start} ${local?.end}`)).toEqual([
      '2016-05-05T01:00 2016-05-07T01:00',
      '2016-05-07T00:01 2016-05-10T00:01',
      '2016-05-10T01:00 2016-05-12T00:00',
    ]);
    expect(gaps.map(({ kind, minutes }) => `${kind} ${minutes}`)).toEqual(['overlap 59', 'hole 59']);
  });

  it('finds that 48 hours were 47', () => {
    expect(truceOf(may, 'aleppo-2016-05').notes.map(({ text }) => text)).toContainEqual(expect.stringMatching(/48 hours.* 47 hours/));
  });

  it('dates the report of 09/05/2016 to May, among reports of May, and leaves the post without a day undated or inferred', () => {
    expect(reportOf(may, '10-paris').published?.start).toBe('2016-05-09');
    expect(reportOf(may, '12-activist').published?.how ?? 'unsaid').not.toBe('stated');
  });

  it('takes no absence of air strikes for an air strike', () => {
    expect(incidentsOf(may, '03-aleppo').map(at)).not.toContainEqual(expect.stringContaining('airstrike'));
  });

  it('counts the republished story as one voice', () => {
    expect(reportOf(may, '06-khan-touman-carried').copies.map(({ report }) => report)).toContain(reportOf(may, '05-khan-touman.txt').id);
    for (const incident of incidentsOf(may, '06-khan-touman-carried')) {
      expect(incident.origins).not.toContain('the valley standard');
    }
  });

  it('keeps the strike on the camp contested: 28 and more, denied by the army', () => {
    const camp = incidentsOf(may, '04-camp-strike');
    expect(camp.map(at)).toEqual(['airstrike Sarmada 2016-05-05']);
    expect(camp[0].killed).toMatchObject({ min: 28, max: null });
    expect(camp[0].contested).toContain('by');
    expect(camp[0].origins).not.toContain('syria-forces');
  });

  it('reads the meeting in Paris and what the guarantors promised', () => {
    expect(may.talks.map(({ where }) => where)).toContain('Paris');
    expect(may.commitments.flatMap(({ who }) => who)).toEqual(expect.arrayContaining(['russia', 'united-states']));
  });
});

describe('the samples of September 2016', () => {
  it('holds an end declared by Damascus against who may end it', () => {
    const truce = truceOf(september, 'syria-2016-09');
    expect(truce.state).toBe('contested');
    expect(truce.declarations.filter(({ what }) => what === 'ended').map(({ by, hasStanding }) => `${by} ${hasStanding}`)).toEqual([
      'syria-forces false',
    ]);
  });

  it('keeps the joint centre shut for want of calm and of aid', () => {
    expect(truceOf(september, 'syria-2016-09').gates).toMatchObject([{ id: 'joint-centre', open: false, missing: ['calm', 'access'] }]);
    expect(truceOf(september, 'syria-2016-09').access.state).toBe('suspended');
  });

  it('is one strike at Deir ez-Zor, with every toll, and admitted', () => {
    const strikes = september.incidents.filter(
      ({ act, when, background }) => act === 'airstrike' && when?.start.startsWith('2016-09-17') && !background,
    );
    expect(strikes).toHaveLength(1);
    expect(strikes[0].killed?.stated.map(({ min }) => min)).toEqual(expect.arrayContaining([62, 80]));
    expect(september.findings.filter(({ incident }) => incident === strikes[0].id).map(({ standing }) => standing)).toContain('admitted');
  });

  it('is one attack on the convoy, on the 19th, denied by those accused', () => {
    const convoy = september.incidents.filter(({ where, background }) => /Urum/.test(where?.name ?? '') && !background);
    expect(convoy).toHaveLength(1);
    expect(convoy[0].when?.start).toContain('2016-09-19');
    expect(convoy[0].contested).toContain('by');
    expect(convoy[0].killed).toMatchObject({ min: 12, max: 20 });
  });
});

describe('the samples of Varda', () => {
  it('finds the two hours in which nothing was in force', () => {
    expect(truceOf(varda, 'merrinbrook-2019').gaps.map(({ kind, minutes }) => `${kind} ${minutes}`)).toEqual(['hole 120']);
  });

  it('puts the rockets of 07:10 on 3 April outside the Accord', () => {
    const [rockets] = incidentsOf(varda, '09-rockets');
    expect(verdictsOf(varda, rockets)).toEqual(['no-attacks outside']);
    expect(rockets.carriers).toHaveLength(2);
    expect(rockets.contested).not.toContain('by');
  });

  it('counts three calm days that somebody watched', () => {
    const days = truceOf(varda, 'merrinbrook-2019')
      .calm?.days.filter(({ state }) => state === 'calm')
      .map(({ on }) => on);
    expect(days).toEqual(['2019-03-05', '2019-03-06', '2019-03-07']);
  });

  it('is one mortar attack on Saltgate, three to five wounded, denied', () => {
    const saltgate = varda.incidents.filter(
      ({ where, when }) => /Saltgate/.test(where?.name ?? '') && when?.start.startsWith('2019-03-08'),
    );
    expect(saltgate).toHaveLength(1);
    expect(saltgate[0].act).toBe('shelling');
    expect(saltgate[0].wounded).toMatchObject({ min: 3, max: 5 });
    expect(saltgate[0].by).toContainEqual(expect.objectContaining({ id: 'assembly-guard', status: 'denied-by-actor' }));
  });

  it('leaves a strike on an excluded group outside', () => {
    const hills = incidentsOf(varda, '06-grey-hills');
    expect(hills.map(at)).toEqual([expect.stringContaining('airstrike Grey Hills 2019-03-17')]);
    expect(verdictsOf(varda, hills[0])).toEqual(['no-attacks outside']);
  });

  it('dates the convoy that was turned back, and shows aid open again since 29 March', () => {
    expect(incidentsOf(varda, '07-convoy').map(at)).toEqual(['aid-obstruction Mill Road 2019-03-21']);
    expect(truceOf(varda, 'merrinbrook-2019').access).toMatchObject({ state: 'open' });
  });

  it('is one strike on Tolm camp, denied, four to five dead', () => {
    const tolm = incidentsOf(varda, '12-tolm');
    expect(tolm).toHaveLength(1);
    expect(tolm[0]).toMatchObject({ act: 'drone', where: { name: 'Tolm camp' } });
    expect(tolm[0].killed).toMatchObject({ min: 4, max: 5 });
    expect(tolm[0].wounded).toMatchObject({ min: 9, max: 12 });
  });

  it('has the shelling of 12 April admitted as a mistake, its toll disputed', () => {
    const [post] = incidentsOf(varda, 'guard-admits');
    expect(post.killed).toMatchObject({ min: 0, max: 2 });
    expect(varda.findings.filter(({ incident }) => incident === post.id).map(({ standing }) => standing)).toContain('admitted');
  });

  it('dates the taking of Nether Sarn to 15 April and calls it an answer', () => {
    const taken = incidentsOf(varda, 'nether-sarn').find(({ act }) => act === 'seizure-of-territory');
    expect(taken?.when?.start).toBe('2019-04-15');
    expect(taken?.background).toBe(false);
  });

  it('keeps the Accord running when one party calls it over', () => {
    const truce = truceOf(varda, 'merrinbrook-2019');
    expect(truce.state).toBe('contested');
    expect(truce.declarations.filter(({ what }) => what === 'ended').map(({ by, hasStanding }) => `${by} ${hasStanding}`)).toEqual([
      'varda false',
    ]);
  });
});
