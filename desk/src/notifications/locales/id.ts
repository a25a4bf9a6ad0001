import type { Messages } from '../messages.js';

const id: Messages = {
  added: {
    other: '{count} laporan baru di {site}',
  },
  kinds: {
    typo: 'Salah tulis',
    inaccurate: 'Tidak akurat',
    outdated: 'Sudah usang',
    questionable: 'Meragukan',
  },
  report: 'Laporan',
  untitled: 'Artikel tanpa judul',
  wholePage: 'Tentang halaman secara keseluruhan',
  suggestion: 'Usulan perbaikan: {text}',
  removeText: 'Hapus teks ini',
  open: 'Buka laporan',
  more: 'Laporan lainnya: {count}',
  toQueue: 'Ke laporan',
  digest: 'Laporan pembaca, {date}',
  received: 'Dalam 24 jam terakhir: {count}',
  waiting: 'Baru: {count}',
  held: 'Ditahan sampai ada yang memeriksanya: {count}',
  accepted: 'Disetujui, belum diperbaiki: {count}',
  oldest: 'Paling lama menunggu',
  articles: 'Artikel yang paling banyak dilaporkan',
  why: 'Anda menerima surel ini karena alamat Anda ada di pengaturan layanan. Pengelola layanan dapat mengubahnya.',
  test: 'Pesan uji dari layanan redaksi',
  testText: 'Pesan tentang laporan pembaca masuk ke sini.',
};

export default id;
