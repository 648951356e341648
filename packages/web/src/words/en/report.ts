/** What the page says. */
export const report = {
  'report.title': 'Reports',
} as const;
