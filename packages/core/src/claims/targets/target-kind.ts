import type { TargetKind } from '../../model/act.ts';
import type { Target } from '../frames/frame.ts';
import type { Scan } from '../sentence/scan.ts';
import { senseNamed } from '../sentence/terms.ts';
import { carriesAid, holdsAid } from './aid.ts';

const WORKED = /^(cattle|logging|mining|work|labou?r|fishing|nomad|bedouin|tourist|holiday|construction|summer)$/;

/** The kind of what was hit: its word's own, and of vehicles and stores that of the aid they are said to hold ("trucks carrying aid", "a UN convoy"). */
export function targetKindOf(scan: Scan, { term }: Target): TargetKind | null {
  const kind = senseNamed(term, 'target')?.targetKind ?? null;
  // "a |cattle| camp", "a |logging| camp": none of people who fled
  if (kind === 'camp' && term !== null && /camps?$/.test(term.form) && WORKED.test(scan.lower(term.first - 1))) return 'civilian';
  if (term === null || kind === null || !/^(civilian|infrastructure)$/.test(kind) || !carriesAid(scan, term.last - 1)) return kind;
  return holdsAid(scan, term.first, term.last) ? 'aid' : kind;
}
