import { on, organisation, people, type Sample } from './sample.js';

/** Reports. */
export const reports: readonly Sample[] = [
  [
    'Samples, 26',
    {
      type: 'report',
      author: people('Russell ML, Goth-Goldstein R, Apte MG, Fisk WJ'),
      title: 'Method for measuring the size distribution of airborne Rhinovirus',
      'publisher-place': 'Berkeley (CA)',
      publisher:
        'Lawrence Berkeley National Laboratory, Environmental Energy Technologies Division',
      issued: on(2002, 1),
      number: 'LBNL49574',
      note: 'Contract No.: DEAC0376SF00098.\nSponsored by the Department of Energy.',
    },
    'Russell ML, Goth-Goldstein R, Apte MG, Fisk WJ. Method for measuring the size distribution of airborne Rhinovirus. Berkeley (CA): Lawrence Berkeley National Laboratory, Environmental Energy Technologies Division; 2002 Jan. Report No.: LBNL49574. Contract No.: DEAC0376SF00098. Sponsored by the Department of Energy.',
  ],
  [
    'Citing Medicine 4A, 1',
    {
      type: 'report',
      author: people('Page E, Harney JM'),
      title: 'Health hazard evaluation report',
      'publisher-place': 'Cincinnati (OH)',
      publisher: 'National Institute for Occupational Safety and Health (US)',
      issued: on(2001, 2),
      'number-of-pages': 24,
      number: 'HETA2000-0139-2824',
    },
    'Page E, Harney JM. Health hazard evaluation report. Cincinnati (OH): National Institute for Occupational Safety and Health (US); 2001 Feb. 24 p. Report No.: HETA2000-0139-2824.',
  ],
  [
    'Citing Medicine 4A, 1',
    {
      type: 'report',
      author: people('Barker B, Degenhardt L'),
      title: 'Accidental drug-induced deaths in Australia 1997-2001',
      'publisher-place': 'Sydney (Australia)',
      publisher: 'University of New South Wales, National Drug and Alcohol Research Centre',
      issued: on(2003),
      'number-of-pages': 46,
    },
    'Barker B, Degenhardt L. Accidental drug-induced deaths in Australia 1997-2001. Sydney (Australia): University of New South Wales, National Drug and Alcohol Research Centre; 2003. 46 p.',
  ],
  [
    'Citing Medicine 4A, 3',
    {
      type: 'report',
      author: people('Popper SW, Wagner CS, Larson EV'),
      title: 'New forces at work: industry views critical technologies',
      'publisher-place': 'Santa Monica (CA)',
      publisher: 'Rand',
      issued: on(1998),
      'number-of-pages': 155,
      number: 'MR-1008-OSTP',
      note: 'Contract No.: OPA-9215205.\nSupported by the Office of Science and Technology Policy.',
    },
    'Popper SW, Wagner CS, Larson EV. New forces at work: industry views critical technologies. Santa Monica (CA): Rand; 1998. 155 p. Report No.: MR-1008-OSTP. Contract No.: OPA-9215205. Supported by the Office of Science and Technology Policy.',
  ],
  [
    'Citing Medicine 4A, 3',
    {
      type: 'report',
      author: people('Moscovice IS'),
      title: 'Rural health networks: evolving organizational forms & functions',
      'publisher-place': 'Minneapolis (MN)',
      publisher: 'University of Minnesota, School of Public Health, Rural Health Research Center',
      issued: on(2003),
      'number-of-pages': 47,
      note: 'Grant No.: 032659.\nSupported by the Robert Wood Johnson Foundation.',
    },
    'Moscovice IS. Rural health networks: evolving organizational forms & functions. Minneapolis (MN): University of Minnesota, School of Public Health, Rural Health Research Center; 2003. 47 p. Grant No.: 032659. Supported by the Robert Wood Johnson Foundation.',
  ],
  [
    'Citing Medicine 4A, 11',
    {
      type: 'report',
      author: organisation('Task Force on Accreditation of Health Professions Education'),
      title:
        'Strategies for change and improvement: the report of the Task Force on Accreditation of Health Professions Education',
      'publisher-place': 'San Francisco',
      publisher: 'University of California, San Francisco, Center for the Health Professions',
      issued: on(1999, 6),
      'number-of-pages': 86,
    },
    'Task Force on Accreditation of Health Professions Education. Strategies for change and improvement: the report of the Task Force on Accreditation of Health Professions Education. San Francisco: University of California, San Francisco, Center for the Health Professions; 1999 Jun. 86 p.',
  ],
  [
    'Citing Medicine 4A, 12',
    {
      type: 'report',
      author: organisation('National High Blood Pressure Education Program (US)'),
      title:
        'The fourth report on the diagnosis, evaluation, and treatment of high blood pressure in children and adolescents',
      edition: 'Rev. ed.',
      'publisher-place': 'Bethesda (MD)',
      publisher: 'National Heart, Lung, and Blood Institute (US)',
      issued: on(2005),
      'number-of-pages': 48,
      'collection-title': 'NIH publication',
      'collection-number': '05-5267',
    },
    'National High Blood Pressure Education Program (US). The fourth report on the diagnosis, evaluation, and treatment of high blood pressure in children and adolescents. Rev. ed. Bethesda (MD): National Heart, Lung, and Blood Institute (US); 2005. 48 p. (NIH publication; no. 05-5267).',
  ],
  [
    'Citing Medicine 4A, 14',
    {
      type: 'report',
      title: '2004 national healthcare disparities report',
      'publisher-place': 'Rockville (MD)',
      publisher:
        'Department of Health and Human Services (US), Agency for Healthcare Research and Quality',
      issued: on(2004, 12),
      'number-of-pages': 227,
      'collection-title': 'AHRQ publication',
      'collection-number': '05-0014',
    },
    '2004 national healthcare disparities report. Rockville (MD): Department of Health and Human Services (US), Agency for Healthcare Research and Quality; 2004 Dec. 227 p. (AHRQ publication; no. 05-0014).',
  ],
  [
    'Citing Medicine 4A, 14',
    {
      type: 'report',
      title: 'The world health report 2003: shaping the future',
      'publisher-place': 'Geneva',
      publisher: 'World Health Organization',
      issued: on(2003),
      'number-of-pages': 193,
    },
    'The world health report 2003: shaping the future. Geneva: World Health Organization; 2003. 193 p.',
  ],
  [
    'Citing Medicine 4A, 23',
    {
      type: 'report',
      author: people('van deWater HP, Boshuizen HC, Perenboom RJ'),
      title: 'Health expectancy of the Dutch population',
      'publisher-place': 'Bilthoven (Netherlands)',
      publisher: 'National Institute of Public Health and Environmental Protection (NL)',
      issued: on(1995),
      'number-of-pages': 21,
      number: '431501009',
    },
    'van deWater HP, Boshuizen HC, Perenboom RJ. Health expectancy of the Dutch population. Bilthoven (Netherlands): National Institute of Public Health and Environmental Protection (NL); 1995. 21 p. Report No.: 431501009.',
  ],
];
