import { expect } from '@open-wc/testing';
import { isReferencesHeading } from '../../src/i18n/reference-headings.js';

/** By language, as they stand over lists. */
const headings: Record<string, string[]> = {
  en: [
    'References',
    'REFERENCES',
    '7. References:',
    'VII. References',
    'References (12)',
    'References [edit]',
    'Notes and references',
    'Works cited',
    'Bibliography',
    'Sources',
    'Literature',
  ],
  sv: [
    'Referenser',
    'Källor',
    'Källförteckning',
    'Referenslista',
    'Litteratur',
    'Källor och referenser',
    'Fotnoter',
  ],
  da: ['Referencer', 'Kilder', 'Litteraturliste', 'Noter'],
  nb: ['Referanser', 'Kilder', 'Litteraturliste', 'Fotnoter'],
  fi: ['Lähteet', 'Viitteet', 'Kirjallisuutta', 'Lähdeluettelo'],
  de: [
    'Literatur',
    'Literaturverzeichnis',
    'Quellen',
    'Einzelnachweise',
    'FUSSNOTEN',
    'Quellen und Literatur',
  ],
  nl: ['Referenties', 'Bronnen', 'Literatuurlijst', 'Bronvermelding'],
  fr: ['Références', 'REFERENCES', 'Bibliographie', 'Notes et références', 'Sources'],
  es: ['Referencias', 'Bibliografía', 'Fuentes', 'Referencias bibliográficas'],
  pt: ['Referências', 'Bibliografia', 'Fontes', 'Referências bibliográficas'],
  it: ['Bibliografia', 'Riferimenti bibliografici', 'Fonti', 'Note'],
  pl: ['Piśmiennictwo', 'Bibliografia', 'Przypisy', 'Źródła'],
  cs: ['Literatura', 'Reference', 'Použitá literatura', 'Zdroje'],
  uk: ['Література', 'Джерела', 'Список використаних джерел', 'Примітки'],
  ru: ['Литература', 'Источники', 'Список литературы', 'Примечания', 'СПИСОК ЛИТЕРАТУРЫ'],
  ro: ['Referințe', 'Bibliografie', 'Referinţe', 'Surse'],
  hu: ['Irodalom', 'Hivatkozások', 'Források', 'Irodalomjegyzék'],
  el: ['Βιβλιογραφία', 'ΒΙΒΛΙΟΓΡΑΦΙΑ', 'Αναφορές', 'ΑΝΑΦΟΡΕΣ', 'Πηγές'],
  tr: ['Kaynaklar', 'KAYNAKÇA', 'Dipnotlar', 'DİPNOTLAR', 'Referanslar'],
  ar: ['المراجع', 'المصادر', 'المصادر والمراجع', 'قائمة المراجع:'],
  he: ['מקורות', 'הערות שוליים', 'ביבליוגרפיה'],
  fa: ['منابع', 'مراجع', 'منابع و مآخذ', 'پانویس‌ها'],
  hi: ['संदर्भ', 'सन्दर्भ', 'संदर्भ सूची', 'ग्रंथसूची'],
  zh: ['参考文献', '參考文獻', '参考文献：', '【参考文献】', '参考资料', '注释', '注释和参考文献'],
  ja: ['参考文献', '文献', '出典', '脚注', '引用・参考文献'],
  ko: ['참고문헌', '참고 문헌', '각주', '출처'],
  vi: ['Tài liệu tham khảo', 'Tham khảo', 'Chú thích', 'Nguồn'],
  id: ['Daftar pustaka', 'Referensi', 'Sumber', 'Catatan kaki'],
};

describe('headings of reference lists', () => {
  for (const [language, texts] of Object.entries(headings)) {
    it(`are known in ${language}`, () => {
      for (const text of texts) expect(isReferencesHeading(text), text).to.equal(true);
    });
  }

  it('are the whole of a heading', () => {
    for (const text of [
      '',
      ' ',
      '1.',
      'References to other laws',
      'Source of salt',
      'Literature review',
      'Cross-references',
      'Data sources and methods',
      'Normal values',
      'Källor till salt',
      'and',
      '和',
      'x'.repeat(1000),
    ]) {
      expect(isReferencesHeading(text), text).to.equal(false);
    }
  });
});
