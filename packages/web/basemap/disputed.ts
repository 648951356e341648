/** A stretch of border that is not agreed, or that the data draws as one side has it: drawn dotted. Names as Natural Earth writes them. */
interface DisputedBorder {
  between: [string, string];
  /** Only the part of it inside this box (west, south, east, north); all of it without one. */
  within?: [number, number, number, number];
}

const DISPUTED: readonly DisputedBorder[] = [
  { between: ['Israel', 'Palestine'] },
  { between: ['Israel', 'Syria'] },
  { between: ['Israel', 'Lebanon'] },
  { between: ['Morocco', 'W. Sahara'] },
  { between: ['Mauritania', 'W. Sahara'] },
  { between: ['Algeria', 'W. Sahara'] },
  { between: ['Serbia', 'Kosovo'] },
  { between: ['Somalia', 'Somaliland'] },
  { between: ['Ethiopia', 'Somaliland'] },
  { between: ['Djibouti', 'Somaliland'] },
  { between: ['Ethiopia', 'Somalia'] },
  { between: ['Ethiopia', 'Eritrea'] },
  { between: ['Djibouti', 'Eritrea'], within: [42.5, 12.4, 43.3, 12.9] },
  { between: ['Sudan', 'S. Sudan'] },
  { between: ['Kenya', 'S. Sudan'] },
  { between: ['Egypt', 'Sudan'], within: [33, 21.9, 38, 24] },
  { between: ['Armenia', 'Azerbaijan'] },
  { between: ['North Korea', 'South Korea'] },
  { between: ['Russia', 'Ukraine'], within: [32, 44, 36.8, 46.4] },
  { between: ['India', 'Pakistan'], within: [73, 32.4, 78, 37.5] },
  { between: ['India', 'China'] },
  { between: ['Bhutan', 'China'] },
  { between: ['Pakistan', 'China'], within: [74, 34.5, 78.5, 37.5] },
  { between: ['Kyrgyzstan', 'Tajikistan'] },
];

/** Lines of these are disputed with every neighbour. */
const DISPUTED_AREAS = new Set(['N. Cyprus', 'Cyprus U.N. Buffer Zone', 'Siachen Glacier']);

/** Whether the border between two neighbours, at a point of it, is drawn as not agreed. */
export function isDisputed(one: string, other: string, [lon, lat]: readonly number[]): boolean {
  if (DISPUTED_AREAS.has(one) || DISPUTED_AREAS.has(other)) return true;
  return DISPUTED.some(({ between: [a, b], within }) => {
    if (!((a === one && b === other) || (a === other && b === one))) return false;
    if (!within) return true;
    const [west, south, east, north] = within;
    return lon! >= west && lon! <= east && lat! >= south && lat! <= north;
  });
}
