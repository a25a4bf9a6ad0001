/** The ES source of mark.js: its main file has no default export for an ES module to import. */
declare module 'mark.js/src/lib/mark.js' {
  interface MarkOptions {
    /** Name of the elements that are made; `mark` when left out. */
    element?: string;
    className?: string;
    each: (element: HTMLElement) => void;
  }
  export default class Mark {
    constructor(context: Node);
    markRanges(ranges: { start: number; length: number }[], options: MarkOptions): void;
  }
}
