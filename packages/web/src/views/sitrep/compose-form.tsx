import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAsOf } from '../../app/use-as-of.ts';
import { Button } from '../../parts/button.tsx';
import { DayInput } from '../../parts/day-input/day-input.tsx';
import { sayWrong } from '../../parts/say-refusal.ts';
import { say } from '../../words/say.tsx';
import { useTruces } from '../situation/use-truces.ts';
import { plusDays } from './days.ts';
import { useCompose } from './use-sitreps.ts';

const route = getRouteApi('/sitrep');
const WEEK = 7;

/** Which truce, and which days: the week up to where the truce stands, unless one says otherwise. */
export function ComposeForm() {
  const { asOf } = useAsOf();
  const search = route.useSearch();
  const go = useNavigate();
  const { data: truces } = useTruces(asOf);
  const compose = useCompose();
  const [chosen, setChosen] = useState<string | undefined>(search.agreement);
  const [days, setDays] = useState<{ from?: string; to?: string }>({});
  const truce = truces?.find(({ agreement }) => agreement === chosen) ?? truces?.[0];
  if (!truce) return null;
  const stands = new Date(Date.parse(truce.asOf) - 1).toISOString().slice(0, 10);
  const began = truce.since?.slice(0, 10);
  const week = plusDays(stands, 1 - WEEK);
  const to = days.to ?? stands;
  const from = days.from ?? (began && began > week && began <= stands ? began : week);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    compose.mutate(
      { agreement: truce.agreement, from, to: plusDays(to, 1) },
      { onSuccess: ({ sitrep }) => void go({ to: '/sitrep/$id', params: { id: sitrep } }) },
    );
  };
  return (
    <form className="compose sheet" onSubmit={submit}>
      <h2>{say('sitrep.compose')}</h2>
      <p className="small quiet">{say('sitrep.compose-why')}</p>
      <label>
        {say('sitrep.agreement')}
        <select
          value={truce.agreement}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            setDays({});
          }}
        >
          {truces?.map(({ agreement, short }) => (
            <option key={agreement} value={agreement}>
              {short}
            </option>
          ))}
        </select>
      </label>
      <DayInput required label={say('sitrep.from')} value={from} onChange={(day) => setDays({ from: day, to })} />
      <DayInput required label={say('sitrep.to')} value={to} onChange={(day) => setDays({ from, to: day })} />
      {from > to && <p role="alert">{say('sitrep.order')}</p>}
      {compose.error && <p role="alert">{sayWrong(compose.error)}</p>}
      <Button type="submit" look="main" disabled={from > to || compose.isPending}>
        {compose.isPending ? say('sitrep.composing') : say('sitrep.compose-go')}
      </Button>
    </form>
  );
}
