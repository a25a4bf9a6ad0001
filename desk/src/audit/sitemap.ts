import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { decoderFor } from './decode.js';

/** What a file lists: pages, or in an index other sitemaps (sitemaps.org, protocol 0.9). */
export interface Listed {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

/** The largest sitemap that is unpacked, in bytes: the protocol allows 50 MB. */
const largestSitemap = 60_000_000;

/**
 * Reads what a list names: a sitemap, an index of sitemaps, or a text with one address a line.
 *
 * @returns undefined if it is a page
 * @throws {Error} When it is packed and cannot be unpacked.
 */
export function readList(bytes: Buffer): Listed | undefined {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? gunzipSync(bytes, { maxOutputLength: largestSitemap }) : bytes;
  const text = decoderFor(plain).decode(plain);
  const start = text.slice(0, 4096);
  if (/<(?:urlset|sitemapindex)[\s>]/.test(start)) return readSitemap(text);
  if (/^\s*</.test(start)) return undefined;
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return { pages: lines.filter((line) => line && !line.startsWith('#')), sitemaps: [] };
}

function readSitemap(text: string): Listed {
  const pages: string[] = [];
  const sitemaps: string[] = [];
  const open: string[] = [];
  let address = '';
  const parser = new Parser(
    {
      onopentag: (name) => {
        open.push(name);
        address = '';
      },
      ontext: (part) => {
        address += part;
      },
      onclosetag: (name) => {
        open.pop();
        // Images and videos have a location too, in a namespace of their own.
        if (name !== 'loc') return;
        const into = open.at(-1) === 'sitemap' ? sitemaps : open.at(-1) === 'url' ? pages : [];
        into.push(address.trim());
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return { pages, sitemaps };
}
