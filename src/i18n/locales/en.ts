import type { Messages } from '../messages.js';
import start from './en-start.js';

const en: Messages = {
  ...start,

  close: 'Close',

  aboutThisReview: 'About this review',
  reviewedBy: 'Reviewed by',
  editorialPolicy: 'Editorial policy',
  reviewHistory: 'Review history',

  goToReference: 'Show in the list',
  openStudy: 'Open the study',
  copyReference: 'Copy',
  copyRefused: 'The browser does not allow it. The text is selected for you to copy.',
  back: 'Back',
  readNotice: 'Read the notice',
  backToText: 'Back to the text, citation {number}',
  referenceList: 'References',
  studyRetracted: 'This study has been retracted.',
  studyCorrected: 'This study has been corrected.',
  studyConcern: 'The journal has expressed concern about this study.',
  referenceMissing: 'This reference is missing: {key}',
  locatorPages: 'p. {pages}',
  exportReferences: 'Export references',
  referencesNotLoaded: 'The references could not be loaded.',

  reportHeading: 'Report a mistake in this text',
  reportInstructions: 'Press “{button}” and you are done. The rest is optional.',
  kind: 'What is wrong?',
  kindTypo: 'Typo',
  kindInaccurate: 'Inaccurate',
  kindOutdated: 'Out of date',
  kindQuestionable: 'Questionable',
  suggestion: 'Better wording',
  comment: 'Comment',
  optional: 'optional',
  sendReport: 'Send typo report',
  cancel: 'Cancel',
  sending: 'Sending…',
  reportSent: 'Thank you! Your report has reached the editors.',
  reportKnown: {
    one: 'Thank you! The editors have your report.',
    other: 'Already reported, thank you! {count} readers have reported this passage.',
  },
  reportFailed: 'The report could not be sent. What you wrote is still here.',
  reportRefused: 'The site did not accept this report. What you wrote is still here.',
  tryAgain: 'Try again',
  selectFirst:
    'Nothing is selected. To report a passage, close this, select the text and press {keys}. Or describe a problem with the whole page here.',
  selectFirstTouch:
    'Nothing is selected. To report a passage, close this, press and hold the text to select it, then tap “{button}”. Or describe a problem with the whole page here.',
  wholePage: 'Nothing is selected: this is about the page as a whole.',
  severalSelected:
    'You selected several passages. The first one is shown here, the others are in the comment.',
  outsideArticle:
    'The selected text is not part of the article. Select text inside the article, or describe the problem here.',
  describeProblem: 'Describe the problem',
  describeFirst: 'Please describe the problem first.',
  passage: 'The text you selected',
  reportQueued: 'Saved on this device; it will be sent when you are back on this site.',
  reportUnsaved:
    'It could not be saved on this device: it is tried again only while this page is open.',
  mailOpened: 'Your mail program should open with the report in it. Send it from there.',
  openMail: 'Open the mail',
  copyReport: 'Copy what I wrote',
  copied: 'Copied.',
  copyFailed: 'The browser does not allow copying here. Select the text and copy it yourself.',
  email: 'Your email address',
  emailUse: 'So that the editors can answer you.',
  emailInvalid: 'This is not a complete address. Correct it or leave the field empty.',
  charactersLeft: {
    one: '{count} character left',
    other: '{count} characters left',
  },
  charactersOver: {
    one: '{count} character too many. Please shorten the text.',
    other: '{count} characters too many. Please shorten the text.',
  },
  reportReturned: 'A report that you sent earlier was not accepted by this site.',
  showReturned: 'Show what I wrote',
  selectionCut: {
    one: 'The selection was long: only the first character will be sent.',
    other: 'The selection was long: only the first {count} characters will be sent.',
  },

  reportedPassage: 'Reported passage',
  passageUncertain: 'Reported passage. The text has changed since, so this may not be the place.',
  passageNotFound: 'The reported passage is not on this page any more.',
  passageNumber: '{number} of {count}',
  previousPassage: 'Previous passage',
  nextPassage: 'Next passage',
  reportsNotLoaded: 'The reports could not be loaded.',
  acceptReport: 'Accept',
  rejectReport: 'Reject',
  undoDecision: 'Undo',
  reportAccepted: 'Accepted.',
  reportRejected: 'Rejected.',
  backToQueue: 'Back to the queue',
  suggestedWording: 'Suggested: {text}',
  changedOrGone: 'Changed or gone',
  passageChanged: 'changed',
  passageGone: 'gone',
  decisionNotSaved: 'Not saved. Open the queue and decide there.',
};

export default en;
