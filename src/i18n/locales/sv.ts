import type { Messages } from '../messages.js';

const sv: Messages = {
  close: 'Stäng',

  factChecked: 'Faktagranskad',
  medicallyReviewed: 'Medicinskt granskad',
  expertReviewed: 'Granskad av expert',
  inReview: 'Under granskning',
  corrected: 'Rättad',
  expressionOfConcern: 'Uttryck för tveksamhet',
  retracted: 'Tillbakadragen',
  reviewOverdue: 'Granskningen har gått ut',
  aboutThisReview: 'Om granskningen',
  reviewedBy: 'Granskad av',
  lastReviewed: 'Senast granskad',
  nextReview: 'Nästa granskning',
  published: 'Publicerad',
  updated: 'Uppdaterad',
  factCheckedOn: 'Faktagranskad',
  editorialPolicy: 'Redaktionell policy',
  reviewHistory: 'Granskningshistorik',

  reference: 'Källa {number}',
  references: 'Källor {numbers}',
  goToReference: 'Visa i listan',
  openStudy: 'Öppna studien',
  backToText: 'Tillbaka till texten, hänvisning {number}',
  referenceList: 'Källor',

  reportMistake: 'Anmäl ett fel',
  reportHeading: 'Anmäl ett fel i texten',
  reportInstructions: 'Tryck på ”{button}” så är du klar. Resten är frivilligt.',
  kind: 'Vad är fel?',
  kindTypo: 'Skrivfel',
  kindInaccurate: 'Felaktigt',
  kindOutdated: 'Inaktuellt',
  kindQuestionable: 'Tveksamt',
  suggestion: 'Bättre formulering',
  comment: 'Kommentar',
  optional: 'frivilligt',
  sendReport: 'Skicka felanmälan',
  cancel: 'Avbryt',
  sending: 'Skickar…',
  reportSent: 'Tack! Din anmälan har nått redaktionen.',
  reportKnown: {
    one: 'Tack! Redaktionen har din anmälan.',
    other: 'Tack! {count} läsare har anmält det här stycket.',
  },
  reportFailed: 'Anmälan kunde inte skickas. Det du skrev finns kvar här.',
  reportRefused: 'Webbplatsen tog inte emot anmälan. Det du skrev finns kvar här.',
  tryAgain: 'Försök igen',
  selectFirst: 'Markera först texten med felet och tryck sedan på {keys}.',
  outsideArticle: 'Markera text inne i artikeln.',
  selectionCut: {
    one: 'Markeringen var lång: bara det första tecknet skickas.',
    other: 'Markeringen var lång: bara de första {count} tecknen skickas.',
  },
  hintKeys: 'Har du hittat ett fel? Markera det och tryck på {keys}.',
  hintTouch:
    'Har du hittat ett fel? Håll fingret på texten för att markera den och tryck sedan på ”{button}”.',

  reportedPassage: 'Anmält stycke',
  passageNotFound: 'Det anmälda stycket finns inte längre på sidan.',
};

export default sv;
