import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, take } from '../../api/client.ts';
import { useSeen } from '../../app/use-seen.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Pop } from '../../parts/menu.tsx';
import { say, sayTerm } from '../../words/say.tsx';

const SHOWN = 8;

/** What the register has become since this person last said that they had looked. */
export function ChangesNote() {
  const { seen, revision, mark } = useSeen();
  const since = seen ?? 0;
  const { data } = useQuery({
    queryKey: ['/changes', { since, revision }],
    queryFn: async ({ signal }) => take(await api.GET('/changes', { params: { query: { since } }, signal })),
    enabled: revision !== undefined && seen !== null && seen < revision,
  });
  if (!data || seen === null || revision === undefined || seen >= revision) return null;
  const fresh = data.incidents.filter(({ what }) => what === 'new').length;
  const changed = data.incidents.length - fresh;
  const parts = [
    data.reports.n > 0 && say('situation.changed-reports', { n: data.reports.n }),
    fresh > 0 && say('situation.changed-new', { n: fresh }),
    changed > 0 && say('situation.changed-incidents', { n: changed }),
    data.findings.length > 0 && say('situation.changed-findings', { n: data.findings.length }),
  ].filter((part): part is string => Boolean(part));
  if (parts.length === 0 && data.truces.length === 0) return null;
  const state = (value: string | null): string => (value ? sayTerm('truce-state', value) : say('situation.changed-none-before'));
  const verdict = (value: string | null): string => (value ? sayTerm('verdict', value) : say('situation.changed-none-before'));
  return (
    <Pop
      className="changes-note"
      keep="start"
      button={
        <>
          <strong>{say('situation.changed')}</strong>
          <span>{parts.slice(0, 3).join(', ')}</span>
          <Icon name="down" size={12} />
        </>
      }
    >
      {(close) => (
        <div className="changes-panel">
          <ul>
            {data.truces.map((one) => (
              <li key={one.agreement}>
                <strong>{say('situation.changed-truce', { title: one.title, before: state(one.before), after: state(one.after) })}</strong>
              </li>
            ))}
            {data.findings.slice(0, SHOWN).map((one) => (
              <li key={`${one.incident}${one.agreement}${one.clause}`}>
                <Link to="/incidents/$id" params={{ id: one.incident }}>
                  {say('situation.changed-finding', { title: one.title, before: verdict(one.before), after: verdict(one.after) })}
                </Link>
              </li>
            ))}
            {data.incidents.slice(0, SHOWN).map((one) => (
              <li key={one.id}>
                <Link to="/incidents/$id" params={{ id: one.now ?? one.id }} dir="auto">
                  {one.title || one.short}
                </Link>
              </li>
            ))}
            {data.reports.items.slice(0, SHOWN).map((one) => (
              <li key={one.id} className="quiet" dir="auto">
                <Link to="/reports/$id" params={{ id: one.id }}>
                  {one.title ?? one.id}
                </Link>
              </li>
            ))}
          </ul>
          <Button
            onClick={() => {
              close();
              mark();
            }}
          >
            {say('situation.seen')}
          </Button>
        </div>
      )}
    </Pop>
  );
}
