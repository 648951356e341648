/** What maps say. */
export const map = {
  'map.disclaimer':
    'The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance by anyone. Areas show where reports place an event, not an exact position.',
} as const;
