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

/** Acts that one eye-witness calls this and another that ("shells", "rockets"). */
const FAMILIES: Record<Act, string> = {
  airstrike: 'air',
  drone: 'air',
  overflight: 'flight',
  shelling: 'fire',
  'rocket-missile': 'fire',
  'ground-clash': 'ground',
  'shooting-sniping': 'ground',
  'ied-suicide': 'explosive',
  'seizure-of-territory': 'territory',
  'troop-or-weapons-movement': 'movement',
  'siege-or-blockade': 'denial',
  'aid-obstruction': 'denial',
  'attack-on-aid': 'unstated',
  'attack-on-health': 'unstated',
  'attack-on-camp-or-school': 'unstated',
  'arrest-or-abduction': 'detention',
  'other-violation': 'other',
};

/** The family of an act, '' of none: told in one family, two acts may be one occurrence under two words. */
export const familyOf = (act: Act | null): string => (act ? FAMILIES[act] : '');
