/** How often the line is drawn again, in milliseconds. */
const interval = 100;

/**
 * Shows how far an audit is, on one line of a terminal that is drawn again and again; anywhere
 * else nothing is written.
 */
export class Progress {
  #stream: NodeJS.WriteStream;
  #begin = performance.now();
  #last = Number.NEGATIVE_INFINITY;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Whether anybody sees it. */
  get isShown(): boolean {
    return this.#stream.isTTY === true;
  }

  /** @param total how many pages there are, where it is known already */
  show = (done: number, total?: number): void => {
    const now = performance.now();
    if (!this.isShown || now - this.#last < interval) return;
    this.#last = now;
    const seconds = (now - this.#begin) / 1000;
    const speed = seconds > 1 ? `, ${Math.round(done / seconds)} a second` : '';
    const pages = done.toLocaleString('en');
    const line =
      total === undefined
        ? `${roundBar(done)} ${pages} pages`
        : `${bar(done / total)} ${pages} of ${total.toLocaleString('en')} pages`;
    this.#stream.write(`\r\u001b[K${line}${speed}`);
  };

  /** Takes the line away. */
  end(): void {
    if (this.isShown) this.#stream.write('\r\u001b[K');
  }
}

const width = 20;

/** How much is done. Files that came after the count are no more than all. */
function bar(share: number): string {
  const part = Math.min(share, 1);
  const at = Math.floor(part * width);
  const percent = `${Math.floor(part * 100)}`.padStart(3);
  return `[${'█'.repeat(at)}${'·'.repeat(width - at)}] ${percent} %`;
}

/** While nobody knows how many there will be, the bar goes round. */
function roundBar(done: number): string {
  const at = Math.floor(done / 50) % width;
  return `[${'·'.repeat(at)}█${'·'.repeat(width - at - 1)}]`;
}
