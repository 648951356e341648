import { Link } from '@tanstack/react-router';
import type { IncidentAnswer } from '../../app/shapes.ts';
import { Chip, TermChip } from '../../parts/chip.tsx';
import { WhenText } from '../../parts/date-time.tsx';
import { Menu } from '../../parts/menu.tsx';
import { sayRadius } from '../../parts/say-fact.ts';
import { toast } from '../../parts/toast.tsx';
import { Toll } from '../../parts/toll.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import { citeIncident } from './cite-incident.ts';
import type { Regrouping } from './regroup-dialogs.tsx';
import type { Present } from './use-presence.ts';

interface IncidentHeadProps {
  page: IncidentAnswer;
  editable: boolean;
  present: Present[];
  onRegroup: (open: Regrouping) => void;
}

/** Copies how the incident is to be cited, and says so. */
export async function copyCitation(page: IncidentAnswer): Promise<void> {
  const cited = citeIncident(page, new URL(`/incidents/${page.incident.id}`, window.location.href).href);
  try {
    await navigator.clipboard.writeText(cited);
    toast(say('incident.copied', { cited }));
  } catch {
    toast(cited);
  }
}

/** What happened, where and when; how it is held against each clause; where the work on it stands. */
export function IncidentHead({ page, editable, present, onRegroup }: IncidentHeadProps) {
  const { row, incident, record, findings } = page;
  const around = sayRadius(incident.where);
  return (
    <header className="incident-head">
      <p className="incident-line small">
        <Link to="/register">{say('shell.register')}</Link>
        <code>{row.short}</code>
        <TermChip kind="status" value={record.status} />
        {record.verification && (
          <Chip tone={record.verification.state === 'verified' ? 'good' : 'mute'}>
            {sayTerm('verification', record.verification.state)}
          </Chip>
        )}
        {record.credibility && (
          <Chip tone="mute" title={say('incident.grade-explain')}>
            {say('incident.grade', { grade: sayTerm('credibility', record.credibility.grade) })}
          </Chip>
        )}
        {incident.background && <Chip tone="mute">{say('incident.background')}</Chip>}
        {incident.aggregate && <Chip tone="mute">{say('incident.aggregate')}</Chip>}
        {present.length > 0 && (
          <span className="present" role="status">
            {say('incident.here', { names: present.map(({ name }) => name).join(', ') })}
          </span>
        )}
      </p>
      <div className="incident-title">
        <h1>
          <bdi>{row.title}</bdi>
        </h1>
        <span className="row no-print">
          <Menu
            label={say('incident.more')}
            button={say('incident.more')}
            className="button"
            items={[
              { says: say('incident.merge'), run: () => onRegroup('merge'), disabled: !editable },
              { says: say('incident.split'), run: () => onRegroup('split'), disabled: !editable || incident.claims.length < 2 },
              { says: say('incident.rename'), run: () => onRegroup('rename'), disabled: !editable },
              { says: say('incident.make-part'), run: () => onRegroup('part-of'), disabled: !editable },
              null,
              { says: say('incident.copy'), run: () => void copyCitation(page) },
              { says: say('incident.print'), run: () => window.print() },
            ]}
          />
        </span>
      </div>
      <p className="incident-facts">
        <span>{sayTerm('act', incident.act)}</span>
        <span>
          {incident.where ? <bdi>{incident.where.name}</bdi> : <span className="quiet">{say('parts.no-place')}</span>}
          {around && <span className="quiet"> {around}</span>}
        </span>
        <WhenText when={incident.when} />
        <Toll kind="killed" toll={incident.killed} />
        <Toll kind="wounded" toll={incident.wounded} />
        <span className="quiet">{say('incident.voices', { n: row.origins })}</span>
        <span className="quiet">{say('incident.carriers', { n: row.carriers })}</span>
      </p>
      {findings.length > 0 && (
        <ul className="incident-verdicts" aria-label={say('incident.findings')}>
          {findings.map((finding) => (
            <li key={finding.id}>
              <TermChip kind="verdict" value={finding.verdict} /> <TermChip kind="standing" value={finding.standing} />{' '}
              <a href={`#${finding.id}`}>{finding.clauseTitle}</a> <span className="quiet">{finding.agreementTitle}</span>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
