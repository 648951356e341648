import type { RegisterViews } from '../views/register-views.ts';

/** A question that views answer, by its name. */
export type ViewsMethod = keyof RegisterViews;

/** All of them: the compiler holds the list whole. */
const METHODS: Record<ViewsMethod, true> = {
  revision: true,
  state: true,
  situation: true,
  territory: true,
  truces: true,
  changes: true,
  incidents: true,
  facets: true,
  map: true,
  timeline: true,
  incident: true,
  history: true,
  duplicates: true,
  alike: true,
  targets: true,
  check: true,
  judgement: true,
  standing: true,
  inbox: true,
  agreements: true,
  previewAgreement: true,
  reports: true,
  report: true,
  people: true,
  findingCounts: true,
  heldPlaces: true,
};

/** Views whose questions are all handed on to `ask`: to other views, or to another thread. */
export function forwardViews(ask: (method: ViewsMethod, args: unknown[]) => Promise<unknown>): RegisterViews {
  const methods = (Object.keys(METHODS) as ViewsMethod[]).map((method) => [method, async (...args: unknown[]) => ask(method, args)]);
  return Object.fromEntries(methods) as unknown as RegisterViews;
}
