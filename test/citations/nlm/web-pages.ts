import { on, organisation, type Sample } from './sample.js';

/** Pages of the web. */
export const webPages: readonly Sample[] = [
  [
    'Samples, 38',
    {
      type: 'webpage',
      title: 'eatright.org',
      'publisher-place': 'Chicago',
      publisher: 'Academy of Nutrition and Dietetics',
      issued: { literal: 'c2016' },
      accessed: on(2016, 12, 27),
      URL: 'https://www.eatright.org/',
    },
    'eatright.org [Internet]. Chicago: Academy of Nutrition and Dietetics; c2016 [cited 2016 Dec 27]. Available from: https://www.eatright.org/.',
  ],
  [
    'Citing Medicine 25A, 21',
    {
      type: 'webpage',
      author: organisation(
        'CDE Working Group of the Trans-NIH BioMedical Informatics Coordinating Committee (BMIC)',
      ),
      title: 'Common Data Element (CDE) Resource Portal',
      'publisher-place': 'Bethesda (MD)',
      publisher: 'U.S. National Library of Medicine',
      issued: on(2012, 6, 18),
      accessed: on(2015, 4, 28),
      note: 'updated: 2013-01-03',
      URL: 'http://www.nlm.nih.gov/cde/',
    },
    'CDE Working Group of the Trans-NIH BioMedical Informatics Coordinating Committee (BMIC). Common Data Element (CDE) Resource Portal [Internet]. Bethesda (MD): U.S. National Library of Medicine; 2012 Jun 18 [updated 2013 Jan 3; cited 2015 Apr 28]. Available from: http://www.nlm.nih.gov/cde/.',
  ],
  [
    'Citing Medicine 25A, 21',
    {
      type: 'webpage',
      title: 'National Center for Infectious Diseases',
      'publisher-place': 'Atlanta',
      publisher: 'Centers for Disease Control and Prevention (US)',
      accessed: on(2007, 2, 20),
      note: 'reviewed: 2007-02-15',
      URL: 'http://www.cdc.gov/ncidod/index.htm',
    },
    'National Center for Infectious Diseases [Internet]. Atlanta: Centers for Disease Control and Prevention (US); [reviewed 2007 Feb 15; cited 2007 Feb 20]. Available from: http://www.cdc.gov/ncidod/index.htm',
  ],
  [
    'Citing Medicine 25A, 21',
    {
      type: 'webpage',
      title: 'Healthy People',
      'publisher-place': 'Rockville (MD)',
      publisher:
        'Department of Health and Human Services (US), Office of Disease Prevention and Health Promotion',
      accessed: on(2007, 2, 23),
      URL: 'http://www.healthypeople.gov/',
    },
    'Healthy People [Internet]. Rockville (MD): Department of Health and Human Services (US), Office of Disease Prevention and Health Promotion; [cited 2007 Feb 23]. Available from: http://www.healthypeople.gov/.',
  ],
  [
    'Citing Medicine 25A, 22',
    {
      type: 'webpage',
      title: 'PhysOrg.com',
      'publisher-place': '[place unknown]',
      publisher: 'PhysOrg.com',
      issued: { literal: 'c2003' },
      accessed: on(2007, 2, 22),
      URL: 'http://www.physorg.com',
    },
    'PhysOrg.com [Internet]. [place unknown]: PhysOrg.com; c2003 [cited 2007 Feb 22]. Available from: http://www.physorg.com',
  ],
  [
    'Citing Medicine 25A, 22',
    {
      type: 'webpage',
      title: 'cancerbackup: informing, understanding, supporting',
      'publisher-place': 'London',
      publisher: 'Cancerbackup',
      issued: { literal: 'c2003' },
      accessed: on(2007, 2, 22),
      URL: 'http://www.cancerbackup.org.uk/',
    },
    'cancerbackup: informing, understanding, supporting [Internet]. London: Cancerbackup; c2003 [cited 2007 Feb 22]. Available from: http://www.cancerbackup.org.uk/.',
  ],
  [
    'Citing Medicine 25B, introduction',
    {
      type: 'webpage',
      title: 'A.D.A.M. medical encyclopedia',
      'publisher-place': 'Atlanta',
      publisher: 'A.D.A.M., Inc.',
      issued: { literal: 'c2005' },
      accessed: on(2007, 3, 26),
      URL: 'http://www.nlm.nih.gov/medlineplus/encyclopedia.html',
    },
    'A.D.A.M. medical encyclopedia [Internet]. Atlanta: A.D.A.M., Inc.; c2005 [cited 2007 Mar 26]. Available from: http://www.nlm.nih.gov/medlineplus/encyclopedia.html',
  ],
];
