/** What the page says. */
export const help = {
  'help.title': 'Help',
} as const;
