/** What maps say. */
export const map = {
  'map.disclaimer':
    'The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by anyone. Areas show where reports place an event, not an exact position.',
  'map.sources': 'Outlines: Natural Earth. Names: GeoNames, CC BY 4.0.',
  'map.scale': '{km} km',
  'map.on-paper': '{title}. Scale bar: {km} km.',
  'map.closer': 'Look closer',
  'map.farther': 'Look from farther away',
  'map.whole': 'Show everything',
  'map.cannot-draw': 'This browser cannot draw the map. What it would show stands underneath, in words.',
  'map.incidents': { one: '{n} incident', other: '{n} incidents' },
  'map.at-spot': '{place}, exact spot',
  'map.within': '{place}, within {km} km',
  'map.in-words': { one: 'The map in words ({n} place)', other: 'The map in words ({n} places)' },
  'map.crowded': {
    one: '{n} more incident is shown only as part of a group here. Look closer to see its place.',
    other: '{n} more incidents are shown only as groups here. Look closer to see their places.',
  },
  'map.more': { one: '{n} more place is on the map.', other: '{n} more places are on the map.' },
  'map.close-card': 'Close the list of this place',
} as const;
