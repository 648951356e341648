import { z } from 'zod';
import { Problem } from '../problems.ts';
import { type Judgement, judgementSchema } from '../store/judgement.ts';
import type { RegisterViews } from '../views/register-views.ts';

const incidentName = z.string().regex(/^(?:inc_[0-9a-f]+|TL-[0-9A-Z]{7})$/);

type Shape = Record<string, z.ZodType>;

/** Each act with incidents that may be given by name: their claims are looked up when it is taken. */
const options = judgementSchema.options.map((option) => {
  const shape = option.shape as Shape;
  const loose: Shape = {};
  for (const field of ['target', 'whole']) if (shape[field]) loose[field] = z.union([incidentName, shape[field]]);
  if (shape.targets) loose.targets = z.array(z.union([incidentName, (shape.targets as z.ZodArray).element as z.ZodType])).min(2);
  return z.strictObject({ ...shape, ...loose });
});

/** A judgement as it is sent: incidents by name, or with the claims it holds on to. */
export const judgementBodySchema = z
  .discriminatedUnion('act', options as unknown as [(typeof options)[number]])
  .meta({ id: 'Judgement' }) as unknown as z.ZodType<{ act: string } & Record<string, unknown>>;

/** A judgement that holds on to claims, and the incidents that it touches. */
export interface Addressed {
  judgement: Judgement;
  incidents: string[];
}

/** Puts the claims that incidents hold now in the place of their names. Throws Problems `unknown-id`, `bad-entry`. */
export async function addressJudgement(written: Record<string, unknown>, views: Pick<RegisterViews, 'targets'>): Promise<Addressed> {
  const full: Record<string, unknown> = { ...written };
  const named = [full.target, full.whole, ...(Array.isArray(full.targets) ? full.targets : [])];
  const names = named.filter((one) => typeof one === 'string');
  const found = await views.targets(names);
  const address = (target: unknown): unknown => {
    if (typeof target !== 'string') return target;
    const known = found.get(target);
    if (!known) throw new Problem('unknown-id', `There is no incident ${target}.`);
    return known;
  };
  for (const field of ['target', 'whole']) if (field in full) full[field] = address(full[field]);
  if (Array.isArray(full.targets)) full.targets = full.targets.map(address);
  const checked = judgementSchema.safeParse(full);
  if (!checked.success) {
    const { path, message } = checked.error.issues[0];
    throw new Problem('bad-entry', `${path.join('.') || 'judgement'}: ${message}`);
  }
  const touched = [full.target, full.whole, ...(Array.isArray(full.targets) ? full.targets : [])];
  const incidents = touched.flatMap((one) => (one && typeof one === 'object' ? [(one as { incident: string }).incident] : []));
  return { judgement: checked.data, incidents };
}
