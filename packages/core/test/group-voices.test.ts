import { expect, test } from 'vitest';
import { groupVoices, type VoiceKnowledge } from '../src/incidents/compose/group-voices.ts';
import type { Claim } from '../src/model/claim.ts';
import type { ClaimId } from '../src/model/ids.ts';
import { claimOf, loadAgreements } from './agreement-knowledge.ts';

const { knowledge } = loadAgreements();

/** Claims that stand in one sentence of one report. */
function voicesOf(claims: Claim[]): { origins: string[]; of: string[][] } {
  const sentences = new Map(claims.map(({ id }) => [id, claims[0].id] as [ClaimId, ClaimId]));
  const with_: VoiceKnowledge = { knowledge, reports: new Map(), copies: new Map(), sentences };
  const { origins, of } = groupVoices(claims, with_);
  return { origins, of: claims.map(({ id }) => of.get(id) ?? []) };
}

const told = claimOf('told', { kind: 'incident', act: 'airstrike', quote: 'Nine dead in raid on ferry' });
const report: string = told.report;

test('whoever denies in half of a headline does not say the other half', () => {
  const denied = claimOf('denied', { kind: 'denial', stance: 'denies', speaker: [{ name: 'navy', id: null }] });
  expect(voicesOf([told, denied])).toEqual({ origins: ['navy', report].sort(), of: [[report], ['navy']] });
});

test('whoever tells one half of a sentence tells the other half as well', () => {
  const said = claimOf('said', { kind: 'incident', act: 'airstrike', speaker: [{ name: 'fishermen', id: null }] });
  expect(voicesOf([told, said])).toEqual({ origins: ['fishermen'], of: [['fishermen'], ['fishermen']] });
});
