import type { Messages } from '../messages.js';

const nb: Messages = {
  factChecked: 'Faktasjekket',
  medicallyReviewed: 'Medisinsk gjennomgått',
  expertReviewed: 'Gjennomgått av en ekspert',
  inReview: 'Under gjennomgang',
  corrected: 'Rettet',
  expressionOfConcern: 'Det er reist tvil om innholdet',
  retracted: 'Trukket tilbake',
  reviewOverdue: 'Ny gjennomgang er forsinket',
  lastReviewed: 'Sist gjennomgått',
  nextReview: 'Neste gjennomgang',
  published: 'Publisert',
  updated: 'Oppdatert',
  factCheckedOn: 'Faktasjekket',
  labelledDate: '{label} {date}',
  reference: 'Kilde {number}',
  references: 'Kilder {numbers}',
  reportMistake: 'Meld fra om en feil',
  reportUnavailable: 'Skjemaet kunne ikke lastes inn. Prøv igjen om litt.',
  hintKeys: 'Har du funnet en feil? Marker den og trykk på {keys}.',
  hintTouch:
    'Har du funnet en feil? Hold fingeren på teksten for å markere den, og trykk så på «{button}».',

  close: 'Lukk',

  aboutThisReview: 'Om gjennomgangen',
  reviewedBy: 'Gjennomgått av',
  editorialPolicy: 'Redaksjonelle retningslinjer',
  reviewHistory: 'Gjennomganger og rettelser',

  goToReference: 'Vis i listen',
  openStudy: 'Åpne studien',
  copyReference: 'Kopier',
  copyRefused: 'Nettleseren tillater det ikke. Teksten er markert, så du kan kopiere den selv.',
  back: 'Tilbake',
  readNotice: 'Les kunngjøringen',
  backToText: 'Tilbake til teksten, henvisning {number}',
  referenceList: 'Kilder',
  studyRetracted: 'Studien er trukket tilbake.',
  studyCorrected: 'Studien er rettet.',
  studyConcern: 'Tidsskriftet har reist tvil om studien.',
  referenceMissing: 'Kilden mangler: {key}',
  locatorPages: 's.\u00a0{pages}',
  exportReferences: 'Eksporter kilder',

  reportHeading: 'Meld fra om en feil i teksten',
  reportInstructions: 'Trykk på «{button}», så er du ferdig. Resten er valgfritt.',
  kind: 'Hva er galt?',
  kindTypo: 'Skrivefeil',
  kindInaccurate: 'Feilaktig',
  kindOutdated: 'Utdatert',
  kindQuestionable: 'Tvilsomt',
  suggestion: 'Bedre formulering',
  comment: 'Kommentar',
  optional: 'valgfritt',
  sendReport: 'Send melding',
  cancel: 'Avbryt',
  sending: 'Meldingen sendes\u00a0…',
  reportSent: 'Takk! Redaksjonen har fått meldingen din.',
  reportKnown: {
    one: 'Takk! Redaksjonen har meldingen din.',
    other: 'Dette er allerede meldt inn, takk! {count} lesere har meldt fra om denne passasjen.',
  },
  reportFailed: 'Meldingen kunne ikke sendes. Det du skrev, er her fortsatt.',
  reportRefused: 'Nettstedet tok ikke imot meldingen. Det du skrev, er her fortsatt.',
  tryAgain: 'Prøv igjen',
  selectFirst:
    'Ingenting er markert. Vil du melde fra om en passasje, lukker du dette vinduet, markerer teksten og trykker på {keys}. Du kan også beskrive et problem med hele siden her.',
  selectFirstTouch:
    'Ingenting er markert. Vil du melde fra om en passasje, lukker du dette vinduet, holder fingeren på teksten for å markere den og trykker på «{button}». Du kan også beskrive et problem med hele siden her.',
  wholePage: 'Ingenting er markert: Dette gjelder siden som helhet.',
  severalSelected:
    'Du har markert flere passasjer. Den første vises her, de andre står i kommentaren.',
  outsideArticle:
    'Den markerte teksten hører ikke til artikkelen. Marker tekst inne i artikkelen, eller beskriv problemet her.',
  describeProblem: 'Beskriv problemet',
  describeFirst: 'Beskriv problemet først.',
  passage: 'Teksten du markerte',
  reportQueued:
    'Meldingen er lagret på denne enheten og blir sendt når du er tilbake på nettstedet.',
  reportUnsaved:
    'Meldingen kunne ikke lagres på denne enheten: Nye forsøk gjøres bare så lenge siden er åpen.',
  mailOpened: 'E-postprogrammet ditt skal nå åpne seg med meldingen. Send den derfra.',
  openMail: 'Åpne e-posten',
  copyReport: 'Kopier det jeg skrev',
  copied: 'Teksten er kopiert.',
  copyFailed: 'Nettleseren tillater ikke kopiering her. Marker teksten og kopier den selv.',
  email: 'E-postadressen din',
  emailUse: 'Så redaksjonen kan svare deg.',
  emailInvalid: 'Adressen er ikke fullstendig. Rett den, eller la feltet stå tomt.',
  charactersLeft: {
    one: '{count} tegn igjen',
    other: '{count} tegn igjen',
  },
  charactersOver: {
    one: '{count} tegn for mye. Gjør teksten kortere.',
    other: '{count} tegn for mye. Gjør teksten kortere.',
  },
  reportReturned: 'Nettstedet tok ikke imot en melding du sendte tidligere.',
  showReturned: 'Vis det jeg skrev',
  selectionCut: {
    one: 'Markeringen var lang: Bare det første tegnet blir sendt.',
    other: 'Markeringen var lang: Bare de første {count} tegnene blir sendt.',
  },

  reportedPassage: 'Innmeldt passasje',
  passageUncertain:
    'Innmeldt passasje. Teksten er endret siden da, så dette er kanskje ikke rett sted.',
  passageNotFound: 'Den innmeldte passasjen finnes ikke lenger på siden.',
  passageNumber: '{number} av {count}',
  previousPassage: 'Forrige passasje',
  nextPassage: 'Neste passasje',
  reportsNotLoaded: 'Meldingene kunne ikke hentes.',
};

export default nb;
