import type { Messages } from '../messages.js';

const id: Messages = {
  close: 'Tutup',

  factChecked: 'Fakta telah diperiksa',
  medicallyReviewed: 'Ditinjau secara medis',
  expertReviewed: 'Ditinjau oleh pakar',
  inReview: 'Sedang ditinjau',
  corrected: 'Telah dikoreksi',
  expressionOfConcern: 'Pernyataan keprihatinan',
  retracted: 'Ditarik kembali',
  reviewOverdue: 'Jadwal peninjauan terlewat',
  aboutThisReview: 'Tentang peninjauan ini',
  reviewedBy: 'Ditinjau oleh',
  lastReviewed: 'Terakhir ditinjau',
  nextReview: 'Peninjauan berikutnya',
  published: 'Diterbitkan',
  updated: 'Diperbarui',
  factCheckedOn: 'Fakta diperiksa',
  labelledDate: '{label}: {date}',
  editorialPolicy: 'Kebijakan redaksi',
  reviewHistory: 'Riwayat peninjauan',

  reference: 'Referensi {number}',
  references: 'Referensi {numbers}',
  goToReference: 'Lihat di daftar',
  openStudy: 'Buka penelitian',
  copyReference: 'Salin',
  copyRefused: 'Peramban tidak mengizinkannya. Teks sudah dipilih agar dapat Anda salin.',
  back: 'Kembali',
  readNotice: 'Baca pemberitahuan',
  backToText: 'Kembali ke teks, kutipan {number}',
  referenceList: 'Referensi',
  studyRetracted: 'Penelitian ini telah ditarik kembali.',
  studyCorrected: 'Penelitian ini telah dikoreksi.',
  studyConcern: 'Jurnal telah menyatakan keprihatinan atas penelitian ini.',
  referenceMissing: 'Referensi ini tidak ditemukan: {key}',
  locatorPages: 'hlm. {pages}',
  exportReferences: 'Ekspor referensi',

  reportMistake: 'Laporkan kesalahan',
  reportHeading: 'Laporkan kesalahan dalam teks ini',
  reportInstructions: 'Cukup tekan “{button}”. Selebihnya opsional.',
  kind: 'Apa yang salah?',
  kindTypo: 'Salah tulis',
  kindInaccurate: 'Tidak akurat',
  kindOutdated: 'Sudah usang',
  kindQuestionable: 'Meragukan',
  suggestion: 'Usulan perbaikan',
  comment: 'Komentar',
  optional: 'opsional',
  sendReport: 'Kirim laporan',
  cancel: 'Batal',
  sending: 'Sedang mengirim…',
  reportSent: 'Terima kasih! Laporan Anda telah sampai ke redaksi.',
  reportKnown: {
    other:
      'Terima kasih! Laporan Anda sudah diterima redaksi. Sejauh ini {count} pembaca melaporkan bagian ini.',
  },
  reportFailed: 'Laporan tidak dapat dikirim. Tulisan Anda masih ada di sini.',
  reportRefused: 'Situs menolak laporan ini. Tulisan Anda masih ada di sini.',
  tryAgain: 'Coba lagi',
  selectFirst:
    'Tidak ada teks yang dipilih. Untuk melaporkan suatu bagian, tutup jendela ini, pilih teksnya, lalu tekan {keys}. Atau jelaskan di sini masalah pada halaman secara keseluruhan.',
  selectFirstTouch:
    'Tidak ada teks yang dipilih. Untuk melaporkan suatu bagian, tutup jendela ini, tekan lama untuk memilih teksnya, lalu ketuk “{button}”. Atau jelaskan di sini masalah pada halaman secara keseluruhan.',
  wholePage: 'Tidak ada teks yang dipilih: laporan ini tentang halaman secara keseluruhan.',
  severalSelected:
    'Anda memilih beberapa bagian. Bagian pertama ditampilkan di sini, yang lain ada di komentar.',
  outsideArticle:
    'Teks yang dipilih bukan bagian dari artikel. Pilih teks di dalam artikel atau jelaskan masalahnya di sini.',
  describeProblem: 'Jelaskan masalahnya',
  describeFirst: 'Jelaskan masalahnya terlebih dahulu.',
  passage: 'Teks yang Anda pilih',
  reportQueued:
    'Laporan disimpan di perangkat ini dan akan dikirim saat Anda kembali ke situs ini.',
  reportUnsaved:
    'Laporan tidak dapat disimpan di perangkat ini: pengiriman hanya dicoba lagi selama halaman ini terbuka.',
  mailOpened: 'Aplikasi email Anda akan terbuka dengan laporan di dalamnya. Kirimkan dari sana.',
  openMail: 'Buka email',
  copyReport: 'Salin tulisan saya',
  copied: 'Teks telah disalin.',
  copyFailed: 'Peramban tidak mengizinkan penyalinan di sini. Pilih teksnya dan salin sendiri.',
  email: 'Alamat email Anda',
  emailUse: 'Agar redaksi dapat membalas Anda.',
  emailInvalid: 'Alamat ini belum lengkap. Perbaiki atau kosongkan kolomnya.',
  charactersLeft: {
    other: 'Sisa {count} karakter',
  },
  charactersOver: {
    other: 'Kelebihan {count} karakter. Persingkat teksnya.',
  },
  reportReturned: 'Laporan yang Anda kirim sebelumnya ditolak oleh situs ini.',
  showReturned: 'Lihat tulisan saya',
  reportUnavailable: 'Formulir tidak dapat dimuat. Silakan coba beberapa saat lagi.',
  selectionCut: {
    other: 'Teks yang dipilih terlalu panjang: hanya {count} karakter pertama yang akan dikirim.',
  },
  hintKeys: 'Menemukan kesalahan? Pilih teksnya, lalu tekan {keys}.',
  hintTouch: 'Menemukan kesalahan? Tekan lama untuk memilih teksnya, lalu ketuk “{button}”.',

  reportedPassage: 'Bagian yang dilaporkan',
  passageUncertain:
    'Bagian yang dilaporkan. Teks telah berubah sejak itu, jadi mungkin bukan ini tempatnya.',
  passageNotFound: 'Bagian yang dilaporkan sudah tidak ada di halaman ini.',
  passageNumber: '{number} dari {count}',
  previousPassage: 'Bagian sebelumnya',
  nextPassage: 'Bagian berikutnya',
  reportsNotLoaded: 'Laporan tidak dapat dimuat.',
};

export default id;
