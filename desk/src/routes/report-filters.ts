import type { EditorContext } from '../context.js';
import { wrongParameter } from '../http/parameters.js';
import { parseOrigin } from '../http/sites.js';
import { isReportStatus, reportStatuses } from '../report/report-status.js';
import type { ReportFilter } from '../store/report-query.js';

/** Values of one parameter at most. */
const mostValues = 50;

/** Characters of a search at most. */
const longestSearch = 200;

/**
 * Reads which reports are meant.
 *
 * @throws {HttpError} 400, when a parameter is wrong.
 */
export function readFilter({ url, session }: EditorContext): ReportFilter {
  const { name, sites } = session.editor;
  const all = <Value>(parameter: string, read: (text: string) => Value | undefined, is: string) => {
    const texts = new Set(url.searchParams.getAll(parameter));
    if (texts.size > mostValues) {
      throw wrongParameter(parameter, `must be given at most ${mostValues} times`);
    }
    return [...texts].map((text) => {
      const value = read(text);
      if (value === undefined) throw wrongParameter(parameter, `must be ${is}`);
      return value;
    });
  };
  return {
    statuses: all(
      'status',
      (text) => (isReportStatus(text) ? text : undefined),
      `one of ${reportStatuses.join(', ')}`,
    ),
    articles: all('article', readArticle, 'an absolute address'),
    sites: all('site', readSite, 'an origin such as https://example.org'),
    kinds: all('kind', readName, 'a kind of mistake, such as typo'),
    assignees: all(
      'assignee',
      (text) => (text === 'none' ? null : text === 'me' ? name : readName(text)),
      'the name of an editor, "me" or "none"',
    ),
    languages: all('language', readLanguage, 'a language tag, such as en'),
    words: readWords(url.searchParams.get('q')),
    scope: sites,
  };
}

function readArticle(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

function readSite(text: string): string | undefined {
  try {
    return parseOrigin(text);
  } catch {
    return undefined;
  }
}

/** No stored text has a NUL, and PostgreSQL takes none. */
function readName(text: string): string | undefined {
  return text.length <= 200 && !text.includes('\0') ? text : undefined;
}

function readLanguage(text: string): string | undefined {
  return /^[a-z0-9-]{1,35}$/i.test(text) ? text : undefined;
}

function readWords(text: string | null): string | null {
  if (text && text.length > longestSearch) {
    throw wrongParameter('q', `must be at most ${longestSearch} characters long`);
  }
  return text?.replaceAll('\0', '').trim() || null;
}
