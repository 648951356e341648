import { tellTarget } from '@truceline/core/situation/tell/tell-target.ts';
import type { Claim } from '../../app/shapes.ts';
import { sayWhen } from '../../parts/times.ts';
import { sayToll } from '../../parts/toll.tsx';
import { say, sayTerm } from '../../words/say.tsx';

/** What a claim says besides its words: act, by whom, on whom, where, when, how many. */
export function sayClaim(claim: Claim): string {
  const parts = [
    claim.act && sayTerm('act', claim.act),
    claim.fact && sayTerm('fact-kind', claim.fact),
    claim.by.length > 0 && say('report.by', { who: claim.by.map(({ name }) => name).join(', ') }),
    claim.against.length > 0 && say('report.against', { whom: claim.against.map(tellTarget).join(', ') }),
    claim.where?.name,
    claim.when && claim.when.how !== 'unsaid' && sayWhen(claim.when),
    claim.killed && say('parts.killed', { toll: sayToll(claim.killed) }),
    claim.wounded && say('parts.wounded', { toll: sayToll(claim.wounded) }),
    claim.count && say('report.count', { n: sayToll(claim.count) }),
  ];
  return parts.filter(Boolean).join(' · ');
}
