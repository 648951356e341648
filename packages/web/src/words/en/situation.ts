/** What the page says. */
export const situation = {
  'situation.title': 'Situation',
} as const;
