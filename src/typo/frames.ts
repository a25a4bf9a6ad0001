import { warn } from '../ui/index.js';

/**
 * Listens to the same-origin frames of a page, also to those that are loaded or navigated later.
 * Frames of other origins have no document for us and are left alone.
 *
 * @param reporter the element whose `frames` attribute asks for it
 * @param selector of the frames; all of them when it is empty
 * @param listen listens to a frame's window; harmless when it listens already
 * @param signal ends it
 * @returns the document that has a selection: the page itself, or that of a frame
 */
export function followFrames(
  reporter: Element,
  selector: string,
  listen: (view: Window) => void,
  signal: AbortSignal,
): () => Document {
  const page = reporter.ownerDocument;
  const documents = (): Document[] =>
    Array.from(page.querySelectorAll('iframe')).flatMap((frame) =>
      frame.matches(selector || '*') ? (frame.contentDocument ?? []) : [],
    );
  const listenToAll = (): void => {
    for (const { defaultView } of documents()) if (defaultView) listen(defaultView);
  };
  try {
    page.querySelector(selector || '*');
  } catch {
    warn(reporter, `frames="${selector}" is not a selector; no frame is followed.`);
    return () => page;
  }
  if (signal.aborted) return () => page;
  // `load` does not bubble, but it is captured; navigating takes a frame's listeners with it.
  page.addEventListener('load', listenToAll, { capture: true, signal });
  listenToAll();
  return () =>
    [page, ...documents()].find((each) => each.getSelection()?.isCollapsed === false) ?? page;
}
