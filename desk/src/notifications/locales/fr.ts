import type { Messages } from '../messages.js';

const fr: Messages = {
  added: {
    one: '{count} nouveau signalement sur {site}',
    many: '{count} de nouveaux signalements sur {site}',
    other: '{count} nouveaux signalements sur {site}',
  },
  kinds: {
    typo: 'Faute ou coquille',
    inaccurate: 'Information inexacte',
    outdated: 'Information dépassée',
    questionable: 'Information douteuse',
  },
  report: 'Signalement',
  untitled: 'Article sans titre',
  wholePage: 'Au sujet de toute la page',
  suggestion: 'Proposition : {text}',
  removeText: 'Supprimer ce texte',
  open: 'Ouvrir le signalement',
  more: 'Autres signalements : {count}',
  toQueue: 'Voir les signalements',
  digest: 'Signalements des lecteurs, {date}',
  received: 'Au cours des dernières 24 heures : {count}',
  waiting: 'Nouveaux : {count}',
  held: 'En suspens jusqu’à ce que quelqu’un les regarde : {count}',
  accepted: 'Acceptés, pas encore corrigés : {count}',
  oldest: 'En attente depuis le plus longtemps',
  articles: 'Articles les plus signalés',
  why: 'Vous recevez ce message parce que votre adresse figure dans les paramètres du service. La personne qui gère le service peut changer cela.',
  test: 'Message de test du service de la rédaction',
  testText: 'Les messages sur les signalements des lecteurs arrivent ici.',
};

export default fr;
