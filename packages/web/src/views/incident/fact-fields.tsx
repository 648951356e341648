import { ACTS } from '@truceline/core/model/act.ts';
import { addDays } from '@truceline/core/model/when.ts';
import type { Answer } from '../../api/client.ts';
import { DayInput } from '../../parts/day-input/day-input.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import {
  type CorrectableField,
  correctActors,
  correctTargets,
  correctToll,
  correctWhen,
  correctWhere,
  readCount,
  readNames,
  writeCount,
} from './compose-correction.ts';

/** What stands in the fields of a correction while it is being made: their text, by name. */
export type FactDraft = Record<string, string>;

/** The fields as they begin: with a value that the register holds, or that a voice says. */
export function draftOf(field: CorrectableField, value: unknown): FactDraft {
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
    return { name: where?.name ?? '', lat: `${where?.lat ?? ''}`, lon: `${where?.lon ?? ''}`, radiusKm: `${where?.radiusKm ?? ''}` };
  }
  if (field === 'killed' || field === 'wounded') return { count: value ? writeCount(value as Answer<'Count'>) : '' };
  const list = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined) as (string | { name: string })[];
  return { names: list.map((one) => (typeof one === 'string' ? one : one.name)).join('\n') };
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
    return correctWhere({ name: draft.name, lat: draft.lat, lon: draft.lon, radiusKm: draft.radiusKm }, incident.where) ?? undefined;
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
  field: CorrectableField;
  draft: FactDraft;
  /** Id of the element that says what is wrong with them. */
  wrong: string | undefined;
  onChange: (draft: FactDraft) => void;
}

/** The form fields for one field of an incident. */
export function FactFields({ field, draft, wrong, onChange }: FactFieldsProps) {
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
    return (
      <>
        <label>
          {say('edit.place')}
          <input {...bind('name')} />
        </label>
        <div className="pair">
          <label>
            {say('edit.lat')}
            <input inputMode="decimal" {...bind('lat')} />
          </label>
          <label>
            {say('edit.lon')}
            <input inputMode="decimal" {...bind('lon')} />
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
