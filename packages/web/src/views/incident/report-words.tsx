import { useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useState } from 'react';
import { openingReport } from '../../app/reports.ts';
import type { IncidentAnswer } from '../../app/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { ClaimQuote } from '../../parts/claim-quote/claim-quote.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ReportLine, type ReportNamed } from '../../parts/voices/report-line.tsx';
import { VoiceName } from '../../parts/voices/voice-name.tsx';
import { say } from '../../words/say.tsx';
import { groupTexts, type TextSaid } from './group-texts.ts';
import './report-words.css';

type Reports = ReadonlyMap<string, ReportNamed>;

/** Every claim of an incident in the words of its report, text by text; denials stand beside what they deny. Copies stay folded until they are opened. */
export function ReportWords({ page }: { page: IncidentAnswer }) {
  const { asserted, denied } = groupTexts(page);
  const reports = new Map(page.reports.map((report) => [report.id, report]));
  if (asserted.length === 0 || denied.length === 0) {
    return (
      <div className="words-side">
        {[...asserted, ...denied].map((said) => (
          <TextWords key={said.report} said={said} reports={reports} />
        ))}
      </div>
    );
  }
  return (
    <div className="words-sides">
      <Side title={say('incident.asserted')} texts={asserted} reports={reports} />
      <Side title={say('incident.denied')} texts={denied} reports={reports} />
    </div>
  );
}

function Side({ title, texts, reports }: { title: string; texts: TextSaid[]; reports: Reports }) {
  return (
    <div className="words-side">
      <h3>{title}</h3>
      {texts.map((said) => (
        <TextWords key={said.report} said={said} reports={reports} />
      ))}
    </div>
  );
}

function TextWords({ said, reports }: { said: TextSaid; reports: Reports }) {
  const [unfolded, setUnfolded] = useState(false);
  const { copies, voices } = said;
  useEffect(() => {
    // A link to words that stand in a folded copy opens it.
    const look = (): void => {
      const id = window.location.hash.slice(1);
      if (copies.some(({ claims }) => claims.some((claim) => claim.id === id))) setUnfolded(true);
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [copies]);
  return (
    <section className="text-words">
      <p>
        {voices.map((voice, i) => (
          <Fragment key={voice.origin}>
            {i > 0 && <span className="quiet"> · </span>}
            <VoiceName voice={voice} reports={reports} />
          </Fragment>
        ))}
      </p>
      <Quotes id={said.report} reports={reports} claims={said.claims} />
      {unfolded && copies.map((copy) => <Quotes key={copy.report} id={copy.report} reports={reports} claims={copy.claims} />)}
      {copies.length > 0 && (
        <Button look="quiet" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? say('incident.fold-copies') : say('incident.unfold-copies', { n: copies.length })}
        </Button>
      )}
    </section>
  );
}

function Quotes({ id, reports, claims }: { id: string; reports: Reports; claims: TextSaid['claims'] }) {
  const { data, error } = useQuery(openingReport(id));
  return (
    <div className="report-quotes">
      <p className="small">
        <ReportLine report={reports.get(id)} id={id} claim={claims[0]?.id} />
      </p>
      {data ? (
        <ClaimQuote text={data.text} claims={claims} />
      ) : error ? (
        claims.map((claim) => (
          <blockquote key={claim.id} id={claim.id} className="serif" dir="auto">
            {claim.quote}
          </blockquote>
        ))
      ) : (
        <Skeleton lines={2} />
      )}
    </div>
  );
}
