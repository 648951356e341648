import type { ReactNode } from 'react';
import { Chip, TermChip } from '../../../parts/chip.tsx';
import { sayWhen } from '../../../parts/times.ts';
import { sayToll } from '../../../parts/toll.tsx';
import { say, sayTerm } from '../../../words/say.tsx';
import type { Row } from '../ask-register.ts';
import { gravestOf } from './gravest.ts';
import { sayDaysBriefly } from './say-days-briefly.ts';

/** The columns there are. */
export const COLUMN_IDS = [
  'when',
  'title',
  'where',
  'by',
  'killed',
  'wounded',
  'verdict',
  'contested',
  'voices',
  'status',
  'assignee',
  'tags',
  'published',
  'name',
] as const;
/** One of {@link COLUMN_IDS}. */
export type ColumnId = (typeof COLUMN_IDS)[number];

/** One column of the list. */
export interface Column {
  id: ColumnId;
  /** How the API calls its order, where it has one. */
  sort?: string;
  /** Which way round it is ordered first. */
  first?: 'up' | 'down';
  /** Share of the width, as a grid track. */
  track: string;
  /** The same on paper, where it differs. */
  print?: string;
  numeric?: boolean;
  cell(row: Row): ReactNode;
}

/** Columns shown until one chooses others. */
export const USUAL_COLUMNS: readonly ColumnId[] = ['when', 'title', 'where', 'by', 'killed', 'verdict', 'voices', 'status'];
/** Columns shown where a map stands beside the list. */
export const NARROW_COLUMNS: readonly ColumnId[] = ['when', 'title', 'where', 'killed', 'verdict'];

/** Every column, as it is drawn. */
export const COLUMNS: Record<ColumnId, Column> = {
  when: { id: 'when', sort: 'when', first: 'down', track: '8.25rem', print: '6.5rem', cell: ({ when }) => whenCell(when) },
  title: { id: 'title', sort: 'act', first: 'up', track: 'minmax(10rem, 2.4fr)', cell: titleCell },
  where: { id: 'where', sort: 'place', first: 'up', track: 'minmax(5rem, 1.2fr)', print: 'minmax(7rem, 1.4fr)', cell: whereCell },
  by: { id: 'by', track: 'minmax(6rem, 1fr)', cell: ({ by }) => by.map(({ name }) => name).join(', ') },
  killed: tollColumn('killed'),
  wounded: tollColumn('wounded'),
  verdict: { id: 'verdict', track: '10.25rem', cell: verdictCell },
  contested: {
    id: 'contested',
    track: 'minmax(5rem, 0.8fr)',
    cell: ({ contested }) => contested.map((field) => sayTerm('field', field)).join(', '),
  },
  voices: {
    id: 'voices',
    sort: 'origins',
    first: 'down',
    track: '4.25rem',
    numeric: true,
    cell: ({ origins, carriers }) => (
      <span title={say('register.voices-of-reports', { voices: origins, reports: carriers })}>
        {origins}
        <span className="quiet">/{carriers}</span>
      </span>
    ),
  },
  status: { id: 'status', track: '10rem', print: '8.5rem', cell: statusCell },
  assignee: { id: 'assignee', track: 'minmax(5rem, 0.7fr)', cell: ({ assignee }) => assignee ?? '' },
  tags: { id: 'tags', track: 'minmax(5rem, 1fr)', cell: tagsCell },
  published: {
    id: 'published',
    sort: 'published',
    first: 'down',
    track: '8rem',
    cell: ({ firstPublished }) =>
      firstPublished ? <time dateTime={firstPublished}>{sayDaysBriefly(firstPublished, firstPublished)}</time> : '',
  },
  name: { id: 'name', track: '7rem', cell: ({ short }) => <span className="short-name">{short}</span> },
};

function tollColumn(id: 'killed' | 'wounded'): Column {
  return {
    id,
    sort: id,
    first: 'down',
    track: '5.5rem',
    numeric: true,
    cell: (row) => {
      const toll = row[id];
      return toll ? sayToll(toll) : '';
    },
  };
}

function whenCell(when: Row['when']): ReactNode {
  if (!when) return <span className="quiet">{say('register.no-day')}</span>;
  return (
    <time dateTime={when.start} title={sayWhen(when)}>
      {sayDaysBriefly(when.start.slice(0, 10), lastDayOf(when))}
    </time>
  );
}

function lastDayOf({ end, grain }: NonNullable<Row['when']>): string {
  if (grain === 'minute' || grain === 'hour') return end.slice(0, 10);
  return new Date(Date.parse(`${end.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function titleCell({ title, act, aggregate, background, comments, followed, status }: Row): ReactNode {
  return (
    <>
      <span className="title-text">{title || sayTerm('act', act)}</span>
      {status !== 'to-do' && <span className="mini-mark mini-status">{sayTerm('status', status)}</span>}
      {aggregate && <span className="mini-mark">{say('register.aggregate')}</span>}
      {background && <span className="mini-mark">{say('register.background')}</span>}
      {followed && <span className="mini-mark">{say('register.followed')}</span>}
      {comments > 0 && <span className="mini-mark">{say('register.comments', { n: comments })}</span>}
    </>
  );
}

function whereCell({ where, areas }: Row): ReactNode {
  if (!where) return <span className="quiet">{say('register.no-place')}</span>;
  const within = areas.find(({ name }) => name !== where.name);
  return (
    <span title={areas.map(({ name }) => name).join(', ')}>
      {where.name}
      {within && <span className="quiet">, {within.name}</span>}
    </span>
  );
}

function verdictCell({ verdicts, contested }: Row): ReactNode {
  const gravest = gravestOf(verdicts);
  if (!gravest) return '';
  const clauses = verdicts.map(
    ({ agreement, clause, verdict, standing }) =>
      `${agreement} ${clause}: ${sayTerm('verdict', verdict)}, ${sayTerm('standing', standing)}`,
  );
  return (
    <>
      <TermChip kind="verdict" value={gravest.verdict} title={clauses.join('\n')} />
      {contested.length > 0 && (
        <Chip tone="warn" shape={false} title={contested.map((field) => sayTerm('field', field)).join(', ')}>
          <span aria-hidden="true">≠</span>
          <span className="unseen">{sayTerm('column', 'contested')}</span>
        </Chip>
      )}
    </>
  );
}

function statusCell({ status, assignee }: Row): ReactNode {
  if (status === 'to-do' && !assignee) return <span className="quiet">{sayTerm('status', status)}</span>;
  return <TermChip kind="status" value={status} title={assignee ?? undefined} />;
}

function tagsCell({ tags }: Row): ReactNode {
  return tags.map((tag) => (
    <span key={tag} className="tag">
      {tag}
    </span>
  ));
}
