import type { Messages } from '../messages.js';

const nl: Messages = {
  factChecked: 'Feiten gecontroleerd',
  medicallyReviewed: 'Medisch gecontroleerd',
  expertReviewed: 'Gecontroleerd door een expert',
  inReview: 'Wordt gecontroleerd',
  corrected: 'Gecorrigeerd',
  expressionOfConcern: 'Twijfels over de inhoud',
  retracted: 'Ingetrokken',
  reviewOverdue: 'Controle verlopen',
  lastReviewed: 'Laatst gecontroleerd',
  nextReview: 'Volgende controle',
  published: 'Gepubliceerd',
  updated: 'Bijgewerkt',
  factCheckedOn: 'Feiten gecontroleerd',
  labelledDate: '{label} {date}',
  reference: 'Bron {number}',
  references: 'Bronnen {numbers}',
  reportMistake: 'Meld een fout',
  reportUnavailable: 'Het formulier kon niet worden geladen. Probeer het zo nog eens.',
  hintKeys: 'Fout gevonden? Selecteer de tekst en druk op {keys}.',
  hintTouch:
    'Fout gevonden? Houd je vinger op de tekst om die te selecteren en tik daarna op ‘{button}’.',

  close: 'Sluiten',

  aboutThisReview: 'Over deze controle',
  reviewedBy: 'Gecontroleerd door',
  editorialPolicy: 'Redactioneel beleid',
  reviewHistory: 'Overzicht van controles',

  goToReference: 'Toon in de lijst',
  openStudy: 'Open het onderzoek',
  copyReference: 'Kopiëren',
  copyRefused:
    'De browser staat dit niet toe. De tekst is geselecteerd, zodat je die zelf kunt kopiëren.',
  back: 'Terug',
  readNotice: 'Lees het bericht',
  backToText: 'Terug naar de tekst, verwijzing {number}',
  referenceList: 'Bronnen',
  studyRetracted: 'Dit onderzoek is ingetrokken.',
  studyCorrected: 'Dit onderzoek is gecorrigeerd.',
  studyConcern: 'Het tijdschrift heeft twijfels geuit over dit onderzoek.',
  referenceMissing: 'Deze bron ontbreekt: {key}',
  locatorPages: 'p.\u00a0{pages}',
  exportReferences: 'Exporteer bronnen',
  referencesNotLoaded: 'De bronnen konden niet worden geladen.',

  reportHeading: 'Meld een fout in deze tekst',
  reportInstructions: 'Druk op ‘{button}’ en je bent klaar. De rest hoeft niet.',
  kind: 'Wat klopt er niet?',
  kindTypo: 'Tikfout',
  kindInaccurate: 'Onjuist',
  kindOutdated: 'Verouderd',
  kindQuestionable: 'Twijfelachtig',
  suggestion: 'Betere formulering',
  comment: 'Opmerking',
  optional: 'niet verplicht',
  sendReport: 'Verstuur melding',
  cancel: 'Annuleren',
  sending: 'De melding wordt verstuurd…',
  reportSent: 'Bedankt! De redactie heeft je melding ontvangen.',
  reportKnown: {
    one: 'Bedankt! De redactie heeft je melding.',
    other: 'Dit was al gemeld, bedankt! {count} lezers hebben deze passage gemeld.',
  },
  reportFailed: 'De melding kon niet worden verstuurd. Wat je hebt geschreven, staat er nog.',
  reportRefused:
    'Deze site heeft de melding niet aangenomen. Wat je hebt geschreven, staat er nog.',
  tryAgain: 'Probeer opnieuw',
  selectFirst:
    'Er is niets geselecteerd. Wil je een passage melden? Sluit dan dit venster, selecteer de tekst en druk op {keys}. Of beschrijf hier een probleem met de hele pagina.',
  selectFirstTouch:
    'Er is niets geselecteerd. Wil je een passage melden? Sluit dan dit venster, houd je vinger op de tekst om die te selecteren en tik daarna op ‘{button}’. Of beschrijf hier een probleem met de hele pagina.',
  wholePage: 'Er is niets geselecteerd: dit gaat over de pagina als geheel.',
  severalSelected:
    'Je hebt meerdere passages geselecteerd. De eerste zie je hier, de andere staan in de opmerking.',
  outsideArticle:
    'De geselecteerde tekst hoort niet bij het artikel. Selecteer tekst in het artikel of beschrijf het probleem hier.',
  describeProblem: 'Beschrijf het probleem',
  describeFirst: 'Beschrijf eerst het probleem.',
  passage: 'De tekst die je hebt geselecteerd',
  reportQueued:
    'De melding is bewaard op dit apparaat en wordt verstuurd als je weer op deze site bent.',
  reportUnsaved:
    'De melding kon niet op dit apparaat worden bewaard: alleen zolang deze pagina open is, wordt het opnieuw geprobeerd.',
  mailOpened:
    'Als het goed is, opent je mailprogramma nu met de melding. Verstuur de melding daar.',
  openMail: 'Open de mail',
  copyReport: 'Kopieer wat ik schreef',
  copied: 'De tekst is gekopieerd.',
  copyFailed: 'De browser staat kopiëren hier niet toe. Selecteer de tekst en kopieer die zelf.',
  email: 'Je e-mailadres',
  emailUse: 'Zodat de redactie je kan antwoorden.',
  emailInvalid: 'Dit adres is niet volledig. Verbeter het of laat het veld leeg.',
  charactersLeft: {
    one: 'Nog {count} teken',
    other: 'Nog {count} tekens',
  },
  charactersOver: {
    one: '{count} teken te veel. Maak de tekst korter.',
    other: '{count} tekens te veel. Maak de tekst korter.',
  },
  reportReturned: 'Een melding die je eerder hebt verstuurd, is door deze site niet aangenomen.',
  showReturned: 'Toon wat ik schreef',
  selectionCut: {
    one: 'De selectie was lang: alleen het eerste teken wordt verstuurd.',
    other: 'De selectie was lang: alleen de eerste {count} tekens worden verstuurd.',
  },

  reportedPassage: 'Gemelde passage',
  passageUncertain:
    'Gemelde passage. De tekst is daarna veranderd, dus misschien is dit niet de juiste plek.',
  passageNotFound: 'De gemelde passage staat niet meer op deze pagina.',
  passageNumber: '{number} van {count}',
  previousPassage: 'Vorige passage',
  nextPassage: 'Volgende passage',
  reportsNotLoaded: 'De meldingen konden niet worden geladen.',
  acceptReport: 'Goedkeuren',
  rejectReport: 'Afwijzen',
  undoDecision: 'Ongedaan maken',
  reportAccepted: 'De melding is goedgekeurd.',
  reportRejected: 'De melding is afgewezen.',
  backToQueue: 'Terug naar de wachtrij',
  suggestedWording: 'Voorstel: {text}',
  changedOrGone: 'Gewijzigd of verdwenen',
  passageChanged: 'gewijzigd',
  passageGone: 'verdwenen',
  decisionNotSaved: 'Niet opgeslagen. Open de wachtrij en beslis daar.',
};

export default nl;
