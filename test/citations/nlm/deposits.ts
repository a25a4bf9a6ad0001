import { on, people, type Sample } from './sample.js';

/** Preprints, data and software. */
export const deposits: readonly Sample[] = [
  [
    'Samples, 34',
    {
      type: 'article',
      author: people('Bar DZ, Atkatsh K, Tavarez U, Erdos MR, Gruenbaum Y, Collins FS'),
      title: 'Biotinylation by antibody recognition- A novel method for proximity labeling',
      'container-title': 'BioRxiv',
      number: '069187',
      issued: on(2016),
      accessed: on(2017, 1, 12),
      DOI: '10.1101/069187',
      URL: 'https://www.biorxiv.org/content/10.1101/069187v1',
    },
    'Bar DZ, Atkatsh K, Tavarez U, Erdos MR, Gruenbaum Y, Collins FS. Biotinylation by antibody recognition- A novel method for proximity labeling. BioRxiv 069187 [Preprint]. 2016 [cited 2017 Jan 12]. Available from: https://www.biorxiv.org/content/10.1101/069187v1',
  ],
  [
    'Samples, 34',
    {
      type: 'article',
      author: people('Alvarez R'),
      title:
        'Near optimal neural network estimator for spectral x-ray photon counting data with pileup',
      publisher: 'arXiv',
      number: 'arXiv:1702.01006v1',
      issued: on(2017),
      accessed: on(2017, 2, 9),
      'number-of-pages': 11,
      URL: 'https://arxiv.org/abs/1702.01006',
    },
    'Alvarez R. Near optimal neural network estimator for spectral x-ray photon counting data with pileup. arXiv:1702.01006v1 [Preprint]. 2017 [cited 2017 Feb 9]: [11 p.]. Available from: https://arxiv.org/abs/1702.01006',
  ],
  [
    'Samples, 43, simplified',
    {
      type: 'dataset',
      title: 'RxNorm',
      edition: 'April 4, 2016 Full Monthly Release',
      issued: on(2016, 4, 4),
      accessed: on(2016, 4, 18),
      URL: 'https://www.nlm.nih.gov/research/umls/rxnorm/docs/rxnormfiles.html',
    },
    'RxNorm [dataset]. April 4, 2016 Full Monthly Release. 2016 Apr 4 [cited 2016 Apr 18]. Available from: https://www.nlm.nih.gov/research/umls/rxnorm/docs/rxnormfiles.html',
  ],
  [
    'Samples, 43, as in Citing Medicine',
    {
      type: 'dataset',
      title: 'RxNorm',
      edition: 'April 4, 2016 Full Monthly Release',
      'publisher-place': 'Bethesda (MD)',
      publisher: 'U.S. National Library of Medicine',
      issued: on(2016, 4, 4),
      accessed: on(2016, 4, 18),
      URL: 'https://www.nlm.nih.gov/research/umls/rxnorm/docs/rxnormfiles.html',
    },
    'RxNorm [dataset on the Internet]. April 4, 2016 Full Monthly Release. Bethesda (MD): U.S. National Library of Medicine; 2016 Apr 4 [cited 2016 Apr 18]. Available from: https://www.nlm.nih.gov/research/umls/rxnorm/docs/rxnormfiles.html',
  ],
  [
    'Samples, 43, simplified (six authors of eighteen, as in 1, and two initials; without the note on the article)',
    {
      type: 'dataset',
      author: people('Kraemer MUG, Sinka ME, Duda KA, Mylne A, Shearer FM, Brady OJ, Messina JP'),
      title: 'The global compendium of Aedes aegypti and Ae. albopictus occurrence',
      publisher: 'Dryad Digital Repository',
      issued: on(2015, 6, 30),
      accessed: on(2015, 10, 23),
      URL: 'https://datadryad.org/stash/dataset/doi:10.5061/dryad.47v3c',
    },
    'Kraemer MU, Sinka ME, Duda KA, Mylne A, Shearer FM, Brady OJ, et al. The global compendium of Aedes aegypti and Ae. albopictus occurrence [dataset]. 2015 Jun 30 [cited 2015 Oct 23]. Dryad Digital Repository. Available from: https://datadryad.org/stash/dataset/doi:10.5061/dryad.47v3c',
  ],
  [
    'Samples, 44',
    {
      type: 'software',
      author: people('Hayes B, Tesar B, Zurow K'),
      title: 'OTSoft: Optimality Theory Software',
      version: '2.3.2',
      issued: on(2013, 1, 14),
      accessed: on(2015, 2, 14),
      URL: 'https://linguistics.ucla.edu/people/hayes/otsoft/',
    },
    'Hayes B, Tesar B, Zurow K. OTSoft: Optimality Theory Software. Version 2.3.2 [software]. 2013 Jan 14 [cited 2015 Feb 14]. Available from: https://linguistics.ucla.edu/people/hayes/otsoft/.',
  ],
  [
    'Samples, 44 (without the day of the download)',
    {
      type: 'software',
      author: people('Golda TG, Hough PD, Gay G'),
      title: 'APPSPACK (Asynchronous Parallel Pattern Search)',
      version: 'v5.0.1',
      publisher: 'Sandia National Laboratories',
      issued: on(2007, 2, 16),
      accessed: on(2016, 4, 4),
      URL: 'https://dakota.sandia.gov/packages/hopspack',
    },
    'Golda TG, Hough PD, Gay G. APPSPACK (Asynchronous Parallel Pattern Search). Version 5.0.1 [software]. Sandia National Laboratories. 2007 Feb 16 [cited 2016 Apr 4]. Available from: https://dakota.sandia.gov/packages/hopspack',
  ],
];
