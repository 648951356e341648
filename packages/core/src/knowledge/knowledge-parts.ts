import { actorsPart } from './compile-actors.ts';
import { agreementsPart } from './compile-agreements.ts';
import { calendarsPart } from './compile-calendars.ts';
import { glossesPart } from './compile-glosses.ts';
import { lexiconsPart } from './compile-lexicons.ts';
import { sourcesPart } from './compile-sources.ts';
import { wordsPart } from './compile-words.ts';
import type { KnowledgePart } from './knowledge-part.ts';

/** Every part of the knowledge that is compiled from YAML. A new part is added here and to {@link Knowledge}. */
export const KNOWLEDGE_PARTS: readonly KnowledgePart[] = [
  actorsPart,
  sourcesPart,
  lexiconsPart,
  agreementsPart,
  calendarsPart,
  wordsPart,
  glossesPart,
];
