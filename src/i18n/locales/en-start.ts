import type { StartMessages } from '../messages.js';

/** The English that every page has from the start: the rest comes with what shows it. */
const start: StartMessages = {
  factChecked: 'Fact-checked',
  medicallyReviewed: 'Medically reviewed',
  expertReviewed: 'Reviewed by an expert',
  inReview: 'Under review',
  corrected: 'Corrected',
  expressionOfConcern: 'Expression of concern',
  retracted: 'Retracted',
  reviewOverdue: 'Review overdue',
  lastReviewed: 'Last reviewed',
  nextReview: 'Next review due',
  published: 'Published',
  updated: 'Updated',
  factCheckedOn: 'Fact-checked',
  labelledDate: '{label} {date}',
  reference: 'Reference {number}',
  references: 'References {numbers}',
  reportMistake: 'Report a mistake',
  reportUnavailable: 'The form could not be loaded. Please try again in a moment.',
  hintKeys: 'Found a mistake? Select it and press {keys}.',
  hintTouch: 'Found a mistake? Press and hold the text to select it, then tap “{button}”.',
};

export default start;
