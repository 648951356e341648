import { ACTS } from '@truceline/core/model/act.ts';
import { addDays } from '@truceline/core/model/when.ts';
import type { Answer } from '../api/client.ts';
import { say, sayTerm } from '../words/say.tsx';
import {
  type CorrectableField,
  correctActors,
  correctTargets,
  correctToll,
  correctWhen,
  correctWhere,
  type PlaceDraft,
  readCount,
  readNames,
  writeCount,
} from './compose-correction.ts';
import { DayInput } from './day-input/day-input.tsx';
import { PlaceField } from './place-field.tsx';

/** What stands in the fields of a correction while it is being made: their text, by name. */
export type FactDraft = Record<string, string>;

/** The fields as they begin: with a value that the register holds, or that a voice says. */
export function draftOf(field: CorrectableField | 'speaker', value: unknown): FactDraft {
  if (field === 'act') return { act: (value as string | null) ?? 'other-violation' };
  if (field === 'when') {
    const when = value as Answer<'When'> | null;
    if (!when) return { day: '', last: '', time: '', offset: '' };
    const fine = when.grain === 'minute' || when.grain === 'hour';
    const last = fine ? '' : addDays(when.end, -1);
    const day = when.start.slice(0, 10);
    return { day, last: last === day ? '' : last, time: fine ? when.start.slice(11, 16) : '', offset: when.start.slice(16) };
  }
  if (field === 'where') {
    const where = value as Answer<'Where'> | null;
    return draftOfPlace(where ?? NOWHERE);
  }
  if (field === 'killed' || field === 'wounded') return { count: value ? writeCount(value as Answer<'Count'>) : '' };
  const list = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined) as (string | { name: string })[];
  return { names: list.map((one) => (typeof one === 'string' ? one : one.name)).join('\n') };
}

/** A place as the fields hold it. */
function draftOfPlace(where: Pick<Answer<'Where'>, 'name' | 'id' | 'lat' | 'lon' | 'radiusKm' | 'country'>): FactDraft {
  const { name, id, lat, lon, radiusKm, country } = where;
  return { name, id: id ?? '', country: country ?? '', lat: `${lat ?? ''}`, lon: `${lon ?? ''}`, radiusKm: `${radiusKm ?? ''}` };
}

/** The value that the fields stand for; undefined where they do not fit. An empty field takes the value away. */
export function readDraft(field: CorrectableField, draft: FactDraft, incident: Answer<'Incident'>): unknown {
  if (field === 'act') return draft.act;
  if (field === 'when') {
    if (!draft.day) return null;
    return correctWhen({ day: draft.day, last: draft.last, time: draft.time, offset: draft.offset }) ?? undefined;
  }
  if (field === 'where') {
    if (!draft.name.trim()) return null;
    return correctWhere(draft as unknown as PlaceDraft) ?? undefined;
  }
  if (field === 'killed' || field === 'wounded') {
    if (!draft.count.trim()) return null;
    const count = readCount(draft.count);
    return count ? correctToll(count, incident[field]) : undefined;
  }
  const names = readNames(draft.names);
  if (field === 'by') return correctActors(names, incident.by, incident.claims);
  if (field === 'against') return correctTargets(names, incident.against);
  return names;
}

interface FactFieldsProps {
  field: CorrectableField | 'speaker';
  draft: FactDraft;
  /** Id of the element that says what is wrong with them. */
  wrong: string | undefined;
  /** What it is called to choose no act at all, where one may. */
  noAct?: string;
  onChange: (draft: FactDraft) => void;
}

const NOWHERE = { name: '', id: null, lat: null, lon: null, radiusKm: null, country: null };

/** The form fields for one field of an incident. */
export function FactFields({ field, draft, wrong, noAct, onChange }: FactFieldsProps) {
  const bind = (name: string) => ({
    value: draft[name] ?? '',
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': wrong,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...draft, [name]: event.currentTarget.value }),
  });
  const bindDay = (name: string) => ({
    value: draft[name] ?? '',
    wrong,
    onChange: (day: string) => onChange({ ...draft, [name]: day }),
  });
  if (field === 'act') {
    return (
      <label>
        {sayTerm('field', 'act')}
        <select {...bind('act')}>
          {noAct && <option value="">{noAct}</option>}
          {ACTS.map((act) => (
            <option key={act} value={act}>
              {sayTerm('act', act)}
            </option>
          ))}
        </select>
      </label>
    );
  }
  if (field === 'when') {
    return (
      <div className="pair">
        <DayInput label={say('edit.day')} {...bindDay('day')} />
        <DayInput label={say('edit.last-day')} min={draft.day} {...bindDay('last')} />
        <label>
          {say('edit.clock')}
          <input type="time" {...bind('time')} />
        </label>
      </div>
    );
  }
  if (field === 'where') {
    // Degrees that somebody writes are no longer those of the place that was chosen.
    const byHand = (name: string) => ({
      ...bind(name),
      onChange: (event: { currentTarget: { value: string } }) => onChange({ ...draft, id: '', [name]: event.currentTarget.value }),
    });
    // Another name is another place: what the gazetteer said of the one that was chosen goes with it.
    const rename = (name: string): void => onChange(draft.id ? draftOfPlace({ ...NOWHERE, name }) : { ...draft, name });
    return (
      <>
        <PlaceField
          name={draft.name ?? ''}
          onType={rename}
          onChoose={(place) => onChange(draftOfPlace(place))}
          invalid={wrong !== undefined}
          describedBy={wrong}
        />
        <div className="pair">
          <label>
            {say('edit.lat')}
            <input inputMode="decimal" {...byHand('lat')} />
          </label>
          <label>
            {say('edit.lon')}
            <input inputMode="decimal" {...byHand('lon')} />
          </label>
          <label>
            {say('edit.radius')}
            <input inputMode="decimal" {...bind('radiusKm')} />
          </label>
        </div>
      </>
    );
  }
  if (field === 'killed' || field === 'wounded') {
    return (
      <label>
        {sayTerm('field', field)}
        <input {...bind('count')} />
        <span className="quiet">{say('edit.count-hint')}</span>
      </label>
    );
  }
  return (
    <label>
      {sayTerm('field', field)}
      <textarea rows={3} {...bind('names')} />
      <span className="quiet">{say('edit.names-hint')}</span>
    </label>
  );
}
