/** A real desk on a free port with a database of its own, and what its clients send. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createDesk, type Desk, type DeskOptions, listen, type Report } from '../../src/index.js';
import { newDatabase } from './databases.js';

/** A site that the tests' desks take reports from. */
export const site = 'https://journal.example';

export const article = `${site}/articles/1`;

export interface Running {
  desk: Desk;
  /** Address of the desk, base path included. */
  url: string;
  /** The desk's own origin. */
  origin: string;
  /** Sends a report; a string is sent as it is. */
  send(report: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Signs in and gives the Cookie header of the session. */
  signIn(): Promise<string>;
  /** Signs in and lists; `query` without question mark. */
  list(query?: string): Promise<{ reports: Report[]; next: string | null }>;
}

/** A folder that is gone when the test is. */
export async function scratchFolder(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-desk-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a desk that lives as long as the test. */
export async function startDesk(
  test: TestContext,
  options: Partial<DeskOptions> = {},
): Promise<Running> {
  const database = options.database ?? (await newDatabase(test));
  const desk = await createDesk({ sites: [site], rateLimit: 'off', ...options, database });
  const server = await listen(desk.handle, { port: 0, host: '127.0.0.1' });
  test.after(async () => {
    await server.close();
    await desk.close();
  });
  const url = `${server.url}${options.basePath ?? ''}`;
  const signIn = async () => {
    const link = new URL(await desk.createSignInLink(server.url));
    const response = await postToken(url, link.searchParams.get('token') ?? '');
    return cookieOf(response);
  };
  let cookie: Promise<string> | undefined;
  return {
    desk,
    url,
    origin: server.url,
    send: (report, headers = {}) =>
      fetch(`${url}/reports`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof report === 'string' ? report : JSON.stringify(report),
      }),
    signIn,
    async list(query = '') {
      cookie ??= signIn();
      const response = await fetch(`${url}/reports?${query}`, {
        headers: { Cookie: await cookie },
      });
      if (!response.ok) throw new Error(`the list answered ${response.status}`);
      return (await response.json()) as { reports: Report[]; next: string | null };
    },
  };
}

/** All the reports of a desk, page by page. */
export async function listAll(desk: Pick<Running, 'list'>): Promise<Report[]> {
  const all: Report[] = [];
  let cursor: string | null = null;
  do {
    const { reports, next } = await desk.list(cursor ? `limit=200&cursor=${cursor}` : 'limit=200');
    all.push(...reports);
    cursor = next;
  } while (cursor);
  return all;
}

/** Sends a one-time token as the sign-in page does. */
export function postToken(
  url: string,
  token: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: new URL(url).origin, ...headers },
    body: new URLSearchParams({ token }),
  });
}

/** The Cookie header that a browser sends after a response. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
}

/** Changes a report's status as the queue page does. */
export function postStatus(
  url: string,
  id: string,
  status: unknown,
  headers: Record<string, string>,
): Promise<Response> {
  return fetch(`${url}/reports/${id.replace('urn:uuid:', '')}/status`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ status }),
  });
}

/** What a report says; the rest is filled in. */
export interface Wording {
  id?: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  source?: string;
  location?: string;
  title?: string;
  suggestion?: string;
  comment?: string;
}

/** A report as the widget sends it. */
export function annotation(wording: Wording = {}) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: wording.id ?? newId(),
    type: 'Annotation',
    motivation: 'editing',
    created: '2026-11-23T09:26:00Z',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'typo' },
      { type: 'TextualBody', purpose: 'editing', value: wording.suggestion ?? 'the dose' },
      { type: 'TextualBody', purpose: 'commenting', value: wording.comment ?? '' },
    ],
    target: {
      source: wording.source ?? article,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: wording.exact ?? 'teh dose',
          prefix: wording.prefix ?? 'Halve ',
          suffix: wording.suffix ?? ' after a week.',
        },
        { type: 'TextPositionSelector', start: 120, end: 128 },
      ],
    },
    corrigenda: {
      version: 1,
      location: wording.location ?? article,
      title: wording.title ?? 'On doses',
      language: 'en',
      elapsed: 5200,
    },
  };
}

/** A report about a whole page, as the widget sends it: it has no selector and suggests nothing. */
export function pageAnnotation(wording: Wording = {}) {
  const { target, body, ...rest } = annotation(wording);
  return {
    ...rest,
    body: body.filter(({ purpose }) => purpose !== 'editing'),
    target: { source: target.source },
  };
}

export function newId(): string {
  return `urn:uuid:${randomUUID()}`;
}

/** The name of the problem in an RFC 9457 answer. */
export async function problemOf(response: Response): Promise<string> {
  const { type } = (await response.json()) as { type: string };
  return type.replace('urn:corrigenda:problem:', '');
}
