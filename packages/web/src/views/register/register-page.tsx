import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useAsOf } from '../../app/use-as-of.ts';
import { useMeta } from '../../app/use-meta.ts';
import { useTitle } from '../../app/use-title.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { say } from '../../words/say.tsx';
import { ActDialogs, type Doing } from './acts/act-dialogs.tsx';
import { BulkBar } from './acts/bulk-bar.tsx';
import { useActs } from './acts/use-acts.ts';
import { type Question, type Row, useFacets, useIncidents, useTimeline } from './ask-register.ts';
import { FacetPanel } from './facets/facet-panel.tsx';
import { daysOf, setDays } from './filter/edit-filter.ts';
import { NO_FILTER } from './filter/filter.ts';
import { FilterBar } from './filter/filter-bar.tsx';
import { FilterBuilder } from './filter/filter-builder.tsx';
import { createLabels } from './filter/say-condition.ts';
import { COLUMN_IDS, NARROW_COLUMNS, USUAL_COLUMNS } from './list/columns.tsx';
import { IncidentList } from './list/incident-list.tsx';
import { ColumnMenu } from './menus/column-menu.tsx';
import { ExportMenu } from './menus/export-menu.tsx';
import { QueueLinks } from './menus/queue-links.tsx';
import { SavedViews } from './menus/saved-views.tsx';
import { ShowSwitch } from './menus/show-switch.tsx';
import { SortChoice } from './menus/sort-choice.tsx';
import { PreviewPane } from './preview/preview-pane.tsx';
import { RegisterMap } from './register-map.tsx';
import { columnsOf } from './register-route.ts';
import { TimelineStrip } from './timeline/timeline-strip.tsx';
import { useRegisterKeys } from './use-register-keys.ts';
import { useRegisterSearch } from './use-register-search.ts';
import { useSelection } from './use-selection.ts';
import './register.css';

/** The incidents: list, map and timeline over the same filters. */
export function RegisterPage() {
  useTitle(say('register.title'));
  const address = useRegisterSearch();
  const { search, filter, set, setFilter } = address;
  const { asOf } = useAsOf();
  const { data: meta } = useMeta();
  const navigate = useNavigate();
  const question = useMemo<Question>(
    () => ({ filter, ...(search.q ? { q: search.q } : {}), ...(asOf ? { asOf } : {}) }),
    [filter, search.q, asOf],
  );
  const sort = search.sort ?? '-when';
  const list = useIncidents(question, sort, search.since);
  const facets = useFacets(question);
  const timeline = useTimeline(question);
  const labels = useMemo(() => createLabels(facets), [facets]);
  const { rows, total, fetchNextPage, isFetchingNextPage } = list;
  const selection = useSelection(rows);
  const acts = useActs();
  const [doing, setDoing] = useState<Doing>(null);
  const [isBuilding, setBuilding] = useState(false);
  const [areFacetsOpen, setFacetsOpen] = useState(false);
  const [hovered, setHovered] = useState<Row | null>(null);
  const words = useRef<HTMLInputElement>(null);
  const show = search.show ?? 'both';
  const columns = useMemo(() => columnsOf(search.cols, show === 'both' ? NARROW_COLUMNS : USUAL_COLUMNS, COLUMN_IDS), [search.cols, show]);
  const current = rows.find(({ short }) => short === search.row);
  const touched = selection.rows.length > 0 ? selection.rows : current ? [current] : [];

  const stand = (row: Row | null): void => set({ row: row?.short });
  const open = (id: string): void => void navigate({ to: '/incidents/$id', params: { id } });
  const begin = (what: Doing): void => {
    if (touched.length > (what === 'merge' ? 1 : 0)) setDoing(what);
  };
  const follow = (): void => {
    const isFollowed = touched.every(({ followed }) => followed);
    void acts.act(
      touched,
      { act: 'follow', follow: !isFollowed },
      say(isFollowed ? 'register.unfollowed' : 'register.followed-now', { n: touched.length }),
    );
  };
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);
  useRegisterKeys({
    rows,
    current,
    selection,
    words,
    onStand: stand,
    onDo: begin,
    onFollow: follow,
    onBuild: () => setBuilding(true),
    onClearFilter: () => setFilter(NO_FILTER),
  });
  const setWords = useCallback((q: string | undefined) => set({ q, row: undefined }), [set]);
  const panel = <FacetPanel facets={facets} filter={filter} onFilter={setFilter} />;

  return (
    <div className={`register show-${show}`}>
      <header className="register-head">
        <h1>{say('register.title')}</h1>
        <span className="quiet" role="status">
          {list.data ? say('register.count', { n: total, of: meta?.counts.incidents ?? total }) : ''}
        </span>
        <QueueLinks since={search.since} onSince={(since) => set({ since, row: undefined })} />
        <div className="row push">
          <Button className="facets-button" onClick={() => setFacetsOpen(true)}>
            {say('register.facets')}
          </Button>
          <ShowSwitch show={show} onShow={(next) => set({ show: next === 'both' ? undefined : next })} />
          <SortChoice sort={sort} onSort={(next) => set({ sort: next === '-when' ? undefined : next })} />
          <ColumnMenu columns={columns} onColumns={(next) => set({ cols: next?.join(',') })} />
          <SavedViews />
          <ExportMenu question={question} sort={sort} since={search.since} total={total} />
        </div>
      </header>
      <FilterBar
        q={search.q ?? ''}
        filter={filter}
        wrong={address.wrong}
        label={labels}
        field={words}
        onWords={setWords}
        onFilter={setFilter}
        onBuild={() => setBuilding(true)}
      />
      <div className="register-body">
        <aside className="register-facets" aria-label={say('register.facets')}>
          {panel}
        </aside>
        <div className="register-main">
          {timeline.data && (
            <TimelineStrip
              days={timeline.data.days}
              undated={timeline.data.undated}
              chosen={daysOf(filter, 'when')}
              onChoose={(days) => setFilter(setDays(filter, 'when', days))}
            />
          )}
          <BulkBar rows={selection.rows} isBusy={acts.isBusy} onDo={begin} onFollow={follow} onClear={selection.clear} />
          <div className="register-split">
            {show !== 'map' &&
              (!list.data ? (
                <Skeleton lines={12} />
              ) : rows.length === 0 ? (
                <NoIncidents isEmpty={meta?.counts.incidents === 0 && !asOf} />
              ) : (
                <IncidentList
                  rows={rows}
                  total={total}
                  columns={columns}
                  sort={sort}
                  current={search.row}
                  selected={selection.ids}
                  isStale={list.isPlaceholderData}
                  onSort={(next) => set({ sort: next === '-when' ? undefined : next })}
                  onStand={stand}
                  onOpen={(row) => open(row.short)}
                  onSelect={selection.toggle}
                  onSelectAll={selection.toggleAll}
                  onHover={setHovered}
                  onEnd={more}
                />
              ))}
            {(show !== 'list' || search.row) && (
              <div className="register-side">
                {show !== 'list' && (
                  <RegisterMap
                    question={question}
                    hovered={hovered}
                    chosen={current}
                    onOpen={(id) => set({ row: rows.find((row) => row.id === id)?.short ?? id })}
                  />
                )}
                {search.row && <PreviewPane id={search.row} onClose={() => stand(null)} />}
              </div>
            )}
          </div>
        </div>
      </div>
      <Dialog open={areFacetsOpen} onClose={() => setFacetsOpen(false)} title={say('register.facets')} size="side">
        {panel}
      </Dialog>
      <FilterBuilder
        open={isBuilding}
        filter={filter}
        facets={facets}
        label={labels}
        onFilter={setFilter}
        onClose={() => setBuilding(false)}
      />
      <ActDialogs doing={doing} rows={touched} facets={facets} people={meta?.people ?? []} acts={acts} onDone={() => setDoing(null)} />
    </div>
  );
}

/** Said where the list is empty: nothing fits, or nothing has been told yet. */
function NoIncidents({ isEmpty }: { isEmpty: boolean }) {
  if (!isEmpty) return <Empty title={say('register.none')}>{say('register.none-advice')}</Empty>;
  return (
    <Empty title={say('register.none-yet')}>
      <Link to="/reports">{say('situation.add-reports')}</Link>
    </Empty>
  );
}
