import type { Agreement } from '@truceline/core/knowledge/agreements.ts';
import type { Knowledge } from '@truceline/core/knowledge/knowledge.ts';
import type { ClusteredClaims } from '@truceline/core/pipeline.ts';
import type { JournalEntry } from '../../store/entry.ts';
import type { RegisterModel } from '../../store/projection/register-model.ts';

/** A register as of one place in its journal: what was read and judged, with all that it was made from. */
export interface RegisterSnapshot {
  revision: number;
  model: RegisterModel;
  /** What the machine read, before people's part: reports dated and each once, claims, copies, incidents. */
  clustered: ClusteredClaims;
  /** The journal up to that place. */
  entries: readonly JournalEntry[];
  knowledge: Knowledge;
  /** The agreements that incidents were held against. */
  agreements: readonly Agreement[];
  program: string;
}
