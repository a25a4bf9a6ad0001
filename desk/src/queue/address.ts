import { type Filter, filters } from './messages.js';

/** The list that the page's address asks for; the new reports when it names none. */
export function readFilter(search: string): Filter {
  const value = new URLSearchParams(search).get('status');
  return filters.find((filter) => filter === value) ?? 'new';
}

/** The address of a list, with all else that the address says kept. */
export function filterAddress(filter: Filter): string {
  const url = new URL(location.href);
  url.hash = '';
  if (filter === 'new') url.searchParams.delete('status');
  else url.searchParams.set('status', filter);
  return url.href;
}
