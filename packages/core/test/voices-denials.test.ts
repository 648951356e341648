import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { claimsOf } from './read-text.ts';

const told = (text: string): Claim[] => claimsOf(text, '2016-05-10').filter((c) => c.kind === 'incident' || c.kind === 'denial');

/** Who denies, and the words of the first claim of what is denied ('' for nothing told). */
function denials(text: string): string[] {
  const claims = told(text);
  return claims
    .filter((c) => c.kind === 'denial')
    .map((d) => {
      const about = d.occurrence ? claims.find((c) => c.kind === 'incident' && c.occurrence === d.occurrence) : undefined;
      return `${d.speaker[0].name} | ${about?.act ?? ''}`;
    });
}

const RAID = 'Residents said Ethiopian jets bombed a market in Mekelle on Monday, killing seven people.';

describe('denials', () => {
  it.each([
    ['the act', `${RAID} Ethiopia denied bombing the market.`, 'Ethiopia | airstrike'],
    ['involvement', `${RAID} Ethiopia has denied involvement.`, 'Ethiopia | airstrike'],
    ['this', `${RAID} Ethiopia denied this.`, 'Ethiopia | airstrike'],
    ['an accusation', `${RAID} Ethiopia rejected the accusations.`, 'Ethiopia | airstrike'],
    ['being behind it', `${RAID} Ethiopia said it was not behind the attack.`, 'Ethiopia | airstrike'],
    ['having to do with it', `${RAID} The Ethiopian army said it had nothing to do with the raid.`, 'Ethiopian army | airstrike'],
    ['as a noun', `${RAID} There was a denial from Ethiopia.`, 'Ethiopia | airstrike'],
    ['by what it is called', `${RAID} The Ethiopian army called the report an invention.`, 'Ethiopian army | airstrike'],
    ['of its own planes', `${RAID} The Ethiopian army said that its planes had not bombed the town.`, 'Ethiopian army | airstrike'],
    ['a charge named before', `${RAID.slice(0, -1)}, a charge the Ethiopian army rejected.`, 'Ethiopian army | airstrike'],
    ['and say who it was', `${RAID} Ethiopia denies involvement and instead suggests that rebels shelled it.`, 'Ethiopia | airstrike'],
    ['the incident', `${RAID} Ethiopia has denied that its crews were involved in the incident.`, 'Ethiopia | airstrike'],
  ])('deny %s', (_, text, expected) => {
    expect(denials(text), text).toEqual([expected]);
  });

  it.each([
    ['what is not denied', 'Sara Bekele, a spokeswoman of the army, did not deny it.'],
    ['what is neither confirmed nor denied', 'The army could neither confirm nor deny the report.'],
    ['what nobody would confirm or deny', 'The Ethiopian army declined to confirm or deny the raid.'],
    ['short of one', 'The Ethiopian army stopped short of denying the raid.'],
  ])('are not read into %s', (_, withheld) => {
    expect(denials(`${RAID} ${withheld}`)).toEqual([]);
  });

  it('leave alone what is called something else, and what others did not do', () => {
    expect(denials(`${RAID} The Ethiopian army called the report a long one.`)).toEqual([]);
    expect(denials(`${RAID} Doctors said that Eritrean planes had not bombed the town.`)).not.toContain('Ethiopian army | airstrike');
  });

  it('deny the act their own words name, and not what the denier tells of others', () => {
    const two =
      'An explosion holed the pipeline near Adigrat on Saturday. On Sunday shots were fired at a police post in Adigrat. The Eritrean army said that it had not fired them.';
    expect(denials(two)).toEqual(['Eritrean army | shooting-sniping']);
    const others = `${RAID} Ethiopia said it had not carried out any attack since the truce and that rebels had shelled a bridge near Adigrat.`;
    expect(denials(others)).toEqual(['Ethiopia | airstrike']);
  });

  it('are each side’s own where both deny', () => {
    const text =
      'Monitors said Ethiopian and Eritrean forces shelled Adigrat on Monday. Both Ethiopia and Eritrea have denied involvement.';
    expect(denials(text).map((d) => d.split(' |')[0])).toEqual(['Ethiopia', 'Eritrea']);
  });

  it('pick among several events the one that accuses the denier', () => {
    const text =
      'Residents said Ethiopian jets bombed a market in Mekelle on Monday. The army said rebels shelled a bridge near Adigrat on Sunday. The rebels denied shelling the bridge.';
    expect(denials(text)).toEqual(['rebels | shelling']);
  });

  it.each([
    ['no comment', `${RAID} There was no immediate comment from Ethiopia.`],
    ['access denied', `${RAID} Guards denied the convoy entry to Mekelle.`],
    ['being denied access', `${RAID} The mission was denied full access at a checkpoint.`],
    ['a proposal rejected', `${RAID} Ethiopia rejected a proposal for talks.`],
    ['a disputed region', 'Rebels fired on posts in the disputed border region near Humera on Monday.'],
    ['a monitor that clears somebody', `${RAID} Monitors said rebels did not shell Mekelle.`],
  ])('are not: %s', (_, text) => {
    expect(denials(text), text).toEqual([]);
  });

  it('of a side that says it abides contradict those who accuse it', () => {
    const text = 'Residents said the Ethiopian army shelled Adigrat on Monday. The Ethiopian army says it is abiding by the truce.';
    expect(denials(text)).toEqual(['Ethiopian army | shelling']);
    expect(denials('The Ethiopian army says it is abiding by the truce.')).toEqual([]);
  });

  it('name those they clear, and speak for a friend as themselves', () => {
    const text =
      'Officials said Russian jets bombed a convoy near Sloviansk on Monday. Belarusian President Alexander Lukashenko said Russia was not behind the attack on the convoy.';
    const [denial] = told(text).filter((c) => c.kind === 'denial');
    expect(denial.speaker[0].name).toContain('Lukashenko');
    expect(denial.by.map((b) => b.name).join()).toContain('Russian');
  });
});
