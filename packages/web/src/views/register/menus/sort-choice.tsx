import { say, sayTerm } from '../../../words/say.tsx';
import { COLUMN_IDS, COLUMNS } from '../list/columns.tsx';

/** The order of the list, where there is no room for the heads of columns. */
export function SortChoice({ sort, onSort }: { sort: string; onSort(sort: string): void }) {
  return (
    <select className="sort-choice" aria-label={say('register.order')} value={sort} onChange={(event) => onSort(event.currentTarget.value)}>
      {COLUMN_IDS.flatMap((id) => {
        const { sort: name, first } = COLUMNS[id];
        if (name === undefined) return [];
        const value = first === 'down' ? `-${name}` : name;
        return (
          <option key={id} value={value}>
            {sayTerm('column', id)}
          </option>
        );
      })}
    </select>
  );
}
