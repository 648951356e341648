import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/client.ts';
import { Button } from '../../../parts/button.tsx';
import { TermChip } from '../../../parts/chip.tsx';
import { WhenText } from '../../../parts/date-time.tsx';
import { sayArea } from '../../../parts/map/say-area.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { Toll } from '../../../parts/toll.tsx';
import { say, sayTerm } from '../../../words/say.tsx';
import { type Row, useIncident } from '../ask-register.ts';
import './preview.css';

interface PreviewPaneProps {
  id: string;
  onClose(): void;
}

/** More voices than this are counted, not quoted: the incident's own page has them all. */
const MOST_QUOTES = 4;

/** The incident one stands on, beside the list: what, where, when, who says so in which words, what it is held to be. */
export function PreviewPane({ id, onClose }: PreviewPaneProps) {
  const { data } = useIncident(id);
  return (
    <aside className="preview" aria-label={say('register.preview')}>
      {data ? <Page page={data} onClose={onClose} /> : <Skeleton lines={6} />}
    </aside>
  );
}

function Page({ page, onClose }: { page: Answer<'IncidentPage'>; onClose(): void }) {
  const { row } = page;
  return (
    <>
      <header className="preview-head">
        <h2>
          <Link to="/incidents/$id" params={{ id: row.short }}>
            {row.title || sayTerm('act', row.act)}
          </Link>
        </h2>
        <Button look="quiet" icon="close" aria-label={say('register.close-preview')} onClick={onClose} />
      </header>
      <Facts row={row} />
      <Findings page={page} />
      <Quotes page={page} />
    </>
  );
}

function Facts({ row }: { row: Row }) {
  return (
    <dl className="preview-facts">
      <dt>{say('field.when')}</dt>
      <dd>
        <WhenText when={row.when} />
      </dd>
      <dt>{say('field.where')}</dt>
      <dd>
        {row.where ? sayArea({ place: row.where.name, radiusKm: row.where.radiusKm ?? 0 }) : say('register.no-place')}
        {row.areas.length > 1 && (
          <span className="quiet">
            {' '}
            (
            {row.areas
              .slice(1)
              .map(({ name }) => name)
              .join(', ')}
            )
          </span>
        )}
      </dd>
      {row.by.length > 0 && (
        <>
          <dt>{say('field.by')}</dt>
          <dd>{row.by.map(({ name, status }) => `${name} (${sayTerm('by-status', status)})`).join('; ')}</dd>
        </>
      )}
      {(row.killed || row.wounded) && (
        <>
          <dt>{say('register.toll')}</dt>
          <dd className="row">
            <Toll kind="killed" toll={row.killed} />
            <Toll kind="wounded" toll={row.wounded} />
          </dd>
        </>
      )}
      {row.contested.length > 0 && (
        <>
          <dt>{sayTerm('column', 'contested')}</dt>
          <dd>{row.contested.map((field) => sayTerm('field', field)).join(', ')}</dd>
        </>
      )}
      <dt>{sayTerm('column', 'status')}</dt>
      <dd className="row">
        <TermChip kind="status" value={row.status} />
        {row.assignee}
        {row.tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
      </dd>
      <dt>{sayTerm('column', 'name')}</dt>
      <dd className="short-name">{row.short}</dd>
    </dl>
  );
}

function Findings({ page }: { page: Answer<'IncidentPage'> }) {
  if (page.findings.length === 0) return <p className="small quiet">{say('register.no-findings')}</p>;
  return (
    <section className="preview-part">
      <h3>{say('register.findings')}</h3>
      <ul>
        {page.findings.map((finding) => (
          <li key={finding.id}>
            <TermChip kind="verdict" value={finding.verdict} /> <TermChip kind="standing" value={finding.standing} />
            <br />
            <span className="small">
              {finding.clauseTitle} <span className="quiet">· {finding.agreementTitle}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quotes({ page }: { page: Answer<'IncidentPage'> }) {
  const claims = new Map(page.claims.map((claim) => [claim.id, claim]));
  const reports = new Map(page.reports.map((report) => [report.id, report]));
  const voices = page.voices.slice(0, MOST_QUOTES);
  return (
    <section className="preview-part">
      <h3>{say('register.voices', { n: page.voices.length })}</h3>
      {voices.map((voice) => {
        const claim = ownClaim(voice, claims);
        const report = claim && reports.get(claim.report);
        return (
          <figure key={voice.origin} className="preview-quote">
            {claim && <blockquote className="serif">{claim.quote}</blockquote>}
            <figcaption className="small">
              {voice.name}
              {report && (
                <>
                  {' · '}
                  <Link to="/reports/$id" params={{ id: report.id }} hash={claim.id}>
                    {report.title ?? report.publisher ?? report.id}
                  </Link>
                </>
              )}
            </figcaption>
          </figure>
        );
      })}
      {page.voices.length > MOST_QUOTES && (
        <p className="small quiet">{say('register.more-voices', { n: page.voices.length - MOST_QUOTES })}</p>
      )}
    </section>
  );
}

/** The claim that tells best what a voice says: a denial for one that denies, and words that rest on it more than on others. */
function ownClaim(voice: Answer<'Voice'>, claims: ReadonlyMap<string, Answer<'IncidentClaim'>>): Answer<'IncidentClaim'> | undefined {
  const own = voice.claims.flatMap((id) => claims.get(id) ?? []);
  const rank = (claim: Answer<'IncidentClaim'>): number =>
    (voice.stance === 'denies' && claim.stance !== 'denies' ? 100 : 0) + claim.origins.length;
  return own.sort((a, b) => rank(a) - rank(b))[0];
}
