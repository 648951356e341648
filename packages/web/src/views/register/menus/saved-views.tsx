import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../../api/client.ts';
import { plainSearch } from '../../../app/plain-search.ts';
import { Button } from '../../../parts/button.tsx';
import { Pop } from '../../../parts/menu.tsx';
import { toast } from '../../../parts/toast.tsx';
import { say } from '../../../words/say.tsx';

/** What a view keeps of an address: everything but the row one stood on. */
function addressNow(): string {
  const url = new URL(window.location.href);
  url.searchParams.delete('row');
  return `${url.pathname}${plainSearch(url.search)}`;
}

/** Views that one keeps under a name, and the view one has now to keep. */
export function SavedViews() {
  const router = useRouter();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const { data } = useQuery({ queryKey: ['/views'], queryFn: async ({ signal }) => take(await api.GET('/views', { signal })) });
  const own = data?.items.filter(({ address }) => address.startsWith('/register')) ?? [];
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['/views'] });
  const keep = async (close: () => void): Promise<void> => {
    take(await api.POST('/views', { body: { name: name.trim(), address: addressNow() } }));
    await again();
    toast(say('register.view-kept', { name: name.trim() }));
    setName('');
    close();
  };
  const drop = async (id: string): Promise<void> => {
    take(await api.DELETE('/views/{id}', { params: { path: { id } } }));
    await again();
  };
  return (
    <Pop button={own.length > 0 ? say('register.views-n', { n: own.length }) : say('register.views')}>
      {(close) => (
        <div className="saved-views">
          {own.length === 0 && <p className="small quiet">{say('register.no-views')}</p>}
          <ul>
            {own.map((view) => (
              <li key={view.id}>
                <a
                  href={view.address}
                  onClick={(event) => {
                    event.preventDefault();
                    close();
                    router.history.push(view.address);
                  }}
                >
                  {view.name}
                </a>
                <Button
                  look="quiet"
                  icon="close"
                  aria-label={say('register.drop-view', { name: view.name })}
                  onClick={() => void drop(view.id)}
                />
              </li>
            ))}
          </ul>
          <form
            className="row"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim()) void keep(close);
            }}
          >
            <input
              aria-label={say('register.view-name')}
              placeholder={say('register.view-name')}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" disabled={!name.trim()}>
              {say('register.keep-view')}
            </Button>
          </form>
        </div>
      )}
    </Pop>
  );
}
