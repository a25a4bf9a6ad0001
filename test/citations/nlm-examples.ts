/**
 * References as the U.S. National Library of Medicine prints them, with the data that give them.
 * Those of the first group are of its "Samples of Formatted References for Authors of Journal
 * Articles"; the second group applies rules of Citing Medicine, 2nd edition, to works that exist
 * or are made up.
 */
import type { CslItem, CslName } from '../../src/citations/formats/csl.js';

/** Names as in `Halpern SD, Ubel PA; A Group.`; a semicolon begins an organisation. */
export const people = (names: string): CslName[] =>
  names.split(/(?=[,;] )/).map((part) => {
    const text = part.replace(/^[,;] /, '');
    if (part.startsWith(';')) return { literal: text };
    const [, family = text, given = '', suffix] =
      /^(.*?) ([A-Z]{1,3})(?: (Jr|\d\w\w))?$/.exec(text) ?? [];
    return { family, given: [...given].join('. '), ...(suffix && { suffix }) };
  });
const on = (...date: (number | string)[]) => ({ 'date-parts': [date] });
const during = (from: number[], to: number[]) => ({ 'date-parts': [from, to] });
const article = (item: Partial<CslItem>): Partial<CslItem> => ({
  type: 'article-journal',
  ...item,
});

export const examples: readonly (readonly [Partial<CslItem>, string])[] = [
  [
    article({
      author: people('Halpern SD, Ubel PA, Caplan AL'),
      title: 'Solid-organ transplantation in HIV-infected patients',
      'container-title': 'N Engl J Med',
      issued: on(2002, 7, 25),
      volume: 347,
      issue: 4,
      page: '284-287',
    }),
    'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002 Jul 25;347(4):284-7.',
  ],
  [
    article({
      author: people(
        'Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, Kochanek PM, Graham SH',
      ),
      title:
        'Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury',
      'container-title': 'Brain research',
      'container-title-short': 'Brain Res',
      issued: on(2002),
      volume: 935,
      issue: '1-2',
      page: '40–46',
    }),
    'Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury. Brain Res. 2002;935(1-2):40-6.',
  ],
  [
    article({
      author: [{ literal: 'Diabetes Prevention Program Research Group' }],
      title:
        'Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance',
      'container-title': 'Hypertension',
      issued: on(2002),
      volume: '40',
      issue: '5',
      page: '679-86',
    }),
    'Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-86.',
  ],
  [
    article({
      author: [
        ...people('Vallancien G, Emberton M, Harving N'),
        { family: 'Moorselaar', given: 'R. Jeroen', 'non-dropping-particle': 'van' },
        { literal: 'Alf-One Study Group' },
      ],
      title: 'Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms',
      'container-title': 'J Urol',
      issued: on(2003),
      volume: 169,
      issue: 6,
      page: '2257-2261',
    }),
    'Vallancien G, Emberton M, Harving N, van Moorselaar RJ; Alf-One Study Group. Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms. J Urol. 2003;169(6):2257-61.',
  ],
  [
    article({
      title: '21st century heart solution may have a sting in the tail',
      'container-title': 'BMJ',
      issued: on(2002),
      volume: 325,
      issue: 7357,
      page: 184,
    }),
    '21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184.',
  ],
  [
    article({
      author: people('Ellingsen AE, Wilhelmsen I'),
      title: 'Sykdomsangst blant medisin- og jusstudenter',
      'container-title': 'Tidsskr Nor Laegeforen',
      issued: on(2002),
      volume: 122,
      issue: 8,
      page: '785-787',
      language: 'nb-NO',
    }),
    'Ellingsen AE, Wilhelmsen I. Sykdomsangst blant medisin- og jusstudenter. Tidsskr Nor Laegeforen. 2002;122(8):785-7. Norwegian.',
  ],
  [
    article({
      author: people('Geraud G, Spierings EL, Keywood C'),
      title:
        'Tolerability and safety of frovatriptan with short- and long-term use for treatment of migraine and in comparison with sumatriptan',
      'container-title': 'Headache',
      issued: on(2002),
      volume: 42,
      issue: 'Supplement 2',
      page: 'S93-S99',
    }),
    'Geraud G, Spierings EL, Keywood C. Tolerability and safety of frovatriptan with short- and long-term use for treatment of migraine and in comparison with sumatriptan. Headache. 2002;42 Suppl 2:S93-9.',
  ],
  [
    article({
      author: people('Glauser TA'),
      title: 'Integrating clinical trial data into clinical practice',
      'container-title': 'Neurology',
      issued: on(2002),
      volume: 58,
      issue: '12 Suppl 7',
      page: 'S6-12',
    }),
    'Glauser TA. Integrating clinical trial data into clinical practice. Neurology. 2002;58(12 Suppl 7):S6-12.',
  ],
  [
    article({
      author: people('Abend SM, Kulish N'),
      title: 'The psychoanalytic method from an epistemological viewpoint',
      'container-title': 'Int J Psychoanal',
      issued: on(2002),
      volume: 83,
      issue: 'Part 2',
      page: '491-495',
    }),
    'Abend SM, Kulish N. The psychoanalytic method from an epistemological viewpoint. Int J Psychoanal. 2002;83(Pt 2):491-5.',
  ],
  [
    article({
      author: people('Ahrar K, Madoff DC, Gupta S, Wallace MJ, Price RE, Wright KC'),
      title: 'Development of a large animal model for lung tumors',
      'container-title': 'J Vasc Interv Radiol',
      issued: on(2002),
      volume: 13,
      issue: '9 Pt 1',
      page: '923-8',
    }),
    'Ahrar K, Madoff DC, Gupta S, Wallace MJ, Price RE, Wright KC. Development of a large animal model for lung tumors. J Vasc Interv Radiol. 2002;13(9 Pt 1):923-8.',
  ],
  [
    article({
      author: people('Banit DM, Kaufer H, Hartford JM'),
      title: 'Intraoperative frozen section analysis in revision total joint arthroplasty',
      'container-title': 'Clin Orthop',
      issued: on(2002),
      issue: 401,
      page: '230-8',
    }),
    'Banit DM, Kaufer H, Hartford JM. Intraoperative frozen section analysis in revision total joint arthroplasty. Clin Orthop. 2002;(401):230-8.',
  ],
  [
    article({
      title: 'Outreach: bringing HIV-positive individuals into care',
      'container-title': 'HRSA Careaction',
      issued: on(2002, 6),
      page: '1-6',
    }),
    'Outreach: bringing HIV-positive individuals into care. HRSA Careaction. 2002 Jun:1-6.',
  ],
  [
    article({
      author: people('Chadwick R, Schuklenk U'),
      title: 'The politics of ethical consensus finding',
      'container-title': 'Bioethics',
      issued: on(2002),
      volume: 16,
      issue: 2,
      page: 'iii-v',
    }),
    'Chadwick R, Schuklenk U. The politics of ethical consensus finding. Bioethics. 2002;16(2):iii-v.',
  ],
  [
    article({
      author: people('Tor M, Turker H'),
      title: 'International approaches to the prescription of long-term oxygen therapy',
      genre: 'Letter',
      'container-title': 'Eur Respir J',
      issued: on(2002),
      volume: 20,
      issue: 1,
      page: '242',
    }),
    'Tor M, Turker H. International approaches to the prescription of long-term oxygen therapy [letter]. Eur Respir J. 2002;20(1):242.',
  ],
  [
    article({
      author: people('Lofwall MR, Strain EC, Brooner RK, Kindbom KA, Bigelow GE'),
      title: 'Characteristics of older methadone maintenance (MM) patients',
      genre: 'abstract',
      'container-title': 'Drug Alcohol Depend',
      issued: on(2002),
      volume: 66,
      issue: 'Suppl 1',
      page: 'S105',
    }),
    'Lofwall MR, Strain EC, Brooner RK, Kindbom KA, Bigelow GE. Characteristics of older methadone maintenance (MM) patients [abstract]. Drug Alcohol Depend. 2002;66 Suppl 1:S105.',
  ],
  [
    article({
      author: people('Feifel D, Moutier CY, Perry W'),
      title: 'Safety and tolerability of a rapidly escalating dose-loading regimen for risperidone',
      'container-title': 'J Clin Psychiatry',
      issued: on(2002),
      volume: 63,
      issue: 2,
      page: '169',
      note: 'Retraction of: Feifel D, Moutier CY, Perry W. J Clin Psychiatry. 2000;61(12):909-11.',
    }),
    'Feifel D, Moutier CY, Perry W. Safety and tolerability of a rapidly escalating dose-loading regimen for risperidone. J Clin Psychiatry. 2002;63(2):169. Retraction of: Feifel D, Moutier CY, Perry W. J Clin Psychiatry. 2000;61(12):909-11.',
  ],
  [
    article({
      author: people('Feifel D, Moutier CY, Perry W'),
      title: 'Safety and tolerability of a rapidly escalating dose-loading regimen for risperidone',
      'container-title': 'J Clin Psychiatry',
      issued: on(2000),
      volume: 61,
      issue: 12,
      page: '909-11',
      note: 'read by the editors\nRetraction in: Feifel D, Moutier CY, Perry W. J Clin Psychiatry. 2002;63(2):169.',
    }),
    'Feifel D, Moutier CY, Perry W. Safety and tolerability of a rapidly escalating dose-loading regimen for risperidone. J Clin Psychiatry. 2000;61(12):909-11. Retraction in: Feifel D, Moutier CY, Perry W. J Clin Psychiatry. 2002;63(2):169.',
  ],
  [
    article({
      author: people('Mansharamani M, Chilton BS'),
      title: 'The reproductive importance of P-type ATPases',
      'container-title': 'Mol Cell Endocrinol',
      issued: on(2002),
      volume: 188,
      issue: '1-2',
      page: '22-5',
      note: 'Corrected and republished from: Mol Cell Endocrinol. 2001;183(1-2):123-6.',
    }),
    'Mansharamani M, Chilton BS. The reproductive importance of P-type ATPases. Mol Cell Endocrinol. 2002;188(1-2):22-5. Corrected and republished from: Mol Cell Endocrinol. 2001;183(1-2):123-6.',
  ],
  [
    article({
      author: people('Malinowski JM, Bolesta S'),
      title: 'Rosiglitazone in the treatment of type 2 diabetes mellitus: a critical review',
      'container-title': 'Clin Ther',
      issued: on(2000),
      volume: 22,
      issue: 10,
      page: '1151-68; discussion 1149-50',
      note: 'Erratum in: Clin Ther. 2001;23(2):309.',
    }),
    'Malinowski JM, Bolesta S. Rosiglitazone in the treatment of type 2 diabetes mellitus: a critical review. Clin Ther. 2000;22(10):1151-68; discussion 1149-50. Erratum in: Clin Ther. 2001;23(2):309.',
  ],
  [
    article({
      author: people('Yu WM, Hawley TS, Hawley RG, Qu CK'),
      title: 'Immortalization of yolk sac-derived precursor cells',
      'container-title': 'Blood',
      issued: on(2002, 11, 15),
      'available-date': on(2002, 7, 5),
      volume: 100,
      issue: 10,
      page: '3828-31',
    }),
    'Yu WM, Hawley TS, Hawley RG, Qu CK. Immortalization of yolk sac-derived precursor cells. Blood. 2002 Nov 15;100(10):3828-31. Epub 2002 Jul 5.',
  ],
  [
    {
      type: 'book',
      author: people('Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA'),
      title: 'Medical microbiology',
      edition: 4,
      'publisher-place': 'St. Louis',
      publisher: 'Mosby',
      issued: on(2002),
    },
    'Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.',
  ],
  [
    {
      type: 'book',
      editor: people('Gilstrap LC 3rd, Cunningham FG, VanDorsten JP'),
      title: 'Operative obstetrics',
      edition: '2nd',
      'publisher-place': 'New York',
      publisher: 'McGraw-Hill',
      issued: on(2002),
    },
    'Gilstrap LC 3rd, Cunningham FG, VanDorsten JP, editors. Operative obstetrics. 2nd ed. New York: McGraw-Hill; 2002.',
  ],
  [
    {
      type: 'book',
      author: people('Breedlove GK, Schorfheide AM'),
      title: 'Adolescent pregnancy',
      edition: 2,
      editor: people('Wieczorek RR'),
      'publisher-place': 'White Plains (NY)',
      publisher: 'March of Dimes Education Services',
      issued: on(2001),
    },
    'Breedlove GK, Schorfheide AM. Adolescent pregnancy. 2nd ed. Wieczorek RR, editor. White Plains (NY): March of Dimes Education Services; 2001.',
  ],
  [
    {
      type: 'book',
      author: [
        { literal: 'Royal Adelaide Hospital' },
        { literal: 'University of Adelaide, Department of Clinical Nursing' },
      ],
      title: 'Compendium of nursing research and practice development, 1999-2000',
      'publisher-place': 'Adelaide (Australia)',
      publisher: 'Adelaide University',
      issued: on(2001),
    },
    'Royal Adelaide Hospital; University of Adelaide, Department of Clinical Nursing. Compendium of nursing research and practice development, 1999-2000. Adelaide (Australia): Adelaide University; 2001.',
  ],
  [
    {
      type: 'chapter',
      author: people('Meltzer PS, Kallioniemi A, Trent JM'),
      title: 'Chromosome alterations in human solid tumors',
      editor: people('Vogelstein B, Kinzler KW'),
      'container-title': 'The genetic basis of human cancer',
      'publisher-place': 'New York',
      publisher: 'McGraw-Hill',
      issued: on(2002),
      page: '93-113',
    },
    'Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In: Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. New York: McGraw-Hill; 2002. p. 93-113.',
  ],
  [
    {
      type: 'book',
      editor: people('Harnden P, Joffe JK, Jones WG'),
      title: 'Germ cell tumours V',
      'event-title': 'Proceedings of the 5th Germ Cell Tumour Conference',
      'event-date': during([2001, 9, 13], [2001, 9, 15]),
      'event-place': 'Leeds, UK',
      'publisher-place': 'New York',
      publisher: 'Springer',
      issued: on(2002),
    },
    'Harnden P, Joffe JK, Jones WG, editors. Germ cell tumours V. Proceedings of the 5th Germ Cell Tumour Conference; 2001 Sep 13-15; Leeds, UK. New York: Springer; 2002.',
  ],
  [
    {
      type: 'paper-conference',
      author: people('Christensen S, Oppacher F'),
      title: "An analysis of Koza's computational effort statistic for genetic programming",
      editor: people('Foster JA, Lutton E, Miller J, Ryan C, Tettamanzi AG'),
      'container-title': 'Genetic programming',
      'event-title':
        'EuroGP 2002: Proceedings of the 5th European Conference on Genetic Programming',
      'event-date': during([2002, 4, 3], [2002, 4, 5]),
      'event-place': 'Kinsdale, Ireland',
      'publisher-place': 'Berlin',
      publisher: 'Springer',
      issued: on(2002),
      page: '182-91',
    },
    "Christensen S, Oppacher F. An analysis of Koza's computational effort statistic for genetic programming. In: Foster JA, Lutton E, Miller J, Ryan C, Tettamanzi AG, editors. Genetic programming. EuroGP 2002: Proceedings of the 5th European Conference on Genetic Programming; 2002 Apr 3-5; Kinsdale, Ireland. Berlin: Springer; 2002. p. 182-91.",
  ],
  [
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
    article({
      author: people('Tian D, Araki H, Stahl E, Bergelson J, Kreitman M'),
      title: 'Signature of balancing selection in Arabidopsis',
      'container-title': 'Proc Natl Acad Sci U S A',
      status: 'in press',
      issued: on(2002),
    }),
    'Tian D, Araki H, Stahl E, Bergelson J, Kreitman M. Signature of balancing selection in Arabidopsis. Proc Natl Acad Sci U S A. Forthcoming 2002.',
  ],
  [
    {
      type: 'book',
      author: people('Anderson SC, Poulsen KB'),
      title: "Anderson's electronic atlas of hematology",
      medium: 'CD-ROM',
      'publisher-place': 'Philadelphia',
      publisher: 'Lippincott Williams & Wilkins',
      issued: on(2002),
    },
    "Anderson SC, Poulsen KB. Anderson's electronic atlas of hematology [CD-ROM]. Philadelphia: Lippincott Williams & Wilkins; 2002.",
  ],
  [
    article({
      author: people('Abood S'),
      title: 'Quality improvement initiative in nursing homes: the ANA acts in an advisory role',
      'container-title': 'Am J Nurs',
      issued: on(2002, 6),
      accessed: on(2002, 8, 12),
      volume: 102,
      issue: 6,
      page: '[about 1 p.]',
      URL: 'http://www.nursingworld.org/AJN/2002/june/Wawatch.htmArticle',
    }),
    'Abood S. Quality improvement initiative in nursing homes: the ANA acts in an advisory role. Am J Nurs [Internet]. 2002 Jun [cited 2002 Aug 12];102(6):[about 1 p.]. Available from: http://www.nursingworld.org/AJN/2002/june/Wawatch.htmArticle',
  ],
  [
    article({
      author: people('Zhang M, Holman CD, Price SD, Sanfilippo FM, Preen DB, Bulsara MK'),
      title:
        'Comorbidity and repeat admission to hospital for adverse drug reactions in older adults: retrospective cohort study',
      'container-title': 'BMJ',
      issued: on(2009, 1, 7),
      volume: 338,
      page: 'a2752',
      DOI: '10.1136/bmj.a2752',
      PMID: 19129307,
      PMCID: 'PMC2615549',
    }),
    'Zhang M, Holman CD, Price SD, Sanfilippo FM, Preen DB, Bulsara MK. Comorbidity and repeat admission to hospital for adverse drug reactions in older adults: retrospective cohort study. BMJ. 2009 Jan 7;338:a2752. doi: 10.1136/bmj.a2752. PMID: 19129307; PMCID: PMC2615549.',
  ],
  [
    {
      type: 'book',
      editor: people('Foley KM, Gelband H'),
      title: 'Improving palliative care for cancer',
      'publisher-place': 'Washington',
      publisher: 'National Academy Press',
      issued: on(2001),
      accessed: on(2002, 7, 9),
      URL: 'https://www.nap.edu/catalog/10149/improving-palliative-care-for-cancer',
    },
    'Foley KM, Gelband H, editors. Improving palliative care for cancer [Internet]. Washington: National Academy Press; 2001 [cited 2002 Jul 9]. Available from: https://www.nap.edu/catalog/10149/improving-palliative-care-for-cancer',
  ],
  [
    {
      type: 'webpage',
      title: 'Cancer-Pain.org',
      'publisher-place': 'New York',
      publisher: 'Association of Cancer Online Resources, Inc.',
      issued: { literal: 'c2000-01' },
      accessed: on(2002, 7, 9),
      note: 'updated: 2002-05-16',
      URL: 'http://www.cancer-pain.org/',
    },
    'Cancer-Pain.org [Internet]. New York: Association of Cancer Online Resources, Inc.; c2000-01 [updated 2002 May 16; cited 2002 Jul 9]. Available from: http://www.cancer-pain.org/.',
  ],
  [
    {
      type: 'article',
      author: people('Bar DZ, Atkatsh K, Tavarez U, Erdos MR, Gruenbaum Y, Collins FS'),
      title: 'Biotinylation by antibody recognition- A novel method for proximity labeling',
      'container-title': 'BioRxiv',
      number: '069187',
      issued: on(2016),
      accessed: on(2017, 1, 12),
      DOI: '10.1101/069187',
    },
    'Bar DZ, Atkatsh K, Tavarez U, Erdos MR, Gruenbaum Y, Collins FS. Biotinylation by antibody recognition- A novel method for proximity labeling. BioRxiv 069187 [Preprint]. 2016 [cited 2017 Jan 12]. Available from: https://doi.org/10.1101/069187',
  ],
  [
    {
      type: 'software',
      title: 'Hemodynamics III: the ups and downs of hemodynamics',
      version: '2.2',
      'publisher-place': 'Orlando (FL)',
      publisher: 'Computerized Educational Systems',
      issued: on(1993),
    },
    'Hemodynamics III: the ups and downs of hemodynamics [computer program]. Version 2.2. Orlando (FL): Computerized Educational Systems; 1993.',
  ],
];

/** Rules of Citing Medicine on what the samples do not have. */
export const rules: readonly (readonly [string, Partial<CslItem>, string])[] = [
  [
    'a title in another language with its translation',
    article({
      author: people('Ek D'),
      'original-title': 'Salt och blodtryck',
      title: 'Salt and blood pressure',
      'container-title': 'Lakartidningen',
      language: 'sv',
      issued: on(2020),
      volume: 117,
      DOI: '10.1000/x',
    }),
    'Ek D. Salt och blodtryck [Salt and blood pressure]. Lakartidningen. 2020;117. Swedish. doi: 10.1000/x.',
  ],
  [
    'an article that is ahead of print',
    article({
      title: 'Salt',
      'container-title': 'Lancet',
      issued: on(2020, 1, 5),
      status: 'Epub ahead of print',
      DOI: '10.1000/x',
      PMID: '7',
    }),
    'Salt. Lancet. 2020 Jan 5. doi: 10.1000/x. Epub ahead of print. PMID: 7.',
  ],
  [
    'months and seasons that a number spans',
    article({
      title: 'Salt',
      'container-title': 'J',
      issued: during([2006, 3], [2006, 4]),
      volume: 1,
    }),
    'Salt. J. 2006 Mar-Apr;1.',
  ],
  [
    'a season',
    article({
      title: 'Salt',
      'container-title': 'J',
      issued: { ...on(1999), season: 3 },
      volume: 1,
    }),
    'Salt. J. 1999 Fall;1.',
  ],
  [
    'a number over the turn of the year',
    article({
      title: 'Salt',
      'container-title': 'J',
      issued: during([2006, 12], [2007, 1]),
      volume: 1,
    }),
    'Salt. J. 2006 Dec-2007 Jan;1.',
  ],
  [
    'a question as title, and italics',
    article({
      title: 'Is <i>E. coli</i> harmful?',
      'container-title': 'J',
      issued: on(2001),
      volume: 1,
    }),
    'Is E. coli harmful? J. 2001;1.',
  ],
  [
    'a volume of a book, in a series, with its pages and a date that is not certain',
    {
      type: 'book',
      author: people('Hertz C'),
      title: 'Cardiology',
      volume: 3,
      edition: 'Revised',
      translator: people('Ek D'),
      publisher: 'Havs',
      'publisher-place': 'Lund',
      issued: { ...on(1995), circa: true },
      'number-of-pages': 220,
      'collection-title': 'Medicine of the sea',
      'collection-number': 12,
    },
    'Hertz C. Cardiology. Vol. 3. Revised ed. Ek D, translator. Lund: Havs; [1995?]. 220 p. (Medicine of the sea; vol. 12).',
  ],
  [
    "a master's thesis on the web",
    {
      type: 'thesis',
      genre: 'Master thesis',
      author: people('Ek D'),
      title: 'Salt',
      publisher: 'Lund University',
      issued: on(2020),
      accessed: on(2021, 2),
      URL: 'https://example.org/salt',
    },
    "Ek D. Salt [master's thesis]. Lund University; 2020 [cited 2021 Feb]. Available from: https://example.org/salt",
  ],
  [
    'a data set with a version',
    {
      type: 'dataset',
      author: people('Ek D'),
      title: 'Salt in food',
      version: 2,
      publisher: 'Dryad',
      issued: on(2020, 5, 1),
      accessed: on(2021, 2, 3),
      DOI: '10.5061/dryad.1',
    },
    'Ek D. Salt in food [dataset]. Version 2. Dryad; 2020 May 1 [cited 2021 Feb 3]. doi: 10.5061/dryad.1.',
  ],
  [
    'a standard',
    {
      type: 'standard',
      author: [{ literal: 'International Organization for Standardization' }],
      title: 'Information and documentation: rules for the abbreviation of title words',
      publisher: 'ISO',
      'publisher-place': 'Geneva',
      number: 'ISO 4:1997',
      issued: on(1997),
    },
    'International Organization for Standardization. Information and documentation: rules for the abbreviation of title words. Geneva: ISO; 1997. Standard No.: ISO 4:1997.',
  ],
  [
    'a report on the web',
    {
      type: 'report',
      author: [{ literal: 'SBU' }],
      title: 'Dental caries',
      genre: 'Final report',
      publisher: 'SBU',
      'publisher-place': 'Stockholm',
      issued: on(2007),
      number: '188',
      accessed: on(2026, 11, 23),
      URL: 'https://www.sbu.se/188',
    },
    'SBU. Dental caries [Internet]. Final report. Stockholm: SBU; 2007 [cited 2026 Nov 23]. Report No.: 188. Available from: https://www.sbu.se/188',
  ],
  [
    'a paper that was given and a poster',
    {
      type: 'speech',
      author: people('Ek D'),
      title: 'Salt',
      'event-title': 'Salt Days',
      'event-date': on(2020, 3, 4),
      'event-place': 'Lund, Sweden',
    },
    'Ek D. Salt. Paper presented at: Salt Days; 2020 Mar 4; Lund, Sweden.',
  ],
  [
    'a preprint with its DOI',
    {
      type: 'article',
      title: 'Salt',
      publisher: 'medRxiv',
      issued: on(2020, 3, 4),
      DOI: '10.1101/1',
    },
    'Salt. medRxiv [Preprint]. 2020 Mar 4. doi: 10.1101/1.',
  ],
];
