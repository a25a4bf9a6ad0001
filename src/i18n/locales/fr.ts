import type { Messages } from '../messages.js';

const fr: Messages = {
  factChecked: 'Faits vérifiés',
  medicallyReviewed: 'Relecture médicale',
  expertReviewed: 'Relecture par un expert',
  inReview: 'Relecture en cours',
  corrected: 'Article corrigé',
  expressionOfConcern: 'Mise en garde de la rédaction',
  retracted: 'Article rétracté',
  reviewOverdue: 'Relecture en retard',
  lastReviewed: 'Dernière relecture',
  nextReview: 'Prochaine relecture',
  published: 'Publication',
  updated: 'Mise à jour',
  factCheckedOn: 'Vérification des faits',
  labelledDate: '{label}\u202f: {date}',
  reference: 'Référence {number}',
  references: 'Références {numbers}',
  reportMistake: 'Signaler une erreur',
  reportUnavailable: 'Le formulaire n’a pas pu être chargé. Veuillez réessayer dans un instant.',
  hintKeys: 'Vous avez trouvé une erreur\u202f? Sélectionnez-la et appuyez sur {keys}.',
  hintTouch:
    'Vous avez trouvé une erreur\u202f? Appuyez longuement sur le texte pour le sélectionner, puis touchez «\u202f{button}\u202f».',

  close: 'Fermer',

  aboutThisReview: 'À propos de cette relecture',
  reviewedBy: 'Relu par',
  editorialPolicy: 'Charte éditoriale',
  reviewHistory: 'Historique des relectures',

  goToReference: 'Voir dans la liste',
  openStudy: 'Ouvrir l’étude',
  copyReference: 'Copier',
  copyRefused:
    'Le navigateur ne l’autorise pas. Le texte est sélectionné pour que vous puissiez le copier.',
  back: 'Retour',
  readNotice: 'Lire l’avis',
  backToText: 'Retour au texte, renvoi {number}',
  referenceList: 'Références',
  studyRetracted: 'Cette étude a été rétractée.',
  studyCorrected: 'Cette étude a été corrigée.',
  studyConcern: 'La revue a publié une mise en garde au sujet de cette étude.',
  referenceMissing: 'Référence introuvable\u202f: {key}',
  locatorPages: 'p.\u00a0{pages}',
  exportReferences: 'Exporter les références',

  reportHeading: 'Signaler une erreur dans ce texte',
  reportInstructions: 'Il suffit d’appuyer sur «\u202f{button}\u202f». Le reste est facultatif.',
  kind: 'Quel est le problème\u202f?',
  kindTypo: 'Faute ou coquille',
  kindInaccurate: 'Information inexacte',
  kindOutdated: 'Information dépassée',
  kindQuestionable: 'Information douteuse',
  suggestion: 'Meilleure formulation',
  comment: 'Commentaire',
  optional: 'facultatif',
  sendReport: 'Envoyer le signalement',
  cancel: 'Annuler',
  sending: 'Envoi du signalement en cours…',
  reportSent: 'Merci\u202f! Votre signalement est parvenu à la rédaction.',
  reportKnown: {
    one: 'Merci\u202f! La rédaction a bien votre signalement.',
    many: 'Déjà signalé, merci\u202f! {count} de personnes ont signalé ce passage.',
    other: 'Déjà signalé, merci\u202f! {count} personnes ont signalé ce passage.',
  },
  reportFailed: 'Le signalement n’a pas pu être envoyé. Ce que vous avez écrit est toujours là.',
  reportRefused: 'Ce site n’a pas accepté le signalement. Ce que vous avez écrit est toujours là.',
  tryAgain: 'Réessayer',
  selectFirst:
    'Rien n’est sélectionné. Pour signaler un passage, fermez cette fenêtre, sélectionnez le texte et appuyez sur {keys}. Vous pouvez aussi décrire ici un problème qui concerne toute la page.',
  selectFirstTouch:
    'Rien n’est sélectionné. Pour signaler un passage, fermez cette fenêtre, appuyez longuement sur le texte pour le sélectionner, puis touchez «\u202f{button}\u202f». Vous pouvez aussi décrire ici un problème qui concerne toute la page.',
  wholePage: 'Rien n’est sélectionné\u202f: votre signalement porte sur la page entière.',
  severalSelected:
    'Vous avez sélectionné plusieurs passages. Le premier est affiché ici, les autres sont dans le commentaire.',
  outsideArticle:
    'Le texte sélectionné ne fait pas partie de l’article. Sélectionnez du texte dans l’article ou décrivez le problème ici.',
  describeProblem: 'Décrivez le problème',
  describeFirst: 'Décrivez d’abord le problème.',
  passage: 'Le texte que vous avez sélectionné',
  reportQueued:
    'Le signalement est enregistré sur cet appareil\u202f; il sera envoyé lorsque vous reviendrez sur ce site.',
  reportUnsaved:
    'Le signalement n’a pas pu être enregistré sur cet appareil\u202f: l’envoi ne sera retenté que si cette page reste ouverte.',
  mailOpened:
    'Votre logiciel de messagerie devrait s’ouvrir avec le signalement. Envoyez-le depuis ce logiciel.',
  openMail: 'Ouvrir le message',
  copyReport: 'Copier mon texte',
  copied: 'Le texte a été copié.',
  copyFailed:
    'Le navigateur n’autorise pas la copie ici. Sélectionnez le texte et copiez-le vous-même.',
  email: 'Votre adresse e-mail',
  emailUse: 'Pour que la rédaction puisse vous répondre.',
  emailInvalid: 'Cette adresse est incomplète. Corrigez-la ou laissez le champ vide.',
  charactersLeft: {
    one: '{count} caractère restant',
    many: '{count} de caractères restants',
    other: '{count} caractères restants',
  },
  charactersOver: {
    one: '{count} caractère en trop. Veuillez raccourcir le texte.',
    many: '{count} de caractères en trop. Veuillez raccourcir le texte.',
    other: '{count} caractères en trop. Veuillez raccourcir le texte.',
  },
  reportReturned: 'Un signalement que vous aviez envoyé n’a pas été accepté par ce site.',
  showReturned: 'Voir mon texte',
  selectionCut: {
    one: 'La sélection était longue\u202f: seul le premier caractère sera envoyé.',
    many: 'La sélection était longue\u202f: seuls les premiers {count} de caractères seront envoyés.',
    other: 'La sélection était longue\u202f: seuls les {count} premiers caractères seront envoyés.',
  },

  reportedPassage: 'Passage signalé',
  passageUncertain:
    'Passage signalé. Le texte a changé depuis\u202f: ce n’est peut-être pas le bon endroit.',
  passageNotFound: 'Le passage signalé ne se trouve plus sur cette page.',
  passageNumber: '{number} sur {count}',
  previousPassage: 'Passage précédent',
  nextPassage: 'Passage suivant',
  reportsNotLoaded: 'Les signalements n’ont pas pu être chargés.',
};

export default fr;
