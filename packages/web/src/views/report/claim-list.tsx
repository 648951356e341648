import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/client.ts';
import type { Claim, ReportAnswer } from '../../app/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { toneOfClaim } from '../../parts/claim-quote/tone-of-claim.ts';
import { sayWhen } from '../../parts/times.ts';
import { sayToll } from '../../parts/toll.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { WrongReading } from './wrong-reading.tsx';

interface ClaimListProps {
  page: ReportAnswer;
  claims: readonly Answer<'ReportClaim'>[];
  lit: ReadonlySet<string>;
  chosen: string | null;
  onPoint: (ids: string[]) => void;
  onChoose: (id: string) => void;
}

/** What was read in a report, claim by claim in the order of its text, and what people marked as missed. */
export function ClaimList({ page, claims, lit, chosen, onPoint, onChoose }: ClaimListProps) {
  if (claims.length === 0 && page.marks.length === 0) {
    return <p className="quiet">{page.row.reading === 'unread-language' ? say('report.nothing-unread') : say('report.nothing')}</p>;
  }
  return (
    <ol className="claims">
      {claims.map((claim) => (
        <ClaimItem
          key={claim.id}
          claim={claim}
          page={page}
          isLit={lit.has(claim.id)}
          isChosen={chosen === claim.id}
          onPoint={onPoint}
          onChoose={onChoose}
        />
      ))}
      {page.marks.map((mark) => (
        <li
          key={mark.id}
          id={`claim-${mark.id}`}
          className="claim"
          data-tone={mark.kind === 'misread' ? 'wrong' : 'missed'}
          data-lit={lit.has(mark.id) ? '' : undefined}
        >
          <p>
            <span className="claim-kind">{sayTerm('tone', mark.kind === 'misread' ? 'wrong' : 'missed')}</span>{' '}
            <button type="button" className="claim-words serif" dir="auto" onClick={() => onChoose(mark.id)}>
              {say('finding.quote', { words: mark.quote })}
            </button>
          </p>
          {mark.claim && <p className="small claim-says">{sayClaim(mark.claim)}</p>}
          <MarkMade mark={mark} />
        </li>
      ))}
    </ol>
  );
}

interface ClaimItemProps {
  claim: Answer<'ReportClaim'>;
  page: ReportAnswer;
  isLit: boolean;
  isChosen: boolean;
  onPoint: (ids: string[]) => void;
  onChoose: (id: string) => void;
}

function ClaimItem({ claim, page, isLit, isChosen, onPoint, onChoose }: ClaimItemProps) {
  return (
    <li
      id={`claim-${claim.id}`}
      className="claim"
      tabIndex={-1}
      data-tone={toneOfClaim(claim)}
      data-lit={isLit ? '' : undefined}
      aria-current={isChosen || undefined}
      onPointerEnter={() => onPoint([claim.id])}
      onPointerLeave={() => onPoint([])}
    >
      <p>
        <span className="claim-kind">{sayTerm('tone', toneOfClaim(claim))}</span>{' '}
        <button type="button" className="claim-words serif" dir="auto" onClick={() => onChoose(claim.id)}>
          {say('finding.quote', { words: claim.quote })}
        </button>
      </p>
      <p className="small claim-says">{sayClaim(claim)}</p>
      <p className="small quiet">
        {claim.speaker.length > 0
          ? say('report.said-by', { who: claim.speaker.map(({ name }) => name).join(', ') })
          : say('report.said-by-itself')}
        {claim.stance === 'relays' && ` · ${say('report.relayed')}`}
      </p>
      <div className="row">
        {claim.incident && (
          <Link to="/incidents/$id" params={{ id: claim.incident }} hash={claim.id}>
            {say('report.its-incident')}
          </Link>
        )}
        <WrongReading claim={claim} page={page} />
      </div>
    </li>
  );
}

function MarkMade({ mark }: { mark: ReportAnswer['marks'][number] }) {
  const judge = useJudging();
  return (
    <p className="mark-made small">
      {mark.state === 'mended' && <strong>{say('report.mended')} </strong>}
      {say('report.marked', { by: mark.by, what: sayTerm('wrong-what', mark.what ?? 'missed'), note: mark.note })}{' '}
      <Button
        look="quiet"
        onClick={() => void judge({ act: 'withdrawal', judgement: mark.id, reason: '' }, { done: say('report.done-unmarked') })}
      >
        {say('report.unmark')}
      </Button>
    </p>
  );
}

/** What a claim says besides its words: act, by whom, on whom, where, when, how many. */
function sayClaim(claim: Claim): string {
  const parts = [
    claim.act && sayTerm('act', claim.act),
    claim.fact && sayTerm('fact-kind', claim.fact),
    claim.by.length > 0 && say('report.by', { who: claim.by.map(({ name }) => name).join(', ') }),
    claim.against.length > 0 &&
      say('report.against', { whom: claim.against.map(({ title, name }) => (title ? `${title} ${name}` : name)).join(', ') }),
    claim.where?.name,
    claim.when && claim.when.how !== 'unsaid' && sayWhen(claim.when),
    claim.killed && say('parts.killed', { toll: sayToll(claim.killed) }),
    claim.wounded && say('parts.wounded', { toll: sayToll(claim.wounded) }),
    claim.count && say('report.count', { n: sayToll(claim.count) }),
  ];
  return parts.filter(Boolean).join(' · ');
}
