import type { Messages } from '../messages.js';

const da: Messages = {
  factChecked: 'Faktatjekket',
  medicallyReviewed: 'Lægefagligt gennemgået',
  expertReviewed: 'Gennemgået af en ekspert',
  inReview: 'Under gennemgang',
  corrected: 'Rettet',
  expressionOfConcern: 'Der er rejst tvivl om indholdet',
  retracted: 'Trukket tilbage',
  reviewOverdue: 'Ny gennemgang er forsinket',
  lastReviewed: 'Senest gennemgået',
  nextReview: 'Næste gennemgang',
  published: 'Publiceret',
  updated: 'Opdateret',
  factCheckedOn: 'Faktatjekket',
  labelledDate: '{label} {date}',
  reference: 'Kilde {number}',
  references: 'Kilder {numbers}',
  reportMistake: 'Indberet en fejl',
  reportUnavailable: 'Formularen kunne ikke indlæses. Prøv igen om lidt.',
  hintKeys: 'Har du fundet en fejl? Markér den, og tryk på {keys}.',
  hintTouch:
    'Har du fundet en fejl? Hold fingeren på teksten for at markere den, og tryk så på »{button}«.',

  close: 'Luk',

  aboutThisReview: 'Om gennemgangen',
  reviewedBy: 'Gennemgået af',
  editorialPolicy: 'Redaktionelle retningslinjer',
  reviewHistory: 'Gennemgange og rettelser',

  goToReference: 'Vis på listen',
  openStudy: 'Åbn studiet',
  copyReference: 'Kopiér',
  copyRefused: 'Browseren tillader det ikke. Teksten er markeret, så du selv kan kopiere den.',
  back: 'Tilbage',
  readNotice: 'Læs meddelelsen',
  backToText: 'Tilbage til teksten, henvisning {number}',
  referenceList: 'Kilder',
  studyRetracted: 'Studiet er trukket tilbage.',
  studyCorrected: 'Studiet er rettet.',
  studyConcern: 'Tidsskriftet har rejst tvivl om studiet.',
  referenceMissing: 'Kilden mangler: {key}',
  locatorPages: 's.\u00a0{pages}',
  exportReferences: 'Eksportér kilder',

  reportHeading: 'Indberet en fejl i teksten',
  reportInstructions: 'Tryk på »{button}«, så er du færdig. Resten er valgfrit.',
  kind: 'Hvad er galt?',
  kindTypo: 'Skrivefejl',
  kindInaccurate: 'Forkert',
  kindOutdated: 'Forældet',
  kindQuestionable: 'Tvivlsomt',
  suggestion: 'Bedre formulering',
  comment: 'Kommentar',
  optional: 'valgfrit',
  sendReport: 'Send indberetning',
  cancel: 'Annuller',
  sending: 'Indberetningen sendes\u00a0…',
  reportSent: 'Tak! Redaktionen har modtaget din indberetning.',
  reportKnown: {
    one: 'Tak! Redaktionen har din indberetning.',
    other: 'Allerede indberettet, tak! {count} læsere har indberettet denne passage.',
  },
  reportFailed: 'Indberetningen kunne ikke sendes. Det, du skrev, er her stadig.',
  reportRefused: 'Hjemmesiden tog ikke imod indberetningen. Det, du skrev, er her stadig.',
  tryAgain: 'Prøv igen',
  selectFirst:
    'Intet er markeret. Vil du indberette en passage, så luk vinduet, markér teksten, og tryk på {keys}. Eller beskriv et problem med hele siden her.',
  selectFirstTouch:
    'Intet er markeret. Vil du indberette en passage, så luk vinduet, hold fingeren på teksten for at markere den, og tryk på »{button}«. Eller beskriv et problem med hele siden her.',
  wholePage: 'Intet er markeret: Det her gælder siden som helhed.',
  severalSelected:
    'Du har markeret flere passager. Den første vises her, de andre står i kommentaren.',
  outsideArticle:
    'Den markerede tekst hører ikke til artiklen. Markér tekst inde i artiklen, eller beskriv problemet her.',
  describeProblem: 'Beskriv problemet',
  describeFirst: 'Beskriv problemet først.',
  passage: 'Den tekst, du har markeret',
  reportQueued:
    'Indberetningen er gemt på denne enhed og bliver sendt, når du er tilbage på hjemmesiden.',
  reportUnsaved:
    'Indberetningen kunne ikke gemmes på denne enhed: Nye forsøg sker kun, så længe siden er åben.',
  mailOpened: 'Dit mailprogram skulle nu åbne med indberetningen. Send den derfra.',
  openMail: 'Åbn mailen',
  copyReport: 'Kopiér det, jeg skrev',
  copied: 'Teksten er kopieret.',
  copyFailed: 'Browseren tillader ikke kopiering her. Markér teksten, og kopiér den selv.',
  email: 'Din e-mailadresse',
  emailUse: 'Så redaktionen kan svare dig.',
  emailInvalid: 'Adressen er ikke fuldstændig. Ret den, eller lad feltet være tomt.',
  charactersLeft: {
    one: '{count} tegn tilbage',
    other: '{count} tegn tilbage',
  },
  charactersOver: {
    one: '{count} tegn for meget. Gør teksten kortere.',
    other: '{count} tegn for mange. Gør teksten kortere.',
  },
  reportReturned: 'Hjemmesiden tog ikke imod en indberetning, som du sendte tidligere.',
  showReturned: 'Vis det, jeg skrev',
  selectionCut: {
    one: 'Markeringen var lang: Kun det første tegn bliver sendt.',
    other: 'Markeringen var lang: Kun de første {count} tegn bliver sendt.',
  },

  reportedPassage: 'Indberettet passage',
  passageUncertain:
    'Indberettet passage. Teksten er ændret siden, så det er måske ikke det rigtige sted.',
  passageNotFound: 'Den indberettede passage findes ikke længere på siden.',
  passageNumber: '{number} af {count}',
  previousPassage: 'Forrige passage',
  nextPassage: 'Næste passage',
  reportsNotLoaded: 'Indberetningerne kunne ikke hentes.',
};

export default da;
