import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, memo, useEffect, useId, useMemo, useRef } from 'react';
import { usePrinting } from '../../../hooks/use-printing.ts';
import { Icon } from '../../../parts/icon.tsx';
import { say, sayTerm } from '../../../words/say.tsx';
import type { Row } from '../ask-register.ts';
import { COLUMNS, type ColumnId } from './columns.tsx';
import './list.css';

interface IncidentListProps {
  rows: readonly Row[];
  total: number;
  columns: readonly ColumnId[];
  sort: string;
  /** Short name of the row one stands on. */
  current: string | undefined;
  selected: ReadonlySet<string>;
  isStale: boolean;
  onSort(sort: string): void;
  onStand(row: Row): void;
  onOpen(row: Row): void;
  onSelect(row: Row, isRange: boolean): void;
  onSelectAll(): void;
  onHover(row: Row | null): void;
  /** More rows are wanted: the end is near. */
  onEnd(): void;
}

const ROW_PX = 34;
const NARROW_ROW_PX = 64;

/** The incidents as rows; only those in view are on the page, however many there are. */
export function IncidentList(props: IncidentListProps) {
  const { rows, total, columns, sort, current, selected, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const latest = useRef(props);
  latest.current = props;
  // Rows are drawn again only when they change: what they call stays the same and reaches the latest.
  const on = useMemo<ListRowProps['on']>(
    () => ({
      onStand: (row) => latest.current.onStand(row),
      onOpen: (row) => latest.current.onOpen(row),
      onSelect: (row, isRange) => latest.current.onSelect(row, isRange),
      onHover: (row) => latest.current.onHover(row),
    }),
    [],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (matchMedia('(max-width: 45rem)').matches ? NARROW_ROW_PX : ROW_PX),
    overscan: 12,
    getItemKey: (i) => rows[i]!.id,
  });
  // On paper all rows stand that are here.
  const isPrinting = usePrinting();
  const items = isPrinting ? rows.map((_, index) => ({ index, start: 0 })) : virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const isNearEnd = !isPrinting && rows.length < total && last > rows.length - 30;
  useEffect(() => {
    if (isNearEnd) onEnd();
  }, [isNearEnd, onEnd]);
  const at = rows.findIndex(({ short }) => short === current);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const tracks = `2rem ${columns.map((id) => COLUMNS[id].track).join(' ')}`;
  useEffect(() => scroller.current?.style.setProperty('--tracks', tracks), [tracks]);
  const printed = columns.map((id) => COLUMNS[id].print ?? COLUMNS[id].track).join(' ');
  useEffect(() => scroller.current?.style.setProperty('--print-tracks', printed), [printed]);
  return (
    <div ref={scroller} className={`incident-list ${props.isStale ? 'stale' : ''}`}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves about in by keyboard
        role="grid"
        tabIndex={0}
        aria-label={say('register.list')}
        aria-rowcount={total + 1}
        aria-multiselectable="true"
        aria-activedescendant={at >= 0 && items.some(({ index }) => index === at) ? `${base}-${at}` : undefined}
      >
        <thead className="list-head">
          <tr aria-rowindex={1} className="list-row">
            <th scope="col" className="list-check">
              <input
                type="checkbox"
                aria-label={say('register.select-all', { n: rows.length })}
                checked={rows.length > 0 && selected.size >= rows.length}
                onChange={props.onSelectAll}
              />
            </th>
            {columns.map((id) => (
              <HeadCell key={id} id={id} sort={sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody className="list-body" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index]!;
            return (
              <ListRow
                key={row.id}
                id={`${base}-${index}`}
                row={row}
                index={index}
                start={start}
                columns={columns}
                isCurrent={index === at}
                isSelected={selected.has(row.id)}
                on={on}
              />
            );
          })}
        </tbody>
      </table>
      {isPrinting && rows.length < total && <p className="print-only">{say('register.printed-part', { n: rows.length, of: total })}</p>}
    </div>
  );
}

function HeadCell({ id, sort, onSort }: { id: ColumnId; sort: string; onSort(sort: string): void }) {
  const { sort: name, first, numeric } = COLUMNS[id];
  const isUp = name !== undefined && sort === name;
  const isDown = name !== undefined && sort === `-${name}`;
  return (
    <th
      scope="col"
      className={`list-cell cell-${id} ${numeric ? 'numeric' : ''}`}
      aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}
    >
      {name === undefined ? (
        sayTerm('column', id)
      ) : (
        <button
          type="button"
          className="prints"
          onClick={() => onSort(isUp ? `-${name}` : isDown ? name : first === 'down' ? `-${name}` : name)}
        >
          {sayTerm('column', id)}
          {(isUp || isDown) && (
            <span className={isUp ? 'sort-up' : undefined}>
              <Icon name="down" size={11} />
            </span>
          )}
        </button>
      )}
    </th>
  );
}

interface ListRowProps {
  id: string;
  row: Row;
  index: number;
  start: number;
  columns: readonly ColumnId[];
  isCurrent: boolean;
  isSelected: boolean;
  on: Pick<IncidentListProps, 'onStand' | 'onOpen' | 'onSelect' | 'onHover'>;
}

const ListRow = memo(
  function ListRow({ id, row, index, start, columns, isCurrent, isSelected, on }: ListRowProps) {
    const onClick = (event: MouseEvent): void => {
      if (event.shiftKey) on.onSelect(row, true);
      else if (event.ctrlKey || event.metaKey) on.onSelect(row, false);
      else on.onStand(row);
    };
    return (
      <tr
        id={id}
        aria-rowindex={index + 2}
        aria-selected={isSelected}
        className={`list-row body-row ${isCurrent ? 'current' : ''}`}
        style={{ translate: `0 ${start}px` }}
        onClick={onClick}
        onDoubleClick={() => on.onOpen(row)}
        onMouseEnter={() => on.onHover(row)}
        onMouseLeave={() => on.onHover(null)}
      >
        <td className="list-check">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={say('register.select-row', { title: row.title, name: row.short })}
            checked={isSelected}
            onClick={(event) => {
              event.stopPropagation();
              on.onSelect(row, event.shiftKey);
            }}
            onChange={() => undefined}
          />
        </td>
        {columns.map((column) => (
          <td key={column} className={`list-cell cell-${column} ${COLUMNS[column].numeric ? 'numeric' : ''}`}>
            {COLUMNS[column].cell(row)}
          </td>
        ))}
      </tr>
    );
  },
  (was, is) =>
    was.row === is.row &&
    was.index === is.index &&
    was.start === is.start &&
    was.columns === is.columns &&
    was.isCurrent === is.isCurrent &&
    was.isSelected === is.isSelected,
);
