import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Claim } from '../src/model/claim.ts';
import { claimsOf } from './read-text.ts';

/** A passage, and what a careful person would record of one occurrence in it. */
export interface Passage {
  text: string;
  /** Words of the occurrence asked for. */
  at: string;
  by: string[];
  /** Who and what was hit, where that is asked. */
  hit?: string[];
  how: string;
  from: string[];
  denies?: string[];
}

/** Right of asked. */
export interface VoicesScore {
  by: number;
  hit: number;
  how: number;
  from: number;
  denies: number;
  all: number;
  asked: number;
  denied: number;
  /** One line per passage that is not right in everything. */
  errors: string[];
}

const FOLDER = fileURLToPath(new URL('../../../fixtures/voices/', import.meta.url));
const FIRMEST = ['denied-by-actor', 'claimed-by-actor', 'accused', 'stated-as-fact'];
const LITTLE = new Set(['the', 'a', 'an', 'of', 'and', 'in', 'at', 's', 'for', 'its']);

/** The passages of a file under `fixtures/voices`. */
export const passagesOf = (file: string): Passage[] => parse(readFileSync(FOLDER + file, 'utf8')) as Passage[];

/** Reads every passage as published on a Thursday, and holds it against what is recorded of it. */
export function scoreVoices(passages: readonly Passage[]): VoicesScore {
  const score: VoicesScore = { by: 0, hit: 0, how: 0, from: 0, denies: 0, all: 0, asked: passages.length, denied: 0, errors: [] };
  for (const gold of passages) {
    const claims = claimsOf(gold.text, '2024-03-14');
    const [from, to] = [gold.text.indexOf(gold.at), gold.text.indexOf(gold.at) + gold.at.length];
    const told = claims.filter((c) => c.kind === 'incident' && c.mood !== 'planned' && c.mood !== 'hypothetical');
    const hit = told.filter(({ span }) => span.start < to && from < span.end).sort((a, b) => extent(a) - extent(b))[0];
    const mine = hit ? claims.filter((c) => c.occurrence === hit.occurrence) : [];
    const said = mine.filter((c) => c.kind === 'incident' && c.stance !== 'denies');
    const by = names(said.flatMap((c) => c.by));
    const hurt = names(said.flatMap((c) => c.against));
    const how = FIRMEST.find((one) => said.some(({ byStatus }) => byStatus === one)) ?? 'unknown';
    const who = names(said.flatMap((c) => c.speaker));
    const denying = names(mine.filter((c) => c.kind === 'denial' || c.stance === 'denies').flatMap((c) => c.speaker));
    const right = {
      by: hit !== undefined && agree(gold.by, by),
      hit: hit !== undefined && (!gold.hit || agree(gold.hit, hurt)),
      how: hit !== undefined && (how === gold.how || (gold.how === 'denied-by-actor' && denying.length > 0)),
      from: hit !== undefined && agree(gold.from, who),
      denies: agree(gold.denies ?? [], denying),
    };
    if (gold.denies) score.denied++;
    if (gold.denies && right.denies) score.denies++;
    for (const slot of ['by', 'hit', 'how', 'from'] as const) if (right[slot]) score[slot]++;
    if (right.by && right.hit && right.how && right.from && right.denies) score.all++;
    else score.errors.push(tell(gold, hit ? { by, ...(gold.hit ? { hit: hurt } : {}), how, from: who, denies: denying } : null));
  }
  return score;
}

const extent = ({ span }: Claim): number => span.end - span.start;
const names = (list: readonly { name: string }[]): string[] => [...new Set(list.map(({ name }) => name))];

function tell(gold: Passage, said: Omit<Passage, 'text' | 'at'> | null): string {
  const line = (p: Omit<Passage, 'text' | 'at'>): string =>
    `${p.by.join(' + ') || '–'}${p.hit ? ` > ${p.hit.join(' + ') || '–'}` : ''} · ${p.how} · ${p.from.join(' + ') || '–'}${p.denies?.length ? ` · denied by ${p.denies.join(' + ')}` : ''}`;
  return `“${gold.text}”\n    gold ${line(gold)}\n    said ${said ? line(said) : 'nothing of it'}`;
}

/** Everybody recorded is said, and nobody else. */
const agree = (gold: readonly string[], said: readonly string[]): boolean =>
  gold.every((g) => said.some((s) => same(g, s))) && said.every((s) => gold.some((g) => same(g, s)));

function same(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  return x.filter((word) => y.includes(word)).length * 2 >= Math.min(x.length, y.length);
}

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !LITTLE.has(word))
    .map((word) => word.replace(/s$/, ''));
