import { Problem } from '../problems.ts';
import type { Verb } from './verb.ts';

/** The verb `explain`: why, from a finding or a figure back to the words of the reports. */
export const explainVerb: Verb = {
  name: 'explain',
  summary: 'why: from a finding or a figure back to the words of the reports',
  help: '',
  async run() {
    throw new Problem('unknown-id');
  },
};
