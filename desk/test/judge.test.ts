import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Facts, judge, type Thresholds } from '../src/report/judge.js';
import { parseReport } from '../src/report/parse-report.js';
import { annotation, type Wording } from './support/desk.js';

const nothing: Facts = { banned: false, sameText: 0, articleFull: false, siteFull: false };
const thresholds: Thresholds = { links: 5, sameText: 10, minimumTime: 300 };

function signsOf(wording: Wording, details: object = {}) {
  const report = annotation(wording);
  return parseReport({ ...report, corrigenda: { ...report.corrigenda, ...details } }, 0).signs;
}

function reasonOf(wording: Wording, details: object = {}, facts: Partial<Facts> = {}) {
  const { status, reason } = judge(signsOf(wording, details), { ...nothing, ...facts }, thresholds);
  return reason ? `${status}: ${reason}` : status;
}

test('a reader is taken for a reader', () => {
  assert.equal(reasonOf({}), 'new');
  assert.equal(reasonOf({ comment: 'See https://doi.org/10.1000/182 and www.who.int.' }), 'new');
  assert.equal(reasonOf({ comment: 'a < b > c [1] (2) a@b.example' }), 'new');
  assert.equal(reasonOf({ comment: '1.5' }), 'new');
});

test('a comment of nothing but links is spam, whatever stands around them', () => {
  for (const comment of [
    'https://pills.example',
    '  HTTPS://PILLS.EXAMPLE/buy?x=1 \n www.pills.example!! ',
    '<https://pills.example>',
    '[https://pills.example]',
    '👉 https://pills.example 👈',
    'https://journal.example.pills.example/',
  ]) {
    assert.equal(reasonOf({ comment }), 'spam: only-links', comment);
    assert.equal(reasonOf({ suggestion: comment }), 'spam: only-links', comment);
  }
});

test('a link to the article’s own site, or from its passage, is none to elsewhere', () => {
  assert.equal(reasonOf({ comment: 'https://journal.example/articles/2' }), 'new');
  const passage = 'https://doi.org/10.1000/182';
  assert.equal(reasonOf({ exact: passage, suggestion: passage }), 'new');
});

test('many links, and links as markup, are spam', () => {
  const links = (count: number) =>
    Array.from({ length: count }, (_, index) => `see https://pills${index}.example`).join(' ');
  assert.equal(reasonOf({ comment: links(5) }), 'new');
  assert.equal(reasonOf({ comment: links(6) }), 'spam: many-links');
  assert.equal(
    reasonOf({ comment: 'buy <A HREF="//pills.example">pills</A>' }),
    'spam: link-markup',
  );
  assert.equal(reasonOf({ comment: 'buy [url=http://p.example]pills[/url]' }), 'spam: link-markup');
  assert.equal(reasonOf({ exact: '<a href="x">', suggestion: '<a href="y">' }), 'new');
});

test('what may be a machine’s is held', () => {
  assert.equal(reasonOf({}, { honeypot: 'x' }), 'held: hidden-field');
  assert.equal(reasonOf({}, { honeypot: ' ' }), 'new');
  assert.equal(reasonOf({}, { elapsed: 299 }), 'held: too-quick');
  assert.equal(reasonOf({}, { elapsed: 300 }), 'new');
  assert.equal(reasonOf({}, { elapsed: undefined }), 'new', 'other clients do not measure it');
});

test('the same text for many passages is held, and spam with a link', () => {
  const comment = 'The best pills of all for everyone';
  assert.equal(reasonOf({ comment }, {}, { sameText: 9 }), 'new');
  assert.equal(reasonOf({ comment }, {}, { sameText: 10 }), 'held: same-text');
  const linked = `${comment}: https://pills.example`;
  assert.equal(reasonOf({ comment: linked }, {}, { sameText: 10 }), 'spam: same-text');
});

test('texts are the same in whatever case and spacing, and short ones are not compared', () => {
  const textOf = (comment: string, suggestion = '') => signsOf({ comment, suggestion }).text;
  const comment = 'The best pills of all for everyone';
  assert.equal(textOf('ｔhe  BEST pills\nof all for everyone '), textOf(comment));
  assert.notEqual(textOf(`${comment}!`), textOf(comment));
  assert.equal(textOf('Missing comma'), null);
  assert.equal(textOf('', comment), textOf(comment));
});

test('banned words are spam; what is full is held', () => {
  assert.equal(reasonOf({}, { honeypot: 'x' }, { banned: true }), 'spam: banned-words');
  assert.equal(reasonOf({}, {}, { articleFull: true, siteFull: true }), 'held: article-limit');
  assert.equal(reasonOf({}, {}, { siteFull: true }), 'held: site-limit');
});

test('a threshold that is off counts for nothing', () => {
  const off: Thresholds = { links: null, sameText: null, minimumTime: null };
  const signs = signsOf({ comment: 'a https://b.example '.repeat(20) }, { elapsed: 0 });
  assert.equal(judge(signs, { ...nothing, sameText: 99 }, off).status, 'new');
});
