import type { ReactNode } from 'react';
import type { TruceAnswer } from '../../app/shapes.ts';
import { Chip, TermChip } from '../../parts/chip.tsx';
import { Cites } from '../../parts/cites.tsx';
import { sayDatesIn, sayDay, sayInstant } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';

const DECLARED = {
  ended: 'situation.declared-ended',
  extended: 'situation.declared-extended',
  lapsed: 'situation.declared-lapsed',
  'in-force': 'situation.declared-in-force',
} as const;
/** What only those with standing can do; to say that it lapsed is to describe, not to act. */
const ACTS_ON_IT = ['ended', 'extended'];
const MISSING = { calm: 'situation.missing-calm', access: 'situation.missing-access' } as const;

/** What a gate lacks, in a word or two. */
export function sayMissing(what: string): string {
  return what in MISSING ? say(MISSING[what as keyof typeof MISSING]) : what.replaceAll('-', ' ');
}

/** A titled part of a truce. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** What opens only on conditions, and what it lacks. */
export function Gates({ truce: { gates } }: { truce: TruceAnswer }) {
  return (
    <Part title={say('situation.gates')}>
      {gates.length === 0 ? (
        <p className="quiet">{say('situation.gates-none')}</p>
      ) : (
        <ul className="stack">
          {gates.map((gate) => (
            <li key={gate.id}>
              <div className="row">
                <strong>{gate.title}</strong>
                <Chip tone={gate.open ? 'good' : 'bad'}>{gate.open ? say('situation.gate-open') : say('situation.gate-closed')}</Chip>
                {gate.missing.map((what) => (
                  <Chip key={what} tone="warn">
                    {say('situation.gate-lacks', { what: sayMissing(what) })}
                  </Chip>
                ))}
              </div>
              <p className="small">
                {sayDatesIn(gate.because)}
                <Cites ids={gate.cites} of={`${gate.title}: ${gate.because}`} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** Whether aid can pass, since when. */
export function Access({ truce: { access, zone } }: { truce: TruceAnswer }) {
  return (
    <Part title={say('situation.access')}>
      <div className="row">
        <TermChip kind="access" value={access.state} />
        {access.since && <span>{say('situation.access-since', { at: sayInstant(access.since, zone) })}</span>}
        <Cites ids={access.cites} of={say('situation.access')} />
      </div>
      {access.state === 'unknown' && !access.note && <p className="quiet small">{say('situation.access-none')}</p>}
      {access.note && (
        <p className="small serif" dir="auto">
          “{access.note}”
        </p>
      )}
    </Part>
  );
}

/** What was declared about the life of the truce, by whom, and whether they could. */
export function Declarations({ truce: { declarations } }: { truce: TruceAnswer }) {
  return (
    <Part title={say('situation.declarations')}>
      {declarations.length === 0 ? (
        <p className="quiet">{say('situation.declarations-none')}</p>
      ) : (
        <ol className="declarations">
          {declarations.map((one) => (
            <li key={`${one.what}${one.on}${one.by}${one.cites.join()}`}>
              <span className="declared-on nowrap">{one.on ? sayDay(one.on) : '–'}</span>
              <div>
                <div className="row">
                  <strong dir="auto">{one.name ?? say('situation.a-report')}</strong>
                  <span>{say(DECLARED[one.what as keyof typeof DECLARED] ?? 'situation.declarations')}</span>
                  {ACTS_ON_IT.includes(one.what) && (
                    <Chip tone={one.hasStanding ? 'good' : 'warn'}>
                      {one.hasStanding ? say('situation.had-standing') : say('situation.no-standing')}
                    </Chip>
                  )}
                </div>
                <p className="small quiet">
                  {sayDatesIn(one.because)}
                  <Cites ids={one.cites} of={one.because} />
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

/** Differences worth a reader's eye. */
export function Notes({ truce: { notes } }: { truce: TruceAnswer }) {
  if (!notes.length) return null;
  return (
    <Part title={say('situation.notes')}>
      <ul className="notes">
        {notes.map((note) => (
          <li key={note.text + note.cites.join()}>
            {sayDatesIn(note.text)}
            <Cites ids={note.cites} of={note.text} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
