/**
 * Writes the lines of one turn of the event loop together: under load the log costs one system call
 * for many requests instead of one for each.
 */
export class LineWriter {
  #write: (text: string) => void;
  #waiting = '';

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** @param line Without the line feed at its end. */
  add(line: string): void {
    if (this.#waiting === '') setImmediate(() => this.flush());
    this.#waiting += `${line}\n`;
  }

  /** Writes what waits now, for when there is no next turn. */
  flush(): void {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '') this.#write(text);
  }
}
