import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/client.ts';
import type { ReportAnswer } from '../../app/shapes.ts';
import { Chip } from '../../parts/chip.tsx';
import { toneOfClaim } from '../../parts/claim-quote/tone-of-claim.ts';
import { say, sayTerm } from '../../words/say.tsx';
import { MarkMade } from './mark-made.tsx';
import { sayClaim } from './say-claim.ts';
import { Differences, SecondReaders } from './second-readers.tsx';
import { WrongReading } from './wrong-reading.tsx';

type ClaimOnPage = Answer<'ReportClaim'>;
type Mark = ReportAnswer['marks'][number];

interface ClaimListProps {
  page: ReportAnswer;
  claims: readonly ClaimOnPage[];
  lit: ReadonlySet<string>;
  chosen: string | null;
  /** The mark that is just being put right. */
  righting: string | null;
  onRight: (mark: string | null) => void;
  onPoint: (ids: string[]) => void;
  onChoose: (id: string) => void;
}

/** The mark that a claim of a person was read by. */
export const markOf = ({ rule }: Pick<ClaimOnPage, 'rule'>, marks: readonly Mark[]): Mark | undefined =>
  marks.find(({ id }) => rule === `person/${id}`);

/** Marks that no claim of a person stands for: what was only marked, not put right. */
export const bareMarks = ({ claims, marks }: Pick<ReportAnswer, 'claims' | 'marks'>): Mark[] =>
  marks.filter(({ id }) => !claims.some(({ rule }) => rule === `person/${id}`));

/** What was read in a report, claim by claim in the order of its text, by whom; and what people marked as wrong or missed. */
export function ClaimList({ page, claims, ...rest }: ClaimListProps) {
  const marks = bareMarks(page);
  if (claims.length === 0 && marks.length === 0) {
    return <p className="quiet">{page.row.reading === 'unread-language' ? say('report.nothing-unread') : say('report.nothing')}</p>;
  }
  return (
    <>
      <SecondReaders readings={page.second} />
      <ol className="claims">
        {[...claims, ...marks]
          .toSorted((a, b) => a.span.start - b.span.start)
          .map((one) =>
            'rule' in one ? <ClaimItem key={one.id} claim={one} page={page} {...rest} /> : <MarkItem key={one.id} mark={one} {...rest} />,
          )}
      </ol>
    </>
  );
}

type ItemProps = Omit<ClaimListProps, 'page' | 'claims'>;

function MarkItem({ mark, lit, righting, onRight, onChoose }: ItemProps & { mark: Mark }) {
  const tone = mark.kind === 'misread' ? 'wrong' : 'missed';
  return (
    <li id={`claim-${mark.id}`} className="claim" data-tone={tone} data-lit={lit.has(mark.id) ? '' : undefined}>
      <p>
        <span className="claim-kind">{sayTerm('tone', tone)}</span>{' '}
        <button type="button" className="claim-words serif" dir="auto" onClick={() => onChoose(mark.id)}>
          {say('finding.quote', { words: mark.quote })}
        </button>
      </p>
      {mark.claim && <p className="small claim-says">{sayClaim(mark.claim)}</p>}
      <MarkMade mark={mark} isRight={false} isRighting={righting === mark.id} onRight={onRight} />
    </li>
  );
}

function ClaimItem({
  claim,
  page,
  lit,
  chosen,
  righting,
  onRight,
  onPoint,
  onChoose,
}: ItemProps & { claim: ClaimOnPage; page: ReportAnswer }) {
  const mark = markOf(claim, page.marks);
  return (
    <li
      id={`claim-${claim.id}`}
      className="claim"
      tabIndex={-1}
      data-tone={toneOfClaim(claim)}
      data-by={mark ? 'person' : undefined}
      data-lit={lit.has(claim.id) ? '' : undefined}
      aria-current={chosen === claim.id || undefined}
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
      <Reader claim={claim} page={page} />
      <Differences claim={claim} readings={page.second} />
      {mark && <MarkMade mark={mark} isRight isRighting={righting === mark.id} onRight={onRight} />}
      <div className="row">
        {claim.incident && (
          <Link to="/incidents/$id" params={{ id: claim.incident }} hash={claim.id}>
            {say('report.its-incident')}
          </Link>
        )}
        {!mark && <WrongReading claim={claim} page={page} onMarked={onRight} />}
      </div>
    </li>
  );
}

/** Who read a claim, where more than one reads: a person, a second reader alone, this program alone, or both. */
function Reader({ claim, page: { second, marks } }: { claim: ClaimOnPage; page: ReportAnswer }) {
  const mark = markOf(claim, marks);
  if (mark) return <ReaderChip tone="accent">{say('second.by-person', { by: mark.by })}</ReaderChip>;
  if (claim.reader) return <ReaderChip tone="open">{say('second.by-reader', { reader: claim.reader })}</ReaderChip>;
  const answered = second.filter(({ failed }) => failed === null);
  if (answered.length === 0) return null;
  const isAlone = answered.every(({ onlyFirst }) => onlyFirst.includes(claim.id));
  return <ReaderChip tone={isAlone ? 'mute' : 'good'}>{isAlone ? say('second.by-program') : say('second.by-both')}</ReaderChip>;
}

function ReaderChip({ tone, children }: { tone: 'accent' | 'open' | 'mute' | 'good'; children: string }) {
  return (
    <p className="small">
      <Chip tone={tone}>{children}</Chip>
    </p>
  );
}
