import { describe, expect, it } from 'vitest';
import { runPipeline } from '../src/pipeline.ts';
import { claimsOf, incidentsOf, knowledge, rawOf } from './read-text.ts';

const DAY = '2024-05-17';

describe('a denial of what its own report does not tell', () => {
  it.each([
    ['The army denied that its soldiers had shelled Rutshuru on Thursday.', 'shelling Rutshuru 2024-05-16'],
    ['The rebels rejected the charge that they had shelled Qarnaf this morning.', 'shelling Qarnaf 2024-05-17'],
    ['The army dismissed claims that its warplanes bombed a market in Goma on Wednesday.', 'airstrike Goma 2024-05-15'],
    ['The ministry denied that troops had seized Rutshuru.', 'seizure-of-territory Rutshuru undefined'],
  ])('says what, where and when: %s', (text, scene) => {
    const [denial, ...others] = claimsOf(text, DAY).filter(({ kind }) => kind === 'denial');
    expect(`${denial.act} ${denial.where?.name} ${denial.when?.start.slice(0, 10)}`).toBe(scene);
    expect(others).toEqual([]);
    expect(incidentsOf(text, DAY)).toEqual([]);
  });

  it('is held against what another report tells of that day and place', () => {
    const charge = 'Government soldiers shelled the town of Rutshuru on Thursday, killing three people, the rebels said.';
    const denial = 'KINSHASA - The Congolese army denied that its soldiers had shelled Rutshuru on Thursday.';
    const elsewhere = 'KINSHASA - The Congolese army denied that its soldiers had shelled Bunia on Thursday.';
    const contested = (other: string): boolean => {
      const raws = [rawOf(charge, DAY), rawOf(other, DAY)];
      const { situation } = runPipeline(raws, knowledge, { program: 'test', agreements: [] });
      const [incident] = situation.incidents.filter(({ killed }) => killed?.min === 3);
      return incident.claims.some((id) => situation.claims.some((c) => c.id === id && c.kind === 'denial'));
    };
    expect(contested(denial)).toBe(true);
    expect(contested(elsewhere)).toBe(false);
  });

  it('says where and when those were hurt who are told of behind it', () => {
    const text = 'The army rejected the charge that it had shelled Rutshuru on Thursday. Four people were wounded, according to a nurse.';
    const [claim] = incidentsOf(text, DAY);
    expect(claim).toMatchObject({ act: 'shelling', where: { name: 'Rutshuru' }, wounded: { min: 4 } });
    expect(claim.when?.start.slice(0, 10)).toBe('2024-05-16');
  });
});
