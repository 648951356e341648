import { type ReactNode, useState } from 'react';
import { say, sayTerm } from '../../words/say.tsx';
import { Chip, TermChip, toneOf } from '../chip.tsx';
import { sayDatesIn } from '../times.ts';
import './finding-chain.css';

/** One question, its answer, and what the answer rests on. */
export interface StepLike {
  asked: string;
  answer: string;
  cites: string[];
  inferred?: boolean | undefined;
  key?: string | undefined;
  decides?: boolean | undefined;
}

/** An incident held against a clause. */
export interface FindingLike {
  id: string;
  agreement: string;
  clause: string;
  verdict: string;
  standing: string;
  steps: StepLike[];
  wouldSettle: string | null;
  agreementTitle: string;
  clauseTitle: string;
  clauseWords: string;
}

interface FindingChainProps {
  finding: FindingLike;
  /** How something cited is shown: a link that jumps to the words. Null leaves it out. */
  cite: (citation: string) => ReactNode;
  /** What a person may do about it, after the chain. */
  children?: ReactNode;
}

/** A finding as a chain of questions, in the lawyer's order: each opens to what its answer rests on, and the one the verdict turns on is marked. */
export function FindingChain({ finding, cite, children }: FindingChainProps) {
  const { verdict, standing, steps, wouldSettle } = finding;
  return (
    <article className="finding sheet" id={finding.id} data-tone={toneOf('verdict', verdict)}>
      <header className="finding-head">
        <h3>{finding.clauseTitle}</h3>
        <span className="row">
          <TermChip kind="verdict" value={verdict} />
          <TermChip kind="standing" value={standing} />
        </span>
        <p className="quiet small">
          {finding.agreementTitle} · {cite(`clause:${finding.agreement}/${finding.clause}`)}
        </p>
      </header>
      <blockquote className="finding-words serif" dir="auto">
        {finding.clauseWords}
      </blockquote>
      {wouldSettle && (
        <p className="would-settle">
          <strong>{say('finding.would-settle')}</strong> {sayDatesIn(wouldSettle)}
        </p>
      )}
      <ol className="steps">
        {steps.map((step) => (
          <li key={`${step.key} ${step.asked}`} data-decides={step.decides ? '' : undefined}>
            <Step step={step} cite={cite} />
          </li>
        ))}
      </ol>
      {children && <div className="finding-foot">{children}</div>}
    </article>
  );
}

function Step({ step, cite }: { step: StepLike; cite: FindingChainProps['cite'] }) {
  const [open, setOpen] = useState(false);
  // What it rests on is asked for when it is opened.
  const rests = open ? step.cites.map((id) => ({ id, shown: cite(id) })).filter(({ shown }) => shown !== null) : [];
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="step-asked">{step.asked}</span>
        <span className="step-answer">{sayDatesIn(step.answer)}</span>
        {step.inferred && <Chip tone="open">{sayTerm('how', 'inferred')}</Chip>}
        {step.decides && <Chip tone="accent">{say('finding.decides')}</Chip>}
      </summary>
      <div className="step-rests">
        {open && rests.length === 0 ? (
          <p className="quiet">{say('finding.rests-on-nothing')}</p>
        ) : (
          <ul>
            {rests.map(({ id, shown }) => (
              <li key={id}>{shown}</li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
