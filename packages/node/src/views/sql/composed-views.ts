import type { RegisterViews } from '../register-views.ts';

/** Questions that only the register as composed answers, besides everything as of an instant. */
export const COMPOSED = [
  'situation',
  'territory',
  'history',
  'duplicates',
  'alike',
  'check',
  'judgement',
  'standing',
  'inbox',
  'agreements',
  'previewAgreement',
] as const;
/** Views over the register as composed. */
export type ComposedViews = Pick<RegisterViews, (typeof COMPOSED)[number] | 'truces' | 'incidents' | 'facets' | 'map' | 'timeline'>;
