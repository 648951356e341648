import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../api/client.ts';
import type { IncidentAnswer } from '../../app/shapes.ts';
import { useKeys } from '../../hooks/use-keys.ts';
import { Button } from '../../parts/button.tsx';
import { sayReason } from '../../parts/say-reason.ts';
import { sayWhen } from '../../parts/times.ts';
import { useJudging } from '../../parts/use-judging.ts';
import { say } from '../../words/say.tsx';
import { useDuplicates } from './use-incident.ts';

/** An incident by its title, place and time, as a link. */
export function IncidentLine({ link }: { link: Pick<Answer<'IncidentLink'>, 'id' | 'title' | 'where' | 'when' | 'short'> }) {
  const about = [link.where?.name, link.when && sayWhen(link.when)].filter(Boolean).join(', ');
  return (
    <span>
      <Link to="/incidents/$id" params={{ id: link.id }}>
        <bdi>{link.title}</bdi>
      </Link>
      {about && <span className="quiet"> · {about}</span>}
    </span>
  );
}

/** Incidents that may be the same, with the reasons: y makes the first of them one with this, n says that they are two. Then wholes and parts. */
export function RelatedIncidents({ page, editable }: { page: IncidentAnswer; editable: boolean }) {
  const { data } = useDuplicates(page.incident.id);
  const judge = useJudging();
  const [busy, setBusy] = useState(false);
  const suggested = data?.filter(({ state }) => state === 'suggested') ?? [];

  const decide = async (other: Answer<'Duplicate'>, same: boolean): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const targets = [page.incident.id, other.incident.id];
      const reason = same ? say('incident.reason-same', { reasons: other.reasons.map(sayReason).join('; ') }) : say('incident.reason-two');
      await judge(same ? { act: 'merge', targets, reason } : { act: 'distinct', targets, reason }, {
        done: same
          ? say('incident.done-merged', { title: other.incident.title })
          : say('incident.done-distinct', { title: other.incident.title }),
      });
    } finally {
      setBusy(false);
    }
  };
  useKeys(
    say('incident.title'),
    suggested.length > 0 && editable
      ? [
          { keys: 'y', says: say('incident.key-same'), run: () => void decide(suggested[0], true) },
          { keys: 'n', says: say('incident.key-two'), run: () => void decide(suggested[0], false) },
        ]
      : [],
  );

  if (suggested.length === 0 && page.wholes.length === 0 && page.parts.length === 0) return null;
  return (
    <section className="related sheet" aria-label={say('incident.related')}>
      <h2 className="small-head">{say('incident.related')}</h2>
      {page.wholes.map((link) => (
        <p key={link.id}>
          <span className="quiet small">{say('incident.part-of')}</span> <IncidentLine link={link} />
        </p>
      ))}
      {page.parts.length > 0 && (
        <div>
          <p className="quiet small">{say('incident.parts', { n: page.parts.length })}</p>
          <ul className="related-list">
            {page.parts.map((link) => (
              <li key={link.id}>
                <IncidentLine link={link} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {suggested.map((other, i) => (
        <div key={other.incident.id} className="duplicate">
          <p>
            <span className="quiet small">{say('incident.same-as')}</span> <IncidentLine link={other.incident} />
          </p>
          <ul className="reasons small quiet">
            {other.reasons.map((reason) => (
              <li key={reason.code}>{sayReason(reason)}</li>
            ))}
          </ul>
          {other.against.length > 0 && (
            <div className="small quiet">
              <p>{say('incident.against')}</p>
              <ul className="reasons">
                {other.against.map((reason) => (
                  <li key={reason.code}>{sayReason(reason)}</li>
                ))}
              </ul>
            </div>
          )}
          {editable && (
            <div className="row">
              <Button disabled={busy} onClick={() => void decide(other, true)}>
                {say('incident.yes-same')} {i === 0 && <kbd>{'y'}</kbd>}
              </Button>
              <Button disabled={busy} onClick={() => void decide(other, false)}>
                {say('incident.no-two')} {i === 0 && <kbd>{'n'}</kbd>}
              </Button>
            </div>
          )}
        </div>
      ))}
    </section>
  );
}
