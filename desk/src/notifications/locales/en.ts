import type { Messages } from '../messages.js';

const en: Messages = {
  added: { one: '{count} new report on {site}', other: '{count} new reports on {site}' },
  kinds: {
    typo: 'Typo',
    inaccurate: 'Inaccurate',
    outdated: 'Outdated',
    questionable: 'Questionable',
  },
  report: 'Report',
  untitled: 'Article without a title',
  wholePage: 'About the whole page',
  suggestion: 'Suggested: {text}',
  removeText: 'Remove this text',
  open: 'Open the report',
  more: 'More reports: {count}',
  toQueue: 'To the reports',
  digest: 'Readers’ reports, {date}',
  received: 'In the last 24 hours: {count}',
  waiting: 'New: {count}',
  held: 'Held back until somebody looks at them: {count}',
  accepted: 'Accepted, not corrected yet: {count}',
  oldest: 'Waiting longest',
  articles: 'Most reported articles',
  why: 'You get this mail because your address is in the desk’s settings. Whoever runs the desk can change that.',
  test: 'Test message from the desk',
  testText: 'Messages about readers’ reports arrive here.',
};

export default en;
