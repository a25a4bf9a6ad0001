import type { Messages } from '../messages.js';

const de: Messages = {
  factChecked: 'Fakten geprüft',
  medicallyReviewed: 'Medizinisch geprüft',
  expertReviewed: 'Von Fachleuten geprüft',
  inReview: 'Wird derzeit geprüft',
  corrected: 'Korrigiert',
  expressionOfConcern: 'Bedenken der Redaktion',
  retracted: 'Zurückgezogen',
  reviewOverdue: 'Prüfung überfällig',
  lastReviewed: 'Zuletzt geprüft',
  nextReview: 'Nächste Prüfung',
  published: 'Veröffentlicht',
  updated: 'Aktualisiert',
  factCheckedOn: 'Fakten geprüft',
  labelledDate: '{label}: {date}',
  reference: 'Quelle {number}',
  references: 'Quellen {numbers}',
  reportMistake: 'Fehler melden',
  reportUnavailable:
    'Das Formular konnte nicht geladen werden. Bitte versuchen Sie es gleich noch einmal.',
  hintKeys: 'Fehler gefunden? Markieren Sie ihn und drücken Sie {keys}.',
  hintTouch:
    'Fehler gefunden? Halten Sie den Finger auf den Text, um ihn zu markieren, und tippen Sie dann auf „{button}“.',

  close: 'Schließen',

  aboutThisReview: 'Zu dieser Prüfung',
  reviewedBy: 'Geprüft von',
  editorialPolicy: 'Redaktionelle Grundsätze',
  reviewHistory: 'Verlauf der Prüfungen',

  goToReference: 'In der Liste zeigen',
  openStudy: 'Studie öffnen',
  copyReference: 'Kopieren',
  copyRefused:
    'Der Browser lässt das nicht zu. Der Text ist markiert, damit Sie ihn selbst kopieren können.',
  back: 'Zurück',
  readNotice: 'Mitteilung lesen',
  backToText: 'Zurück zum Text, Verweis {number}',
  referenceList: 'Quellen',
  studyRetracted: 'Diese Studie wurde zurückgezogen.',
  studyCorrected: 'Diese Studie wurde korrigiert.',
  studyConcern: 'Die Fachzeitschrift hat Bedenken zu dieser Studie geäußert.',
  referenceMissing: 'Diese Quelle fehlt: {key}',
  locatorPages: 'S.\u00a0{pages}',
  exportReferences: 'Quellen exportieren',
  referencesNotLoaded: 'Die Quellen konnten nicht geladen werden.',

  reportHeading: 'Fehler in diesem Text melden',
  reportInstructions: 'Es genügt, auf „{button}“ zu drücken. Alles Weitere ist freiwillig.',
  kind: 'Was stimmt nicht?',
  kindTypo: 'Schreibfehler',
  kindInaccurate: 'Inhaltlich falsch',
  kindOutdated: 'Veraltet',
  kindQuestionable: 'Fragwürdig',
  suggestion: 'Bessere Formulierung',
  comment: 'Kommentar',
  optional: 'freiwillig',
  sendReport: 'Meldung senden',
  cancel: 'Abbrechen',
  sending: 'Die Meldung wird gesendet\u00a0…',
  reportSent: 'Vielen Dank! Ihre Meldung ist bei der Redaktion angekommen.',
  reportKnown: {
    one: 'Vielen Dank! Ihre Meldung liegt der Redaktion vor.',
    other: 'Schon gemeldet, vielen Dank! {count} Personen haben diese Textstelle gemeldet.',
  },
  reportFailed:
    'Die Meldung konnte nicht gesendet werden. Was Sie geschrieben haben, steht noch hier.',
  reportRefused:
    'Die Website hat diese Meldung nicht angenommen. Was Sie geschrieben haben, steht noch hier.',
  tryAgain: 'Erneut versuchen',
  selectFirst:
    'Es ist nichts markiert. Um eine Textstelle zu melden, schließen Sie dieses Fenster, markieren Sie den Text und drücken Sie {keys}. Oder beschreiben Sie hier ein Problem mit der ganzen Seite.',
  selectFirstTouch:
    'Es ist nichts markiert. Um eine Textstelle zu melden, schließen Sie dieses Fenster, halten Sie den Finger auf den Text, um ihn zu markieren, und tippen Sie dann auf „{button}“. Oder beschreiben Sie hier ein Problem mit der ganzen Seite.',
  wholePage: 'Es ist nichts markiert: Ihre Meldung betrifft die Seite als Ganzes.',
  severalSelected:
    'Sie haben mehrere Textstellen markiert. Die erste ist hier zu sehen, die anderen stehen im Kommentar.',
  outsideArticle:
    'Der markierte Text gehört nicht zum Artikel. Markieren Sie Text im Artikel oder beschreiben Sie das Problem hier.',
  describeProblem: 'Beschreiben Sie das Problem',
  describeFirst: 'Bitte beschreiben Sie zuerst das Problem.',
  passage: 'Der Text, den Sie markiert haben',
  reportQueued:
    'Die Meldung ist auf diesem Gerät gespeichert und wird gesendet, wenn Sie wieder auf dieser Website sind.',
  reportUnsaved:
    'Die Meldung konnte auf diesem Gerät nicht gespeichert werden: Weitere Versuche gibt es nur, solange diese Seite geöffnet ist.',
  mailOpened:
    'Ihr E-Mail-Programm sollte sich jetzt mit der Meldung öffnen. Senden Sie sie von dort ab.',
  openMail: 'E-Mail öffnen',
  copyReport: 'Meinen Text kopieren',
  copied: 'Der Text wurde kopiert.',
  copyFailed:
    'Der Browser lässt das Kopieren hier nicht zu. Markieren Sie den Text und kopieren Sie ihn selbst.',
  email: 'Ihre E-Mail-Adresse',
  emailUse: 'Damit die Redaktion Ihnen antworten kann.',
  emailInvalid:
    'Diese Adresse ist nicht vollständig. Korrigieren Sie sie oder lassen Sie das Feld leer.',
  charactersLeft: {
    one: 'Noch {count} Zeichen',
    other: 'Noch {count} Zeichen',
  },
  charactersOver: {
    one: '{count} Zeichen zu viel. Bitte kürzen Sie den Text.',
    other: '{count} Zeichen zu viel. Bitte kürzen Sie den Text.',
  },
  reportReturned:
    'Eine Meldung, die Sie früher gesendet haben, wurde von dieser Website nicht angenommen.',
  showReturned: 'Meinen Text zeigen',
  selectionCut: {
    one: 'Der markierte Text ist zu lang: Gesendet wird nur das erste Zeichen.',
    other: 'Der markierte Text ist zu lang: Gesendet werden nur die ersten {count} Zeichen.',
  },

  reportedPassage: 'Gemeldete Textstelle',
  passageUncertain:
    'Gemeldete Textstelle. Der Text wurde seitdem geändert, daher ist dies vielleicht nicht die richtige Stelle.',
  passageNotFound: 'Die gemeldete Textstelle steht nicht mehr auf dieser Seite.',
  passageNumber: '{number} von {count}',
  previousPassage: 'Vorherige Textstelle',
  nextPassage: 'Nächste Textstelle',
  reportsNotLoaded: 'Die Meldungen konnten nicht geladen werden.',
  acceptReport: 'Annehmen',
  rejectReport: 'Ablehnen',
  undoDecision: 'Rückgängig',
  reportAccepted: 'Die Meldung ist angenommen.',
  reportRejected: 'Die Meldung ist abgelehnt.',
  backToQueue: 'Zurück zur Warteschlange',
  suggestedWording: 'Vorschlag: {text}',
  changedOrGone: 'Geändert oder verschwunden',
  passageChanged: 'geändert',
  passageGone: 'verschwunden',
  decisionNotSaved: 'Nicht gespeichert. Öffnen Sie die Warteschlange und entscheiden Sie dort.',
};

export default de;
