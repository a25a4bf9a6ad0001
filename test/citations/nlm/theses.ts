import { on, people, type Sample } from './sample.js';

/** Theses. */
export const theses: readonly Sample[] = [
  [
    'Samples, 27',
    {
      type: 'thesis',
      genre: 'PhD thesis',
      author: people('Borkowski MM'),
      title: 'Infant sleep and feeding: a telephone survey of Hispanic Americans',
      'publisher-place': 'Mount Pleasant (MI)',
      publisher: 'Central Michigan University',
      issued: on(2002),
    },
    'Borkowski MM. Infant sleep and feeding: a telephone survey of Hispanic Americans [dissertation]. Mount Pleasant (MI): Central Michigan University; 2002.',
  ],
  [
    'Citing Medicine 5, box 24',
    {
      type: 'thesis',
      author: people('Kanika K'),
      title: 'Labor market implications of employer provided health insurance',
      genre: 'PhD thesis',
      'publisher-place': 'Evanston (IL)',
      publisher: 'Northwestern University',
      issued: on(1997),
      'number-of-pages': 204,
      note: 'Sponsored by the Agency for Health Care Policy and Research.',
    },
    'Kanika K. Labor market implications of employer provided health insurance [dissertation]. Evanston (IL): Northwestern University; 1997. 204 p. Sponsored by the Agency for Health Care Policy and Research.',
  ],
  [
    'Citing Medicine 22A, 50, on the Internet',
    {
      type: 'thesis',
      author: people('Zieger K'),
      title:
        'Die Bedeutung der deutschen Arztevereine fur das wissenschaftliche Leben, die medizinische Versorgung und soziale Belange der Stadt St. Petersburg von 1819-1914',
      'publisher-place': 'Leipzig (Germany)',
      publisher:
        'Universitat Leipzig, Karl-Sudhoff-Institut fur Geschichte der Medizin und der Naturwissenschaften',
      issued: on(2000),
      accessed: on(2006, 11, 3),
      'number-of-pages': 123,
      language: 'de',
      URL: 'http://www.vifaost.de/w/pdf/zieger-aerzte.pdf',
    },
    'Zieger K. Die Bedeutung der deutschen Arztevereine fur das wissenschaftliche Leben, die medizinische Versorgung und soziale Belange der Stadt St. Petersburg von 1819-1914 [dissertation on the Internet]. Leipzig (Germany): Universitat Leipzig, Karl-Sudhoff-Institut fur Geschichte der Medizin und der Naturwissenschaften; 2000 [cited 2006 Nov 3]. 123 p. Available from: http://www.vifaost.de/w/pdf/zieger-aerzte.pdf German.',
  ],
  [
    'Citing Medicine 5, box 24 (without the note on the degree)',
    {
      type: 'thesis',
      author: people('Ari AB'),
      title: 'Eye injuries on the battlefields of Iraq and Afghanistan: public health implications',
      genre: "Master's thesis",
      'publisher-place': 'Anchorage (AK)',
      publisher: 'University of Alaska',
      issued: on(2005),
      'number-of-pages': 48,
    },
    "Ari AB. Eye injuries on the battlefields of Iraq and Afghanistan: public health implications [master's thesis]. Anchorage (AK): University of Alaska; 2005. 48 p.",
  ],
];
