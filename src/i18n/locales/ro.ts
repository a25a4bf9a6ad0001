import type { Messages } from '../messages.js';

const ro: Messages = {
  close: 'Închide',

  factChecked: 'Informații verificate',
  medicallyReviewed: 'Verificat medical',
  expertReviewed: 'Verificat de un specialist',
  inReview: 'În curs de verificare',
  corrected: 'Corectat',
  expressionOfConcern: 'Rezerve ale redacției',
  retracted: 'Retras',
  reviewOverdue: 'Termen de verificare depășit',
  aboutThisReview: 'Despre această verificare',
  reviewedBy: 'Verificat de',
  lastReviewed: 'Ultima verificare',
  nextReview: 'Următoarea verificare',
  published: 'Publicat',
  updated: 'Actualizat',
  factCheckedOn: 'Informații verificate',
  labelledDate: '{label}: {date}',
  editorialPolicy: 'Politica editorială',
  reviewHistory: 'Istoricul verificărilor',

  reference: 'Sursa {number}',
  references: 'Sursele {numbers}',
  goToReference: 'Arată în listă',
  openStudy: 'Deschide studiul',
  copyReference: 'Copiază',
  copyRefused: 'Browserul nu permite acest lucru. Textul este selectat ca să îl puteți copia.',
  back: 'Înapoi',
  readNotice: 'Citește anunțul',
  backToText: 'Înapoi la text, trimiterea {number}',
  referenceList: 'Surse',
  studyRetracted: 'Acest studiu a fost retras.',
  studyCorrected: 'Acest studiu a fost corectat.',
  studyConcern: 'Revista și-a exprimat rezervele față de acest studiu.',
  referenceMissing: 'Această sursă lipsește: {key}',
  locatorPages: 'p. {pages}',
  exportReferences: 'Exportă sursele',

  reportMistake: 'Semnalează o greșeală',
  reportHeading: 'Semnalarea unei greșeli din acest text',
  reportInstructions: 'Este de ajuns să apăsați „{button}”. Restul este opțional.',
  kind: 'Ce este greșit?',
  kindTypo: 'Greșeală de scriere',
  kindInaccurate: 'Inexact',
  kindOutdated: 'Depășit',
  kindQuestionable: 'Discutabil',
  suggestion: 'O formulare mai bună',
  comment: 'Comentariu',
  optional: 'opțional',
  sendReport: 'Trimite semnalarea',
  cancel: 'Anulează',
  sending: 'Se trimite semnalarea…',
  reportSent: 'Vă mulțumim! Semnalarea dumneavoastră a ajuns la redacție.',
  reportKnown: {
    one: 'Vă mulțumim! Redacția are semnalarea dumneavoastră.',
    few: 'Deja semnalat, vă mulțumim! {count} cititori au semnalat acest fragment.',
    other: 'Deja semnalat, vă mulțumim! {count} de cititori au semnalat acest fragment.',
  },
  reportFailed: 'Semnalarea nu a putut fi trimisă. Ce ați scris se află încă aici.',
  reportRefused: 'Site-ul nu a acceptat această semnalare. Ce ați scris se află încă aici.',
  tryAgain: 'Încearcă din nou',
  selectFirst:
    'Nu este selectat nimic. Pentru a semnala un fragment, închideți această fereastră, selectați textul și apăsați {keys}. Sau descrieți aici o problemă legată de întreaga pagină.',
  selectFirstTouch:
    'Nu este selectat nimic. Pentru a semnala un fragment, închideți această fereastră, țineți apăsat pe text ca să îl selectați, apoi atingeți „{button}”. Sau descrieți aici o problemă legată de întreaga pagină.',
  wholePage: 'Nu este selectat nimic: semnalarea se referă la întreaga pagină.',
  severalSelected:
    'Ați selectat mai multe fragmente. Primul apare aici, celelalte sunt în comentariu.',
  outsideArticle:
    'Textul selectat nu face parte din articol. Selectați un text din articol sau descrieți problema aici.',
  describeProblem: 'Descrieți problema',
  describeFirst: 'Vă rugăm să descrieți mai întâi problema.',
  passage: 'Textul pe care l-ați selectat',
  reportQueued:
    'Semnalarea este salvată pe acest dispozitiv; va fi trimisă când reveniți pe acest site.',
  reportUnsaved:
    'Semnalarea nu a putut fi salvată pe acest dispozitiv: se încearcă din nou numai cât timp această pagină este deschisă.',
  mailOpened:
    'Ar trebui să se deschidă programul dumneavoastră de e-mail, cu semnalarea în mesaj. Trimiteți-o de acolo.',
  openMail: 'Deschide mesajul',
  copyReport: 'Copiază ce am scris',
  copied: 'S-a copiat.',
  copyFailed: 'Browserul nu permite copierea aici. Selectați textul și copiați-l manual.',
  email: 'Adresa dumneavoastră de e-mail',
  emailUse: 'Pentru ca redacția să vă poată răspunde.',
  emailInvalid: 'Această adresă nu este completă. Corectați-o sau lăsați câmpul gol.',
  charactersLeft: {
    one: 'A mai rămas {count} caracter',
    few: 'Au mai rămas {count} caractere',
    other: 'Au mai rămas {count} de caractere',
  },
  charactersOver: {
    one: '{count} caracter în plus. Vă rugăm să scurtați textul.',
    few: '{count} caractere în plus. Vă rugăm să scurtați textul.',
    other: '{count} de caractere în plus. Vă rugăm să scurtați textul.',
  },
  reportReturned: 'O semnalare trimisă mai devreme nu a fost acceptată de acest site.',
  showReturned: 'Arată ce am scris',
  reportUnavailable:
    'Formularul nu a putut fi încărcat. Vă rugăm să reîncercați peste câteva clipe.',
  selectionCut: {
    one: 'Textul selectat este lung: se va trimite numai începutul ({count} caracter).',
    few: 'Textul selectat este lung: se va trimite numai începutul ({count} caractere).',
    other: 'Textul selectat este lung: se va trimite numai începutul ({count} de caractere).',
  },
  hintKeys: 'Ați găsit o greșeală? Selectați-o și apăsați {keys}.',
  hintTouch:
    'Ați găsit o greșeală? Țineți apăsat pe text ca să îl selectați, apoi atingeți „{button}”.',

  reportedPassage: 'Fragment semnalat',
  passageUncertain:
    'Fragment semnalat. Textul s-a schimbat între timp, așa că s-ar putea să nu fie locul potrivit.',
  passageNotFound: 'Fragmentul semnalat nu mai există pe această pagină.',
  passageNumber: '{number} din {count}',
  previousPassage: 'Fragmentul anterior',
  nextPassage: 'Fragmentul următor',
  reportsNotLoaded: 'Semnalările nu au putut fi încărcate.',
};

export default ro;
