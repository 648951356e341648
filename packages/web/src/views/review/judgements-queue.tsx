import { Link, useNavigate } from '@tanstack/react-router';
import type { Answer } from '../../api/client.ts';
import { useCursor } from '../../hooks/use-cursor.ts';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/date-time.tsx';
import { sayAct } from '../../parts/say-act.ts';
import { type JudgementDraft, useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { QueueList } from './queue-list.tsx';
import { useUnsettled } from './use-queues.ts';

type Unsettled = Answer<'ForReview'>;

/** Why one waits, in the words of the pages: a field by its term, an incident by its short name. */
function sayWhy({ code, values }: Unsettled['because'][number]): string {
  const { field } = values;
  const told = field === undefined ? values : { ...values, field: sayTerm('field', String(field)).toLowerCase() };
  return say(`review.why.${code}`, told as never);
}

/** The same judgement on the incident as it is now; null where it is on none, or on more than one. */
function madeAgain({ incident, body }: Unsettled): JudgementDraft | null {
  if (!incident || !('target' in body) || 'whole' in body) return null;
  const { basis: _, ...said } = body;
  return { ...said, target: incident } as unknown as JudgementDraft;
}

/** Judgements that could not be applied as they were meant: a makes one again on the incident as it is now, t takes it back. */
export function JudgementsQueue() {
  const { data, error } = useUnsettled();
  const navigate = useNavigate();
  const judge = useJudging();
  const again = (one: Unsettled): void => {
    const next = madeAgain(one);
    if (!next) return;
    const old: JudgementDraft = { act: 'withdrawal', judgement: one.judgement, reason: say('review.reason-again') };
    void judge([old, next], { done: say('review.done-again') });
  };
  const back = (one: Unsettled): void =>
    void judge({ act: 'withdrawal', judgement: one.judgement, reason: '' }, { done: say('review.done-back') });
  const cursor = useCursor({
    says: sayTerm('queue', 'judgements'),
    items: data ?? [],
    open: ({ incident }) => incident && void navigate({ to: '/incidents/$id', params: { id: incident } }),
    acts: [
      { keys: 'a', says: say('review.key-again'), run: again },
      { keys: 't', says: say('review.key-back'), run: back },
    ],
  });
  return (
    <QueueList
      items={data}
      error={error}
      nameOf={({ judgement }) => judgement}
      cursor={cursor}
      hint={say('review.judgements-hint')}
      none={say('review.judgements-none')}
      noneExplain={say('review.judgements-none-explain')}
    >
      {(one) => (
        <>
          <p>
            <strong>
              <bdi>{one.by}</bdi>
            </strong>{' '}
            {sayTerm('judged', one.act)} <span dir="auto">{sayAct(one.body)}</span>{' '}
            <span className="quiet small">
              <Instant at={one.at} />
            </span>
          </p>
          <p className="queue-why">
            {one.because.map((why) => sayWhy(why)).join('; ')}
            {one.missing.length > 0 && <span className="quiet"> ({say('review.claims-gone', { n: one.missing.length })})</span>}
          </p>
          <div className="row">
            {madeAgain(one) && (
              <Button look="main" onClick={() => again(one)}>
                {say('review.again')} <kbd>{'a'}</kbd>
              </Button>
            )}
            <Button onClick={() => back(one)}>
              {say('review.back')} <kbd>{'t'}</kbd>
            </Button>
            {one.incident ? (
              <Link to="/incidents/$id" params={{ id: one.incident }}>
                {say('parts.open-incident')}
              </Link>
            ) : (
              <span className="quiet small">{say('review.on-none')}</span>
            )}
          </div>
        </>
      )}
    </QueueList>
  );
}
