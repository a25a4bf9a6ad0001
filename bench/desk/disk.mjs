/**
 * A disk that loses power. What was written since a file was last synced may be there or not, torn
 * at any sector and in any order; a name that was made or removed may be as it was until its folder
 * is synced. That is what POSIX promises, and less than file systems do.
 */
import { randomFillSync } from 'node:crypto';
import { dirname } from 'node:path';

/** Bytes that a disk writes wholly or not at all. */
const sector = 512;

export class Disk {
  #folder;
  #honest;
  /** Files and folders by path, as programs see them, and as they are sure to be found again. */
  #seen = new Map();
  #sure = new Map();
  /** What was done to names, as long as it is not sure: `{ at, path, file }`. */
  #names = [];
  #events = 0;

  /**
   * @param {string} folder is there from the start, and empty
   * @param {{ honest?: boolean }} options A dishonest disk says that it has synced, and has not.
   */
  constructor(folder, { honest = true } = {}) {
    this.#folder = folder;
    this.#honest = honest;
  }

  /** @param event one of those that `readRecord` gives */
  apply({ made, folder, removed, written, data, offset, resized, size, synced }) {
    const at = this.#events++;
    if (removed) this.#name({ at, path: removed, file: null });
    if (made && !this.#seen.has(made))
      this.#name({ at, path: made, file: folder ? {} : new File() });
    if (written) this.#seen.get(written).pending.push({ at, data, offset });
    if (resized) this.#seen.get(resized).pending.push({ at, size });
    if (synced && this.#honest) this.#sync(synced);
  }

  #name(name) {
    this.#names.push(name);
    put(this.#seen, name);
  }

  #sync(path) {
    const file = this.#seen.get(path);
    if (file instanceof File) return file.sync();
    const isHere = (name) => dirname(name.path) === path;
    for (const name of this.#names.filter(isHere)) put(this.#sure, name);
    this.#names = this.#names.filter((name) => !isHere(name));
  }

  /** When what is not sure was done, as the number of the event. */
  get pending() {
    const files = [...new Set([...this.#seen.values(), ...this.#sure.values()])];
    return [...this.#names, ...files.flatMap(({ pending = [] }) => pending)].map(({ at }) => at);
  }

  /**
   * The files as they may be when the power is back.
   *
   * @param {(change: { at: number }, sector: number) => boolean} lasts Whether what was not synced is
   *   there; asked for each sector of what was written.
   * @param {boolean} grown Whether files got their new sizes at once, with anything in what is new.
   * @returns {Map<string, Buffer>} by path
   */
  after(lasts, grown = false) {
    const names = new Map(this.#sure);
    for (const name of this.#names) if (lasts(name, 0)) put(names, name);
    const isReached = (path) => {
      const parent = dirname(path);
      return parent === this.#folder || (names.has(parent) && isReached(parent));
    };
    const files = [...names].filter(([path, file]) => file instanceof File && isReached(path));
    return new Map(files.map(([path, file]) => [path, file.after(lasts, grown)]));
  }
}

function put(names, { path, file }) {
  if (file) names.set(path, file);
  else names.delete(path);
}

class File {
  /** What was done since the last sync: `{ at, data, offset }` or `{ at, size }`. */
  pending = [];
  #content = new Content();

  sync() {
    for (const change of this.pending) this.#content.apply(change);
    this.pending = [];
  }

  after(lasts, grown) {
    const content = this.#content.copy();
    if (grown) {
      const size = this.pending.reduce((size, change) => sizeAfter(size, change), content.size);
      if (size > content.size) content.apply(noise(content.size, size));
    }
    for (const { at, size, data, offset } of this.pending) {
      if (!data && lasts({ at }, 0)) content.apply({ size });
      if (!data) continue;
      for (let start = offset; start < offset + data.length; ) {
        const number = Math.floor(start / sector);
        const end = Math.min((number + 1) * sector, offset + data.length);
        const piece = data.subarray(start - offset, end - offset);
        if (lasts({ at }, number)) content.apply({ data: piece, offset: start });
        start = end;
      }
    }
    return content.bytes;
  }
}

const sizeAfter = (before, { size, data, offset }) =>
  size ?? Math.max(before, offset + data.length);

const noise = (start, end) => ({ offset: start, data: randomFillSync(Buffer.alloc(end - start)) });

/** Bytes that grow; what nothing was written to is 0. */
class Content {
  #room = Buffer.alloc(0);
  size = 0;

  get bytes() {
    return this.#room.subarray(0, this.size);
  }

  copy() {
    const copy = new Content();
    copy.apply({ data: this.bytes, offset: 0 });
    return copy;
  }

  apply(change) {
    const size = sizeAfter(this.size, change);
    if (size > this.#room.length) {
      this.#room = Buffer.concat([this.#room, Buffer.alloc(2 * size - this.#room.length)]);
    }
    if (size < this.size) this.#room.fill(0, size);
    change.data?.copy(this.#room, change.offset);
    this.size = size;
  }
}
