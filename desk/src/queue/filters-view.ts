import { format } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { placeOf } from './article-view.js';
import type { DeskContext } from './desk-context.js';
import { languageName } from './language-name.js';
import {
  activeFilters,
  type FilterName,
  type ListQuery,
  listParameters,
  queryAddress,
  sorts,
  withFilter,
  withoutFilters,
} from './list-query.js';
import { followLink, navigate } from './navigation.js';
import { editorOptions } from './panel-view.js';
import { kinds, type Report } from './report.js';

/** What a filter is set to, in words. */
function describe(name: FilterName, value: string, { messages, language }: DeskContext): string {
  if (name === 'kind')
    return kinds.map((kind) => (kind === value ? messages.kinds[kind] : '')).join('');
  if (name === 'assignee') {
    return value === 'me' ? messages.me : value === 'none' ? messages.nobody : value;
  }
  if (name === 'language') return languageName(value, language);
  return name === 'q' ? `“${value}”` : placeOf(value) || value;
}

/** The filters that are set, each with a way to lift it. */
export function chipsView(query: ListQuery, desk: DeskContext): unknown {
  const { messages } = desk;
  const names = activeFilters(query);
  if (names.length === 0) return nothing;
  const label = (name: FilterName): string => (name === 'q' ? '' : `${messages[name]}: `);
  return html`
    <ul class="chips">
      ${names.map((name) => {
        const text = `${label(name)}${describe(name, query[name] ?? '', desk)}`;
        return html`
          <li>
            <a
              href=${queryAddress(withFilter(query, name, ''))}
              aria-label=${format(messages.removeFilter, { filter: text })}
              @click=${followLink}
              ><bdi>${text}</bdi><span aria-hidden="true">✕</span></a
            >
          </li>
        `;
      })}
      <li>
        <a class="plain" href=${queryAddress(withoutFilters(query))} @click=${followLink}
          >${messages.clearFilters}</a
        >
      </li>
    </ul>
  `;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The values that there are, the chosen one among them, in the order of their texts. */
function choices(
  values: Iterable<string | null | undefined>,
  chosen: string | undefined,
  text: (value: string) => string,
  language: string,
): Choice[] {
  const all = new Set([...values, chosen].filter((value): value is string => Boolean(value)));
  return Array.from(all, (value) => ({ value, text: text(value) })).sort((a, b) =>
    a.text.localeCompare(b.text, language),
  );
}

/** The controls that narrow a list. Each changes the address, and so the list. */
export function filtersView(
  query: ListQuery,
  reports: readonly Report[],
  desk: DeskContext,
): TemplateResult {
  const { messages, language, me } = desk;
  const onChange = (name: FilterName | 'sort') => (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    const sort = sorts.find((one) => one === value) ?? 'newest';
    navigate(queryAddress(name === 'sort' ? { ...query, sort } : withFilter(query, name, value)));
  };
  const option = ({ value, text }: Choice, chosen: string | undefined): TemplateResult => html`
    <option value=${value} .selected=${value === chosen}>${text}</option>
  `;
  const select = (name: FilterName, options: unknown): TemplateResult => html`
    <label
      >${name === 'q' ? messages.search : messages[name]}
      <select @change=${onChange(name)}>
        <option value="" .selected=${!query[name]}>${messages.any}</option>
        ${options}
      </select></label
    >
  `;
  const { kind, assignee = '', language: tag, site } = query;
  const sites = me.sites.length > 0 ? me.sites : reports.map((report) => report.site);
  const people: Choice[] = [
    { value: 'me', text: messages.me },
    { value: 'none', text: messages.nobody },
  ];
  return html`
    <div class="filters">
      ${select(
        'kind',
        kinds.map((value) => option({ value, text: messages.kinds[value] }, kind)),
      )}
      ${select('assignee', [
        ...people.map((one) => option(one, assignee)),
        ...editorOptions({ ...desk, me: { ...me, name: '' } }, assignee),
      ])}
      ${select(
        'language',
        choices(
          reports.map((report) => report.language),
          tag,
          (value) => languageName(value, language),
          language,
        ).map((one) => option(one, tag)),
      )}
      ${select(
        'site',
        choices(sites, site, (value) => placeOf(value) || value, language).map((one) =>
          option(one, site),
        ),
      )}
      <label
        >${messages.sort}
        <select @change=${onChange('sort')}>
          ${sorts.map((value) => option({ value, text: messages.sorts[value] }, query.sort))}
        </select></label
      >
    </div>
    <p class="export">
      ${messages.exportList}:
      ${exportFormats.map(
        ([format, name]) => html`
          <a
            href="reports/export?${exportParameters(query, format)}"
            download
            aria-label="${messages.exportList}: ${name}"
            >${name}</a
          >
        `,
      )}
    </p>
  `;
}

/** What a list can be saved as, and what each is called. */
const exportFormats = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  // A W3C Annotation Collection.
  ['annotations', 'JSON-LD'],
] as const;

function exportParameters(query: ListQuery, format: string): URLSearchParams {
  const parameters = listParameters(query);
  // All of the list is exported, in the desk's order.
  parameters.delete('sort');
  parameters.set('format', format);
  return parameters;
}
