import type { TruceAnswer } from '../../app/shapes.ts';
import { Chip, TermChip } from '../../parts/chip.tsx';
import { say } from '../../words/say.tsx';

/** Calm reached, gates and access in a line each. */
export function Glance({ truce: { calm, gates, access } }: { truce: TruceAnswer }) {
  const open = gates.filter((gate) => gate.open).length;
  return (
    <dl className="glance small">
      {calm !== null && calm.needed > 0 && (
        <div>
          <dt>{say('situation.glance-calm')}</dt>
          <dd>{say('situation.glance-of', { n: calm.reached, of: calm.needed })}</dd>
        </div>
      )}
      {gates.length > 0 && (
        <div>
          <dt>{say('situation.gates')}</dt>
          <dd>
            <Chip tone={open === gates.length ? 'good' : 'bad'}>
              {open === gates.length ? say('situation.gate-open') : say('situation.glance-closed', { n: gates.length - open })}
            </Chip>
          </dd>
        </div>
      )}
      <div>
        <dt>{say('situation.access')}</dt>
        <dd>
          <TermChip kind="access" value={access.state} />
        </dd>
      </div>
    </dl>
  );
}
