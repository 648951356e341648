import { say, sayTerm } from '../words/say.tsx';
import { sayFact } from './say-fact.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What an act says, in a few words: the value of a correction, the verdict of a ruling, the words of a comment. Empty where its name says all. */
export function sayAct(body: Record<string, unknown>): string {
  switch (body.act) {
    case 'correction':
      return `${sayTerm('field', text(body.field))}: ${sayFact(text(body.field), body.value)}`;
    case 'ruling':
      return `${sayTerm('verdict', text(body.verdict))} (${text(body.agreement)}, ${text(body.clause)})`;
    case 'status':
    case 'verification':
      return sayTerm(body.act, text(body[body.act]));
    case 'credibility':
      return sayTerm('credibility', text(body.grade));
    case 'assignment':
      return body.to === null ? say('incident.nobody') : text(body.to);
    case 'tag':
      return [...names(body.add).map((tag) => `+ ${tag}`), ...names(body.remove).map((tag) => `− ${tag}`)].join(', ');
    case 'comment':
    case 'comment-edit':
      return text(body.text);
    case 'misread':
    case 'missed':
      return say('finding.quote', { words: text(body.quote) });
    default:
      return text(body.reason);
  }
}
