import { article, on, people, type Sample } from './sample.js';

/** Patents, newspapers, films, words of dictionaries and what is not printed yet. */
export const otherWorks: readonly Sample[] = [
  [
    'Samples, 28',
    {
      type: 'patent',
      author: people('Pagedas AC'),
      publisher: 'Ancel Surgical R&D Inc.',
      title: 'Flexible endoscopic grasping and cutting device and positioning tool assembly',
      ...({ authority: 'United States' } as object),
      number: 'US 20020103498',
      issued: on(2002, 8, 1),
    },
    'Pagedas AC, inventor; Ancel Surgical R&D Inc., assignee. Flexible endoscopic grasping and cutting device and positioning tool assembly. United States patent US 20020103498. 2002 Aug 1.',
  ],
  [
    'Samples, 29',
    {
      type: 'article-newspaper',
      author: people('Tynan T'),
      title: 'Medical improvements lower homicide rate: study sees drop in assault rate',
      'container-title': 'The Washington Post',
      'container-title-short': 'Wash Post',
      issued: on(2002, 8, 12),
      section: 'A',
      page: '2 (col. 4)',
    },
    'Tynan T. Medical improvements lower homicide rate: study sees drop in assault rate. The Washington Post. 2002 Aug 12;Sect. A:2 (col. 4).',
  ],
  [
    'Samples, 30',
    {
      type: 'motion_picture',
      author: people('Chason KW, Sallustio S'),
      title: 'Hospital preparedness for bioterrorism',
      medium: 'videocassette',
      'publisher-place': 'Secaucus (NJ)',
      publisher: 'Network for Continuing Medical Education',
      issued: on(2002),
    },
    'Chason KW, Sallustio S. Hospital preparedness for bioterrorism [videocassette]. Secaucus (NJ): Network for Continuing Medical Education; 2002.',
  ],
  [
    'Samples, 33',
    {
      type: 'entry-dictionary',
      title: 'Filamin',
      'container-title': "Dorland's illustrated medical dictionary",
      edition: 29,
      'publisher-place': 'Philadelphia',
      publisher: 'W.B. Saunders',
      issued: on(2000),
      page: 675,
    },
    "Dorland's illustrated medical dictionary. 29th ed. Philadelphia: W.B. Saunders; 2000. Filamin; p. 675.",
  ],
  [
    'Samples, 34',
    article({
      author: people('Tian D, Araki H, Stahl E, Bergelson J, Kreitman M'),
      title: 'Signature of balancing selection in Arabidopsis',
      'container-title': 'Proc Natl Acad Sci U S A',
      status: 'in press',
      issued: on(2002),
    }),
    'Tian D, Araki H, Stahl E, Bergelson J, Kreitman M. Signature of balancing selection in Arabidopsis. Proc Natl Acad Sci U S A. Forthcoming 2002.',
  ],
];
