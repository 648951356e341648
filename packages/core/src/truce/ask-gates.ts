import type { Agreement } from '../knowledge/agreements.ts';
import type { Claim } from '../model/claim.ts';
import type { Citation } from '../model/ids.ts';
import type { Truce } from '../model/truce.ts';

/** Each gate of an agreement: open or shut, what it lacks, and what says so. */
export function askGates(
  agreement: Agreement,
  calm: NonNullable<Truce['calm']> | null,
  access: Truce['access'],
  claims: readonly Claim[],
): Truce['gates'] {
  const told = claims.filter(
    (c) => c.fact === 'gate-unmet' || (c.fact === 'condition' && /\d|seven|consecutive|straight|days/i.test(`${c.what ?? ''} ${c.quote}`)),
  );
  return agreement.gates.map((gate) => {
    const missing: string[] = [];
    const why: string[] = [];
    const cites: Citation[] = [`clause:${agreement.id}/${gate.clause}`];
    for (const need of gate.needs) {
      if ('calm' in need) {
        const reached = calm?.reached ?? 0;
        if (reached >= need.calm) continue;
        missing.push('calm');
        const broken = calm?.days.filter((d) => d.state === 'broken') ?? [];
        const silent = calm?.days.filter((d) => d.state === 'no-report').length ?? 0;
        why.push(`${reached} of ${need.calm} consecutive calm days reached (${broken.length} broken, ${silent} without a report)`);
        cites.push(...broken.flatMap((d) => d.cites));
      } else if ('access' in need) {
        if (access.state === 'open') continue;
        missing.push('access');
        why.push(access.state === 'unknown' ? 'nobody reports unimpeded aid' : `aid is ${access.state}`);
        cites.push(...access.cites);
      } else {
        missing.push(need.clause);
        why.push(`nothing shows that "${need.clause}" was carried out`);
        cites.push(`clause:${agreement.id}/${need.clause}`);
      }
    }
    cites.push(...told.map((c) => c.id).sort());
    const open = missing.length === 0;
    return {
      id: gate.id,
      title: gate.title,
      open,
      missing,
      because: open ? `${gate.opens}: every condition is met.` : `${capital(why.join('; '))}.`,
      cites: [...new Set(cites)],
    };
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
