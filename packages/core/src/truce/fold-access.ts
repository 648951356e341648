import { localInstant, utcText } from '../findings/windows/local-time.ts';
import type { Agreement } from '../knowledge/agreements.ts';
import type { Claim } from '../model/claim.ts';
import type { Citation } from '../model/ids.ts';
import type { Incident } from '../model/incident.ts';
import type { Truce } from '../model/truce.ts';

interface Step {
  at: number | null;
  order: number;
  state: Truce['access']['state'];
  cites: Citation[];
  note: string | null;
}

/** Aid under a truce from its beginning (`began`) to an instant, both epoch milliseconds: what was last said of it. Aid held back or attacked makes it obstructed until somebody says that it moves again. */
export function foldAccess(
  agreement: Agreement,
  claims: readonly Claim[],
  incidents: readonly Incident[],
  dayOf: (claim: Claim) => string | null,
  began: number,
  asOf: number,
): Truce['access'] {
  const steps: Step[] = [];
  for (const claim of claims) {
    if ((claim.fact !== 'suspension-of-aid' && claim.fact !== 'resumption-of-aid') || claim.stance === 'denies') continue;
    if (claim.mood === 'hypothetical' || claim.mood === 'planned') continue;
    const day = claim.from ?? claim.when?.start ?? dayOf(claim);
    const at = day === null ? null : localInstant(day, agreement.zone);
    const suspended = claim.fact === 'suspension-of-aid';
    const what = claim.what ?? null;
    steps.push({ at, order: suspended ? 1 : 2, state: suspended ? 'suspended' : 'open', cites: [claim.id], note: what });
  }
  for (const incident of incidents) {
    const aid =
      incident.act === 'aid-obstruction' || incident.act === 'attack-on-aid' || incident.against.some((t) => t.kinds.includes('aid'));
    if (!aid || incident.when === null) continue;
    const at = localInstant(incident.when.start, agreement.zone);
    steps.push({ at, order: 0, state: 'obstructed', cites: [...incident.claims], note: null });
  }
  const known = steps
    .filter((s) => s.at === null || (s.at <= asOf && s.at >= began - 86_400_000))
    .sort((a, b) => (a.at ?? -Infinity) - (b.at ?? -Infinity) || a.order - b.order || (a.cites[0]! < b.cites[0]! ? -1 : 1));
  let state: Truce['access'] = { state: 'unknown', since: null, cites: [], note: null };
  let cites = new Set<Citation>();
  for (const step of known) {
    // Aid that is suspended stays so when one more convoy is stopped.
    if (step.state === 'obstructed' && state.state === 'suspended') continue;
    if (step.state === state.state) {
      for (const cite of step.cites) cites.add(cite);
      state.note ??= step.note;
      continue;
    }
    cites = new Set(step.cites);
    state = { state: step.state, since: step.at === null ? null : utcText(step.at), cites: [], note: step.note };
  }
  return { ...state, cites: [...cites] };
}
