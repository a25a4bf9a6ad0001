/**
 * What stands over a list of references or notes, in the languages that articles are in; all of
 * a heading, so that "References to other laws" is another thing.
 */
const words = [
  // English
  'references|reference|reference list|references list|list of references|references cited|' +
    'bibliography|selected bibliography|works cited|cited works|literature|literature cited|' +
    'cited literature|sources|source|notes|footnotes|endnotes|citations',
  // Swedish
  'referens|referenser|referenslista|källa|källor|källförteckning|källhänvisning|' +
    'källhänvisningar|källreferenser|litteratur|litteraturförteckning|litteraturlista|' +
    'litteraturreferenser|litteraturhänvisningar|noter|fotnoter|slutnoter|bibliografi',
  // Danish, Norwegian
  'reference|referencer|referenceliste|kilde|kilder|kildeliste|kildehenvisninger|' +
    'kildefortegnelse|litteraturliste|litteraturfortegnelse|litteraturhenvisninger|henvisninger|' +
    'fodnoter|referanse|referanser|referanseliste|litteraturreferanser|kjelder|kjeldeliste|' +
    'sluttnoter|merknader',
  // Finnish
  'lähde|lähteet|lähdeluettelo|lähdeviitteet|viitteet|viiteluettelo|kirjallisuus|' +
    'kirjallisuusluettelo|kirjallisuusviitteet|kirjallisuutta|alaviitteet|loppuviitteet',
  // German
  'literaturverzeichnis|literaturangaben|literaturnachweis|literaturnachweise|literaturliste|' +
    'literaturhinweise|zitierte literatur|quelle|quellen|quellenverzeichnis|quellenangabe|' +
    'quellenangaben|quellennachweis|quellennachweise|referenz|referenzen|referenzliste|' +
    'einzelnachweise|nachweise|belege|anmerkungen|fußnoten|fussnoten|endnoten|bibliografie|' +
    'bibliographie',
  // Dutch
  'referentie|referenties|referentielijst|literatuur|literatuurlijst|literatuurverwijzingen|' +
    'literatuuropgave|bron|bronnen|bronnenlijst|bronvermelding|bronvermeldingen|noten|' +
    'voetnoten|eindnoten|verwijzingen|geraadpleegde bronnen|geraadpleegde literatuur',
  // French
  'référence|références|références bibliographiques|liste des références|' +
    'liste de références|ouvrages cités|œuvres citées|littérature|littérature citée|' +
    'sources citées|notes de bas de page|notes de fin',
  // Spanish, Portuguese, Italian
  'referencia|referencias|referencias bibliográficas|lista de referencias|bibliografía|' +
    'bibliografía citada|fuentes|fuente|notas|notas al pie|notas a pie de página|notas al final|' +
    'obras citadas|literatura citada|referências|referência|referências bibliográficas|' +
    'lista de referências|fontes|fonte|notas de rodapé|notas de fim|notas finais|riferimenti|' +
    'riferimenti bibliografici|referenze|bibliografia essenziale|fonti|note|note a piè di pagina|' +
    'note di chiusura|opere citate|letteratura|letteratura citata|sitografia',
  // Polish, Czech
  'literatura|piśmiennictwo|źródło|źródła|przypisy|przypisy końcowe|odnośniki|referencje|' +
    'spis literatury|wykaz literatury|literatura cytowana|cytowana literatura|' +
    'bibliografia załącznikowa|reference|použitá literatura|citovaná literatura|' +
    'seznam literatury|seznam použité literatury|seznam použitých zdrojů|seznam zdrojů|zdroj|' +
    'zdroje|použité zdroje|prameny|citace|poznámky|poznámky pod čarou|vysvětlivky',
  // Ukrainian, Russian
  'література|використана література|список літератури|список використаної літератури|джерело|' +
    'джерела|використані джерела|список джерел|список використаних джерел|посилання|' +
    'список посилань|бібліографія|примітки|виноски|литература|использованная литература|' +
    'цитируемая литература|список литературы|список использованной литературы|' +
    'список цитируемой литературы|источник|источники|использованные источники|' +
    'список источников|список использованных источников|ссылки|библиографические ссылки|' +
    'библиографический список|библиография|примечания|сноски',
  // Romanian (the letters with a cedilla fold to the same), Hungarian
  'referințe|referințe bibliografice|bibliografie selectivă|surse|sursă|note de subsol|' +
    'note de final|lucrări citate|literatură citată|hivatkozás|hivatkozások|irodalom|' +
    'irodalomjegyzék|felhasznált irodalom|hivatkozott irodalom|szakirodalom|forrás|források|' +
    'forrásjegyzék|felhasznált források|jegyzetek|lábjegyzetek|végjegyzetek|bibliográfia|' +
    'referenciák',
  // Greek, Turkish
  'βιβλιογραφία|βιβλιογραφικές αναφορές|βιβλιογραφικές παραπομπές|αναφορές|παραπομπές|πηγή|' +
    'πηγές|σημειώσεις|υποσημειώσεις|λίστα αναφορών|kaynak|kaynaklar|kaynakça|kaynak listesi|' +
    'kaynaklar listesi|referanslar|bibliyografya|dipnotlar|notlar|son notlar|sonnotlar|literatür|' +
    'atıflar',
  // Arabic, Hebrew, Persian
  'المراجع|مراجع|المصادر|مصادر|المصدر|المصادر والمراجع|المراجع والمصادر|قائمة المراجع|' +
    'قائمة المصادر|ثبت المراجع|ثبت المصادر|الهوامش|هوامش|الحواشي|حواشي|ملاحظات|الملاحظات|' +
    'ببليوغرافيا|الببليوغرافيا|מקור|מקורות|המקורות|הפניות|רשימת מקורות|ביבליוגרפיה|' +
    'רשימה ביבליוגרפית|מראי מקום|סימוכין|ספרות|הערות|הערות שוליים|הערות סיום|منابع|منبع|' +
    'منابع و مراجع|منابع و مآخذ|مآخذ|فهرست منابع|فهرست مراجع|ارجاعات|ارجاع‌ها|پانویس|' +
    'پانویس‌ها|پانوشت|پانوشت‌ها|یادداشت‌ها|کتابنامه|کتاب‌نامه|کتاب‌شناسی',
  // Hindi
  'संदर्भ|सन्दर्भ|संदर्भ सूची|सन्दर्भ सूची|संदर्भ ग्रंथ|संदर्भ ग्रंथ सूची|संदर्भ ग्रन्थ सूची|ग्रंथ सूची|ग्रंथसूची|स्रोत|' +
    'टिप्पणियाँ|टिप्पणियां|पाद टिप्पणियाँ|पाद टिप्पणी|पादटिप्पणी|पादटिप्पणियाँ|उद्धरण',
  // Chinese, Japanese, Korean
  '参考文献|參考文獻|参考资料|參考資料|参考书目|參考書目|文献|文獻|引用文献|引用文獻|引文|' +
    '参考来源|參考來源|资料来源|資料來源|来源|來源|注释|注釋|註釋|注解|註解|脚注|腳注|腳註|' +
    '尾注|尾註|书目|書目|参照文献|参考文献一覧|文献一覧|文献リスト|引用・参考文献|出典|' +
    '参照|参照元|引用元|情報源|注|注記|注釈|参考|참고문헌|참고 문헌|참고문헌 목록|인용문헌|인용 문헌|' +
    '문헌|참고자료|참고 자료|출처|각주|미주|주석|인용',
  // Vietnamese, Indonesian
  'tài liệu tham khảo|danh mục tài liệu tham khảo|tham khảo|nguồn|nguồn tham khảo|' +
    'tài liệu trích dẫn|trích dẫn|thư mục|thư mục tham khảo|chú thích|ghi chú|cước chú|' +
    'referensi|daftar pustaka|daftar referensi|daftar rujukan|rujukan|pustaka|kepustakaan|' +
    'sumber|sumber rujukan|catatan kaki|catatan akhir|catatan',
].join('|');

/** "Notes and references", "Referenser & noter": every part is one of the words. */
const and =
  / (?:and|och|og|ja|und|en|et|y|e|i|a|si|es|και|ve|и|і|та|و|और|va|dan) | ?[,/&+・] ?|[和与與及]/u;

/** Letters without accents and signs: headings in capitals often have none (ΒΙΒΛΙΟΓΡΑΦΙΑ). */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u200c]/gu, '');

let known: Set<string> | undefined;

/** Whether a heading says that references or notes follow. */
export function isReferencesHeading(heading: string): boolean {
  // The longest has some forty letters, and a number and a link to edit it around them.
  if (heading.length > 120) return false;
  known ??= new Set(fold(words).split('|'));
  const text = fold(heading)
    .replace(/\s+/g, ' ')
    // "References (12)", "References [edit]", "VII. References", "参考文献："
    .replace(/ ?[[(（][^\])）]*[\])）] ?$/, '')
    .replace(/^[ \d.]*[ivx]+[.)] /, '')
    .replace(/^\P{L}+|\P{L}+$/gu, '');
  return known.has(text) || text.split(and).every((part) => known?.has(part));
}

/** Whether a line says so that may be no heading: none over a list of references is longer. */
export const isReferencesLine = (line: string): boolean =>
  line.trim().length < 40 && isReferencesHeading(line);
