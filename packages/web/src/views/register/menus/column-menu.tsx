import { Pop } from '../../../parts/menu.tsx';
import { say, sayTerm } from '../../../words/say.tsx';
import { COLUMN_IDS, type ColumnId } from '../list/columns.tsx';

interface ColumnMenuProps {
  columns: readonly ColumnId[];
  onColumns(next: readonly ColumnId[] | null): void;
}

/** Which columns the list shows. */
export function ColumnMenu({ columns, onColumns }: ColumnMenuProps) {
  const toggle = (id: ColumnId): void => {
    const next = columns.includes(id)
      ? columns.filter((one) => one !== id)
      : COLUMN_IDS.filter((one) => one === id || columns.includes(one));
    onColumns(next.length > 0 ? next : null);
  };
  return (
    <span className="column-pop">
      <Pop button={say('register.columns')}>
        {() => (
          <fieldset className="column-menu">
            <legend className="unseen">{say('register.columns')}</legend>
            {COLUMN_IDS.map((id) => (
              <label key={id}>
                <input type="checkbox" checked={columns.includes(id)} onChange={() => toggle(id)} />
                {sayTerm('column', id)}
              </label>
            ))}
            <button type="button" className="button quiet" onClick={() => onColumns(null)}>
              {say('register.usual-columns')}
            </button>
          </fieldset>
        )}
      </Pop>
    </span>
  );
}
