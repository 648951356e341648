import type { Act, TargetKind } from '../../model/act.ts';
import type { ByStatus, ClaimKind, TruceFact } from '../../model/claim.ts';
import type { Standing, Verdict } from '../../model/finding.ts';
import type { CalmDay, Declaration, Truce, TruceState } from '../../model/truce.ts';
import type { english } from './english.ts';

/** Every word of the interface, in one language. A translation is one more object of this shape; nothing else holds such words. */
export type Words = typeof english;

/** Lists whose every member must have its word, whatever the language. */
export interface WordLists {
  act: Record<Act, string>;
  actOn: Record<Act, (target: string) => string>;
  target: Record<TargetKind, string>;
  byStatus: Record<ByStatus, string>;
  claimKind: Record<ClaimKind, string>;
  truceFact: Record<TruceFact, string>;
  term: Partial<Record<TruceFact, string>>;
  verdict: Record<Verdict, string>;
  standing: Record<Standing, string>;
  state: Record<TruceState, string>;
  calmDay: Record<CalmDay['state'], string>;
  declared: Record<Declaration['what'], string>;
  declares: Record<Declaration['what'], string>;
  access: Record<Truce['access']['state'], string>;
}
