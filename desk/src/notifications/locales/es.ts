import type { Messages } from '../messages.js';

const es: Messages = {
  added: {
    one: '{count} aviso nuevo en {site}',
    many: '{count} de avisos nuevos en {site}',
    other: '{count} avisos nuevos en {site}',
  },
  kinds: {
    typo: 'Errata',
    inaccurate: 'Dato incorrecto',
    outdated: 'Dato desactualizado',
    questionable: 'Dato dudoso',
  },
  report: 'Aviso',
  untitled: 'Artículo sin título',
  wholePage: 'Sobre toda la página',
  suggestion: 'Sugerencia: {text}',
  removeText: 'Eliminar este texto',
  open: 'Abrir el aviso',
  more: 'Más avisos: {count}',
  toQueue: 'Ir a los avisos',
  digest: 'Avisos de los lectores, {date}',
  received: 'En las últimas 24 horas: {count}',
  waiting: 'Nuevos: {count}',
  held: 'Retenidos hasta que alguien los mire: {count}',
  accepted: 'Aceptados y aún sin corregir: {count}',
  oldest: 'Los que llevan más tiempo esperando',
  articles: 'Artículos con más avisos',
  why: 'Recibe este correo porque su dirección está en la configuración del servicio. Quien lo administra puede cambiarlo.',
  test: 'Mensaje de prueba del servicio de redacción',
  testText: 'Aquí llegan los mensajes sobre los avisos de los lectores.',
};

export default es;
