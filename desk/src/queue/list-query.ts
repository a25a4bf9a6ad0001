/** Which reports are listed, as the page's address has it. */
import { type List, lists, statusesOf } from './lists.js';
import { kinds } from './report.js';

export const sorts = ['newest', 'oldest', 'count'] as const;
export type Sort = (typeof sorts)[number];

/** What a list can be narrowed by. */
export const filterNames = ['q', 'kind', 'assignee', 'language', 'site', 'article'] as const;
export type FilterName = (typeof filterNames)[number];

export type ListQuery = Readonly<{ list: List; sort: Sort } & Partial<Record<FilterName, string>>>;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((one) => one === value);

/** The list that an address asks for: the new reports, the newest first, when it says nothing. */
export function readQuery(search: string): ListQuery {
  const parameters = new URLSearchParams(search);
  const query: { -readonly [Key in keyof ListQuery]: ListQuery[Key] } = {
    list: oneOf(lists, parameters.get('status')) ?? 'new',
    sort: oneOf(sorts, parameters.get('sort')) ?? 'newest',
  };
  for (const name of filterNames) {
    const value = parameters.get(name)?.trim();
    if (value && (name !== 'kind' || oneOf(kinds, value))) query[name] = value;
  }
  return query;
}

/** The query as an address has it: {@link readQuery} reads it. */
export function addressParameters(query: ListQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.list !== 'new') parameters.set('status', query.list);
  for (const [name, value] of filterParameters(query)) parameters.set(name, value);
  if (query.sort !== 'newest') parameters.set('sort', query.sort);
  return parameters;
}

/** The address of a list; of what the page's address says else, only the language is kept. */
export function queryAddress(query: ListQuery): string {
  const url = new URL(location.pathname, location.origin);
  const language = new URLSearchParams(location.search).get('lang');
  if (language) url.searchParams.set('lang', language);
  for (const [name, value] of addressParameters(query)) url.searchParams.set(name, value);
  return url.href;
}

/** The filters as the desk's routes take them. */
export function filterParameters(query: ListQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of filterNames) {
    const value = query[name];
    if (value) parameters.set(name, value);
  }
  return parameters;
}

/** The list as the desk's route takes it. */
export function listParameters(query: ListQuery): URLSearchParams {
  const parameters = filterParameters(query);
  for (const status of statusesOf[query.list]) parameters.append('status', status);
  if (query.sort !== 'newest') parameters.set('sort', query.sort);
  return parameters;
}

/** The query with one filter changed; without it when the value is empty. */
export function withFilter(query: ListQuery, name: FilterName, value: string): ListQuery {
  const { [name]: _, ...others } = query;
  return value ? { ...others, [name]: value } : others;
}

/** The list without filters. */
export const withoutFilters = ({ list, sort }: ListQuery): ListQuery => ({ list, sort });

/** The filters that a query has. */
export const activeFilters = (query: ListQuery): FilterName[] =>
  filterNames.filter((name) => query[name]);
