import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TruceAnswer } from '../../app/shapes.ts';
import { sayDay } from '../../parts/times.ts';
import { say, sayNumber, sayTerm } from '../../words/say.tsx';
import { writeFilter } from '../register/filter/write-filter.ts';
import { sayMissing } from './conditions.tsx';
import { contestedFilter } from './held-filter.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const STANDINGS = ['admitted', 'corroborated', 'contested', 'alleged'] as const;
const OVER: readonly string[] = ['lapsed', 'ended'];
/** Voices named. */
const NAMED = 3;

/** What somebody with two minutes asks of a truce: whether it holds, who says so, what is contested, what is lacking. */
export function InShort({ truce }: { truce: TruceAnswer }) {
  return (
    <dl className="in-short">
      <Answer asked={say('in-short.holding')} {...sayHolding(truce)} />
      <Answer asked={say('in-short.who')} {...sayWho(truce)} />
      <Answer asked={say('in-short.disputed')} {...sayContested(truce)}>
        {truce.counts.contested > 0 && <ContestedLink agreement={truce.agreement} />}
      </Answer>
      <Answer asked={say('in-short.lacking')} {...sayLacking(truce)} />
    </dl>
  );
}

interface Told {
  /** The answer in a few words. */
  short: string;
  /** What it rests on, a sentence each. */
  more: readonly string[];
}

function Answer({ asked, short, more, children }: Told & { asked: string; children?: ReactNode }) {
  return (
    <div>
      <dt>{asked}</dt>
      <dd>
        <strong>{short}</strong>
        {more.map((sentence) => (
          <p key={sentence} className="small">
            {sentence}
          </p>
        ))}
        {children}
      </dd>
    </div>
  );
}

function ContestedLink({ agreement }: { agreement: string }) {
  return (
    <Link className="small no-print" to="/register" search={({ asOf }) => ({ asOf, f: writeFilter(contestedFilter(agreement)) })}>
      {say('in-short.contested-all')}
    </Link>
  );
}

/** In force or not, how often broken, and of how many days anybody spoke. */
function sayHolding({ state, calm, counts, asOf }: TruceAnswer): Told {
  const breaches = counts.byVerdict.breach ?? 0;
  const more: string[] = [];
  if (breaches > 0 && counts.breaches.lastOn) more.push(say('in-short.last-breach', { n: breaches, day: sayDay(counts.breaches.lastOn) }));
  const days = calm?.days.filter(({ on }) => on < asOf) ?? [];
  const count = (wanted: string): number => days.filter(({ state: is }) => is === wanted).length;
  const watched = days.length - count('no-report');
  if (watched > 0) more.push(say('in-short.days-broken', { broken: sayNumber(count('broken')), n: watched }));
  if (count('no-report') > 0) more.push(say('in-short.days-silent', { n: count('no-report') }));
  if (OVER.includes(state)) return { short: say('in-short.over'), more };
  if (state === 'not-yet') return { short: say('in-short.not-yet'), more };
  if (breaches > 0) return { short: state === 'contested' ? say('in-short.broken-contested') : say('in-short.broken'), more };
  return { short: say('in-short.no-breach'), more: [...more, say('in-short.silence')] };
}

/** How firmly the breaches are told, and by whom. */
function sayWho({ counts: { reports, byVerdict, breaches } }: TruceAnswer): Told {
  const told = say('situation.reports', { n: reports });
  if (!byVerdict.breach) return { short: told, more: [] };
  const parts = STANDINGS.flatMap((standing) => {
    const n = breaches.byStanding[standing] ?? 0;
    return n > 0 ? [say(`in-short.${standing}`, { n })] : [];
  });
  const firm = (breaches.byStanding.admitted ?? 0) + (breaches.byStanding.corroborated ?? 0);
  const voices = breaches.voices.slice(0, NAMED).map(({ name, n }) => (n > 1 ? say('in-short.voice', { name, times: n }) : name));
  return {
    short:
      byVerdict.breach === 1
        ? firm > 0
          ? say('in-short.one-firm')
          : say('in-short.one-weak')
        : say('in-short.firm', { n: byVerdict.breach, firm }),
    more: [
      `${capital(list.format(parts))}.`,
      ...(voices.length ? [say('in-short.voices', { voices: list.format(voices) })] : []),
      say('in-short.in-reports', { n: reports }),
    ],
  };
}

/** Whether its own life is contested, and on what the voices differ. */
function sayContested({ state, declarations, counts }: TruceAnswer): Told {
  const more: string[] = [];
  const over = declarations.findLast(({ what, hasStanding }) => what === 'ended' && !hasStanding);
  if (state === 'contested' && over)
    more.push(say('in-short.called-over', { name: over.name ?? say('situation.a-report'), day: over.on ? sayDay(over.on) : '–' }));
  const fields = Object.entries(counts.contestedOn)
    .sort(([, n], [, m]) => m - n)
    .map(([field, n]) => say('in-short.field', { field: sayTerm('field', field).toLowerCase(), times: n }));
  if (fields.length) more.push(say('in-short.differ', { fields: list.format(fields) }));
  const of = { n: counts.contested, of: counts.incidents };
  if (state === 'contested') return { short: counts.contested > 0 ? say('in-short.runs-and', of) : say('in-short.runs'), more };
  return { short: counts.contested > 0 ? say('in-short.incidents', of) : say('in-short.nothing'), more };
}

/** What keeps gates shut, and whether aid passes. */
function sayLacking({ gates, calm, access }: TruceAnswer): Told {
  const shut = gates.filter(({ open }) => !open);
  const lacks = [...new Set(shut.flatMap(({ missing }) => missing))];
  const more = shut.map(({ title, missing }) => say('in-short.gate', { gate: title, what: list.format(missing.map(sayMissing)) }));
  if (lacks.includes('calm') && calm !== null) more.push(say('situation.calm-reached', { n: calm.reached, of: calm.needed }));
  more.push(say('in-short.access', { state: sayTerm('access', access.state).toLowerCase() }));
  if (gates.length === 0) return { short: say('in-short.no-gates'), more };
  if (shut.length === 0) return { short: say('in-short.gates-open'), more };
  const what = list.format(lacks.map(sayMissing));
  return { short: what === '' ? say('in-short.gates-shut') : capital(what), more };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
