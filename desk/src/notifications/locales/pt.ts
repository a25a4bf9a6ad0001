import type { Messages } from '../messages.js';

const pt: Messages = {
  added: {
    one: '{count} novo aviso em {site}',
    many: '{count} de novos avisos em {site}',
    other: '{count} novos avisos em {site}',
  },
  kinds: {
    typo: 'Erro de escrita',
    inaccurate: 'Informação incorreta',
    outdated: 'Informação desatualizada',
    questionable: 'Informação duvidosa',
  },
  report: 'Aviso',
  untitled: 'Artigo sem título',
  wholePage: 'Sobre a página inteira',
  suggestion: 'Sugestão: {text}',
  removeText: 'Remover este texto',
  open: 'Abrir o aviso',
  more: 'Mais avisos: {count}',
  toQueue: 'Ir para os avisos',
  digest: 'Avisos dos leitores, {date}',
  received: 'Nas últimas 24 horas: {count}',
  waiting: 'Novos: {count}',
  held: 'Retidos até que alguém os veja: {count}',
  accepted: 'Aceites, ainda por corrigir: {count}',
  oldest: 'À espera há mais tempo',
  articles: 'Artigos com mais avisos',
  why: 'Recebe esta mensagem porque o seu endereço está nas definições do serviço. Quem gere o serviço pode alterar isso.',
  test: 'Mensagem de teste do serviço da redação',
  testText: 'As mensagens sobre os avisos dos leitores chegam aqui.',
};

export default pt;
