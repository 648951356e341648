/** What the page says. */
export const sitrep = {
  'sitrep.title': 'Sitrep',
} as const;
