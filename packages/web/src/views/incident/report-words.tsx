import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../app/ask.ts';
import { Button } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import { ClaimQuote } from '../../parts/claim-quote/claim-quote.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ReportLine } from '../../parts/voices/report-line.tsx';
import { copiesOf, VoiceName } from '../../parts/voices/voice-name.tsx';
import { say } from '../../words/say.tsx';
import type { IncidentAnswer } from './incident-shapes.ts';
import './report-words.css';

type Voice = IncidentAnswer['voices'][number];

/** Every claim of an incident in the words of its report, voice by voice: asserting voices first, then those that deny. Copies stay folded until they are opened. */
export function ReportWords({ page }: { page: IncidentAnswer }) {
  const asserting = page.voices.filter(({ stance }) => stance !== 'denies');
  const denying = page.voices.filter(({ stance }) => stance === 'denies');
  return (
    <div className={denying.length > 0 && asserting.length > 0 ? 'words-sides' : 'words-one'}>
      <div className="words-side">
        {denying.length > 0 && asserting.length > 0 && <h3>{say('incident.asserted')}</h3>}
        {(asserting.length > 0 ? asserting : denying).map((voice) => (
          <VoiceWords key={voice.origin} voice={voice} page={page} />
        ))}
      </div>
      {denying.length > 0 && asserting.length > 0 && (
        <div className="words-side">
          <h3>{say('incident.denied')}</h3>
          {denying.map((voice) => (
            <VoiceWords key={voice.origin} voice={voice} page={page} />
          ))}
        </div>
      )}
    </div>
  );
}

function VoiceWords({ voice, page }: { voice: Voice; page: IncidentAnswer }) {
  const [unfolded, setUnfolded] = useState(false);
  const reports = new Map(page.reports.map((report) => [report.id as string, report]));
  const claims = page.claims.filter(({ id }) => voice.claims.includes(id));
  const copies = copiesOf(voice);
  const shown = voice.texts.flatMap((text) => (unfolded ? [text.report, ...text.copies] : [text.report]));
  const folded = new Set(voice.texts.flatMap((text) => text.copies));
  // A claim whose report is listed under no text is shown all the same.
  const strays = [...new Set(claims.map(({ report }) => report as string))].filter((id) => !shown.includes(id) && !folded.has(id));
  return (
    <section className="voice-words">
      <h4>
        <VoiceName voice={voice} reports={reports} />
        {voice.stance === 'both' && (
          <span>
            {' '}
            <Chip tone="warn">{say('incident.denies-too')}</Chip>
          </span>
        )}
      </h4>
      {[...shown, ...strays].map((id) => {
        const own = claims.filter(({ report }) => report === id);
        return own.length > 0 && <ReportQuotes key={id} id={id} report={reports.get(id)} claims={own} />;
      })}
      {copies > 0 && (
        <Button look="quiet" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? say('incident.fold-copies') : say('incident.unfold-copies', { n: copies })}
        </Button>
      )}
    </section>
  );
}

interface ReportQuotesProps {
  id: string;
  report: IncidentAnswer['reports'][number] | undefined;
  claims: IncidentAnswer['claims'];
}

function ReportQuotes({ id, report, claims }: ReportQuotesProps) {
  const { data, error } = useQuery({
    queryKey: ['/reports', id],
    queryFn: ({ signal }) => ask<{ text: string }>(`/reports/${encodeURIComponent(id)}`, { signal }),
  });
  return (
    <div className="report-quotes">
      <p className="small">
        <ReportLine report={report} id={id} claim={claims[0]?.id} />
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
