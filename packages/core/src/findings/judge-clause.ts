import type { Clause } from '../knowledge/agreements.ts';
import type { Finding, Step, Verdict } from '../model/finding.ts';
import { shortHash } from '../model/hash.ts';
import { judgeAccess } from './clauses/judge-access.ts';
import { judgeAttack } from './clauses/judge-attack.ts';
import { judgeDetention } from './clauses/judge-detention.ts';
import { judgeFlight } from './clauses/judge-flight.ts';
import { judgeMovement } from './clauses/judge-movement.ts';
import { judgeTerritory } from './clauses/judge-territory.ts';
import type { Answer, Matter } from './questions/matter.ts';
import { weighStanding } from './questions/weigh-standing.ts';

/** What is asked, by what a clause is about. Definitions and processes are not judged. */
const JUDGES: Record<Clause['subject'], ((matter: Matter) => Answer[]) | null> = {
  attack: judgeAttack,
  territory: judgeTerritory,
  access: judgeAccess,
  movement: judgeMovement,
  flight: judgeFlight,
  detention: judgeDetention,
  definition: null,
  process: null,
};

/**
 * The finding on one matter. The verdict answers "if it was as told, what is it?", the standing answers "whose word is it?": a denial changes the
 * second and never the first. The first question that takes the clause out decides; else the first that stays open; else it is a breach
 * (of a permission or condition: nothing is breached).
 */
export function judgeClause(matter: Matter): Finding | null {
  const judge = JUDGES[matter.clause.subject];
  if (judge === null) return null;
  const answers = judge(matter);
  const failed = answers.find((a) => a.holds === 'fails');
  const open = answers.filter((a) => a.holds === 'open');
  const decisive = failed ?? open[0] ?? null;
  const verdict: Verdict = failed
    ? failed.key === 'exception'
      ? 'no-breach'
      : 'outside'
    : open.length > 0
      ? 'undetermined'
      : reached(matter.clause);
  const { standing, step } = weighStanding(matter.incident, matter.claims, matter.parties, matter.day);
  const recalled: Answer[] = matter.incident.background
    ? [
        {
          key: 'recalled',
          asked: 'Is it news, or recalled?',
          holds: 'holds',
          text: 'Recalled: an earlier event that the report looks back on.',
          cites: [...matter.incident.claims],
        },
      ]
    : [];
  const settle = [...new Set(open.map((a) => a.settle).filter((s): s is string => s !== undefined))];
  return {
    id: `fnd_${shortHash(matter.incident.id, matter.agreement.id, matter.clause.id)}`,
    incident: matter.incident.id,
    agreement: matter.agreement.id,
    clause: matter.clause.id,
    verdict,
    standing,
    steps: [...recalled, ...answers, step].map((a) => toStep(a, a === decisive)),
    wouldSettle: verdict === 'undetermined' ? `${capital(settle.join('; '))}.` : null,
  };
}

function reached(clause: Clause): Verdict {
  return clause.kind === 'permission' || clause.kind === 'condition' ? 'no-breach' : 'breach';
}

function toStep(answer: Answer, decides: boolean): Step {
  return {
    asked: answer.asked,
    answer: answer.text,
    cites: answer.cites,
    ...(answer.inferred ? { inferred: true } : {}),
    key: answer.key,
    ...(decides ? { decides: true } : {}),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
