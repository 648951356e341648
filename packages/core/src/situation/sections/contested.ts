import type { Claim } from '../../model/claim.ts';
import type { Incident } from '../../model/incident.ts';
import type { Declaration } from '../../model/truce.ts';
import type { SectionContext } from '../sitrep/compose-sitrep.ts';
import type { Block, Inline, Section, Table } from '../sitrep/document.ts';
import { tellCount } from '../tell/tell-count.ts';
import { tellIncident, tellWhere } from '../tell/tell-incident.ts';
import { tellQuote } from '../tell/tell-quote.ts';
import { tellTarget } from '../tell/tell-target.ts';
import { tellDay, tellWhen } from '../tell/tell-when.ts';
import { isSpokenOf } from './truces.ts';

/** Facts on which the voices differ, side by side: who gives which toll, actor or day, and who denies. */
export function composeContested(context: SectionContext): Section {
  const { situation, words } = context;
  const blocks: Block[] = [];
  for (const truce of situation.truce.filter(isSpokenOf)) {
    const said = new Map<string, { by: string[]; cites: string[] }>();
    for (const one of truce.declarations) {
      const known = said.get(one.what) ?? { by: [], cites: [] };
      const name = speakerOf(one, context);
      if (!known.by.includes(name)) known.by.push(name);
      known.cites.push(...one.cites);
      said.set(one.what, known);
    }
    const differ = (said.has('ended') || said.has('lapsed')) && (said.has('in-force') || said.has('extended'));
    if (!differ) continue;
    blocks.push({ kind: 'heading', text: words.contestedTruce(truce.title) });
    blocks.push({
      kind: 'table',
      caption: words.contestedTruce(truce.title),
      head: [words.declaration, words.saidBy, words.words],
      widths: [20, 66, 14],
      rows: [...said].map(([what, { by, cites }]) => ({
        cells: [
          [{ kind: 'strong', text: words.declared[what as keyof typeof words.declared] }],
          [{ kind: 'name', text: by.join(words.semicolon) }],
          context.references.cite(cites),
        ],
      })),
    });
  }
  for (const incident of situation.incidents) {
    if (!incident.contested.length || incident.background) continue;
    const tables = incident.contested.map((field) => tableOf(field, incident, context)).filter((table) => table.rows.length);
    if (!tables.length) continue;
    blocks.push({
      kind: 'heading',
      text: `${words.incidentRef(context.references.incidentNumber(incident.id))}. ${tellIncident(incident, words)}`,
    });
    blocks.push(...tables);
  }
  if (blocks.length) blocks.unshift({ kind: 'paragraph', inlines: [words.contestedIntro] });
  else blocks.push({ kind: 'paragraph', inlines: [words.contestedNone] });
  return { id: 'contested', title: words.sections.contested, blocks };
}

function speakerOf(one: Declaration, { words, nameOf }: SectionContext): string {
  const day = one.on ? `${tellDay(one.on, words)}, ` : '';
  return `${nameOf(one.by)} (${day}${one.hasStanding ? words.withStanding : words.withoutStanding})`;
}

function tableOf(field: string, incident: Incident, context: SectionContext): Table {
  const { words, references } = context;
  const claims = incident.claims.map((id) => references.claim(id)).filter((claim) => claim !== undefined);
  const said =
    field === 'by'
      ? actorRows(incident, claims, context)
      : field === 'killed' || field === 'wounded'
        ? tollRows(incident[field], context)
        : valueRows(field, claims, context);
  const rows = said.map(({ who, says, cites }) => ({ cells: [[{ kind: 'name', text: who } as Inline], says, references.cite(cites)] }));
  return {
    kind: 'table',
    caption: words.contestedField[field] ?? field,
    head: [words.whoSays, words.contestedField[field] ?? field, words.words],
    widths: [40, 46, 14],
    rows,
  };
}

interface Said {
  who: string;
  says: Inline[];
  cites: readonly string[];
}

function speakersOf(claims: readonly (Claim | undefined)[], { words }: SectionContext): string {
  const names = claims.flatMap((claim) => (claim?.speaker.length ? claim.speaker.map(({ name }) => name) : [words.narrator]));
  return words.listOf([...new Set(names)]);
}

function tollRows(toll: Incident['killed'], context: SectionContext): Said[] {
  return (toll?.stated ?? []).map((stated) => ({
    who: speakersOf(
      stated.claims.map((id) => context.references.claim(id)),
      context,
    ),
    says: [tellCount(stated, context.words)],
    cites: stated.claims,
  }));
}

function actorRows(incident: Incident, claims: Claim[], context: SectionContext): Said[] {
  const { words, references } = context;
  const denials = claims.filter(({ stance, kind }) => stance === 'denies' || kind === 'denial');
  const denying = new Set(denials.map(({ id }) => id as string));
  const rows: Said[] = [];
  for (const actor of incident.by) {
    const naming = actor.claims.filter((id) => !denying.has(id));
    if (!naming.length) continue;
    const says: Inline[] = [{ kind: 'name', text: actor.name }, ' ', { kind: 'soft', text: `(${words.byStatus[actor.status]})` }];
    rows.push({
      who: speakersOf(
        naming.map((id) => references.claim(id)),
        context,
      ),
      says,
      cites: naming,
    });
  }
  const silent = claims.filter(({ id, by }) => !denying.has(id) && !by.length && !incident.by.some((actor) => actor.claims.includes(id)));
  if (silent.length)
    rows.push({ who: speakersOf(silent, context), says: [{ kind: 'soft', text: words.doesNotName }], cites: silent.map(({ id }) => id) });
  for (const denial of denials) {
    rows.push({
      who: speakersOf([denial], context),
      says: [`${words.denies}: `, { kind: 'said', text: tellQuote(denial.quote) }],
      cites: [denial.id],
    });
  }
  return rows;
}

function valueRows(field: string, claims: Claim[], context: SectionContext): Said[] {
  const values = new Map<string, Claim[]>();
  for (const claim of claims) {
    const value = sayingOf(field, claim, context);
    if (value) values.set(value, [...(values.get(value) ?? []), claim]);
  }
  return [...values].map(([value, saying]) => ({
    who: speakersOf(saying, context),
    says: [{ kind: 'name', text: value }],
    cites: saying.map(({ id }) => id),
  }));
}

function sayingOf(field: string, claim: Claim, { words }: SectionContext): string {
  if (claim.stance === 'denies') return `${words.denies}: ${words.quoteOpen}${tellQuote(claim.quote)}${words.quoteClose}`;
  switch (field) {
    case 'where':
      return claim.where ? tellWhere(claim.where, words) : '';
    case 'when':
      return claim.when ? tellWhen(claim.when, words) : '';
    case 'weapons':
      return words.listOf(claim.weapons);
    case 'against':
      return words.listOf(claim.against.map(tellTarget));
    default:
      return claim.act ? words.act[claim.act] : words.claimKind[claim.kind];
  }
}
