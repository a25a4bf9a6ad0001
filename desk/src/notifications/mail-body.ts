import { escapeHtml } from '../http/html.js';
import type { Language } from './languages.js';
import type { Entry, Letter, Link } from './letter.js';

/** A letter as plain text. Lines in a language from right to left begin with a mark that says so. */
export function plainBody(letter: Letter, language: Language): string {
  const mark = language.direction === 'rtl' ? '\u200f' : '';
  const lines = (texts: readonly (string | null)[]) =>
    texts.filter((text) => text !== null).map((text) => `${mark}${text}`);
  const link = (to: Link | null) => (to ? [`${mark}${to.text}:`, to.address] : []);
  const entry = ({ title, lines: some, quote, suggestion, link: to }: Entry) => [
    ...lines([title, some.join(' · ') || null, quote && `> ${quote}`, suggestion]),
    ...link(to),
  ];
  const paragraphs = [
    lines([letter.subject]),
    lines(letter.lines),
    ...letter.sections.flatMap(({ heading, entries }) => [
      lines([heading && `— ${heading} —`]),
      ...entries.map(entry),
    ]),
    lines([letter.more]),
    link(letter.link),
    [`-- \n${mark}${language.messages.why}`],
  ];
  return `${paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n')}\n`;
}

/** A letter as HTML: no pictures, no scripts, nothing loaded, and no link but to the desk. */
export function htmlBody(letter: Letter, language: Language): string {
  const sections = letter.sections.map(
    ({ heading, entries }) =>
      `${element('h2', heading, 'margin: 1.5em 0 0; font-size: 1.2em')}${entries.map(htmlEntry).join('')}`,
  );
  return `<!doctype html>
<html lang="${escapeHtml(language.tag)}" dir="${language.direction}">
<head><meta charset="utf-8">${element('title', letter.subject)}</head>
<body style="font: 16px/1.5 sans-serif; max-width: 40em">
${element('h1', letter.subject, 'font-size: 1.4em')}
${letter.lines.map((line) => element('p', line, 'margin: 0')).join('')}
${sections.join('\n')}
${element('p', letter.more)}
${letter.link ? `<p>${anchor(letter.link)}</p>` : ''}
<hr>
${element('p', language.messages.why, 'font-size: 0.85em')}
</body>
</html>
`;
}

const quoteStyle =
  'margin: 0.3em 0; border-inline-start: 3px solid #999; padding-inline-start: 0.6em';

function htmlEntry({ title, lines, quote, suggestion, link }: Entry): string {
  return `
${element('h3', title, 'margin: 1.5em 0 0; font-size: 1em')}
${element('p', lines.join(' · ') || null, 'margin: 0')}
${element('blockquote', quote, quoteStyle)}
${element('p', suggestion, 'margin: 0')}
${link ? `<p style="margin: 0">${anchor(link)}</p>` : ''}`;
}

/** An element with text in it; nothing when there is none. */
function element(name: string, text: string | null, style = ''): string {
  if (text === null) return '';
  const styled = style ? ` style="${style}"` : '';
  return `<${name}${styled}>${escapeHtml(text)}</${name}>`;
}

function anchor({ text, address }: Link): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
