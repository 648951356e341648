import type { Answer } from '../../api/client.ts';
import { Chip, type Tone } from '../../parts/chip.tsx';
import { say, sayTerm } from '../../words/say.tsx';

/** How the reading of a report stands. */
export type Reading = Answer<'ReportRow'>['reading'];

const TONES: Record<Reading, Tone> = {
  read: 'good',
  waiting: 'accent',
  'unread-language': 'warn',
  'nothing-found': 'mute',
  'cannot-be-read': 'bad',
};

/** Whether a report was read by way of English, word by word: what was read in it wants a look at the original. */
export const isGlossed = (reading: Reading, language: string | null): boolean =>
  reading === 'read' && language !== null && language !== 'en';

/** How the reading of a report stands; a language other than English is named. */
export function ReadingChip({ reading, language }: { reading: Reading; language: string | null }) {
  return (
    <Chip tone={TONES[reading] ?? 'mute'}>
      {reading === 'unread-language' && language
        ? say('reading.unread-in', { language: nameLanguage(language) })
        : isGlossed(reading, language) && language
          ? say('reading.read-in', { language: nameLanguage(language) })
          : sayTerm('reading', reading)}
    </Chip>
  );
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** A language by its name: "Arabic" for ar. */
export function nameLanguage(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
