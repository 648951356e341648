/** What a group of senses lets a reader look for. */
export type SenseGroup =
  | 'truce'
  | 'life'
  | 'condition'
  | 'exclude'
  | 'provision'
  | 'waiting'
  | 'promise'
  | 'meeting'
  | 'pact'
  | 'aid'
  | 'stop'
  | 'relief'
  | 'fighting'
  | 'standing'
  | 'text'
  | 'count'
  | 'register'
  | 'discharge'
  | 'calm'
  | 'conduct'
  | 'control';

const GROUPS: Record<SenseGroup, string[]> = {
  truce: ['truce', 'deal', 'extend', 'exclude', 'enter'],
  life: ['lapse', 'in-effect'],
  condition: ['if', 'reserve', 'conditions', 'demand', 'obligation', 'truce'],
  exclude: ['exclude'],
  provision: ['provision', 'text', 'truce', 'deal', 'lapse', 'wreck'],
  waiting: ['due', 'only', 'conditions', 'aid'],
  promise: ['bound', 'commit', 'abide', 'due', 'agree', 'granted', 'release'],
  meeting: ['meeting', 'meet', 'travel', 'signing'],
  pact: ['deal', 'truce', 'peace'],
  aid: ['aid'],
  relief: ['aid', 'suspend', 'halt', 'no-aid'],
  stop: ['suspend', 'resume', 'halt'],
  fighting: ['fighting', 'strikes'],
  standing: ['only', 'formerly'],
  text: ['text', 'secret', 'reject', 'offer', 'due'],
  count: ['violations', 'breach'],
  register: ['register'],
  discharge: ['discharges'],
  calm: ['violations', 'calm'],
  conduct: ['told', 'no-consequence', 'mixing'],
  control: ['held-compound', 'held-by', 'fell-to', 'holds'],
};

const BIT = new Map(Object.keys(GROUPS).map((group, i) => [group, 1 << i]));
const BITS = new Map<string, number>();
for (const [group, senses] of Object.entries(GROUPS)) for (const sense of senses) BITS.set(sense, (BITS.get(sense) ?? 0) | BIT.get(group)!);

/** The groups a sense belongs to, as bits. */
export function senseBits(sense: string): number {
  return BITS.get(sense) ?? 0;
}

/** Groups as bits. */
export function groupBits(groups: readonly SenseGroup[]): number {
  return groups.reduce((bits, group) => bits | BIT.get(group)!, 0);
}
