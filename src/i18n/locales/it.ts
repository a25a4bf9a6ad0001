import type { Messages } from '../messages.js';

const it: Messages = {
  factChecked: 'Fatti verificati',
  medicallyReviewed: 'Revisione medica',
  expertReviewed: 'Revisione di un esperto',
  inReview: 'Revisione in corso',
  corrected: 'Articolo rettificato',
  expressionOfConcern: 'Espressione di preoccupazione',
  retracted: 'Articolo ritrattato',
  reviewOverdue: 'Revisione scaduta',
  lastReviewed: 'Ultima revisione',
  nextReview: 'Prossima revisione',
  published: 'Pubblicato',
  updated: 'Aggiornato',
  factCheckedOn: 'Fatti verificati',
  labelledDate: '{label}: {date}',
  reference: 'Fonte {number}',
  references: 'Fonti {numbers}',
  reportMistake: 'Segnala un errore',
  reportUnavailable: 'Non è stato possibile caricare il modulo. Riprova tra poco.',
  hintKeys: 'Hai trovato un errore? Selezionalo e premi {keys}.',
  hintTouch:
    'Hai trovato un errore? Tieni premuto il testo per selezionarlo, poi tocca «{button}».',

  close: 'Chiudi',

  aboutThisReview: 'Informazioni sulla revisione',
  reviewedBy: 'Revisione a cura di',
  editorialPolicy: 'Politica editoriale',
  reviewHistory: 'Cronologia delle revisioni',

  goToReference: 'Mostra nell’elenco',
  openStudy: 'Apri lo studio',
  copyReference: 'Copia',
  copyRefused: 'Il browser non lo consente. Il testo è selezionato: puoi copiarlo tu.',
  back: 'Indietro',
  readNotice: 'Leggi l’avviso',
  backToText: 'Torna al testo, rimando {number}',
  referenceList: 'Fonti',
  studyRetracted: 'Questo studio è stato ritrattato.',
  studyCorrected: 'Questo studio è stato corretto.',
  studyConcern: 'La rivista ha espresso preoccupazione riguardo a questo studio.',
  referenceMissing: 'Questa fonte manca: {key}',
  locatorPages: 'p.\u00a0{pages}',
  exportReferences: 'Esporta le fonti',

  reportHeading: 'Segnala un errore in questo testo',
  reportInstructions: 'Basta premere «{button}». Il resto è facoltativo.',
  kind: 'Che cosa non va?',
  kindTypo: 'Errore di scrittura',
  kindInaccurate: 'Informazione errata',
  kindOutdated: 'Informazione superata',
  kindQuestionable: 'Informazione dubbia',
  suggestion: 'Formulazione migliore',
  comment: 'Commento',
  optional: 'facoltativo',
  sendReport: 'Invia segnalazione',
  cancel: 'Annulla',
  sending: 'Invio della segnalazione in corso…',
  reportSent: 'Grazie! La tua segnalazione è arrivata alla redazione.',
  reportKnown: {
    one: 'Grazie! La redazione ha già la tua segnalazione.',
    many: 'Già segnalato, grazie! {count} di persone hanno segnalato questo passaggio.',
    other: 'Già segnalato, grazie! {count} persone hanno segnalato questo passaggio.',
  },
  reportFailed:
    'Non è stato possibile inviare la segnalazione. Quello che hai scritto è ancora qui.',
  reportRefused: 'Il sito non ha accettato la segnalazione. Quello che hai scritto è ancora qui.',
  tryAgain: 'Riprova',
  selectFirst:
    'Non hai selezionato nulla. Per segnalare un passaggio, chiudi questa finestra, seleziona il testo e premi {keys}. Oppure descrivi qui un problema che riguarda tutta la pagina.',
  selectFirstTouch:
    'Non hai selezionato nulla. Per segnalare un passaggio, chiudi questa finestra, tieni premuto il testo per selezionarlo, poi tocca «{button}». Oppure descrivi qui un problema che riguarda tutta la pagina.',
  wholePage: 'Non hai selezionato nulla: la segnalazione riguarda l’intera pagina.',
  severalSelected:
    'Hai selezionato più passaggi. Il primo è mostrato qui, gli altri sono nel commento.',
  outsideArticle:
    'Il testo selezionato non fa parte dell’articolo. Seleziona un testo nell’articolo o descrivi qui il problema.',
  describeProblem: 'Descrivi il problema',
  describeFirst: 'Descrivi prima il problema.',
  passage: 'Il testo che hai selezionato',
  reportQueued:
    'La segnalazione è salvata su questo dispositivo e sarà inviata quando tornerai su questo sito.',
  reportUnsaved:
    'Non è stato possibile salvare la segnalazione su questo dispositivo: altri tentativi saranno fatti solo finché questa pagina resta aperta.',
  mailOpened: 'Il tuo programma di posta dovrebbe aprirsi con la segnalazione. Inviala da lì.',
  openMail: 'Apri l’email',
  copyReport: 'Copia quello che ho scritto',
  copied: 'Il testo è stato copiato.',
  copyFailed: 'Il browser non consente di copiare qui. Seleziona il testo e copialo tu.',
  email: 'Il tuo indirizzo email',
  emailUse: 'Perché la redazione possa risponderti.',
  emailInvalid: 'Questo indirizzo non è completo. Correggilo o lascia vuoto il campo.',
  charactersLeft: {
    one: '{count} carattere rimanente',
    many: '{count} di caratteri rimanenti',
    other: '{count} caratteri rimanenti',
  },
  charactersOver: {
    one: '{count} carattere di troppo. Accorcia il testo.',
    many: '{count} di caratteri di troppo. Accorcia il testo.',
    other: '{count} caratteri di troppo. Accorcia il testo.',
  },
  reportReturned: 'Una segnalazione che avevi inviato non è stata accettata da questo sito.',
  showReturned: 'Mostra quello che ho scritto',
  selectionCut: {
    one: 'La selezione era lunga: sarà inviato solo il primo carattere.',
    many: 'La selezione era lunga: saranno inviati solo i primi {count} di caratteri.',
    other: 'La selezione era lunga: saranno inviati solo i primi {count} caratteri.',
  },

  reportedPassage: 'Passaggio segnalato',
  passageUncertain:
    'Passaggio segnalato. Da allora il testo è cambiato: questo potrebbe non essere il punto giusto.',
  passageNotFound: 'Il passaggio segnalato non è più in questa pagina.',
  passageNumber: '{number} di {count}',
  previousPassage: 'Passaggio precedente',
  nextPassage: 'Passaggio successivo',
  reportsNotLoaded: 'Non è stato possibile caricare le segnalazioni.',
};

export default it;
