import type { Messages } from '../messages.js';

const it: Messages = {
  added: {
    one: '{count} nuova segnalazione su {site}',
    many: '{count} di nuove segnalazioni su {site}',
    other: '{count} nuove segnalazioni su {site}',
  },
  kinds: {
    typo: 'Errore di scrittura',
    inaccurate: 'Informazione errata',
    outdated: 'Informazione superata',
    questionable: 'Informazione dubbia',
  },
  report: 'Segnalazione',
  untitled: 'Articolo senza titolo',
  wholePage: 'Sull’intera pagina',
  suggestion: 'Proposta: {text}',
  removeText: 'Elimina questo testo',
  open: 'Apri la segnalazione',
  more: 'Altre segnalazioni: {count}',
  toQueue: 'Vai alle segnalazioni',
  digest: 'Segnalazioni dei lettori, {date}',
  received: 'Nelle ultime 24 ore: {count}',
  waiting: 'Nuove: {count}',
  held: 'In sospeso finché qualcuno non le guarda: {count}',
  accepted: 'Accettate, non ancora corrette: {count}',
  oldest: 'In attesa da più tempo',
  articles: 'Articoli con più segnalazioni',
  why: 'Ricevi questo messaggio perché il tuo indirizzo è nelle impostazioni del servizio. Chi gestisce il servizio può cambiarlo.',
  test: 'Messaggio di prova dal servizio della redazione',
  testText: 'I messaggi sulle segnalazioni dei lettori arrivano qui.',
};

export default it;
