/** What the page says. */
export const incident = {
  'incident.title': 'Incident',
} as const;
