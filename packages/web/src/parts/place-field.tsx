import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { type Answer, api, take } from '../api/client.ts';
import { say, sayTerm } from '../words/say.tsx';
import { Combobox } from './combobox.tsx';

type Place = Answer<'Place'>;

interface PlaceFieldProps {
  name: string;
  onType: (name: string) => void;
  onChoose: (place: Place) => void;
  invalid?: boolean;
  describedBy?: string;
}

/** Where a place lies, in a few words, so that two of one name are told apart. */
function sayWhereabouts({ kind, within, n }: Place): string {
  const about = [kind && sayTerm('place-kind', kind), ...within.slice(0, 2).map(({ name }) => name)].filter(Boolean).join(', ');
  return n > 0 ? `${about} · ${say('map.incidents', { n })}` : about;
}

/** The name of a place, with places of the register and of the gazetteer offered as one types. */
export function PlaceField({ name, onType, onChoose, invalid, describedBy }: PlaceFieldProps) {
  const q = useDeferredValue(name.trim().slice(0, 100));
  const { data } = useQuery({
    queryKey: ['/places', q],
    queryFn: async ({ signal }) => take(await api.GET('/places', { params: { query: { q } }, signal })),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    meta: { keeps: true },
  });
  const places = q.length > 1 ? (data ?? []) : [];
  return (
    <Combobox
      label={say('edit.place')}
      value={name}
      offers={places.map((place, i) => ({ id: place.id ?? `${i} ${place.name}`, says: place.name, more: sayWhereabouts(place), place }))}
      onType={onType}
      onChoose={({ place }) => onChoose(place)}
      status={q.length > 1 && data ? say('edit.places-found', { n: places.length }) : ''}
      invalid={invalid}
      describedBy={describedBy}
    />
  );
}
