import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { IncidentAnswer } from '../../app/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { FindingChain } from '../../parts/finding-chain/finding-chain.tsx';
import { FormFoot } from '../../parts/form-dialog.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { titleOfReport } from '../../parts/voices/report-line.tsx';
import { say, sayTerm } from '../../words/say.tsx';
import { CitedElsewhere } from './cited-elsewhere.tsx';
import { headsOf } from './heads-of.ts';

const VERDICTS = ['breach', 'no-breach', 'outside', 'undetermined'] as const;

/** The findings of an incident, each a chain of questions that opens to the words it rests on, and a person's ruling with its reason. */
export function IncidentFindings({ page, editable }: { page: IncidentAnswer; editable: boolean }) {
  if (page.findings.length === 0) return <p className="quiet">{say('incident.no-findings')}</p>;
  return page.findings.map((finding) => (
    <FindingChain key={finding.id} finding={finding} cite={(id) => <Cited id={id} page={page} />}>
      <Ruling finding={finding} page={page} editable={editable} />
    </FindingChain>
  ));
}

/** What a step cites, as a link: a claim to its words on this page, a clause to its agreement, a report to its page. */
function Cited({ id, page }: { id: string; page: IncidentAnswer }): ReactNode {
  if (id.startsWith('clause:')) {
    const [agreement, clause] = id.slice('clause:'.length).split('/');
    return (
      <Link to="/agreements/$id" params={{ id: agreement }} hash={clause}>
        {page.findings.find((one) => one.agreement === agreement && one.clause === clause)?.clauseTitle ?? clause}
      </Link>
    );
  }
  if (id.startsWith('clm_')) {
    const claim = page.claims.find((one) => one.id === id);
    if (!claim) return <CitedElsewhere id={id} />;
    const report = page.reports.find((one) => one.id === claim.report);
    return (
      <span>
        <a href={`#${id}`} className="serif">
          <bdi>{say('finding.quote', { words: claim.quote })}</bdi>
        </a>{' '}
        <span className="quiet">{report?.publisher ?? (report ? titleOfReport(report) : '')}</span>
      </span>
    );
  }
  if (id.startsWith('rep_')) {
    const report = page.reports.find((one) => one.id === id);
    return (
      <Link to="/reports/$id" params={{ id }}>
        <bdi>{report ? titleOfReport(report) : id}</bdi>
      </Link>
    );
  }
  return <a href={`#${id}`}>{say('finding.other')}</a>;
}

function Ruling({ finding, page, editable }: { finding: IncidentAnswer['findings'][number]; page: IncidentAnswer; editable: boolean }) {
  const [open, setOpen] = useState(false);
  const [verdict, setVerdict] = useState(finding.verdict);
  const [reason, setReason] = useState('');
  const [meanwhile, setMeanwhile] = useState('');
  const judge = useJudging();
  const rulings = page.record.rulings.filter((one) => one.agreement === finding.agreement && one.clause === finding.clause);
  const rule = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { incident } = page;
    const judged = await judge(
      {
        act: 'ruling',
        target: incident.id,
        agreement: finding.agreement,
        clause: finding.clause,
        verdict,
        basis: headsOf(rulings),
        reason: reason.trim(),
      },
      {
        done: say('incident.done-ruled', { verdict: sayTerm('verdict', verdict) }),
        refused: (problem) => {
          if (problem.code !== 'edited-meanwhile') return false;
          setMeanwhile(problem.message);
          return true;
        },
      },
    );
    if (judged) {
      setOpen(false);
      setReason('');
    }
  };
  return (
    <>
      {rulings.map((one) => (
        <p key={one.id} className="small">
          {say('incident.ruled', {
            by: one.by,
            verdict: sayTerm('verdict', one.verdict),
            machine: one.machine ? sayTerm('verdict', one.machine) : say('incident.no-verdict'),
            reason: one.reason,
          })}
          {one.state !== 'standing' && <span className="quiet"> {sayTerm('stand', one.state)}</span>}
        </p>
      ))}
      {editable && !open && (
        <div>
          <Button onClick={() => setOpen(true)}>{say('incident.rule')}</Button>
        </div>
      )}
      {open && (
        <form className="ruling" onSubmit={rule}>
          <fieldset>
            <legend>{say('incident.rule-legend')}</legend>
            <div className="row">
              {VERDICTS.map((one) => (
                <label key={one} className="choice">
                  <input
                    type="radio"
                    name={`verdict-${finding.id}`}
                    value={one}
                    checked={verdict === one}
                    onChange={() => setVerdict(one)}
                  />
                  {sayTerm('verdict', one)}
                </label>
              ))}
            </div>
          </fieldset>
          <label className="stack-label">
            {say('parts.reason')}
            <textarea rows={2} required value={reason} maxLength={5000} onChange={(event) => setReason(event.currentTarget.value)} />
          </label>
          {meanwhile && (
            <p className="fact-competing small" role="alert">
              {say('incident.ruled-meanwhile', { who: meanwhile })}
            </p>
          )}
          <FormFoot does={say('incident.rule-save')} onCancel={() => setOpen(false)} />
        </form>
      )}
    </>
  );
}
