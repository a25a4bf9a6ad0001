import { loadLanguage } from './languages.js';
import { type Entry, type Letter, type Link, writeLetter } from './letter.js';
import type { CheckedSlack } from './options.js';
import { type PostOptions, postJson } from './post.js';
import { type Target, targetKey } from './target.js';

/** Reports listed in a message at most: two blocks each, of the fifty that Slack takes. */
const mostReports = 10;

/** Characters of a text in a block, with room to spare below Slack's 3,000. */
const longestText = 2_000;

/** Posts to a channel of Slack, or of anything that takes the same. */
export function slackTarget(
  { url, language: tag, sites }: CheckedSlack,
  timeZone: string,
  post: PostOptions,
): Target {
  return {
    key: targetKey('slack', url),
    label: `slack ${new URL(url).host}`,
    takes: ['reports.added'],
    sites,
    async send(message, stopped) {
      const letter = writeLetter(message, await loadLanguage(tag), mostReports, timeZone);
      return String(await postJson(url, JSON.stringify(slackMessage(letter)), {}, post, stopped));
    },
  };
}

/**
 * A letter as Slack takes it. What readers wrote is in `plain_text` blocks only, where nothing is
 * formatted, linked or mentioned; `text`, all that some others show, has none of it.
 */
export function slackMessage(letter: Letter): object {
  const { subject, lines, sections, more, link } = letter;
  return {
    text: [escapeSlack(subject), ...(link ? [slackLink(link)] : [])].join('\n'),
    blocks: [
      { type: 'header', text: plainText(subject.slice(0, 150)) },
      ...lines.map(plainSection),
      ...sections.flatMap(({ entries }) => entries.flatMap(slackEntry)),
      ...(more ? [plainSection(more)] : []),
      ...(link ? [linkBlock(link)] : []),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

function slackEntry({ title, lines, quote, suggestion, link }: Entry): object[] {
  const texts = [title, lines.join(' · '), quote && `“${quote}”`, suggestion];
  const section = plainSection(texts.filter(Boolean).join('\n'));
  return link ? [section, linkBlock(link)] : [section];
}

function plainSection(text: string): object {
  return { type: 'section', text: plainText(text.slice(0, longestText)) };
}

function plainText(text: string): object {
  return { type: 'plain_text', text, emoji: false };
}

function linkBlock(link: Link): object {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: slackLink(link) }] };
}

function slackLink({ text, address }: Link): string {
  return `<${escapeSlack(address)}|${escapeSlack(text)}>`;
}

/** The three characters that mean something to Slack, and no mention without them. */
function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
