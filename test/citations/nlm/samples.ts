/**
 * References as the U.S. National Library of Medicine prints them, with the data that give them.
 * Each was compared word by word with a stored copy of what it names, of October 2026 but for 5:
 *
 * - Samples: "Samples of Formatted References for Authors of Journal Articles",
 *   https://www.nlm.nih.gov/bsd/uniform_requirements.html, as reviewed on 2 June 2026, by item;
 * - Citing Medicine: The NLM Style Guide for Authors, Editors, and Publishers, 2nd edition, by
 *   chapter and example: 1 journals (https://www.ncbi.nlm.nih.gov/books/NBK7282/), 4 reports
 *   (NBK7280), 5 theses (NBK7267), 22 books on the Internet (NBK7269), 25 web sites (NBK7274).
 *
 * Both are works of the government of the United States, in the public domain. What was left out
 * of one is said beside its number.
 */
import { articles } from './articles.js';
import { books } from './books.js';
import { chapters } from './chapters.js';
import { deposits } from './deposits.js';
import { otherWorks } from './other-works.js';
import { reports } from './reports.js';
import type { Sample } from './sample.js';
import { theses } from './theses.js';
import { webPages } from './web-pages.js';

export const samples: readonly Sample[] = [
  ...articles,
  ...books,
  ...chapters,
  ...webPages,
  ...reports,
  ...theses,
  ...deposits,
  ...otherWorks,
];
