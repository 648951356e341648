/** The pages one goes to, in their order: in the bar, by keys, and by finding them. */
export const PAGES = [
  { to: '/', says: 'shell.situation', keys: 'g s', goes: 'shell.key-situation', inBar: true },
  { to: '/register', says: 'shell.register', keys: 'g r', goes: 'shell.key-register', inBar: true },
  { to: '/reports', says: 'shell.reports', keys: 'g d', goes: 'shell.key-reports', inBar: true },
  { to: '/agreements', says: 'shell.agreements', keys: 'g a', goes: 'shell.key-agreements', inBar: true },
  { to: '/sitrep', says: 'shell.sitrep', keys: 'g p', goes: 'shell.key-sitrep', inBar: true },
  { to: '/inbox', says: 'shell.inbox', keys: 'g i', goes: 'shell.key-inbox', inBar: false },
  { to: '/review', says: 'shell.review', keys: 'g v', goes: 'shell.key-review', inBar: true },
  { to: '/help', says: 'shell.help', keys: 'g h', goes: 'shell.key-pages-help', inBar: false },
] as const;
