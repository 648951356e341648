import { say } from '../../../words/say.tsx';
import type { Facets } from '../ask-register.ts';
import type { Filter, FindingTerms } from './filter.ts';
import { type LabelOf, sayField } from './say-condition.ts';

interface FindingEditorProps {
  terms: FindingTerms;
  facets: Facets | undefined;
  label: LabelOf;
  onChange(next: Filter): void;
}

const FIELDS = ['agreement', 'clause', 'verdict', 'standing'] as const;

/** What one finding must be, all at once: a breach of that clause, alleged by one voice. */
export function FindingEditor({ terms, facets, label, onChange }: FindingEditorProps) {
  return (
    <div className="builder-condition">
      <span>{say('register.a-finding')}</span>
      {FIELDS.map((field) => {
        const value = field === 'verdict' || field === 'standing' ? (terms[field]?.[0] ?? '') : (terms[field] ?? '');
        return (
          <select
            key={field}
            aria-label={sayField(field)}
            value={value}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              const { [field]: _, ...rest } = terms;
              const isList = field === 'verdict' || field === 'standing';
              onChange({ finding: chosen === '' ? rest : { ...rest, [field]: isList ? [chosen] : chosen } });
            }}
          >
            <option value="">{say('register.any-of-field', { field: sayField(field) })}</option>
            {(facets?.[field] ?? []).map((one) => (
              <option key={one.value} value={one.value}>
                {label(field, one.value)}
              </option>
            ))}
          </select>
        );
      })}
    </div>
  );
}
