/** A text with one form for each plural category of its language (Unicode CLDR, plural rules). */
export type PluralMessage = { readonly other: string } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** What the elements show before a reader has opened anything. */
export interface StartMessages {
  readonly factChecked: string;
  readonly medicallyReviewed: string;
  readonly expertReviewed: string;
  readonly inReview: string;
  readonly corrected: string;
  readonly expressionOfConcern: string;
  readonly retracted: string;
  readonly reviewOverdue: string;
  readonly lastReviewed: string;
  readonly nextReview: string;
  readonly published: string;
  readonly updated: string;
  readonly factCheckedOn: string;
  /** One of the five above as `{label}` and its `{date}`, which is an element and comes last. */
  readonly labelledDate: string;
  /** Name of one citation marker and of its popover: `{number}`. */
  readonly reference: string;
  /** Name of a marker that cites several references: `{numbers}`. */
  readonly references: string;
  readonly reportMistake: string;
  /** The dialog could not be loaded. */
  readonly reportUnavailable: string;
  /** Hint shown on the page; `{keys}` are the keys to press. */
  readonly hintKeys: string;
  readonly hintTouch: string;
}

/**
 * Every text that the elements show, in one language. `{name}` stands for a value that is put in
 * when the text is shown.
 */
export interface Messages extends StartMessages {
  /** Closes a dialog or popover. */
  readonly close: string;
  /** Heading of the badge's dialog. */
  readonly aboutThisReview: string;
  readonly reviewedBy: string;
  readonly editorialPolicy: string;
  readonly reviewHistory: string;

  // Citations
  readonly goToReference: string;
  readonly openStudy: string;
  /** Button that copies a reference to the clipboard. */
  readonly copyReference: string;
  /** The browser did not let it; `copied` says that it did. */
  readonly copyRefused: string;
  /** Button back to the note in which a reference was followed. */
  readonly back: string;
  /** Link to what a journal says about a retraction or correction. */
  readonly readNotice: string;
  /** Link from a reference back to the text; `{number}` counts the uses. */
  readonly backToText: string;
  /** Heading of a reference list that has none. */
  readonly referenceList: string;
  /** Notices in the popover of a reference whose study has this status. */
  readonly studyRetracted: string;
  readonly studyCorrected: string;
  readonly studyConcern: string;
  /** Title of a citation whose reference is not there: `{key}`. */
  readonly referenceMissing: string;
  /** Where in a work a citation cites it: `{pages}` is `12–14`. */
  readonly locatorPages: string;
  /** Button that opens a choice of formats to download the references in. */
  readonly exportReferences: string;
  /** The list, or a file of it, did not come; beside it stands `tryAgain`. */
  readonly referencesNotLoaded: string;
  /** Heading of the dialog: what the reader is about to do. */
  readonly reportHeading: string;
  /** Says that pressing the button is all it takes; `{button}` is its label. */
  readonly reportInstructions: string;
  readonly kind: string;
  readonly kindTypo: string;
  readonly kindInaccurate: string;
  readonly kindOutdated: string;
  readonly kindQuestionable: string;
  readonly suggestion: string;
  readonly comment: string;
  readonly optional: string;
  readonly sendReport: string;
  readonly cancel: string;
  readonly sending: string;
  readonly reportSent: string;
  /** It was known already: `{count}` readers reported this passage, this one included. */
  readonly reportKnown: PluralMessage;
  readonly reportFailed: string;
  readonly reportRefused: string;
  readonly tryAgain: string;
  /** Nothing was selected: how to report a passage, and that the page can be reported. */
  readonly selectFirst: string;
  /** The same on touch screens. Placeholder `{button}`. */
  readonly selectFirstTouch: string;
  /** Nothing was selected, by a reader who has read that before. */
  readonly wholePage: string;
  /** The reader selected several parts: the first is the passage. */
  readonly severalSelected: string;
  readonly outsideArticle: string;
  /** Label of the comment when the whole page is reported. */
  readonly describeProblem: string;
  /** Send was pressed with nothing to send. */
  readonly describeFirst: string;
  /** Name of the quoted passage. */
  readonly passage: string;
  readonly reportQueued: string;
  /** Storage is full or denied, so the report is lost with the page. */
  readonly reportUnsaved: string;
  /** The reader's mail program has been asked to open the report. */
  readonly mailOpened: string;
  readonly openMail: string;
  readonly copyReport: string;
  readonly copied: string;
  /** The browser did not let it. */
  readonly copyFailed: string;
  /** Label of the reader's address. */
  readonly email: string;
  /** What the address is for, where the page does not say it. */
  readonly emailUse: string;
  readonly emailInvalid: string;
  /** `{count}` more characters fit into a field, or are too many for it. */
  readonly charactersLeft: PluralMessage;
  readonly charactersOver: PluralMessage;
  /** On the page: a report sent later was refused. `showReturned` opens it. */
  readonly reportReturned: string;
  readonly showReturned: string;
  /** The selection was cut to `{count}` characters. */
  readonly selectionCut: PluralMessage;

  // Reports shown in the article
  readonly reportedPassage: string;
  /** The text has changed since the report, so the place may be wrong. */
  readonly passageUncertain: string;
  readonly passageNotFound: string;
  /** Which passage is shown: `{number}` of `{count}`. */
  readonly passageNumber: string;
  readonly previousPassage: string;
  readonly nextPassage: string;
  readonly reportsNotLoaded: string;
  // An editor's decision there
  readonly acceptReport: string;
  readonly rejectReport: string;
  /** Button that takes a decision back. */
  readonly undoDecision: string;
  /** Announced after a decision. */
  readonly reportAccepted: string;
  readonly reportRejected: string;
  /** Link to the editors' list of reports. */
  readonly backToQueue: string;
  /** The wording that a reader proposes: `{text}`. */
  readonly suggestedWording: string;
  /** Heading of a list of passages. */
  readonly changedOrGone: string;
  /** What became of one of them. */
  readonly passageChanged: string;
  readonly passageGone: string;
  readonly decisionNotSaved: string;
}
