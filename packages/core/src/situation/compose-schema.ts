import { z } from 'zod';
import { situationSchema } from './situation-schema.ts';

/** The JSON Schema (draft 2020-12) of `situation.json`, as text. It is generated, committed, and held equal by a test. */
export function composeSituationSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(situationSchema, { target: 'draft-2020-12' }) as Record<string, unknown>;
  const schema = { $schema, $id: 'truceline-situation-1', title: 'situation.json, format truceline-situation/1', ...rest };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
