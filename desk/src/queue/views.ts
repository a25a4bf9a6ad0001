import type { DeskView, Me } from './desk-context.js';

/** The views of the desk's page. */
export const views = ['queue', 'overview', 'reviews', 'editors'] as const;
export type View = (typeof views)[number];

/** The views that somebody may see; those of everybody for nobody in particular. */
export const viewsFor = (me: Pick<Me, 'role'> | undefined): View[] =>
  views.filter((view) => view !== 'editors' || me?.role === 'admin');

/** The view that the page's address asks for; the queue when it names none that they may see. */
export function readView(search: string, me: Pick<Me, 'role'>): View {
  const value = new URLSearchParams(search).get('view');
  return viewsFor(me).find((view) => view === value) ?? 'queue';
}

/** The address of a view; only the language goes along. */
export function viewAddress(view: View): string {
  const { origin, pathname, searchParams } = new URL(location.href);
  const url = new URL(pathname, origin);
  const language = searchParams.get('lang');
  if (language) url.searchParams.set('lang', language);
  if (view !== 'queue') url.searchParams.set('view', view);
  return url.href;
}

type ViewClass = new () => DeskView;

/** A view comes when it is first looked at. */
const loaders: Readonly<Record<View, () => Promise<ViewClass>>> = {
  queue: async () => (await import('./report-queue.js')).ReportQueue,
  overview: async () => (await import('./overview/desk-overview.js')).DeskOverview,
  reviews: async () => (await import('./reviews/desk-reviews.js')).DeskReviews,
  editors: async () => (await import('./editors/desk-editors.js')).DeskEditors,
};

const tags: Readonly<Record<View, string>> = {
  queue: 'report-queue',
  overview: 'desk-overview',
  reviews: 'desk-reviews',
  editors: 'desk-editors',
};

/**
 * Makes the element of a view.
 *
 * @throws {TypeError} when its script cannot be loaded
 */
export async function createView(view: View): Promise<DeskView> {
  const tag = tags[view];
  const existing = customElements.get(tag) as ViewClass | undefined;
  const View = existing ?? (await loaders[view]());
  if (!customElements.get(tag)) customElements.define(tag, View);
  return new View();
}
