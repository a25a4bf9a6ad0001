/** An article of another origin, and an editor in it who accepts and goes back. */
import '../../src/define/report-highlights.js';

const query = new URLSearchParams(location.search);
const element = document.createElement('report-highlights');
element.desk = query.get('desk') ?? '';
document.body.append(element);

const press = (part: string): boolean => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`);
  found?.click();
  return found !== null && found !== undefined;
};

// The article must have no hold on the queue: an editor is not let to decide here if it has.
const isAlone = window.opener === null;
const timer = setInterval(() => {
  if (!isAlone || press('accept')) return;
  if (element.shadowRoot?.querySelector('[part=undo]') && query.has('reload')) {
    clearInterval(timer);
    query.delete('reload');
    location.replace(`?${query}${location.hash}`);
  } else if (element.shadowRoot?.querySelector('[part=undo]') && press('queue')) {
    clearInterval(timer);
  }
}, 100);
