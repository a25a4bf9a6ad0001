/**
 * What stands over a list of references or notes, in the languages that the texts are in. Whole
 * headings only, numbered or not ("7. References"): "References to other laws" is another thing.
 */
const words = [
  // English
  'references?( list)?|bibliography|works cited|literature( cited)?|sources|(foot|end)?notes|citations',
  // Swedish
  'referens(er|lista)|källor|källförteckning|käll?hänvisningar|litteratur(förteckning)?|(fot|slut)?noter',
].join('|');

const pattern = new RegExp(`^[\\d.\\s]*(${words})[\\s:.(\\d)]*$`, 'i');

/** Whether a heading says that references or notes follow. */
export const isReferencesHeading = (text: string): boolean => pattern.test(text.trim());
