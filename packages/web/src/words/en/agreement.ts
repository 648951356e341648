/** What the page says. */
export const agreement = {
  'agreement.title': 'Agreements',
} as const;
