/** What the page says. */
export const register = {
  'register.title': 'Register',
} as const;
