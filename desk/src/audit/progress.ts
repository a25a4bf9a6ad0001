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

  show = (done: number): void => {
    const now = performance.now();
    if (!this.#stream.isTTY || now - this.#last < interval) return;
    this.#last = now;
    const seconds = (now - this.#begin) / 1000;
    const speed = seconds > 1 ? `, ${Math.round(done / seconds)} a second` : '';
    this.#stream.write(`\r\u001b[K${bar(done)} ${done.toLocaleString('en')} pages${speed}`);
  };

  /** Takes the line away. */
  end(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}

/** How many there will be is known only at the end: the bar goes round. */
function bar(done: number): string {
  const width = 20;
  const at = Math.floor(done / 50) % width;
  return `[${'·'.repeat(at)}█${'·'.repeat(width - at - 1)}]`;
}
