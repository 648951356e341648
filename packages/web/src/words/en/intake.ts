/** What taking reports in says. */
export const intake = {
  'intake.title': 'Take reports',
} as const;
