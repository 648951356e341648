import type { ReportId } from '../model/ids.ts';
import type { RawReport, Report } from '../model/report.ts';
import { cleanText } from './clean-text.ts';
import { detectLanguage } from './detect-language.ts';
import { readHeadline } from './read-headline.ts';

/**
 * Takes a document in: gives it its name (from its bytes), a clean text that remembers where each character stood, its language and its
 * credits. Dates are left to dateReports, which sees all reports at once. Never throws.
 */
export function takeReport(raw: RawReport): Report {
  const { clean, credits } = cleanText(raw.text);
  return {
    hash: raw.hash,
    file: raw.file,
    recordId: raw.recordId,
    title: raw.title ?? readHeadline(clean.text),
    publisher: raw.publisher,
    published: raw.published,
    language: languageCode(raw.language) ?? detectLanguage(clean.text),
    url: raw.url,
    text: raw.text,
    id: nameReport(raw.hash),
    clean,
    publishedOn: null,
    carriedOn: null,
    credits,
    dateline: [],
  };
}

/** The name of a report from the sha256 (hex) of its bytes. */
export function nameReport(hash: string): ReportId {
  return `rep_${hash.slice(0, 16)}`;
}

/** "en-GB", "EN", "eng" and "English" as ISO 639-1; null for what is no language's name. */
function languageCode(said: string | null): string | null {
  if (said === null) return null;
  const plain = said.trim().toLowerCase();
  const named = LANGUAGES[plain];
  if (named) return named;
  const code = plain.split(/[-_]/)[0];
  return /^[a-z]{2}$/.test(code) ? code : (LANGUAGES[code] ?? null);
}

const LANGUAGES: Record<string, string> = {
  english: 'en',
  eng: 'en',
  arabic: 'ar',
  ara: 'ar',
  french: 'fr',
  fra: 'fr',
  fre: 'fr',
  german: 'de',
  deu: 'de',
  ger: 'de',
  spanish: 'es',
  spa: 'es',
  russian: 'ru',
  rus: 'ru',
  ukrainian: 'uk',
  ukr: 'uk',
  turkish: 'tr',
  tur: 'tr',
  persian: 'fa',
  fas: 'fa',
  per: 'fa',
  hebrew: 'he',
  heb: 'he',
  italian: 'it',
  ita: 'it',
  portuguese: 'pt',
  por: 'pt',
  dutch: 'nl',
  nld: 'nl',
};
