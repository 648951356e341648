import { Chip, toneOf } from '../../parts/chip.tsx';
import { say, sayTerm } from '../../words/say.tsx';

const ORDER = ['breach', 'undetermined', 'no-breach', 'outside'];

/** How often an agreement or clause came out which way, the gravest first. */
export function FindingCounts({ findings }: { findings: Record<string, number> }) {
  return ORDER.filter((verdict) => findings[verdict]).map((verdict) => (
    <Chip key={verdict} tone={toneOf('verdict', verdict)}>
      {say('agreement.findings-n', { n: findings[verdict], verdict: sayTerm('verdict', verdict) })}
    </Chip>
  ));
}
