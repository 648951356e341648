import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api, take } from '../../api/client.ts';
import type { IncidentRow } from '../../app/shapes.ts';
import { sayWhen } from '../../parts/times.ts';
import { say } from '../../words/say.tsx';

interface FindIncidentProps {
  /** Incidents not offered. */
  without: readonly string[];
  chosen: readonly IncidentRow[];
  /** Whether several can be chosen. */
  many: boolean;
  onChoose: (chosen: IncidentRow[]) => void;
}

/** Finds other incidents by words, and ticks those meant. */
export function FindIncident({ without, chosen, many, onChoose }: FindIncidentProps) {
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const { data } = useQuery({
    queryKey: ['/incidents', { q: asked, limit: 20 }],
    queryFn: async ({ signal }) =>
      take(await api.GET('/incidents', { params: { query: { ...(asked && { q: asked }), limit: 20 } }, signal })),
    placeholderData: (before) => before,
  });
  const offered = [...chosen, ...(data?.items ?? []).filter(({ id }) => !chosen.some((one) => one.id === id))].filter(
    ({ id }) => !without.includes(id),
  );
  const toggle = (row: IncidentRow): void => {
    if (!many) onChoose([row]);
    else if (chosen.some(({ id }) => id === row.id)) onChoose(chosen.filter(({ id }) => id !== row.id));
    else onChoose([...chosen, row]);
  };
  return (
    <div className="find-incident">
      <label className="stack-label">
        {say('incident.find')}
        <input type="search" value={q} onChange={(event) => setQ(event.currentTarget.value)} />
      </label>
      <fieldset className="found-incidents">
        <legend className="unseen">{say('incident.found')}</legend>
        {offered.map((row) => (
          <label key={row.id} className="choice">
            <input
              type={many ? 'checkbox' : 'radio'}
              name="found-incident"
              checked={chosen.some(({ id }) => id === row.id)}
              onChange={() => toggle(row)}
            />
            <span>
              <bdi>{row.title}</bdi>
              <span className="quiet"> · {[row.where?.name, row.when && sayWhen(row.when), row.short].filter(Boolean).join(', ')}</span>
            </span>
          </label>
        ))}
        {offered.length === 0 && <p className="quiet">{say('incident.found-none')}</p>}
      </fieldset>
    </div>
  );
}
