import { useQuery } from '@tanstack/react-query';
import { api, take } from '../../api/client.ts';
import { say } from '../../words/say.tsx';
import { sayMend } from '../intake/say-mend.ts';

/** What could not be read of all that was ever taken, each with its reason and how to mend it. */
export function RefusedInputs() {
  const { data } = useQuery({ queryKey: ['/refused'], queryFn: async ({ signal }) => take(await api.GET('/refused', { signal })) });
  if (!data?.length) return null;
  return (
    <section className="sheet refused">
      <h2>{say('reports.refused', { n: data.length })}</h2>
      <ul>
        {data.map(({ file, code, reason }) => (
          <li key={`${file} ${code}`}>
            <strong>
              <bdi>{file}</bdi>
            </strong>{' '}
            {reason} <span className="quiet">{sayMend(code)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
