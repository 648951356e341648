import { z } from 'zod';
import { KNOWLEDGE_PARTS } from './knowledge-parts.ts';

/** The JSON Schema (draft 2020-12) of every kind of knowledge file, by file name, for editors and for those who publish knowledge of their own. */
export function composeSchemas(): Record<string, string> {
  const out: Record<string, string> = {};
  for (const part of KNOWLEDGE_PARTS) {
    for (const [name, schema] of Object.entries(part.schemas)) {
      out[`${name}.schema.json`] = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
    }
  }
  return out;
}
