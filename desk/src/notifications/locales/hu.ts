import type { Messages } from '../messages.js';

const hu: Messages = {
  added: {
    one: '{count} új bejelentés itt: {site}',
    other: '{count} új bejelentés itt: {site}',
  },
  kinds: {
    typo: 'Elírás',
    inaccurate: 'Pontatlan',
    outdated: 'Elavult',
    questionable: 'Vitatható',
  },
  report: 'Bejelentés',
  untitled: 'Cím nélküli cikk',
  wholePage: 'Az egész oldalról',
  suggestion: 'Javaslat: {text}',
  removeText: 'A szöveg törlése',
  open: 'A bejelentés megnyitása',
  more: 'További bejelentések: {count}',
  toQueue: 'A bejelentésekhez',
  digest: 'Olvasói bejelentések, {date}',
  received: 'Az elmúlt 24 órában: {count}',
  waiting: 'Új: {count}',
  held: 'Függőben, amíg valaki megnézi: {count}',
  accepted: 'Elfogadva, még nincs javítva: {count}',
  oldest: 'Legrégebben várnak',
  articles: 'A legtöbbször bejelentett cikkek',
  why: 'Azért kapja ezt a levelet, mert a címe szerepel a szolgáltatás beállításaiban. Ezen a szolgáltatás üzemeltetője tud változtatni.',
  test: 'Próbaüzenet a szerkesztőségi szolgáltatástól',
  testText: 'Ide érkeznek az olvasói bejelentésekről szóló üzenetek.',
};

export default hu;
