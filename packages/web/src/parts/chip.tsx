import type { ReactNode } from 'react';
import { sayTerm } from '../words/say.tsx';
import './chip.css';

/** What a chip says beyond its words: never by colour alone, each tone has a shape of its own. */
export type Tone = 'bad' | 'good' | 'warn' | 'open' | 'mute' | 'accent';

const SHAPES: Record<Tone, ReactNode> = {
  bad: <path d="M1 1h8v8H1z" />,
  good: <circle cx="5" cy="5" r="4.2" />,
  warn: <path d="M5 .6 9.6 9.2H.4z" />,
  open: <path d="M5 .3 9.7 5 5 9.7.3 5zM5 2.7 2.7 5 5 7.3 7.3 5z" fillRule="evenodd" />,
  mute: <path d="M1 4h8v2H1z" />,
  accent: <path d="M5 1.6 8.4 5 5 8.4 1.6 5z" />,
};

/** A short label with a shape and a tone. */
export function Chip({
  tone = 'mute',
  shape = true,
  children,
  title,
}: {
  tone?: Tone;
  shape?: boolean;
  children: ReactNode;
  title?: string;
}) {
  return (
    <span className={`chip ${tone}`} title={title}>
      {shape && (
        <svg aria-hidden="true" viewBox="0 0 10 10" focusable="false">
          {SHAPES[tone]}
        </svg>
      )}
      <span>{children}</span>
    </span>
  );
}

const TONES: Record<string, Record<string, Tone>> = {
  verdict: { breach: 'bad', 'no-breach': 'good', outside: 'mute', undetermined: 'open' },
  standing: { alleged: 'open', corroborated: 'accent', contested: 'warn', admitted: 'good' },
  status: {
    'to-do': 'mute',
    'in-progress': 'accent',
    'help-needed': 'warn',
    'ready-for-review': 'open',
    completed: 'good',
    cancelled: 'mute',
  },
  'truce-state': { 'in-force': 'good', contested: 'warn', lapsed: 'mute', ended: 'mute', 'not-yet': 'open', unknown: 'open' },
  access: { open: 'good', suspended: 'bad', obstructed: 'warn', unknown: 'open' },
  calm: { calm: 'good', broken: 'bad', 'no-report': 'mute' },
};

/** The tone in which a term of a vocabulary is shown. */
export function toneOf(kind: string, value: string): Tone {
  return TONES[kind]?.[value] ?? 'mute';
}

/** A term of a vocabulary (`verdict`, `standing`, `status`, `truce-state`, `access`, `calm`) as a chip. */
export function TermChip({ kind, value, title }: { kind: string; value: string; title?: string }) {
  return (
    <Chip tone={toneOf(kind, value)} title={title}>
      {sayTerm(kind, value)}
    </Chip>
  );
}
