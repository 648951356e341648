/** What was done, by its means. `attack-on-…` is for when the means is not said; bare accusations and monitors' counts are `other-violation`. */
export const ACTS = [
  'airstrike',
  'shelling',
  'rocket-missile',
  'ground-clash',
  'shooting-sniping',
  'ied-suicide',
  'drone',
  'seizure-of-territory',
  'siege-or-blockade',
  'aid-obstruction',
  'attack-on-aid',
  'attack-on-health',
  'attack-on-camp-or-school',
  'arrest-or-abduction',
  'troop-or-weapons-movement',
  'overflight',
  'other-violation',
] as const;
/** One of {@link ACTS}. */
export type Act = (typeof ACTS)[number];

/** What was hit. */
export const TARGET_KINDS = ['civilian', 'health', 'aid', 'school', 'camp', 'combatant', 'infrastructure', 'religious', 'unknown'] as const;
/** One of {@link TARGET_KINDS}. */
export type TargetKind = (typeof TARGET_KINDS)[number];
